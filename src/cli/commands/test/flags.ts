import { FITTED_ORIGINS, ORIGINS } from '../../../record/observe/record-origins.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, valueFlag, wholeBetween } from '../../flags/flag-table.ts';
import {
  assumptionFlags,
  figuresFlag,
  folderUnder,
  formatFlags,
  outFlag,
  runsFlag,
  sayingFlags,
} from '../../flags/shared-flags.ts';
import type { Io } from '../../terminal/io.ts';

/** Runs at most: everything is kept until the scores are made. */
export const MOST_BACKCAST_RUNS = 5000;
const YEAR = wholeBetween(1900, 2100);
const NUMBERS = { bearing: 'numbers' } as const;
const ORIGIN_YEARS = ORIGINS.map(({ year }) => year);

const { months: _, ...ASSUMPTIONS } = assumptionFlags({
  again: 'numbers',
  whose: '',
  scope: '',
  files: 'the case',
  without: 'take a mechanism away to see whether the record misses it',
});

export const BACKCAST_FLAGS = {
  test: switchFlag('start in the past, and hold the model against what was measured since', 'numbers'),
  from: valueFlag(`origin: ${ORIGIN_YEARS.join(', ')} (default ${ORIGIN_YEARS[0]})`, YEAR, NUMBERS),
  to: valueFlag(
    'last year to hold the model against (default 2019, or the last measured where that comes after it)',
    YEAR,
    NUMBERS,
  ),
  'score-from': valueFlag(
    'first year that is scored, with what was measured before it known (default: the origin)',
    YEAR,
    NUMBERS,
  ),
  rolling: switchFlag(`from ${FITTED_ORIGINS.map(({ year }) => year).join(', ')}, each its next five years`, 'numbers'),
  ...figuresFlag('a CSV file of figures, laid over those of the package'),
  ...runsFlag('runs', { most: MOST_BACKCAST_RUNS }),
  ...ASSUMPTIONS,
  uncertainty: switchFlag('spread the runs evenly over the settings that the record does not rule out', 'numbers'),
  ...outFlag(),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

export type BackcastFlags = Given<typeof BACKCAST_FLAGS>;

export function backcastChoices(io: Io, flags: BackcastFlags) {
  const { format: formats, ...chosen } = chosenFrom(BACKCAST_FLAGS, flags);
  const scoreFrom = chosen['score-from'];
  if (chosen.rolling && chosen.from !== undefined)
    throw new UsageError('--rolling starts from every origin', 'leave --from or --rolling out');
  if (chosen.rolling && scoreFrom !== undefined)
    throw new UsageError('--rolling scores every origin from its start', 'leave --score-from or --rolling out');
  return { ...chosen, scoreFrom, isRunsGiven: flags.runs !== undefined, formats, folderOf: folderUnder(io, chosen.out) };
}

export type BackcastChoices = ReturnType<typeof backcastChoices>;
