import type { CommandModule } from 'yargs';
import { withFlags } from '../../flags/flag-table.ts';
import { OUTPUT } from '../../flags/shared-flags.ts';
import { examplesText } from '../../terminal/examples.ts';
import { VERIFY_FLAGS, type VerifyFlags, verifyChoices } from './flags.ts';
import type { Program } from './sample.ts';

/** Make the command that looks whether results are what they say they are. */
export function verifyCommand(program: Program): CommandModule<object, VerifyFlags> {
  return {
    command: 'verify [folders..]',
    describe: 'are results and pictures as written, and do the same runs give them?',
    builder: (yargs) =>
      withFlags(
        yargs.positional('folders', {
          type: 'string',
          array: true,
          describe: `folders of results or ones that hold them, and pictures (default "${OUTPUT}")`,
        }),
        VERIFY_FLAGS,
      ).epilogue(
        examplesText([
          ['$0 verify output/rising', 'files, runs and summary of one result'],
          ['$0 verify slide.png', 'one picture, from the recipe that it carries'],
          ['$0 verify output --sample 200', 'all of them, more closely'],
          ['$0 verify output/record --again', 'the whole once more, pictures too'],
        ]),
      ),
    handler: async (flags) => {
      const choices = verifyChoices(flags);
      const { runVerify } = await import('./verify-run.ts');
      await runVerify(program, choices);
    },
  };
}
