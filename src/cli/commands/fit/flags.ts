import { chosenFrom, type Given, switchFlag, valueFlag, wholeBetween } from '../../flags/flag-table.ts';
import {
  figuresFlag,
  folderUnder,
  formatFlags,
  outFlag,
  runsFlag,
  sayingFlags,
  seedFlag,
  workersFlag,
} from '../../flags/shared-flags.ts';
import type { Io } from '../../terminal/io.ts';

/** Points if nobody says otherwise, and at most: more than can be waited for. */
const POINTS = { least: 2, default: 256, most: 16_384 } as const;

export const CALIBRATE_FLAGS = {
  fit: switchFlag('find the settings that the record to 2019 does not rule out: a set, not a best one', 'numbers'),
  points: valueFlag(
    `settings to try, ${POINTS.least} to ${POINTS.most} (default ${POINTS.default})`,
    wholeBetween(POINTS.least, POINTS.most),
    { bearing: 'numbers', otherwise: POINTS.default, always: true },
  ),
  // With 40 runs luck decides what is kept, and more than 2000 cannot be waited for.
  ...runsFlag('runs of each from each origin', { least: 2, most: 2000 }),
  ...seedFlag(', of the design and of the luck'),
  ...workersFlag(),
  ...figuresFlag('a CSV file of figures to 2019, laid over those of the package'),
  ...outFlag(),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

export type CalibrateFlags = Given<typeof CALIBRATE_FLAGS>;

export function calibrateChoices(io: Io, flags: CalibrateFlags) {
  const { format: formats, ...chosen } = chosenFrom(CALIBRATE_FLAGS, flags);
  return { ...chosen, formats, folderOf: folderUnder(io, chosen.out) };
}

export type CalibrateChoices = ReturnType<typeof calibrateChoices>;
