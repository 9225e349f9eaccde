import type { CommandModule } from 'yargs';
import { withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { RECORD_FLAGS, type RecordFlags, recordChoices } from './flags.ts';

/** Make the command that shows what is measured: figures, equidistance from them, events, sources; and what may come. */
export function recordCommand(io: Io): CommandModule<object, RecordFlags> {
  return {
    command: 'record',
    describe: 'what is measured: equidistance from real figures, with gaps; and bands to come, to be scored',
    builder: (yargs) =>
      withFlags(yargs, RECORD_FLAGS).epilogue(
        examplesText([
          ['$0 record', 'what is known of 2000 to 2024'],
          ['$0 record --index within', 'by another index'],
          ['$0 record --figures mine.csv', 'with figures of your own'],
          ['$0 record --project', 'bands to 2030, to be scored as figures come'],
        ]),
      ),
    handler: async (flags) => {
      const choices = recordChoices(io, flags);
      const { score } = choices;
      if (score !== undefined) await (await import('./score-run.ts')).runScore(io, { ...choices, score });
      else if (choices.project) await (await import('./project-run.ts')).runProjection(io, choices);
      else await (await import('./record-run.ts')).showRecord(io, choices);
    },
  };
}
