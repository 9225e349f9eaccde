import type { CommandModule } from 'yargs';
import { withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { CALIBRATE_FLAGS, type CalibrateFlags, calibrateChoices } from './flags.ts';

/** Make the command that finds which settings the record does not rule out. */
export function calibrateCommand(io: Io): CommandModule<object, CalibrateFlags> {
  return {
    command: 'calibrate',
    describe: 'find the settings that the record to 2019 does not rule out: a set, not a best one',
    builder: (yargs) =>
      withFlags(yargs, CALIBRATE_FLAGS).epilogue(
        examplesText([
          ['$0 calibrate', 'repeat what comes with the package'],
          ['$0 calibrate --points 1024', 'a finer look'],
          ['$0 calibrate --seed b', 'does it hang on the design or the luck?'],
          ['$0 run rising --uncertainty', 'what not knowing the settings means for a scenario'],
        ]),
      ),
    handler: async (flags) => {
      const choices = calibrateChoices(io, flags);
      const { runCalibration } = await import('./calibrate-run.ts');
      await runCalibration(io, choices);
    },
  };
}
