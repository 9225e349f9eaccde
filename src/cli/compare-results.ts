import { createHash } from 'node:crypto';
import type { Comparison } from '../experiment/compare.ts';
import { compareJson, differenceRows } from '../report/compare-json.ts';
import { type ComparisonPicture, comparisonContents, comparisonPictures } from '../report/compare-page.ts';
import { type ReportSection, reportPage } from '../report/report-page.ts';
import { REPORT_SCRIPT } from '../report/report-script.ts';
import type { Format } from './formats.ts';

/** Runs whose months are written one by one; the rest is in the summary. */
const WRITTEN_RUNS = 1000;

/** How the results of a comparison are to be written. */
export interface ComparisonFileOptions {
  readonly version: string;
  readonly formats: readonly Format[];
  /** Also write the dark pictures as files of their own. */
  readonly dark: boolean;
  /** Command line that makes them again. */
  readonly command: string;
}

type Files = Map<string, string | Uint8Array>;

/** Write the results of a comparison as files by name. */
export async function comparisonFiles(comparison: Comparison, options: ComparisonFileOptions): Promise<Files> {
  const files: Files = new Map();
  const { version, formats } = options;
  const wants = (format: Format): boolean => formats.includes(format);
  const drawn = wants('svg') || wants('png') || wants('html') || wants('vl');
  const pictures = drawn ? comparisonPictures(comparison, version) : [];
  if (wants('vl')) for (const { id, spec } of pictures) files.set(`${id}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
  if (wants('svg') || wants('png') || wants('html')) await drawInto(files, comparison, pictures, options);
  if (wants('csv')) files.set('differences.csv', `${differenceRows(comparison, WRITTEN_RUNS).join('\n')}\n`);
  files.set('summary.json', `${JSON.stringify(compareJson(comparison, version), null, 1)}\n`);
  files.set('manifest.json', `${JSON.stringify(manifestOf(comparison, options, [...files.keys(), 'manifest.json']), null, 1)}\n`);
  return files;
}

async function drawInto(
  files: Files,
  comparison: Comparison,
  pictures: readonly ComparisonPicture[],
  options: ComparisonFileOptions,
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
    sections.push({
      id,
      heading,
      paragraphs,
      pictures: [{ light, dark, description: spec.description, tables, file: id, spec }],
    });
  }
  if (!wants('html')) return;
  const scriptHash = createHash('sha256').update(REPORT_SCRIPT).digest('base64');
  const contents = { ...comparisonContents(comparison, { ...options, sections }), scriptHash };
  files.set('report.html', reportPage({ ...contents, fonts: reportFonts(reportPage(contents)) }));
}

function manifestOf(comparison: Comparison, { version, command }: ComparisonFileOptions, files: readonly string[]) {
  const { seed, runs, months, ensembles, reference } = comparison;
  return {
    schema: 'equidistance/compare-manifest/1',
    version,
    command,
    ids: ensembles.map(({ scenario }) => scenario.id),
    hashes: ensembles.map(({ scenario }) => scenario.hash),
    ...(reference && { reference: `${reference.scenario.id} ${reference.scenario.hash}` }),
    seed,
    runs,
    months,
    files,
    scenarios: ensembles.map(({ scenario }) => scenario),
  };
}
