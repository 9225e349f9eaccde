import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Call, desk, HEAD } from './fake-io.ts';

/** What `npm start` runs: the words behind the program. */
const [, START] = /equidistance\.mjs (.+)$/.exec(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start,
)!;
const WORDS = START.split(' ');
const [, first, second] = WORDS;
const CSV = ['--format', 'csv'] as const;
const ESCAPE = '\u001b';

function expectScreen({ code, out, err }: Call, most: number): void {
  expect([code, err, out.length <= most], out.join('\n')).toEqual([0, [], true]);
  expect(out.filter((line) => line.length > 79)).toEqual([]);
  expect(out.filter((line) => line.startsWith('Next '))).toHaveLength(1);
  expect(out.at(-1)).toMatch(/^A thinking tool, not a forecast/);
  expect(out.join('')).not.toContain(ESCAPE);
}

describe('at 80 columns', () => {
  it('run and compare answer in twelve lines, and npm start in twenty', async () => {
    expectScreen(await desk().call('run', second, ...CSV), 12);
    expectScreen(await desk().call('run', first, ...CSV), 12);
    expectScreen(await desk().call('compare', second, first, '--runs', '100', ...CSV, '--seed', 'x'), 12);
    expect([WORDS[0], WORDS.length]).toEqual(['run', 3]);
    const start = await desk().call(...WORDS, '--format', 'html');
    expectScreen(start, 20);
    expect(start.out.filter((line) => line.startsWith('Finding '))).toHaveLength(2);
    expect(start.out.at(-2)).toBe(`Next      equidistance compare ${first} ${second}`);
    expect(start.out.at(-3)).toBe(`Report    report.html in output/${first}/, output/${second}/; --more tells all`);
  });
});

describe('at 40 columns', () => {
  it('the same is told in more lines, each within them', async () => {
    for (const words of [
      ['run', second],
      ['compare', second, first, '--runs', '50'],
    ]) {
      const { out } = await desk().callWith({ columns: 40 }, ...words, ...CSV);
      expect(out.filter((line) => line.length >= 40 && !/^(Next|Written) /.test(line))).toEqual([]);
      expect(out.join(' ').replace(/\s+/g, ' ')).toMatch(/Finding .*\. .*Hangs on .*A thinking tool, not a forecast/);
    }
  });
});

describe('--more', () => {
  const lines = async (...words: readonly string[]) => (await desk().call(...words, ...CSV, '--runs', '50')).out;

  it('tells all the rest, and what the screen tells too', async () => {
    for (const words of [
      ['run', second],
      ['compare', second, first],
    ]) {
      const [screen, all] = [await lines(...words), await lines(...words, '--more')];
      expect(all.length).toBeGreaterThan(2 * screen.length);
      const text = all.join(' ').replace(/\s+/g, ' ');
      for (const label of words[0] === 'run' ? ['Demands', 'At the start', 'Second opinion'] : ['Origin', 'Why', 'Channels'])
        expect(text).toContain(` ${label} `);
      for (const label of ['Enough runs?', 'Again ']) expect(text).toContain(label);
      const hangs = (of: readonly string[]) => /Hangs on (.*?\.) /.exec(of.join(' ').replace(/\s+/g, ' '))?.[1];
      expect(hangs(all)).toBe(hangs(screen));
    }
  });

  it('is no part of the command that makes the same again', async () => {
    const at = desk();
    await at.call('run', second, ...CSV, '--runs', '4', '--more');
    expect(JSON.parse(at.read(`output/${second}/manifest.json`)).command).not.toContain('--more');
  });
});

describe('what it hangs on', () => {
  it('stands in the data, with the finding, and is the same again', async () => {
    const at = desk();
    at.write('mine.yaml', HEAD);
    const json = async (...words: readonly string[]) =>
      JSON.parse((await at.call(...words, '--runs', '30', ...CSV, '--json')).out[0]);
    const one = await json('run', 'mine.yaml');
    expect(Object.keys(one.hangsOn)).toEqual(['of', 'runs', 'stands', 'most', 'assumptions']);
    expect([one.hangsOn.of, one.hangsOn.runs, one.hangsOn.most]).toEqual(['tilt', 30, one.hangsOn.assumptions[0].id]);
    expect(await json('run', 'mine.yaml')).toEqual(one);
    const two = await json('compare', second, first);
    expect(two.finding).toMatch(/^\S.*\.$/);
    expect(two.paired[0].hangsOn).toMatchObject({ of: 'difference', runs: 30 });
  });
});

describe('the next command', () => {
  it.each([
    [['run', 'mine.yaml'], 'explain mine.yaml'],
    [
      ['run', 'mine.yaml', '--seed', 'b c', '--set', 'parameters.bite=3', '--theory', 'realist'],
      "explain mine.yaml --seed 'b c' --theory realist --set parameters.bite=3",
    ],
    [['run', 'mine.yaml', second, '--without', 'demands', '--theory', 'all'], `compare mine.yaml ${second} --without demands`],
  ])('of %j works as it is printed', async (words, next) => {
    const at = desk();
    at.write('mine.yaml', HEAD);
    const { out } = await at.call(...words, '--runs', '4', '--months', '14', ...CSV);
    const printed = out.filter((line) => line.startsWith('Next '));
    expect(printed).toEqual([
      `Next      equidistance ${next.replace(/(?= --(?:theory realist|without))|$/, ' --months 14')}`.trimEnd(),
    ]);
    const argv = next
      .replace("'b c'", 'b_c')
      .split(' ')
      .map((word) => word.replace('b_c', 'b c'));
    expect((await at.call(...argv, '--months', '14', '--out', 'again')).code).toBe(0);
  });
});

describe('what was asked for', () => {
  it('stands on the screen too', async () => {
    const few = ['--runs', '6', '--months', '14', ...CSV];
    const text = async (...words: readonly string[]) => (await desk().call(...words, ...few)).out.join('\n');
    expect(await text('run', second, '--metrics')).toMatch(/^Indices /m);
    expect(await text('run', second, '--without', 'demands')).toContain(`(${second}-without-demands)`);
    expect(await text('run', second, '--set', 'parameters.bite=2')).toContain(' with bite=2, 6 runs');
    expect(await text('compare', second, first, '--run', '3')).toMatch(/^Run 3 /m);
    expect(await text('compare', second, first, '--without', 'demands')).toContain(', without demands');
  });
});
