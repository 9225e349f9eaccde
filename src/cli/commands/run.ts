import { join, resolve } from 'node:path';
import type { ArgumentsCamelCase, CommandModule } from 'yargs';
import { MECHANISM_NAMES } from '../../experiment/mechanisms.ts';
import { LENS_NAMES } from '../../model/lens.ts';
import { PRESETS } from '../../model/parameters.ts';
import { UsageError } from '../../scenario/usage-error.ts';
import { assignments, DEFAULT_SEED, type Flag, MOST_MONTHS, once, oneOf, RUNS, someOf, wholeNumber } from '../flags.ts';
import { FORMATS } from '../formats.ts';
import type { Io } from '../io.ts';

/** Asks for every lens. */
export const ALL = 'all';

interface RunFlags {
  readonly scenarios?: readonly string[] | undefined;
  readonly runs?: Flag | undefined;
  readonly seed?: Flag | undefined;
  readonly months?: Flag | undefined;
  readonly lens?: Flag | undefined;
  readonly preset?: Flag | undefined;
  readonly set?: Flag | undefined;
  readonly out?: Flag | undefined;
  readonly format?: Flag | undefined;
  readonly dark?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly metrics?: boolean | undefined;
  readonly without?: Flag | undefined;
}

/** Make the command that runs scenarios: summary, pictures, data. */
export function runCommand(io: Io): CommandModule<object, RunFlags> {
  return {
    command: 'run [scenarios..]',
    describe: 'run scenarios: a summary here, pictures and data in the output folder',
    builder: (yargs) =>
      yargs
        .positional('scenarios', { type: 'string', array: true, describe: 'names of shipped scenarios, or paths of YAML files' })
        .option('runs', {
          type: 'string',
          requiresArg: true,
          describe: `replicates, 1 to ${RUNS.most} (default ${RUNS.default})`,
        })
        .option('seed', {
          type: 'string',
          requiresArg: true,
          describe: `any text; the same text gives the same numbers (default "${DEFAULT_SEED}")`,
        })
        .option('months', {
          type: 'string',
          requiresArg: true,
          describe: `months, 1 to ${MOST_MONTHS}, instead of the scenario's`,
        })
        .option('lens', {
          type: 'string',
          requiresArg: true,
          describe: `theory: ${LENS_NAMES.join(', ')}, or all of them side by side`,
        })
        .option('preset', { type: 'string', requiresArg: true, describe: `parameters: ${Object.keys(PRESETS).join(', ')}` })
        .option('set', { type: 'string', requiresArg: true, describe: 'path=value, over the file (repeat for more)' })
        .option('metrics', { type: 'boolean', describe: 'the same runs under every index of equidistance' })
        .option('without', {
          type: 'string',
          requiresArg: true,
          describe: `take a mechanism away to see what it does: ${MECHANISM_NAMES.join(', ')}`,
        })
        .option('out', { type: 'string', requiresArg: true, describe: 'output folder (default "output")' })
        .option('format', { type: 'string', requiresArg: true, describe: `any of ${FORMATS.join(',')} (default all)` })
        .option('dark', { type: 'boolean', describe: 'dark pictures too' })
        .option('quiet', { type: 'boolean', describe: 'no summary, no progress' })
        .option('json', {
          type: 'boolean',
          describe: 'one JSON object instead of the summary (a list for several scenarios or lenses)',
        })
        .example('$0 run serbia-2025', 'the base case')
        .example('$0 run managed rising rupture', 'three futures on the same luck')
        .example('$0 run rising --set parameters.bite=2 --lens realist', 'change an assumption')
        .example('$0 run rupture --lens all --metrics', 'four theories, five indices')
        .example('$0 run rupture --without demands', 'what does an assumption do?'),
    handler: async (flags) => {
      const choices = choicesOf(io, flags);
      const { runScenarios } = await import('../run-scenarios.ts');
      await runScenarios(io, choices);
    },
  };
}

function choicesOf(io: Io, flags: ArgumentsCamelCase<RunFlags>) {
  const scenarios = flags.scenarios ?? [];
  if (scenarios.length === 0)
    throw new UsageError('which scenario?', 'for example: equidistance run serbia-2025; equidistance list shows them all');
  const twice = scenarios.find((name, k) => scenarios.indexOf(name) !== k);
  if (twice !== undefined) throw new UsageError(`the scenario ${twice} is named twice`, 'name each once');
  const out = once('out', flags.out) ?? 'output';
  return {
    scenarios,
    runs: wholeNumber('runs', flags.runs, 1, RUNS.most) ?? RUNS.default,
    seed: once('seed', flags.seed) ?? DEFAULT_SEED,
    months: wholeNumber('months', flags.months, 1, MOST_MONTHS),
    lens: oneOf('lens', flags.lens, [...LENS_NAMES, ALL]),
    preset: oneOf('preset', flags.preset, Object.keys(PRESETS) as (keyof typeof PRESETS)[]),
    set: assignments(flags.set),
    out,
    folderOf: (id: string) => join(resolve(io.folder, out), id),
    formats: someOf('format', flags.format, FORMATS) ?? FORMATS,
    dark: flags.dark ?? false,
    quiet: flags.quiet ?? false,
    json: flags.json ?? false,
    metrics: flags.metrics ?? false,
    without: [...new Set(someOf('without', flags.without, MECHANISM_NAMES) ?? [])],
  };
}

export type RunChoices = ReturnType<typeof choicesOf>;
