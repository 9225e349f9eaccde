import { recordReport } from '../../../report/subjects/record/report.ts';
import { recordView } from '../../../report/subjects/record/view.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { PLAIN_CASE } from '../../../scenario/plain-case.ts';
import { wordsAgain } from '../../flags/command-line.ts';
import { givenFigures } from '../../inputs/figures.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { shippedRecord } from '../../inputs/shipped-record.ts';
import { packageVersion } from '../../package/package-root.ts';
import { perform } from '../../results/perform.ts';
import type { Io } from '../../terminal/io.ts';
import { SHOW_FLAGS, type ShowChoices } from './flags.ts';

/** What not to take the result for. */
const LIMIT = 'Figures of others: cite them as docs/record.md says. High equidistance is not a recommendation.';

/** Show the measured record: summary here, pictures and data in the output folder. */
export async function showRecord(io: Io, choices: ShowChoices): Promise<void> {
  const { figures: file, index } = choices;
  const given = file === undefined ? undefined : { file, figures: givenFigures(io, file) };
  const { scenario } = await loadScenario(PLAIN_CASE, { read: readerFrom(io.folder, io.texts) });
  await perform(io, choices, 'record', () => ({
    report: recordReport(recordView(shippedRecord(), scenario, index, given), packageVersion()),
    command: wordsAgain(['record'], SHOW_FLAGS, choices),
    next: [['Next', ['record', '--index', index === 'within' ? 'entropy' : 'within']]],
    limit: LIMIT,
  }));
}
