import type { ArgumentsCamelCase, CommandModule } from 'yargs';
import { LENS_NAMES } from '../../model/lens.ts';
import { PRESETS } from '../../model/parameters.ts';
import { UsageError } from '../../scenario/usage-error.ts';
import { assignments, DEFAULT_SEED, type Flag, MOST_MONTHS, once, oneOf, RUNS, wholeNumber } from '../flags.ts';
import type { Io } from '../io.ts';

interface ExplainFlags {
  readonly scenario?: string | undefined;
  readonly run?: Flag | undefined;
  readonly month?: Flag | undefined;
  readonly actor?: Flag | undefined;
  readonly channel?: Flag | undefined;
  readonly seed?: Flag | undefined;
  readonly months?: Flag | undefined;
  readonly lens?: Flag | undefined;
  readonly preset?: Flag | undefined;
  readonly set?: Flag | undefined;
  readonly json?: boolean | undefined;
}

const FLAGS = {
  run: `which run, counted from 0 as in the data (default 0, the most ${RUNS.most - 1})`,
  month: 'one month, counted from 0; without it, the story of the run',
  actor: 'whose decision in that month: id of a power, or of the state',
  channel: 'where, if the state decides in several channels that month',
  seed: `any text; the same text gives the same runs (default "${DEFAULT_SEED}")`,
  months: `months, 1 to ${MOST_MONTHS}, instead of the scenario's`,
  lens: `theory: ${LENS_NAMES.join(', ')}`,
  preset: `parameters: ${Object.keys(PRESETS).join(', ')}`,
  set: 'path=value, over the file (repeat for more)',
} as const;

/** Make the command that explains one run: its turning points, or one decision with its reasons. */
export function explainCommand(io: Io): CommandModule<object, ExplainFlags> {
  return {
    command: 'explain [scenario]',
    describe: 'explain one run: its story, or why somebody did something in a month',
    builder: (yargs) =>
      Object.entries(FLAGS)
        .reduce(
          (all, [name, describe]) => all.option(name, { type: 'string', requiresArg: true, describe }),
          yargs.positional('scenario', { type: 'string', describe: 'name of a shipped scenario, or path of a YAML file' }),
        )
        .option('json', { type: 'boolean', describe: 'one JSON object instead of the text' })
        .example('$0 explain rising --run 17', 'the turning points of one run')
        .example('$0 explain rising --run 17 --month 23', 'why, in one month, and what would have turned it'),
    handler: async (flags) => {
      const choices = choicesOf(flags);
      const { explain } = await import('../explain-run.ts');
      await explain(io, choices);
    },
  };
}

function choicesOf(flags: ArgumentsCamelCase<ExplainFlags>) {
  const { scenario } = flags;
  if (scenario === undefined)
    throw new UsageError(
      'which scenario?',
      'for example: equidistance explain rising --run 17; equidistance list shows them all',
    );
  const month = wholeNumber('month', flags.month, 0, Number.MAX_SAFE_INTEGER);
  const [actor, channel] = [once('actor', flags.actor), once('channel', flags.channel)];
  if (month === undefined && (actor !== undefined || channel !== undefined))
    throw new UsageError(`--${actor === undefined ? 'channel' : 'actor'} needs a month`, 'for example: --month 23');
  return {
    scenario,
    run: wholeNumber('run', flags.run, 0, RUNS.most - 1) ?? 0,
    month,
    actor,
    channel,
    seed: once('seed', flags.seed) ?? DEFAULT_SEED,
    months: wholeNumber('months', flags.months, 1, MOST_MONTHS),
    lens: oneOf('lens', flags.lens, LENS_NAMES),
    preset: oneOf('preset', flags.preset, Object.keys(PRESETS) as (keyof typeof PRESETS)[]),
    set: assignments(flags.set),
    json: flags.json ?? false,
  };
}

export type ExplainChoices = ReturnType<typeof choicesOf>;
