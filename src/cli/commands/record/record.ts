import type { CommandModule } from 'yargs';
import { MEASURED_INDICES } from '../../../record/measure/measured-indices.ts';
import { FORMAT_WORDS } from '../../flags/formats.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { type RecordFlags, recordChoices } from './flags.ts';

/** Make the command that shows what is measured: figures, equidistance from them, events, sources. */
export function recordCommand(io: Io): CommandModule<object, RecordFlags> {
  const text = { type: 'string', requiresArg: true } as const;
  return {
    command: 'record',
    describe: 'what is measured: equidistance from real figures, with sources and gaps',
    builder: (yargs) =>
      yargs
        .option('record', { ...text, describe: 'a CSV file of figures, laid over those of the package' })
        .option('index', { ...text, describe: `any of ${MEASURED_INDICES.join(', ')} (default equidistance)` })
        .option('out', { ...text, describe: 'output folder (default "output")' })
        .option('format', { ...text, describe: FORMAT_WORDS })
        .option('dark', { type: 'boolean', describe: 'dark pictures too' })
        .option('quiet', { type: 'boolean', describe: 'no summary, no progress' })
        .option('json', { type: 'boolean', describe: 'one JSON object instead of the summary' })
        .epilogue(
          examplesText([
            ['$0 record', 'what is known of 2000 to 2019'],
            ['$0 record --index within', 'by another index'],
            ['$0 record --record mine.csv', 'with figures of your own'],
          ]),
        ),
    handler: async (flags) => {
      const choices = recordChoices(flags);
      const { showRecord } = await import('./record-run.ts');
      await showRecord(io, choices);
    },
  };
}
