import type { CommandModule } from 'yargs';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, valueFlag, withFlags } from '../../flags/flag-table.ts';
import { type Flag, wholeNumber } from '../../flags/flags.ts';
import {
  assumptionFlags,
  folderUnder,
  formatFlags,
  namedTwice,
  outFlag,
  runsFlag,
  sayingFlags,
} from '../../flags/shared-flags.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';

const WORDS = {
  again: 'numbers',
  whose: "the scenarios'",
  scope: ', for all',
  files: 'every file',
  without: 'take a mechanism away from all of them',
};

const FLAGS = {
  ...runsFlag('pairs of runs'),
  ...assumptionFlags(WORDS),
  run: valueFlag('also say where this one pair of runs parts, counted from 0', (given): Flag => given),
  uncertainty: switchFlag('also under settings that the record does not rule out: does the difference hold?'),
  ...outFlag(),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

type CompareFlags = Given<typeof FLAGS> & { readonly scenarios?: readonly string[] | undefined };

/** Make the command that compares scenarios on the same luck: what differs, by how much, how sure, where it began. */
export function compareCommand(io: Io): CommandModule<object, CompareFlags> {
  return {
    command: 'compare [scenarios..]',
    describe: 'compare scenarios on the same luck: what differs, by how much, how sure, where it began and why',
    builder: (yargs) =>
      withFlags(
        yargs.positional('scenarios', {
          type: 'string',
          array: true,
          describe: 'two or more; the first is compared with each other one',
        }),
        FLAGS,
      ).epilogue(
        examplesText([
          ['$0 compare rising serbia-2025', 'what a slow rise of rivalry does'],
          ['$0 compare managed rising rupture --runs 1000', 'three futures'],
          ['$0 compare rising rupture --run 17', 'where run 17 of both parts'],
          ['$0 compare rising serbia-2025 --uncertainty', 'does it hang on the settings?'],
          ['$0 compare rising rupture --without demands', 'do they differ without demands too?'],
        ]),
      ),
    handler: async (flags) => {
      const choices = choicesOf(io, flags);
      const { compareScenarios } = await import('./compare-scenarios.ts');
      await compareScenarios(io, choices);
    },
  };
}

const EXAMPLE = `for example: ${PROGRAM} compare rising serbia-2025; ${PROGRAM} list shows them all`;

function choicesOf(io: Io, flags: CompareFlags) {
  const { scenarios = [] } = flags;
  if (scenarios.length === 0) throw new UsageError('which scenarios?', EXAMPLE);
  if (scenarios.length === 1) throw new UsageError(`compare ${scenarios[0]} with which scenario?`, EXAMPLE);
  const twice = namedTwice(scenarios);
  if (twice !== undefined)
    throw new UsageError(
      `the scenario ${twice} is named twice`,
      'a scenario on the same luck as itself never differs: name another',
    );
  const { format: formats, ...chosen } = chosenFrom(FLAGS, flags);
  if (chosen.uncertainty && chosen.runs < 2)
    throw new UsageError('--uncertainty needs two runs or more', 'one run shows no chance: try --runs 50');
  const run = wholeNumber('run', chosen.run, 0, chosen.runs - 1);
  return { ...chosen, scenarios, run, formats, folderOf: folderUnder(io, chosen.out) };
}

export type CompareChoices = ReturnType<typeof choicesOf>;
