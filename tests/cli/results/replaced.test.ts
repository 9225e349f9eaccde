import { describe, expect, it } from 'vitest';
import { desk, HEAD } from '../fake-io.ts';

const QUICK = ['--runs', '4', '--months', '14', '--format', 'csv', '--quiet'] as const;

describe('a result of something else in the same folder', () => {
  it.each([
    [['--set', 'parameters.bite=2'], /rising [0-9a-f]{8}, 4 runs; --out keeps both$/],
    [['--theory', 'realist'], /rising [0-9a-f]{8}, 4 runs, mixed theory; --out/],
    [['--preset', 'second-opinion'], /rising [0-9a-f]{8}, 4 runs, default settings; --out/],
    [['--seed', 'another'], /rising, 4 runs, seed “equidistance”; --out/],
    [['--runs', '5'], /rising, 4 runs; --out/],
    [['--months', '13'], /rising [0-9a-f]{8}, 4 runs, 14 months; --out/],
    [['--metrics'], /rising, 4 runs, by another command; --out/],
  ])('is told in a line when it is replaced by run %j', async (flags, said) => {
    const at = desk();
    const given = QUICK.filter((word, k) => !flags.includes(word) && !flags.includes(QUICK[k - 1]));
    expect((await at.call('run', 'rising', ...QUICK)).err).toEqual([]);
    const { code, err } = await at.call('run', 'rising', ...given, ...flags);
    expect([code, err]).toEqual([0, [expect.stringMatching(/^ℹ replaced in output\/rising: /)]]);
    expect(err[0]).toMatch(said);
  });

  it('is not told where the same is made again, in other forms, as JSON, or in a folder of its own', async () => {
    const at = desk();
    await at.call('run', 'rising', ...QUICK);
    for (const more of [[], ['--json'], ['--out', 'elsewhere', '--seed', 'x']])
      expect((await at.call('run', 'rising', ...QUICK, ...more)).err).toEqual([]);
    expect((await at.call('run', 'rising', ...QUICK.slice(0, 4), '--format', 'vl', '--quiet')).err).toEqual([]);
    await at.call('run', 'rising', ...QUICK, '--without', 'demands');
    expect(at.list('output')).toEqual(['rising', 'rising-without-demands']);
  });

  it('is told of a file that was changed, and of another file of the same name', async () => {
    const at = desk();
    at.write('mine.yaml', HEAD);
    at.write('b/mine.yaml', HEAD);
    const line = [expect.stringMatching(/^ℹ replaced in output\/mine: mine/)];
    expect((await at.call('run', 'mine.yaml', ...QUICK)).err).toEqual([]);
    at.write('mine.yaml', `${HEAD}parameters: {bite: 2}\n`);
    expect((await at.call('run', 'mine.yaml', ...QUICK)).err).toEqual(line);
    expect((await at.call('run', 'b/mine.yaml', ...QUICK)).err).toEqual(line);
  });

  it('is told by compare, explain, record, backcast and experiments alike', async () => {
    const at = desk();
    const both = async (first: readonly string[], second: readonly string[]): Promise<string> => {
      expect((await at.call(...first)).err).toEqual([]);
      const { err } = await at.call(...second);
      const told = err.filter((line) => line.includes('replaced in'));
      expect(told).toHaveLength(1);
      return told[0];
    };
    const compare = ['compare', 'rising', 'rupture', ...QUICK];
    expect(await both(compare, [...compare, '--seed', 'b'])).toMatch(
      /^ℹ replaced in output\/compare-rising-rupture: .*seed “equidistance”/,
    );
    const explain = ['explain', 'rising', '--run', '1', '--months', '14', '--quiet'];
    expect(await both(explain, [...explain, '--seed', 'b'])).toMatch(/^ℹ replaced in output\/rising-run-1: /);
    const sweep = [
      'ask',
      'rivalry-and-choice',
      '--points',
      '2',
      '--replicates',
      '2',
      '--workers',
      '1',
      '--format',
      'csv',
      '--quiet',
    ];
    expect(await both(sweep, [...sweep, '--seed', 'b', '--fresh'])).toMatch(/^ℹ replaced in output\/rivalry-and-choice: /);
  });

  it('shows no sign of a foreign manifest that steers a terminal, and is silent about what it cannot read', async () => {
    const at = desk();
    await at.call('run', 'rising', ...QUICK);
    const manifest = JSON.parse(at.read('output/rising/manifest.json'));
    const evil = `\u001b[2J\u202e${'x'.repeat(300)}`;
    at.write(
      'output/rising/manifest.json',
      JSON.stringify({ ...manifest, seed: evil, id: evil, theory: evil, version: '\u0007' }),
    );
    const { err } = await at.call('run', 'rising', ...QUICK);
    expect(err).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(err[0]).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(err[0].length).toBeLessThan(300);
    at.write('output/rising/manifest.json', '{');
    expect((await at.call('run', 'rising', ...QUICK)).err).toEqual([]);
  });
});
