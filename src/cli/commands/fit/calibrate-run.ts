import { join } from 'node:path';
import { recordWith } from '../../../record/figures/known-record.ts';
import { type Calibration, calibrationWindows } from '../../../record/fit/history-matching.ts';
import { ORIGINS } from '../../../record/observe/record-origins.ts';
import { calibrateJson } from '../../../report/subjects/fit/json.ts';
import { calibrateSummary } from '../../../report/subjects/fit/summary.ts';
import { count } from '../../../report/words/words.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { commandAgain } from '../../flags/command-line.ts';
import { givenFigures } from '../../inputs/figures.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { shippedRecord } from '../../inputs/shipped-record.ts';
import { packageVersion } from '../../package/package-root.ts';
import { openOutput } from '../../results/output.ts';
import { boxesTold } from '../../results/render/boxes-told.ts';
import { commitTelling } from '../../results/replaced.ts';
import { sayClosing, written } from '../../terminal/closing.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, looksOf } from '../../terminal/terminal.ts';
import { calibrateWith } from '../../workers/fit-pool.ts';
import { CALIBRATE_FLAGS, type CalibrateChoices } from './flags.ts';
import { calibrateFiles } from './results.ts';

/** What not to take the result for. */
const LIMIT = 'A thinking tool, not a forecast: what the past does not rule out is not thereby right.';

const FOLDER = 'calibrate';

/** Find the settings that the record does not rule out: say which, and write pictures and data. */
export async function runCalibration(io: Io, choices: CalibrateChoices): Promise<void> {
  const given = choices.record ?? null;
  const record = recordWith(shippedRecord(), given === null ? [] : givenFigures(io, given));
  const loaded = await Promise.all(
    ORIGINS.map(({ scenario }) => loadScenario(scenario, { read: readerFrom(io.folder), set: [] })),
  );
  const windows = calibrationWindows(
    record,
    loaded.map(({ scenario }) => scenario),
  );
  const folder = openOutput(choices.folderOf(FOLDER), io.warn);
  try {
    const { points, runs, seed, workers } = choices;
    const tell = (done: number): void => {
      if (!choices.quiet) io.progress(`calibrate: ${count(done)} of ${count(points)} settings`);
    };
    const calibration = await calibrateWith(windows, { points, runs, seed, workers, tell });
    const version = packageVersion();
    if (!choices.quiet) io.progress('drawing');
    const { formats, dark } = choices;
    const how = { formats, dark, boxes: boxesTold(io), command: calibrateLine(choices) };
    const files = await calibrateFiles(calibration, { version, given, ...how });
    io.progress('');
    commitTelling(io, folder, files);
    const paths = [...files.keys()].map((file) => join(choices.out, FOLDER, file));
    if (choices.json) io.say(jsonLine(calibrateJson(calibration, { version, given, files: paths })));
    else if (!choices.quiet) sayAll(io, calibration, choices);
  } finally {
    folder.abandon();
  }
}

/** Write the command line that finds the same again. */
function calibrateLine(choices: CalibrateChoices, program?: string): string {
  return commandAgain(['calibrate'], CALIBRATE_FLAGS, choices, program);
}

function sayAll(io: Io, calibration: Calibration, choices: CalibrateChoices): void {
  for (const line of calibrateSummary(calibration, looksOf(io))) io.say(line);
  io.say('');
  sayClosing(
    io,
    [
      written(`${join(choices.out, FOLDER)}/`, choices.formats),
      ['Again', calibrateLine(choices, io.program)],
      ['Next', `${io.program} run rising --uncertainty`],
    ],
    LIMIT,
  );
}
