import type { Calibration } from '../record/calibrate.ts';
import { calibrationCsv } from '../report/calibrate-csv.ts';
import { calibrateJson } from '../report/calibrate-json.ts';
import { type CalibratePicture, calibrateContents, calibratePictures } from '../report/calibrate-page.ts';
import type { ReportSection } from '../report/report-page.ts';
import type { Format } from './formats.ts';
import { scriptedPage } from './scripted-page.ts';

/** How a calibration is to be written. */
export interface CalibrateFileOptions {
  readonly version: string;
  /** Name of the given record file, or null. */
  readonly given: string | null;
  readonly formats: readonly Format[];
  /** Also write the dark pictures as files of their own. */
  readonly dark: boolean;
  /** Command line that makes it again. */
  readonly command: string;
}

type Files = Map<string, string | Uint8Array>;

/** Write a calibration as files by name. */
export async function calibrateFiles(calibration: Calibration, options: CalibrateFileOptions): Promise<Files> {
  const files: Files = new Map();
  const { version, given, formats } = options;
  const wants = (format: Format): boolean => formats.includes(format);
  const draws = wants('svg') || wants('png') || wants('html');
  const pictures = draws || wants('vl') ? calibratePictures(calibration, version) : [];
  if (wants('vl')) for (const { id, spec } of pictures) files.set(`${id}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
  if (draws) await drawInto(files, calibration, pictures, options);
  if (wants('csv')) files.set('points.csv', calibrationCsv(calibration));
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  files.set('summary.json', `${JSON.stringify(calibrateJson(calibration, { version, given, files: names }), null, 1)}\n`);
  files.set('manifest.json', `${JSON.stringify(manifestOf(calibration, options, names), null, 1)}\n`);
  return files;
}

async function drawInto(
  files: Files,
  calibration: Calibration,
  pictures: readonly CalibratePicture[],
  options: CalibrateFileOptions,
): Promise<void> {
  const { renderPng, renderSvg } = await import('./render/picture.ts');
  const wants = (format: Format): boolean => options.formats.includes(format);
  const sections: ReportSection[] = [];
  for (const { id, spec, tables, heading, paragraphs } of pictures) {
    const light = await renderSvg(spec, 'light', { prefix: `${id}-` });
    if (wants('svg')) files.set(`${id}.svg`, light);
    if (wants('png')) files.set(`${id}.png`, await renderPng(light));
    const dark = options.dark || wants('html') ? await renderSvg(spec, 'dark', { prefix: `${id}-dark-` }) : '';
    if (options.dark && wants('svg')) files.set(`${id}-dark.svg`, dark);
    if (options.dark && wants('png')) files.set(`${id}-dark.png`, await renderPng(dark));
    const picture = { light, dark, description: spec.description, tables, file: id, spec };
    sections.push({ id, heading, paragraphs, pictures: [picture] });
  }
  if (wants('html')) files.set('report.html', await scriptedPage(calibrateContents(calibration, { ...options, sections })));
}

function manifestOf(calibration: Calibration, { version, command, given }: CalibrateFileOptions, files: readonly string[]) {
  const { windows, design, points, runs, seed } = calibration;
  const origins = windows.map(({ scenario: { id, hash }, from, to }) => ({ id, hash, from, to }));
  const count = points.length;
  return {
    schema: 'equidistance/calibrate-manifest/1',
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
