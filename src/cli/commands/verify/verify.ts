import type { CommandModule } from 'yargs';
import { chosenFrom, type Given, switchFlag, valueFlag, withFlags } from '../../flags/flag-table.ts';
import { wholeNumber } from '../../flags/flags.ts';
import { OUTPUT, sayingFlags } from '../../flags/shared-flags.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';

/** Runs that are made again one by one. */
const SAMPLE = { default: 20, most: 100_000 } as const;

const FLAGS = {
  sample: valueFlag(
    `runs to make again one by one, 1 to ${SAMPLE.most} (default ${SAMPLE.default})`,
    (given) => wholeNumber('sample', given, 1, SAMPLE.most) ?? SAMPLE.default,
  ),
  again: switchFlag('also give the whole command once more, and compare every file'),
  ...sayingFlags('nothing but what is wrong', 'report'),
};

type VerifyFlags = Given<typeof FLAGS> & { readonly folders?: readonly string[] | undefined };

/** Make the command that looks whether results are what they say they are. */
export function verifyCommand(io: Io): CommandModule<object, VerifyFlags> {
  return {
    command: 'verify [folders..]',
    describe: 'check that results are as they were written, and that the same runs give them again',
    builder: (yargs) =>
      withFlags(
        yargs.positional('folders', {
          type: 'string',
          array: true,
          describe: `folders of results, or ones that hold them (default "${OUTPUT}")`,
        }),
        FLAGS,
      ).epilogue(
        examplesText([
          ['$0 verify output/rising', 'files, runs and summary of one result'],
          ['$0 verify output --sample 200', 'all of them, more closely'],
          ['$0 verify output/record --again', 'the whole once more, pictures too'],
        ]),
      ),
    handler: async (flags) => {
      const choices = choicesOf(flags);
      const { runVerify } = await import('./verify-run.ts');
      await runVerify(io, choices);
    },
  };
}

function choicesOf(flags: VerifyFlags) {
  const { folders = [] } = flags;
  return { ...chosenFrom(FLAGS, flags), folders: folders.length === 0 ? [OUTPUT] : folders };
}

export type VerifyChoices = ReturnType<typeof choicesOf>;
