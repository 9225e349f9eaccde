import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../program.ts';
import { desk } from './fake-io.ts';
import { callLacking } from './lacking.ts';

const isInstalled = ['pptxgenjs', 'write-excel-file'].every((name) => existsSync(`node_modules/${name}`));
const SMALL = ['--runs', '5', '--months', '14', '--seed', '007', '--quiet'];

/** Take an archive apart: its parts as text by name, in their order. */
async function partsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const { strFromU8, unzipSync } = await import('fflate');
  return new Map(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const unescaped = (xml: string): string =>
  xml.replace(
    /&(quot|apos|lt|gt|amp);/g,
    (_, name: string) => ({ quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' })[name] ?? '',
  );
const textsIn = (xml: string): string[] => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text));

describe.skipIf(!isInstalled)('a result for office programs', () => {
  const at = desk();
  const path = (file: string): string => join(at.folder, 'output/rising', file);
  let slides: [name: string, xml: string][] = [];
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const { code, err } = await at.call('run', 'rising', ...SMALL, '--format', 'pptx,xlsx,csv');
    expect([code, err]).toEqual([0, []]);
    parts = await partsOf(path('slides.pptx'));
    slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  });

  it('is named in the manifest, and nothing else is written', () => {
    const { files } = JSON.parse(at.read('output/rising/manifest.json')) as { readonly files: readonly string[] };
    expect(files).toEqual(expect.arrayContaining(['slides.pptx', 'tables.xlsx']));
    expect(at.list('output/rising')).toEqual([...files].sort());
  });

  it('has slides of 16 to 9 on which every box lies, with no text below 18 points', () => {
    const [, width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(parts.get('ppt/presentation.xml') ?? '') ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 3);
    for (const [name, xml] of slides) {
      for (const [, size] of xml.matchAll(/ sz="(\d+)"/g)) expect(Number(size), name).toBeGreaterThanOrEqual(1800);
      for (const [, x, y, wide, high] of xml.matchAll(/<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/g)) {
        expect(Number(x) + Number(wide), name).toBeLessThanOrEqual(Number(width));
        expect(Number(y) + Number(high), name).toBeLessThanOrEqual(Number(height));
      }
    }
  });

  it('gives each picture a slide of its own under its finding, which is a title that can be edited', () => {
    const titles = slides.map(([, xml]) => textsIn(xml)[0]);
    expect(slides.map(([, xml]) => (xml.match(/<p:pic>/g) ?? []).length)).toEqual([0, 1, 1, 1, 1, 0, 0]);
    for (const [, xml] of slides) expect(xml.match(/<p:ph[^>]* type="title"/g)).toHaveLength(1);
    expect(titles[0]).toBe('Rising rivalry');
    expect(titles[1]).toMatch(/^Half of the runs end at an equidistance of 0\.\d+ to 0\.\d+.*\.$/);
    expect(titles.at(-1)).toBe('How to cite, and how to make it again');
  });

  it('says on the first slide what was asked and found, and the limits; and on the last how to cite it', () => {
    const { finding } = JSON.parse(at.read('output/rising/summary.json')) as { readonly finding: string };
    const first = textsIn(slides[0][1]).join('').replaceAll('\u00a0', ' ');
    expect(first).toContain(`Finding. ${finding}`);
    expect(first).toMatch(
      /Question\. Where does Serbia stand between the West and the East by Mar 2027 under “Rising rivalry”\?/,
    );
    expect(first).toContain('Limits. This is a thinking tool, not a forecast.');
    expect(textsIn(slides[6][1]).join('')).toMatch(/The Equidistance authors\..*CC BY 4\.0.*npx equidistance run rising/s);
  });

  it('has the main table as a table, with the numbers of the report', () => {
    const table = slides[5][1];
    expect(table.match(/<a:tbl>/g)).toHaveLength(1);
    expect(textsIn(table)).toEqual(expect.arrayContaining(['Month', 'Median', 'Jan 2026', 'Mar 2027']));
  });

  it('tells in the notes of every slide the limits, and the command that makes it again', () => {
    for (let k = 1; k <= slides.length; k++) {
      const notes = textsIn(parts.get(`ppt/notesSlides/notesSlide${k}.xml`) ?? '').join('\n');
      expect(notes).toContain('This is a thinking tool, not a forecast.');
      expect(notes).toContain('npx equidistance run rising --runs 5 --seed 007 --months 14');
      expect(notes).not.toContain('--out');
    }
  });

  it('numbers no two shapes of a slide alike', () => {
    for (const [name, xml] of slides) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('has sheets that say what they are, and hold the tables with numbers as numbers and months as text', async () => {
    const book = await partsOf(path('tables.xlsx'));
    const names = [...(book.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['About', 'trajectories', 'demands']);
    const strings = [...(book.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
      ([, text]) => text,
    );
    const rows = [...(book.get('xl/worksheets/sheet2.xml') ?? '').matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
      [...row.matchAll(/<c r="\w+"(?: s="\d+")?(?: t="(\w+)")?><v>([^<]*)<\/v><\/c>/g)].map(([, type, value]) =>
        type === 's' ? strings[Number(value)] : Number(value),
      ),
    );
    const csv = at.read('output/rising/trajectories.csv').trimEnd().split('\n');
    const isText = new Set(['scenario', 'hash', 'seed', 'date']);
    const head = csv[0].split(',');
    const wanted = csv.slice(1).map((line) => line.split(',').map((cell, k) => (isText.has(head[k]) ? cell : Number(cell))));
    expect(rows).toEqual([head, ...wanted]);
    expect(wanted[0]).toEqual(expect.arrayContaining(['007', '2026-01']));
    for (const sheet of [1, 2, 3])
      expect(book.get(`xl/worksheets/sheet${sheet}.xml`)).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    const manifest = JSON.parse(at.read('output/rising/manifest.json')) as Readonly<Record<string, string>>;
    expect(strings).toEqual(expect.arrayContaining([manifest.version, manifest.hash, '007']));
    expect(strings.join('\n')).toContain('This is a thinking tool, not a forecast.');
  });

  it('is the same bytes at another time, in another place and in another part of the world', async () => {
    execFileSync(process.execPath, [PROGRAM, 'run', 'rising', ...SMALL, '--format', 'pptx,xlsx', '--out', 'else where'], {
      cwd: at.folder,
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
    for (const file of ['slides.pptx', 'tables.xlsx']) {
      const there = readFileSync(join(at.folder, 'else where/rising', file));
      expect(there.equals(readFileSync(path(file))), file).toBe(true);
    }
    const core = parts.get('docProps/core.xml') ?? '';
    expect([...core.matchAll(/<dcterms:\w+ [^>]*>([^<]*)/g)].map(([, day]) => day)).toEqual(
      Array(2).fill('1980-01-01T12:00:00Z'),
    );
  });

  it('is verified by its checksums, and made again byte for byte', async () => {
    const { code, out } = await at.call('verify', 'output/rising', '--again');
    expect([code, out.join(' ').replace(/\s+/g, ' ')]).toEqual([
      0,
      expect.stringMatching(/writes the same \d+ files, byte for byte/),
    ]);
  });

  it('is found out where it was changed', async () => {
    await at.call('run', 'rising', ...SMALL, '--format', 'pptx', '--out', 'edited');
    at.write('edited/rising/slides.pptx', 'edited');
    const { code, out } = await at.call('verify', 'edited/rising');
    expect([code, out.join('\n')]).toEqual([1, expect.stringContaining('slides.pptx')]);
  });

  it('stands for signs that XML and spreadsheets read otherwise as themselves', async () => {
    const name = `=1 & <b> "c" 'd'`;
    at.write('odd.yaml', `format: 2\nname: ${JSON.stringify(name)}\nstory: x\nextends: rising\n`);
    expect((await at.call('run', 'odd.yaml', ...SMALL, '--format', 'pptx,xlsx')).err).toEqual([]);
    const deck = await partsOf(join(at.folder, 'output/odd/slides.pptx'));
    expect(textsIn(deck.get('ppt/slides/slide1.xml') ?? '')[0]).toBe(name);
    const book = await partsOf(join(at.folder, 'output/odd/tables.xlsx'));
    expect(unescaped(book.get('xl/sharedStrings.xml') ?? '')).toContain(`<t>${name}</t>`);
    expect(book.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});

it.each([
  ['pptx', ['pptxgenjs'], 'pptxgenjs, which is'],
  ['xlsx', ['write-excel-file'], 'write-excel-file, which is'],
  ['pptx,xlsx', ['write-excel-file'], 'write-excel-file, which is'],
])('%s says how to install what is not there, and nothing is computed', (format, packages, named) => {
  const at = desk();
  const { status, stderr } = callLacking(packages, at.folder, 'run', 'rising', '--format', format);
  const form = format.split(',').at(-1);
  expect([status, stderr]).toEqual([1, `✖ --format ${form} needs ${named} not installed here\n  install with: npm ci\n`]);
  expect(existsSync(join(at.folder, 'output/rising'))).toBe(false);
});
