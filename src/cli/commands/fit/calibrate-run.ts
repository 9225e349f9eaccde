import { join } from 'node:path';
import { recordWith } from '../../../record/figures/known-record.ts';
import { calibrationWindows } from '../../../record/fit/history-matching.ts';
import { FITTED_ORIGINS } from '../../../record/observe/record-origins.ts';
import { calibrateReport } from '../../../report/subjects/fit/report.ts';
import { count } from '../../../report/words/words.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { wordsAgain } from '../../flags/command-line.ts';
import { givenFigures } from '../../inputs/figures.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { shippedRecord } from '../../inputs/shipped-record.ts';
import { packageVersion } from '../../package/package-root.ts';
import { perform } from '../../results/perform.ts';
import type { Io } from '../../terminal/io.ts';
import { calibrateWith } from '../../workers/fit-pool.ts';
import { CALIBRATE_FLAGS, type CalibrateChoices } from './flags.ts';

/** What not to take the result for. */
const LIMIT = 'A thinking tool, not a forecast: what the past does not rule out is not thereby right.';

const FOLDER = 'record-fit';

/** Find the settings that the record does not rule out: say which, and write pictures and data. */
export async function runCalibration(io: Io, choices: CalibrateChoices): Promise<void> {
  const given = choices.figures ?? null;
  const record = recordWith(shippedRecord(), given === null ? [] : givenFigures(io, given));
  const loaded = await Promise.all(
    FITTED_ORIGINS.map(({ scenario }) => loadScenario(scenario, { read: readerFrom(io.folder, io.texts), set: [] })),
  );
  const windows = calibrationWindows(
    record,
    loaded.map(({ scenario }) => scenario),
  );
  await perform(io, choices, FOLDER, async () => {
    const { points, runs, seed, workers } = choices;
    const tell = (done: number): void => {
      if (!choices.quiet) io.progress(`fit: ${count(done)} of ${count(points)} settings`);
    };
    const calibration = await calibrateWith(windows, { points, runs, seed, workers, tell });
    return {
      report: calibrateReport(calibration, { version: packageVersion(), given }),
      command: wordsAgain(['record'], CALIBRATE_FLAGS, choices),
      next: [['Next', ['run', 'rising', '--uncertainty']]],
      limit: LIMIT,
      pathOf: (file) => join(choices.out, FOLDER, file),
    };
  });
}
