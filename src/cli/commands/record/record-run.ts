import { join } from 'node:path';
import { recordJson } from '../../../report/subjects/record/json.ts';
import { recordSummary } from '../../../report/subjects/record/summary.ts';
import { recordView } from '../../../report/subjects/record/view.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { commandAgain } from '../../flags/command-line.ts';
import { givenFigures } from '../../inputs/figures.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { shippedRecord } from '../../inputs/shipped-record.ts';
import { packageVersion } from '../../package/package-root.ts';
import { openOutput } from '../../results/output.ts';
import { boxesTold } from '../../results/render/boxes-told.ts';
import { commitTelling } from '../../results/replaced.ts';
import { sayClosing, written } from '../../terminal/closing.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, looksOf } from '../../terminal/terminal.ts';
import { RECORD_FLAGS, type RecordChoices } from './flags.ts';
import { recordFiles } from './results.ts';

/** What not to take the result for. */
const LIMIT = 'Figures of others: cite them as docs/record.md says. High equidistance is not a recommendation.';

/** The case whose camps and weights the record is read with. */
const CASE = 'serbia-2025';
const FOLDER = 'record';

/** Show the measured record: summary here, pictures and data in the output folder. */
export async function showRecord(io: Io, choices: RecordChoices): Promise<void> {
  const { record: file } = choices;
  const given = file === undefined ? undefined : { file, figures: givenFigures(io, file) };
  const { scenario } = await loadScenario(CASE, { read: readerFrom(io.folder) });
  const view = recordView(shippedRecord(), scenario, choices.index, given);
  const folder = openOutput(choices.folderOf(FOLDER), io.warn);
  try {
    const version = packageVersion();
    const command = recordLine(choices);
    if (!choices.quiet) io.progress('drawing');
    const files = await recordFiles(view, {
      version,
      command,
      formats: choices.formats,
      dark: choices.dark,
      boxes: boxesTold(io),
    });
    io.progress('');
    commitTelling(io, folder, files);
    if (choices.json) io.say(jsonLine(recordJson(view, version, [...files.keys()])));
    else if (!choices.quiet) sayAll(io, view, choices);
  } finally {
    folder.abandon();
  }
}

/** Write the command line that makes the same again. */
function recordLine(choices: RecordChoices, program?: string): string {
  return commandAgain(['record'], RECORD_FLAGS, choices, program);
}

function sayAll(io: Io, view: Parameters<typeof recordSummary>[0], choices: RecordChoices): void {
  for (const line of recordSummary(view, looksOf(io))) io.say(line);
  io.say('');
  sayClosing(
    io,
    [
      written(`${join(choices.out, FOLDER)}/`, choices.formats),
      ['Again', recordLine(choices, io.program)],
      ['Next', `${io.program} record --index ${choices.index === 'within' ? 'entropy' : 'within'}`],
    ],
    LIMIT,
  );
}
