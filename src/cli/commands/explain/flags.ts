import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, textFlag, valueFlag, wholeBetween } from '../../flags/flag-table.ts';
import { monthFlag, RUNS } from '../../flags/flags.ts';
import { assumptionFlags, folderUnder, outFlag, sayingFlags } from '../../flags/shared-flags.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';

const WORDS = {
  again: 'runs',
  whose: "the scenario's",
  scope: '',
  files: 'the file',
  without: 'explain the run without a mechanism',
  always: false,
};
const NUMBERS = { bearing: 'numbers' } as const;

export const EXPLAIN_FLAGS = {
  run: valueFlag(
    `which run, counted from 0 as in the data (default 0, the most ${RUNS.most - 1})`,
    wholeBetween(0, RUNS.most - 1),
    { ...NUMBERS, otherwise: 0, always: true },
  ),
  month: valueFlag(
    'one month, counted from 0 or as 2026-03; without it, the story of the run',
    (given, name) => monthFlag(name, given),
    NUMBERS,
  ),
  actor: textFlag('whose decision in that month: id of a power, or of the state', NUMBERS),
  channel: textFlag('where, if the state decides in several channels that month', NUMBERS),
  ...assumptionFlags(WORDS),
  ...outFlag('; with --json nothing is written unless it is given'),
  ...sayingFlags('no text, no progress', 'text'),
};

export type ExplainFlags = Given<typeof EXPLAIN_FLAGS> & { readonly scenario?: string | undefined };

export function explainChoices(io: Io, flags: ExplainFlags) {
  const { scenario } = flags;
  if (scenario === undefined)
    throw new UsageError('which scenario?', `for example: ${PROGRAM} explain rising --run 17; ${PROGRAM} list shows them all`);
  const chosen = chosenFrom(EXPLAIN_FLAGS, flags);
  const { month, actor, channel } = chosen;
  if (month === undefined && (actor !== undefined || channel !== undefined))
    throw new UsageError(`--${actor === undefined ? 'channel' : 'actor'} needs a month`, 'for example: --month 23');
  return { ...chosen, scenario, folderOf: folderUnder(io, chosen.out), writes: !chosen.json || flags.out !== undefined };
}

export type AskedExplain = ReturnType<typeof explainChoices>;

/** What is explained, its month counted from the start of the scenario. */
export type ExplainChoices = Omit<AskedExplain, 'month'> & { readonly month: number | undefined };
