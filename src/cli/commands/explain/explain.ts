import type { CommandModule } from 'yargs';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, textFlag, valueFlag, withFlags } from '../../flags/flag-table.ts';
import { monthFlag, RUNS, wholeNumber } from '../../flags/flags.ts';
import { assumptionFlags, folderUnder, outFlag, sayingFlags } from '../../flags/shared-flags.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';

const WORDS = {
  again: 'runs',
  whose: "the scenario's",
  scope: '',
  files: 'the file',
  without: 'explain the run without a mechanism',
};

const FLAGS = {
  run: valueFlag(
    `which run, counted from 0 as in the data (default 0, the most ${RUNS.most - 1})`,
    (given) => wholeNumber('run', given, 0, RUNS.most - 1) ?? 0,
  ),
  month: valueFlag('one month, counted from 0 or as 2026-03; without it, the story of the run', (given) =>
    monthFlag('month', given),
  ),
  actor: textFlag('actor', 'whose decision in that month: id of a power, or of the state'),
  channel: textFlag('channel', 'where, if the state decides in several channels that month'),
  ...assumptionFlags(WORDS),
  ...outFlag('; with --json nothing is written unless it is given'),
  ...sayingFlags('no text, no progress', 'text'),
};

type ExplainFlags = Given<typeof FLAGS> & { readonly scenario?: string | undefined };

/** Make the command that explains one run: its turning points, or one decision with its reasons. */
export function explainCommand(io: Io): CommandModule<object, ExplainFlags> {
  return {
    command: 'explain [scenario]',
    describe: 'explain one run: its story, or why somebody did something in a month',
    builder: (yargs) =>
      withFlags(
        yargs.positional('scenario', { type: 'string', describe: 'name of a shipped scenario, or path of a YAML file' }),
        FLAGS,
      ).epilogue(
        examplesText([
          ['$0 explain rising --run 17', 'the turning points of one run'],
          ['$0 explain rising --run 17 --month 23', 'why, in one month, and what would have turned it'],
          ['$0 explain rising --run 17 --without demands', 'the same luck without a mechanism'],
        ]),
      ),
    handler: async (flags) => {
      const choices = choicesOf(io, flags);
      const { explain } = await import('./explain-run.ts');
      await explain(io, choices);
    },
  };
}

function choicesOf(io: Io, flags: ExplainFlags) {
  const { scenario } = flags;
  if (scenario === undefined)
    throw new UsageError('which scenario?', `for example: ${PROGRAM} explain rising --run 17; ${PROGRAM} list shows them all`);
  const chosen = chosenFrom(FLAGS, flags);
  const { month, actor, channel } = chosen;
  if (month === undefined && (actor !== undefined || channel !== undefined))
    throw new UsageError(`--${actor === undefined ? 'channel' : 'actor'} needs a month`, 'for example: --month 23');
  return { ...chosen, scenario, folderOf: folderUnder(io, chosen.out), writes: !chosen.json || flags.out !== undefined };
}

export type AskedExplain = ReturnType<typeof choicesOf>;

/** What is explained, its month counted from the start of the scenario. */
export type ExplainChoices = Omit<AskedExplain, 'month'> & { readonly month: number | undefined };
