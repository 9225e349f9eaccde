import type { CommandModule } from 'yargs';
import { withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { calibrateChoices } from '../fit/flags.ts';
import { backcastChoices } from '../test/flags.ts';
import { projectChoices, scoreChoices, showChoices } from './flags.ts';
import { askedOf, RECORD_FLAGS, RECORD_GROUPS, type RecordFlags } from './modes.ts';

/** Make the command that shows what is measured, and holds the model against it: tests, fits, projections and their scores. */
export function recordCommand(io: Io): CommandModule<object, RecordFlags> {
  return {
    command: 'record',
    describe: 'what is measured; the model tested, fitted and scored by it',
    builder: (yargs) =>
      Object.entries(RECORD_GROUPS)
        .reduce((all, [title, names]) => all.group(names, title), withFlags(yargs, RECORD_FLAGS))
        .epilogue(
          examplesText([
            ['$0 record', 'what is known of 2000 to 2024'],
            ['$0 record --index within', 'by another index'],
            ['$0 record --figures mine.csv', 'with figures of your own'],
            ['$0 record --test --from 2010 --to 2019', 'the model against ten years of the record'],
            ['$0 record --test --rolling', 'five years from each origin'],
            ['$0 record --test --preset second-opinion', 'the second opinion: pressure hardly bites'],
            ['$0 record --test --uncertainty', 'bands that hold not knowing the settings'],
            ['$0 record --test --without demands', 'does the record miss a mechanism?'],
            ['$0 record --test --from 2014 --score-from 2020', 'years in no fit, with 2019 known'],
            ['$0 record --test --from 2020', 'from what was known to 2019 alone'],
            ['$0 record --test --from 2014 --to 2024 --figures mine.csv', 'with figures of your own laid over'],
            ['$0 record --fit', 'find the settings that come with the package again'],
            ['$0 record --fit --points 1024', 'a finer look'],
            ['$0 record --fit --seed b', 'does it hang on the design or the luck?'],
            ['$0 run rising --uncertainty', 'what not knowing the settings means for a scenario'],
            ['$0 record --project', 'bands to 2030, to be scored as figures come'],
          ]),
        ),
    handler: async (flags) => {
      switch (askedOf(flags)) {
        case 'test':
          return await (await import('../test/backcast-run.ts')).runBackcast(io, backcastChoices(io, flags));
        case 'fit':
          return await (await import('../fit/calibrate-run.ts')).runCalibration(io, calibrateChoices(io, flags));
        case 'project':
          return await (await import('./project-run.ts')).runProjection(io, projectChoices(io, flags));
        case 'score':
          return await (await import('./score-run.ts')).runScore(io, scoreChoices(io, flags));
        default:
          return await (await import('./record-run.ts')).showRecord(io, showChoices(io, flags));
      }
    },
  };
}
