import { chosenFrom, type Given, textFlag, valueFlag } from '../../flags/flag-table.ts';
import { DEFAULT_SEED, seedFrom, wholeNumber } from '../../flags/flags.ts';
import { folderUnder, formatFlags, outFlag, sayingFlags, workersFlag } from '../../flags/shared-flags.ts';
import type { Io } from '../../terminal/io.ts';

/** Points and runs if nobody says otherwise, and at most: more than can be waited for. With 40 runs luck decides what is kept. */
const POINTS = { least: 2, default: 256, most: 16_384 } as const;
const RUNS_OF_POINT = { least: 2, default: 200, most: 2000 } as const;

export const CALIBRATE_FLAGS = {
  points: valueFlag(
    `settings to try, ${POINTS.least} to ${POINTS.most} (default ${POINTS.default})`,
    (given) => wholeNumber('points', given, POINTS.least, POINTS.most) ?? POINTS.default,
  ),
  runs: valueFlag(
    `runs of each from each origin, ${RUNS_OF_POINT.least} to ${RUNS_OF_POINT.most} (default ${RUNS_OF_POINT.default})`,
    (given) => wholeNumber('runs', given, RUNS_OF_POINT.least, RUNS_OF_POINT.most) ?? RUNS_OF_POINT.default,
  ),
  seed: valueFlag(
    `any text, of the design and of the luck (default "${DEFAULT_SEED}")`,
    (given) => seedFrom(given) ?? DEFAULT_SEED,
  ),
  ...workersFlag(),
  record: textFlag('record', 'a CSV file of figures to 2019, laid over those of the package'),
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
