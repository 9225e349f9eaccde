import { join, resolve } from 'node:path';
import type { ArgumentsCamelCase, CommandModule } from 'yargs';
import { LENS_NAMES } from '../../model/lens.ts';
import { PRESETS } from '../../model/parameters.ts';
import { UsageError } from '../../scenario/usage-error.ts';
import { assignments, DEFAULT_SEED, type Flag, MOST_MONTHS, once, oneOf, RUNS, someOf, wholeNumber } from '../flags.ts';
import { FORMATS } from '../formats.ts';
import type { Io } from '../io.ts';

interface CompareFlags {
  readonly scenarios?: readonly string[] | undefined;
  readonly runs?: Flag | undefined;
  readonly seed?: Flag | undefined;
  readonly months?: Flag | undefined;
  readonly lens?: Flag | undefined;
  readonly preset?: Flag | undefined;
  readonly set?: Flag | undefined;
  readonly run?: Flag | undefined;
  readonly out?: Flag | undefined;
  readonly format?: Flag | undefined;
  readonly dark?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Make the command that compares scenarios on the same luck: what differs, by how much, how sure, where it began. */
export function compareCommand(io: Io): CommandModule<object, CompareFlags> {
  const text = { type: 'string', requiresArg: true } as const;
  return {
    command: 'compare [scenarios..]',
    describe: 'compare scenarios on the same luck: what differs, by how much, how sure, where it began and why',
    builder: (yargs) =>
      yargs
        .positional('scenarios', {
          type: 'string',
          array: true,
          describe: 'two or more; the first is compared with each other one',
        })
        .option('runs', { ...text, describe: `pairs of runs, 1 to ${RUNS.most} (default ${RUNS.default})` })
        .option('seed', { ...text, describe: `any text; the same text gives the same numbers (default "${DEFAULT_SEED}")` })
        .option('months', { ...text, describe: `months, 1 to ${MOST_MONTHS}, instead of the scenarios'` })
        .option('lens', { ...text, describe: `theory, for all: ${LENS_NAMES.join(', ')}` })
        .option('preset', { ...text, describe: `parameters, for all: ${Object.keys(PRESETS).join(', ')}` })
        .option('set', { ...text, describe: 'path=value, over every file (repeat for more)' })
        .option('run', { ...text, describe: 'also say where this one pair of runs parts, counted from 0' })
        .option('out', { ...text, describe: 'output folder (default "output")' })
        .option('format', { ...text, describe: `any of ${FORMATS.join(',')} (default all)` })
        .option('dark', { type: 'boolean', describe: 'dark pictures too' })
        .option('quiet', { type: 'boolean', describe: 'no summary, no progress' })
        .option('json', { type: 'boolean', describe: 'one JSON object instead of the summary' })
        .example('$0 compare rising serbia-2025', 'what a slow rise of rivalry does')
        .example('$0 compare managed rising rupture --runs 1000', 'three futures')
        .example('$0 compare rising rupture --run 17', 'where run 17 of both parts'),
    handler: async (flags) => {
      const choices = choicesOf(io, flags);
      const { compareScenarios } = await import('../compare-scenarios.ts');
      await compareScenarios(io, choices);
    },
  };
}

const EXAMPLE = 'for example: equidistance compare rising serbia-2025; equidistance list shows them all';

function choicesOf(io: Io, flags: ArgumentsCamelCase<CompareFlags>) {
  const scenarios = flags.scenarios ?? [];
  if (scenarios.length === 0) throw new UsageError('which scenarios?', EXAMPLE);
  if (scenarios.length === 1) throw new UsageError(`compare ${scenarios[0]} with which scenario?`, EXAMPLE);
  const twice = scenarios.find((name, k) => scenarios.indexOf(name) !== k);
  if (twice !== undefined)
    throw new UsageError(
      `the scenario ${twice} is named twice`,
      'a scenario on the same luck as itself never differs: name another',
    );
  const out = once('out', flags.out) ?? 'output';
  const runs = wholeNumber('runs', flags.runs, 1, RUNS.most) ?? RUNS.default;
  return {
    scenarios,
    runs,
    seed: once('seed', flags.seed) ?? DEFAULT_SEED,
    months: wholeNumber('months', flags.months, 1, MOST_MONTHS),
    lens: oneOf('lens', flags.lens, LENS_NAMES),
    preset: oneOf('preset', flags.preset, Object.keys(PRESETS) as (keyof typeof PRESETS)[]),
    set: assignments(flags.set),
    run: wholeNumber('run', flags.run, 0, runs - 1),
    out,
    folderOf: (name: string) => join(resolve(io.folder, out), name),
    formats: someOf('format', flags.format, FORMATS) ?? FORMATS,
    dark: flags.dark ?? false,
    quiet: flags.quiet ?? false,
    json: flags.json ?? false,
  };
}

export type CompareChoices = ReturnType<typeof choicesOf>;
