import { ORIGINS } from '../../../record/observe/record-origins.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, textFlag, valueFlag } from '../../flags/flag-table.ts';
import { RUNS, wholeNumber } from '../../flags/flags.ts';
import { assumptionFlags, folderUnder, formatFlags, outFlag, sayingFlags } from '../../flags/shared-flags.ts';
import type { Io } from '../../terminal/io.ts';

/** Runs at most: everything is kept until the scores are made. */
const MOST_RUNS = 5000;
const YEARS = [1900, 2100] as const;
const ORIGIN_YEARS = ORIGINS.map(({ year }) => year);

const { months: _, ...ASSUMPTIONS } = assumptionFlags({
  again: 'numbers',
  whose: '',
  scope: '',
  files: 'the case',
  without: 'take a mechanism away to see whether the record misses it',
});

export const BACKCAST_FLAGS = {
  from: valueFlag(`origin: ${ORIGIN_YEARS.join(', ')} (default ${ORIGIN_YEARS[0]})`, (given) =>
    wholeNumber('from', given, ...YEARS),
  ),
  to: valueFlag('last year to hold the model against (default 2019)', (given) => wholeNumber('to', given, ...YEARS)),
  rolling: switchFlag('from every origin, each its next five years'),
  record: textFlag('record', 'a CSV file of figures, laid over those of the package'),
  runs: valueFlag(
    `replicates, 1 to ${MOST_RUNS} (default ${RUNS.default})`,
    (given) => wholeNumber('runs', given, 1, MOST_RUNS) ?? RUNS.default,
  ),
  ...ASSUMPTIONS,
  uncertainty: switchFlag('spread the runs over settings that the record does not rule out'),
  ...outFlag(),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

export type BackcastFlags = Given<typeof BACKCAST_FLAGS>;

export function backcastChoices(io: Io, flags: BackcastFlags) {
  const { format: formats, ...chosen } = chosenFrom(BACKCAST_FLAGS, flags);
  if (chosen.rolling && chosen.from !== undefined)
    throw new UsageError('--rolling starts from every origin', 'leave --from or --rolling out');
  if (chosen.uncertainty && chosen.runs < 2)
    throw new UsageError('--uncertainty needs two runs or more', 'one run has one setting: try --runs 200');
  return { ...chosen, formats, folderOf: folderUnder(io, chosen.out) };
}

export type BackcastChoices = ReturnType<typeof backcastChoices>;
