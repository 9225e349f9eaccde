import type { Comparison } from '../../../experiment/compare/compare.ts';
import { comparisonContents } from '../../../report/subjects/compare/contents.ts';
import { type CompareView, compareJson, differenceRows } from '../../../report/subjects/compare/json.ts';
import { comparisonPictures } from '../../../report/subjects/compare/page.ts';
import { WRITTEN_PAIRS } from '../../../report/subjects/compare/tables.ts';
import { nameWithout } from '../../../report/words/without.ts';
import { jsonText, type PictureFileOptions, writtenFiles } from '../../results/report-files.ts';
import type { Files } from '../../results/table-files.ts';

/** How the results of a comparison are to be written. */
export interface ComparisonFileOptions extends CompareView, PictureFileOptions {
  /** Command line that makes them again. */
  readonly command: string;
}

/** Write the results of a comparison as files by name. */
export async function comparisonFiles(comparison: Comparison, options: ComparisonFileOptions): Promise<Files> {
  const { without } = options;
  const files = await writtenFiles(
    {
      pictures: () => comparisonPictures(comparison, options),
      contents: (sections) => comparisonContents(comparison, { ...options, sections }),
      tables: () => [['differences.csv', `${differenceRows(comparison, WRITTEN_PAIRS, without).join('\n')}\n`]],
    },
    options,
  );
  files.set('summary.json', jsonText(compareJson(comparison, options)));
  files.set('manifest.json', jsonText(manifestOf(comparison, options, [...files.keys(), 'manifest.json'])));
  return files;
}

function manifestOf(comparison: Comparison, { version, command, without }: ComparisonFileOptions, files: readonly string[]) {
  const { seed, runs, months, ensembles, reference } = comparison;
  const scenarios = ensembles.map(({ scenario }) => ({ ...scenario, id: nameWithout(scenario.id, without) }));
  return {
    schema: 'equidistance/compare-manifest/2',
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
