import type { CommandModule } from 'yargs';
import { QUESTIONS, type Question } from '../../../experiment/experiment.ts';
import { withFlags } from '../../flags/flag-table.ts';
import { EXPERIMENT_FLAGS, type ExperimentFlags, experimentChoices } from '../../jobs/experiment-flags.ts';
import { type Example, examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';

const KINDS: Readonly<Record<Question, string>> = {
  sweep: 'a lever moved from end to end, over everything that is uncertain',
  sensitivity: 'which inputs an outcome hangs on: all screened, those that matter weighed',
  discover: 'which conditions together lead to a choice, or keep the balance',
  tipping: 'where along a lever a choice becomes more likely than not, and what moves that',
  robust: 'which policies do well over everything that is uncertain, and where they fail',
};

const EXAMPLES: readonly Example[] = [
  ['$0 ask rivalry-and-choice', 'a sweep: at which rivalry does a choice become likely?'],
  ['$0 ask what-matters --points 512', 'a sensitivity, with narrower intervals'],
  ['$0 ask when-it-chooses', 'a discovery: which conditions lead to a decisive choice?'],
  ['$0 ask where-it-tips --points 300', 'a tipping level, with more draws'],
  ['$0 ask postures-of-belgrade', 'policies: which posture serves Belgrade in most worlds?'],
  ['$0 ask mine.yaml --points 20', 'your own, with few draws first'],
];

/** Make the command that answers a question by many runs; `kind` is what it has to be, where a former name of the command said so. */
export function askCommand(io: Io, kind: Question | undefined): CommandModule<object, ExperimentFlags> {
  return {
    command: 'ask [experiment]',
    describe: 'a question of many runs: the file says of which kind',
    builder: (yargs) =>
      withFlags(
        yargs.positional('experiment', { type: 'string', describe: 'a shipped experiment, or a file' }),
        EXPERIMENT_FLAGS,
      ).epilogue(`${kindsText()}\n\n${examplesText(EXAMPLES)}`),
    handler: async (flags) => {
      const choices = experimentChoices(io, kind, flags);
      const { runExperiment } = await import('./ask-run.ts');
      await runExperiment(io, choices);
    },
  };
}

const kindsText = (): string => ['Kinds:', ...QUESTIONS.map((kind) => `  ${kind}: ${KINDS[kind]}`)].join('\n');
