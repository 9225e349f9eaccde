import type { Backcast } from '../record/backcast.ts';
import { backcastScoresCsv, backcastSeriesCsv } from '../report/backcast-csv.ts';
import { backcastJson, rollingJson } from '../report/backcast-json.ts';
import { type BackcastPicture, backcastContents, backcastPictures } from '../report/backcast-page.ts';
import type { ReportSection } from '../report/report-page.ts';
import type { Format } from './formats.ts';
import { scriptedPage } from './scripted-page.ts';

/** How backcasts are to be written. */
export interface BackcastFileOptions {
  readonly version: string;
  /** Name of the given record file, or null. */
  readonly given: string | null;
  readonly formats: readonly Format[];
  /** Also write the dark pictures as files of their own. */
  readonly dark: boolean;
  /** Command line that makes them again. */
  readonly command: string;
}

type Files = Map<string, string | Uint8Array>;

/** Write backcasts as files by name. */
export async function backcastFiles(results: readonly Backcast[], options: BackcastFileOptions): Promise<Files> {
  const files: Files = new Map();
  const { version, given, formats } = options;
  const wants = (format: Format): boolean => formats.includes(format);
  const draws = wants('svg') || wants('png') || wants('html');
  const pictures = draws || wants('vl') ? backcastPictures(results, version) : [];
  if (wants('vl')) for (const { id, spec } of pictures) files.set(`${id}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
  if (draws) await drawInto(files, results, pictures, options);
  if (wants('csv')) {
    files.set('scores.csv', backcastScoresCsv(results));
    files.set('series.csv', backcastSeriesCsv(results));
  }
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  const facts = { version, given, files: names };
  const summary = results.length === 1 ? backcastJson(results[0], facts) : rollingJson(results, facts);
  files.set('summary.json', `${JSON.stringify(summary, null, 1)}\n`);
  files.set('manifest.json', `${JSON.stringify(manifestOf(results, options, names), null, 1)}\n`);
  return files;
}

async function drawInto(
  files: Files,
  results: readonly Backcast[],
  pictures: readonly BackcastPicture[],
  options: BackcastFileOptions,
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
  if (wants('html')) files.set('report.html', await scriptedPage(backcastContents(results, { ...options, sections })));
}

function manifestOf(results: readonly Backcast[], { version, command, given }: BackcastFileOptions, files: readonly string[]) {
  const [{ runs, seed }] = results;
  const origins = results.map(({ scenario: { id, hash }, from, to }) => ({ id, hash, from, to }));
  return { schema: 'equidistance/backcast-manifest/1', version, command, origins, runs, seed, given, files };
}
