import type { Calibration } from '../../../record/fit/history-matching.ts';
import { calibrationCsv } from '../../../report/subjects/fit/csv.ts';
import { calibrateJson } from '../../../report/subjects/fit/json.ts';
import { calibrateContents, calibratePictures } from '../../../report/subjects/fit/page.ts';
import { jsonText, type PictureFileOptions, writtenFiles } from '../../results/report-files.ts';
import type { Files } from '../../results/table-files.ts';

/** How a calibration is to be written. */
export interface CalibrateFileOptions extends PictureFileOptions {
  readonly version: string;
  /** Name of the given record file, or null. */
  readonly given: string | null;
  /** Command line that makes it again. */
  readonly command: string;
}

/** Write a calibration as files by name. */
export async function calibrateFiles(calibration: Calibration, options: CalibrateFileOptions): Promise<Files> {
  const { version, given } = options;
  const files = await writtenFiles(
    {
      pictures: () => calibratePictures(calibration, version),
      contents: (sections) => calibrateContents(calibration, { ...options, sections }),
      tables: () => [['points.csv', calibrationCsv(calibration)]],
    },
    options,
  );
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  files.set('summary.json', jsonText(calibrateJson(calibration, { version, given, files: names })));
  files.set('manifest.json', jsonText(manifestOf(calibration, options, names)));
  return files;
}

function manifestOf(calibration: Calibration, { version, command, given }: CalibrateFileOptions, files: readonly string[]) {
  const { windows, design, points, runs, seed } = calibration;
  const origins = windows.map(({ scenario: { id, hash }, from, to }) => ({ id, hash, from, to }));
  const count = points.length;
  return {
    schema: 'equidistance/calibrate-manifest/2',
    version,
    command,
    origins,
    design: design.id,
    points: count,
    runs,
    seed,
    given,
    files,
  };
}
