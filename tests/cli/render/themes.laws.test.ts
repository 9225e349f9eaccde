import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { withMarkedShades } from '../../../src/cli/results/render/marked-shades.ts';
import { drawnIn, renderSvg, renderThemes } from '../../../src/cli/results/render/picture.ts';
import { loadVega } from '../../../src/cli/results/render/vega.ts';
import type { Spec } from '../../../src/report/chart/frame.ts';
import { inShade, line } from '../../../src/report/chart/marks.ts';
import { inColours, MARKS } from '../../../src/report/colour/marked-colours.ts';
import { PALETTES, type Palette } from '../../../src/report/colour/palette.ts';
import { configOf, themeConfig } from '../../../src/report/colour/theme.ts';
import { picturesOf } from '../../../src/report/subjects/run/pictures.ts';
import { sampleEnsemble } from '../../report/sample.ts';
import { desk } from '../fake-io.ts';

/** Commands that together draw every kind of picture. */
const COMMANDS = [
  'run rupture --theory all --metrics --uncertainty --runs 4',
  'compare serbia-2026 rising rupture managed taiwan-crisis --uncertainty --runs 20',
  'record',
  'record --project --runs 256',
  'record --score out/record-projection/projection.json --figures later.csv',
  'record --test --runs 4',
  'record --fit --points 4 --runs 4',
  'ask rivalry-and-choice --points 4 --replicates 2',
  'ask rivalry-and-credibility --points 2 --replicates 2',
  'ask offers-of-brussels --points 20 --replicates 2',
  'ask what-matters --points 16 --replicates 2',
  'ask when-it-chooses --points 50 --replicates 2',
  'ask where-it-tips --points 20 --replicates 2',
];
const THEMES = ['light', 'dark'] as const;

/** Count the functions that make a picture. */
function pictureMakers(): number {
  const files = readdirSync('src/report', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => readFileSync(`src/report/${name}`, 'utf8').match(/^export function \w+Chart\b/gm) ?? []);
  return found.length;
}

/** The pictures of all commands by what makes them apart: their file's name, and that of a grid or a curve. */
async function drawnSpecs(): Promise<Map<string, Spec>> {
  const here = desk();
  const specs = new Map<string, Spec>();
  here.write('later.csv', 'year,actor,indicator,value,unit,source\n2026,EU,cfsp_alignment_rate,.6,share,made up\n');
  for (const command of COMMANDS) {
    const { code, err } = await here.call(...command.split(' '), '--format', 'vl', '--quiet', '--out', 'out');
    expect([command, code, code === 0 ? [] : err]).toEqual([command, 0, []]);
    for (const file of readdirSync(`${here.folder}/out`, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.vl.json')) specs.set(file, JSON.parse(here.read(`out/${file}`)) as Spec);
  }
  const { code } = await here.call('explain', 'rupture', '--run', '5', '--quiet', '--out', 'explained');
  expect(code).toBe(0);
  const page = here.read(`explained/${here.list('explained')[0]}/report.html`);
  const data = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)![1];
  const [{ spec }] = Object.values(JSON.parse(data) as Record<string, { spec: Spec }>);
  return specs.set('run', spec);
}

describe('a picture that is drawn once for both themes', () => {
  let specs: ReadonlyMap<string, Spec> = new Map();
  beforeAll(async () => {
    specs = await drawnSpecs();
  });

  it('is, recoloured, the same bytes as drawn in each theme: every kind of picture', async () => {
    const vega = await loadVega();
    for (const [name, spec] of specs) {
      const marked = withMarkedShades(spec, vega);
      const drawing = await drawnIn(marked.spec, configOf(MARKS));
      for (const theme of THEMES) {
        const recoloured = inColours(drawing, marked.coloursIn(theme));
        expect(recoloured === (await drawnIn(spec, themeConfig(theme))), `${name} in ${theme}`).toBe(true);
      }
    }
  });

  it('is looked at in every kind that there is', () => {
    const kinds = [...specs.keys()].map((file) => file.replace(/^.*[\\/]/, ''));
    // The sweep of one lever and the grid of two have one name; a sweep also has a picture for each further outcome.
    const grid = kinds.filter((name) => name === 'sweep.vl.json').length - 1;
    const names = new Set(kinds.filter((name) => !/^sweep-/.test(name)));
    expect(names.size + grid).toBe(pictureMakers());
  });
});

describe('marks', () => {
  const coloursIn = (palette: Palette): string[] => JSON.stringify(palette).match(/#[0-9a-f]{6}/g) ?? [];

  it('are as many as a palette has places, and all different, while the palettes use some colours twice', () => {
    expect(new Set(coloursIn(MARKS)).size).toBe(coloursIn(PALETTES.dark).length);
    for (const theme of THEMES) expect(new Set(coloursIn(PALETTES[theme])).size).toBeLessThan(coloursIn(MARKS).length);
  });

  it('tell all shades of both ramps apart, however near', async () => {
    const vega = await loadVega();
    const shades = Array.from({ length: 1001 }, (_, k) => k / 1000);
    const layer = shades.flatMap((shade) =>
      (['rivalry', 'rivalryText'] as const).map((ramp) => inShade(line([], 'scenario'), shade, ramp)),
    );
    const { coloursIn: coloursFor } = withMarkedShades({ layer } as unknown as Spec, vega);
    for (const theme of THEMES) expect(coloursFor(theme).size).toBe(coloursIn(MARKS).length + 2 * shades.length);
  });

  it('in the words of a picture stay words', () => {
    const words = 'x fill="#000001" stroke="#000002"';
    const svg = `<g aria-label="a &gt; b"><text fill="#000001" stroke="#000003">${words}</text></g>`;
    expect(inColours(svg, new Map([['#000001', '#abcdef']]))).toBe(
      `<g aria-label="a &gt; b"><text fill="#abcdef" stroke="#000003">${words}</text></g>`,
    );
  });
});

describe('rendering in several themes', () => {
  it('gives those that are asked for, each with its own ids', async () => {
    const [{ spec }] = picturesOf(sampleEnsemble({ runs: 20 }), { version: '0' });
    const both = await renderThemes(spec, { light: 'a-', dark: 'b-' });
    expect(both).toEqual({
      light: await renderSvg(spec, 'light', { prefix: 'a-' }),
      dark: await renderSvg(spec, 'dark', { prefix: 'b-' }),
    });
    expect(Object.keys(await renderThemes(spec, { dark: '' }))).toEqual(['dark']);
  });
});
