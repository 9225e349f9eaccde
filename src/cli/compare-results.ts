import type { Comparison } from '../experiment/compare.ts';
import { comparisonContents } from '../report/compare-contents.ts';
import { type CompareTold, compareJson, differenceRows } from '../report/compare-json.ts';
import { type ComparisonPicture, comparisonPictures } from '../report/compare-page.ts';
import type { ReportSection } from '../report/report-page.ts';
import { nameWithout } from '../report/report-without.ts';
import type { Format } from './formats.ts';
import { scriptedPage } from './scripted-page.ts';

/** Runs whose months are written one by one; the rest is in the summary. */
const WRITTEN_RUNS = 1000;

/** How the results of a comparison are to be written. */
export interface ComparisonFileOptions extends CompareTold {
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
  const { version, formats, without } = options;
  const wants = (format: Format): boolean => formats.includes(format);
  const drawn = wants('svg') || wants('png') || wants('html') || wants('vl');
  const pictures = drawn ? comparisonPictures(comparison, version, without) : [];
  if (wants('vl')) for (const { id, spec } of pictures) files.set(`${id}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
  if (wants('svg') || wants('png') || wants('html')) await drawInto(files, comparison, pictures, options);
  if (wants('csv')) files.set('differences.csv', `${differenceRows(comparison, WRITTEN_RUNS, without).join('\n')}\n`);
  files.set('summary.json', `${JSON.stringify(compareJson(comparison, options), null, 1)}\n`);
  files.set('manifest.json', `${JSON.stringify(manifestOf(comparison, options, [...files.keys(), 'manifest.json']), null, 1)}\n`);
  return files;
}

async function drawInto(
  files: Files,
  comparison: Comparison,
  pictures: readonly ComparisonPicture[],
  options: ComparisonFileOptions,
): Promise<void> {
  const { renderPng, renderSvg } = await import('./render/picture.ts');
  const wants = (format: Format): boolean => options.formats.includes(format);
  const sections: ReportSection[] = [];
  for (const { id, spec, tables, heading, paragraphs, hover } of pictures) {
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
      pictures: [{ light, dark, description: spec.description, tables, file: id, spec, ...(hover && { hover }) }],
    });
  }
  if (!wants('html')) return;
  files.set('report.html', await scriptedPage(comparisonContents(comparison, { ...options, sections })));
}

function manifestOf(comparison: Comparison, { version, command, without }: ComparisonFileOptions, files: readonly string[]) {
  const { seed, runs, months, ensembles, reference } = comparison;
  const scenarios = ensembles.map(({ scenario }) => ({ ...scenario, id: nameWithout(scenario.id, without) }));
  return {
    schema: 'equidistance/compare-manifest/1',
    version,
    command,
    ids: scenarios.map(({ id }) => id),
    hashes: scenarios.map(({ hash }) => hash),
    ...(reference && { reference: `${nameWithout(reference.scenario.id, without)} ${reference.scenario.hash}` }),
    ...(without.length > 0 && { without }),
    seed,
    runs,
    months,
    files,
    scenarios,
  };
}
