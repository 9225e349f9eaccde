import type { CommandModule } from 'yargs';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, withFlags } from '../../flags/flag-table.ts';
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

/** Asks for every lens. */
export const ALL = 'all';

const WORDS = {
  again: 'numbers',
  whose: "the scenario's",
  scope: '',
  files: 'the file',
  without: 'take a mechanism away to see what it does',
};

const FLAGS = {
  ...runsFlag('replicates'),
  ...assumptionFlags(WORDS, [ALL], ', or all of them side by side'),
  metrics: switchFlag('the same runs under every index of equidistance'),
  uncertainty: switchFlag('also under settings that the record does not rule out: chance and not knowing apart'),
  ...outFlag(),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary (a list for several scenarios or lenses)'),
};

type RunFlags = Given<typeof FLAGS> & { readonly scenarios?: readonly string[] | undefined };

/** Make the command that runs scenarios: summary, pictures, data. */
export function runCommand(io: Io): CommandModule<object, RunFlags> {
  return {
    command: 'run [scenarios..]',
    describe: 'run scenarios: a summary here, pictures and data in the output folder',
    builder: (yargs) =>
      withFlags(
        yargs.positional('scenarios', {
          type: 'string',
          array: true,
          describe: 'names of shipped scenarios, or paths of YAML files',
        }),
        FLAGS,
      ).epilogue(
        examplesText([
          ['$0 run serbia-2025', 'the base case'],
          ['$0 run managed rising rupture', 'three futures on the same luck'],
          ['$0 run rising --set parameters.bite=2 --lens realist', 'change an assumption'],
          ['$0 run rupture --lens all --metrics', 'four theories, five indices'],
          ['$0 run rising --uncertainty', 'how much is chance, how much not knowing?'],
          ['$0 run rupture --without demands', 'what does an assumption do?'],
        ]),
      ),
    handler: async (flags) => {
      const choices = choicesOf(io, flags);
      const { runScenarios } = await import('./run-scenarios.ts');
      await runScenarios(io, choices);
    },
  };
}

function choicesOf(io: Io, flags: RunFlags) {
  const { scenarios = [] } = flags;
  if (scenarios.length === 0)
    throw new UsageError('which scenario?', `for example: ${PROGRAM} run serbia-2025; ${PROGRAM} list shows them all`);
  const twice = namedTwice(scenarios);
  if (twice !== undefined) throw new UsageError(`the scenario ${twice} is named twice`, 'name each once');
  const { format: formats, ...chosen } = chosenFrom(FLAGS, flags);
  if (chosen.uncertainty && chosen.runs < 2)
    throw new UsageError('--uncertainty needs two runs or more', 'one run shows no chance: try --runs 50');
  return { ...chosen, scenarios, formats, folderOf: folderUnder(io, chosen.out) };
}

export type RunChoices = ReturnType<typeof choicesOf>;
