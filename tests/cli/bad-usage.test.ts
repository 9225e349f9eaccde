import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/tables.ts';
import { desk } from './fake-io.ts';

const at = desk();

/** Command lines and what is said of them: the mistake, and the hint under it. */
const MISTAKES: readonly (readonly [string, string, string?])[] = [
  ['', '✖ which command?', `the commands are ${COMMANDS.join(', ')}`],
  ['rnu rising', '✖ there is no command "rnu"', 'did you mean run?'],
  ['frobnicate', '✖ there is no command "frobnicate"', `the commands are ${COMMANDS.join(', ')}`],
  ['run', '✖ which scenario?', 'for example: equidistance run serbia-2026; equidistance list shows them all'],
  ['run rising rising', '✖ the scenario rising is named twice', 'name each once'],
  ['run risng', '✖ no scenario is called "risng"', 'did you mean rising?'],
  ['run nowhere/x.yaml', '✖ no scenario is called "nowhere/x.yaml"', 'equidistance list shows those that are shipped'],
  ['run rising --runs 0', '✖ --runs: expected a whole number from 1 to 1\u202f000\u202f000, found "0"', 'did you mean 1?'],
  ['run rising --runs -3', '✖ --runs: expected a whole number from 1 to 1\u202f000\u202f000, found "-3"'],
  ['run rising --runs x', '✖ --runs: expected a whole number from 1 to 1\u202f000\u202f000, found "x"'],
  ['run rising --runs 2.5', '✖ --runs: expected a whole number from 1 to 1\u202f000\u202f000, found "2.5"', 'did you mean 3?'],
  [
    'run rising --runs 1e9',
    '✖ --runs: expected a whole number from 1 to 1\u202f000\u202f000, found "1e9"',
    'did you mean 1000000?',
  ],
  ['run rising --runs Infinity', '✖ --runs: expected a whole number from 1 to 1\u202f000\u202f000, found "Infinity"'],
  ['run rising --runs', '✖ --runs needs a value', 'equidistance run --help shows what it takes'],
  ['run rising --runs=', '✖ --runs: expected a whole number from 1 to 1\u202f000\u202f000, found nothing'],
  ['run rising --runs 5 --runs 6', '✖ --runs was given 2 times', 'give it once'],
  ['run rising --months 0', '✖ --months: expected a whole number from 1 to 600, found "0"', 'did you mean 1?'],
  ['run rising --months 601', '✖ --months: expected a whole number from 1 to 600, found "601"', 'did you mean 600?'],
  [
    'run rising --theory realistic',
    '✖ --theory: expected one of mixed, realist, liberal, constructivist, all, found "realistic"',
    'did you mean realist?',
  ],
  [
    'run rising --preset second-opinoin',
    '✖ --preset: expected one of default, second-opinion, found "second-opinoin"',
    'did you mean second-opinion?',
  ],
  ['run rising --preset recrod', '✖ --preset: expected one of default, second-opinion, found "recrod"'],
  ['run rising --format pdf', '✖ --format: expected one of svg, png, vl, csv, html, embed, parquet, pptx, xlsx, found "pdf"'],
  ['run rising --seed=', '✖ --seed: expected any text, found nothing', 'for example --seed "class of 2026"'],
  ['run rising --format svg,', '✖ --format: expected one of svg, png, vl, csv, html, embed, parquet, pptx, xlsx, found ""'],
  ['run rising --set bite', '✖ --set: expected path=value, found "bite"', 'for example --set parameters.bite=3'],
  ['run rising --set =3', '✖ --set: expected path=value, found "=3"'],
  ['run rising --set.parameters.bite 3', '✖ unknown flag --set.parameters.bite'],
  ['run rising --seed', '✖ --seed needs a value'],
  ['run rising --seed --quiet', '✖ --seed needs a value'],
  ['run rising --seeds 3', '✖ unknown flag --seeds', 'did you mean --seed?'],
  ['run rising --frobnicate', '✖ unknown flag --frobnicate', 'equidistance run --help shows what it takes'],
  ['run rising -x', '✖ unknown flag -x'],
  ['list rising', '✖ what is "rising" for?', 'equidistance list --help shows what it takes'],
  ['check', '✖ which file?', 'for example: equidistance check my-class.yaml'],
  ['check nowhere.yaml', '✖ no scenario is called "nowhere.yaml"'],
  ['new', '✖ which name?', 'for example: equidistance new my-class'],
  ['new one two', '✖ what is "two" for?'],
];

describe('a mistake on the command line', () => {
  it.each(MISTAKES)('%s', async (line = '', message, hint) => {
    const { code, out, err } = await at.call(...line.split(' ').filter(Boolean));
    expect(err[0]).toBe(message);
    if (hint !== undefined) expect(err[1]).toContain(hint);
    expect(err.join('\n')).not.toMatch(/\n\s+at |Error:/);
    expect(out).toEqual([]);
    expect(code).toBe(1);
    expect(at.list()).toEqual([]);
  });

  it('in every scenario is told at once', async () => {
    const { code, err } = await at.call('run', 'one', 'two');
    expect(code).toBe(1);
    expect(err.filter((line) => line.startsWith('✖'))).toEqual([
      '✖ no scenario is called "one"',
      '✖ no scenario is called "two"',
    ]);
  });

  it('is told in English whatever the language of the machine', async () => {
    const { LC_ALL } = process.env;
    process.env.LC_ALL = 'de_DE.UTF-8';
    const { err } = await at.call('run', 'rising', '--flug');
    if (LC_ALL === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = LC_ALL;
    expect(err[0]).toBe('✖ unknown flag --flug');
  });
});

describe('--set', () => {
  it.each([
    ['parameters.bit=3', '✖ parameters.bit: unknown path', 'did you mean parameters.bite?'],
    ['ties.EU.trad=0.3', '✖ ties.EU.trad: unknown path', 'did you mean ties.EU.trade?'],
    ['qwertz=1', '✖ qwertz: unknown path', 'known are paths such as parameters.bite, ties.EU.trade or domestic.protest'],
    ['constructor.prototype=1', '✖ constructor.prototype: unknown path', undefined],
    ['__proto__.x=1', '✖ __proto__.x: unknown path', undefined],
    ['domestic.protest=57', '✖ domestic.protest: expected a share from 0 to 1, found 57', 'did you mean 0.57?'],
    [
      'parameters.bite=',
      '✖ parameters.bite: expected a number from 1 to 8 (log-odds per unit of threat), found nothing',
      undefined,
    ],
    ['parameters.bite=[', '✖ parameters.bite: the value is not valid YAML', undefined],
    ['ties.EU.trade=0.99', '✖ ties', undefined],
    ['rivalry.lever=process.exit(1)', '✖ rivalry.lever', undefined],
  ])('%s', async (setting, message, hint) => {
    const { code, out, err } = await at.call('run', 'rising', '--set', setting);
    expect(err[0]).toContain(message);
    if (hint !== undefined) expect(err.at(-1)).toBe(`  ${hint}`);
    expect([code, out, at.list()]).toEqual([1, [], []]);
  });

  it('tells several mistakes at once', async () => {
    const { err } = await at.call('run', 'rising', '--set', 'parameters.bit=3', '--set', 'parameters.bite=99');
    expect(err.filter((line) => line.startsWith('✖'))).toHaveLength(2);
  });
});
