import { eventsCsv, indicatorsCsv, measuredCsv, recordCsv } from '../report/record-csv.ts';
import { recordJson } from '../report/record-json.ts';
import { type RecordPicture, recordContents, recordPictures } from '../report/record-page.ts';
import type { RecordView } from '../report/record-view.ts';
import { type ReportSection, reportPage } from '../report/report-page.ts';
import type { Format } from './formats.ts';

/** How the record is to be written. */
export interface RecordFileOptions {
  readonly version: string;
  readonly formats: readonly Format[];
  /** Also write the dark pictures as files of their own. */
  readonly dark: boolean;
  /** Command line that makes them again. */
  readonly command: string;
}

type Files = Map<string, string | Uint8Array>;

/** Write what is shown of a record as files by name. */
export async function recordFiles(view: RecordView, options: RecordFileOptions): Promise<Files> {
  const files: Files = new Map();
  const { version, formats } = options;
  const wants = (format: Format): boolean => formats.includes(format);
  const draws = wants('svg') || wants('png') || wants('html');
  const pictures = draws || wants('vl') ? recordPictures(view, version) : [];
  if (wants('vl')) for (const { id, spec } of pictures) files.set(`${id}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
  if (draws) await drawInto(files, view, pictures, options);
  if (wants('csv')) {
    files.set('measured.csv', measuredCsv(view));
    files.set('record.csv', recordCsv(view));
    files.set('indicators.csv', indicatorsCsv(view.series));
    files.set('events.csv', eventsCsv(view));
  }
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  files.set('summary.json', `${JSON.stringify(recordJson(view, version, names), null, 1)}\n`);
  files.set('manifest.json', `${JSON.stringify(manifestOf(view, options, names), null, 1)}\n`);
  return files;
}

async function drawInto(
  files: Files,
  view: RecordView,
  pictures: readonly RecordPicture[],
  options: RecordFileOptions,
): Promise<void> {
  const { renderPng, renderSvg, reportFonts } = await import('./render/picture.ts');
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
  if (!wants('html')) return;
  const { scriptHash } = await import('./render/report.ts');
  const contents = { ...recordContents(view, { ...options, sections }), scriptHash: scriptHash() };
  files.set('report.html', reportPage({ ...contents, fonts: reportFonts(reportPage(contents)) }));
}

function manifestOf(view: RecordView, { version, command }: RecordFileOptions, files: readonly string[]) {
  const { scenario, index, given } = view;
  return {
    schema: 'equidistance/record-manifest/1',
    version,
    command,
    id: scenario.id,
    hash: scenario.hash,
    index,
    given,
    files,
  };
}
