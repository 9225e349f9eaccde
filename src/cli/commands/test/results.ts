import type { Backcast } from '../../../record/test/backcast.ts';
import { backcastScoresCsv, backcastSeriesCsv } from '../../../report/subjects/test/csv.ts';
import { backcastJson, rollingJson } from '../../../report/subjects/test/json.ts';
import { backcastContents, backcastPictures } from '../../../report/subjects/test/page.ts';
import { jsonText, type PictureFileOptions, writtenFiles } from '../../results/report-files.ts';
import type { Files } from '../../results/table-files.ts';

/** How backcasts are to be written. */
export interface BackcastFileOptions extends PictureFileOptions {
  readonly version: string;
  /** Name of the given record file, or null. */
  readonly given: string | null;
  /** Command line that makes them again. */
  readonly command: string;
}

/** Write backcasts as files by name. */
export async function backcastFiles(results: readonly Backcast[], options: BackcastFileOptions): Promise<Files> {
  const { version, given } = options;
  const files = await writtenFiles(
    {
      pictures: () => backcastPictures(results, version),
      contents: (sections) => backcastContents(results, { ...options, sections }),
      tables: () => [
        ['scores.csv', backcastScoresCsv(results)],
        ['series.csv', backcastSeriesCsv(results)],
      ],
    },
    options,
  );
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  const facts = { version, given, files: names };
  const summary = results.length === 1 ? backcastJson(results[0], facts) : rollingJson(results, facts);
  files.set('summary.json', jsonText(summary));
  files.set('manifest.json', jsonText(manifestOf(results, options, names)));
  return files;
}

function manifestOf(results: readonly Backcast[], { version, command, given }: BackcastFileOptions, files: readonly string[]) {
  const [{ runs, seed }] = results;
  const origins = results.map(({ scenario: { id, hash }, from, to }) => ({ id, hash, from, to }));
  return { schema: 'equidistance/backcast-manifest/2', version, command, origins, runs, seed, given, files };
}
