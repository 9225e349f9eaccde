import { eventsCsv, indicatorsCsv, measuredCsv, recordCsv } from '../../../report/subjects/record/csv.ts';
import { recordJson } from '../../../report/subjects/record/json.ts';
import { recordContents, recordPictures } from '../../../report/subjects/record/page.ts';
import type { RecordView } from '../../../report/subjects/record/view.ts';
import { jsonText, type PictureFileOptions, writtenFiles } from '../../results/picture-files.ts';
import type { Files } from '../../results/table-files.ts';

/** How the record is to be written. */
export interface RecordFileOptions extends PictureFileOptions {
  readonly version: string;
  /** Command line that makes them again. */
  readonly command: string;
}

/** Write what is shown of a record as files by name. */
export async function recordFiles(view: RecordView, options: RecordFileOptions): Promise<Files> {
  const { version } = options;
  const files = await writtenFiles(
    {
      pictures: () => recordPictures(view, version),
      contents: (sections) => recordContents(view, { ...options, sections }),
      tables: () => [
        ['measured.csv', measuredCsv(view)],
        ['record.csv', recordCsv(view)],
        ['indicators.csv', indicatorsCsv(view.series)],
        ['events.csv', eventsCsv(view)],
      ],
    },
    options,
  );
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  files.set('summary.json', jsonText(recordJson(view, version, names)));
  files.set('manifest.json', jsonText(manifestOf(view, options, names)));
  return files;
}

function manifestOf(view: RecordView, { version, command }: RecordFileOptions, files: readonly string[]) {
  const { scenario, index, given } = view;
  return {
    schema: 'equidistance/record-manifest/2',
    version,
    command,
    id: scenario.id,
    hash: scenario.hash,
    index,
    given,
    files,
  };
}
