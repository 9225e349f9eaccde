import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yargs from 'yargs';
import { CALIBRATE_FLAGS } from '../../../src/cli/commands/fit/flags.ts';
import { PROJECT_FLAGS, SCORE_FLAGS, SHOW_FLAGS } from '../../../src/cli/commands/record/flags.ts';
import { FLAG_TABLES } from '../../../src/cli/commands/tables.ts';
import { BACKCAST_FLAGS } from '../../../src/cli/commands/test/flags.ts';
import { commandWords, wordsAgain } from '../../../src/cli/flags/command-line.ts';
import { chosenFrom, type FlagTable, flagWords, type Given, PARSING, withFlags } from '../../../src/cli/flags/flag-table.ts';
import { isMaking, wordsOf } from '../../../src/cli/flags/foreign-command.ts';
import { RUN_FLAGS } from '../../../src/cli/runs/run-flags.ts';
import { desk } from '../fake-io.ts';

const MAKING = Object.keys(FLAG_TABLES).filter((command) => isMaking(FLAG_TABLES[command]));
/** What `record` takes hangs on what is asked of it. */
const WRITTEN: Readonly<Record<string, FlagTable>> = {
  ...Object.fromEntries(MAKING.map((command) => [command, FLAG_TABLES[command]])),
  ...{ 'record, shown': SHOW_FLAGS, 'record --test': BACKCAST_FLAGS, 'record --fit': CALIBRATE_FLAGS },
  ...{ 'record --project': PROJECT_FLAGS, 'record --score': SCORE_FLAGS },
};

/** What a person can write after a flag: any text that one argument of a program can hold. */
const TEXT = fc.string({ unit: 'binary' }).filter((text) => !/\p{Cs}|\0/u.test(text));
const path = fc.constantFrom('parameters.bite', 'ties.US.trade', '-odd');
const GIVEN: Readonly<Record<string, fc.Arbitrary<string | readonly string[]>>> = {
  seed: TEXT.filter((text) => text !== ''),
  ...Object.fromEntries(['figures', 'score', 'actor', 'channel', 'out'].map((name) => [name, TEXT])),
  ...Object.fromEntries(['runs', 'points'].map((name) => [name, fc.constantFrom('2', '200', '256', '1999')])),
  ...Object.fromEntries(['replicates', 'months', 'run'].map((name) => [name, fc.constantFrom('1', '24', '600')])),
  ...Object.fromEntries(['from', 'to', 'score-from'].map((name) => [name, fc.constantFrom('1900', '2010', '2019')])),
  month: fc.constantFrom('0', '23', '2026-03'),
  date: fc.constantFrom('2026-02-28', '2026-11-01'),
  theory: fc.constantFrom('mixed', 'realist', 'liberal'),
  preset: fc.constantFrom('default', 'second-opinion'),
  index: fc.constantFrom('equidistance', 'within', 'entropy'),
  set: fc.array(
    fc.tuple(path, TEXT).map(([where, value]) => `${where}=${value}`),
    { minLength: 1, maxLength: 3 },
  ),
  without: fc.subarray(['demands', 'derisk'], { minLength: 1 }),
};

/** Read words as the program reads them. */
function read<F extends FlagTable>(table: F, words: readonly string[]) {
  const parser = withFlags(yargs().parserConfiguration(PARSING).version(false).help(false), table).exitProcess(false).strict();
  return chosenFrom(
    table,
    parser
      .fail((message, error) => {
        throw error ?? new Error(message);
      })
      .parseSync([...words]) as unknown as Given<F>,
  );
}

/** Any words that a command of ours takes. */
function wordsFor(table: FlagTable): fc.Arbitrary<string[]> {
  const flags = Object.entries(table).filter(([, { bearing }]) => bearing === 'numbers' || bearing === 'folder');
  const each = flags.map(([name, { options }]) =>
    options.type === 'boolean'
      ? fc.constantFrom([], [`--${name}`])
      : fc.option(GIVEN[name], { nil: [] }).map((given) => [given].flat().map((text) => `--${name}=${text}`)),
  );
  return fc.tuple(...each).map((all) => all.flat());
}

describe('a command line that is written', () => {
  it.each(Object.keys(WRITTEN))('gives %s the same choices again, whatever they are', (command) => {
    const table = WRITTEN[command];
    fc.assert(
      fc.property(wordsFor(table), (words) => {
        const choices = read(table, words);
        const [program, name, ...again] = wordsOf(commandWords('equidistance', wordsAgain([command], table, choices)));
        expect([program, name]).toEqual(['equidistance', command]);
        expect(read(table, again)).toEqual(choices);
      }),
      { numRuns: 60 },
    );
  });

  it('names runs and seed always, and of the rest what is not at its default', () => {
    const plain = chosenFrom(RUN_FLAGS, {});
    expect(flagWords(RUN_FLAGS, plain)).toEqual(['--runs', '200', '--seed', 'equidistance']);
    expect(flagWords(RUN_FLAGS, { ...plain, out: '-x', metrics: true, workers: 3, dark: true } as typeof plain)).toEqual([
      ...['--runs', '200', '--seed', 'equidistance', '--metrics', '--out=-x'],
    ]);
  });

  it('is of the commands that write results', () => {
    expect(MAKING).toEqual(['run', 'compare', 'explain', 'ask', 'record']);
  });
});

describe('every flag that is declared', () => {
  it.each(Object.keys(FLAG_TABLES))('is in the help and in the completion of %s', async (command) => {
    const words = command.split(' ');
    const names = Object.keys(FLAG_TABLES[command]).map((name) => `--${name}`);
    const help = (await desk().callWith({ columns: 100 }, ...words, '--help')).out.join('\n');
    const told = [...help.matchAll(/^ +(?:-h, )?(--[a-z-]+)/gm)].map(([, name]) => name);
    expect(told.filter((name) => !['--help', '--version'].includes(name))).toEqual(names);
    const completed = await desk().call('--get-yargs-completions', 'equidistance', ...words, '--');
    expect(completed.out).toEqual([...names, '--help', '--version']);
    if (names.length > 0)
      expect((await desk().call('--get-yargs-completions', 'equidistance', ...words, names[0])).out).toContain(names[0]);
  });
});
