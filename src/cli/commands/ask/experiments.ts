import type { CommandModule } from 'yargs';
import { QUESTIONS, type Question } from '../../../experiment/experiment.ts';
import { ANSWERS } from '../../answers/answers.ts';
import { withFlags } from '../../flags/flag-table.ts';
import { EXPERIMENT_FLAGS, type ExperimentFlags, experimentChoices } from '../../jobs/experiment-flags.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';

interface QuestionWords {
  readonly describe: string;
  /** Words of a command after its name, and what they are for. */
  readonly examples: readonly (readonly [words: string, what: string])[];
}

const WORDS: Readonly<Record<Question, QuestionWords>> = {
  sweep: {
    describe: 'move a lever from end to end, over everything that is uncertain',
    examples: [
      ['rivalry-and-choice', 'at which rivalry does a choice become likely?'],
      ['mine.yaml --points 20', 'your own, with few draws first'],
    ],
  },
  sensitivity: {
    describe: 'which inputs an outcome hangs on: all screened, those that matter weighed',
    examples: [
      ['what-matters', 'what does the balance hang on?'],
      ['what-matters --points 512', 'narrower intervals'],
    ],
  },
  discover: {
    describe: 'which conditions together lead to a choice, or keep the balance',
    examples: [
      ['when-it-chooses', 'which conditions lead to a decisive choice?'],
      ['when-it-chooses --points 1000', 'with more cases'],
    ],
  },
  tipping: {
    describe: 'where along a lever a choice becomes more likely than not, and what moves that',
    examples: [
      ['where-it-tips', 'at which rivalry does it tip, if ever?'],
      ['where-it-tips --points 300', 'with more draws'],
    ],
  },
  robust: {
    describe: 'which policies do well over everything that is uncertain, and where they fail',
    examples: [
      ['postures-of-belgrade', 'which posture serves Belgrade in most worlds?'],
      ['postures-of-belgrade --points 400', 'in more worlds'],
    ],
  },
};

/** Make the commands that answer a question by many runs. */
export function experimentCommands(io: Io): CommandModule<object, ExperimentFlags>[] {
  return QUESTIONS.map((question) => {
    const { describe, examples } = WORDS[question];
    return {
      command: `${question} [experiment]`,
      describe,
      builder: (yargs) =>
        withFlags(
          yargs.positional('experiment', { type: 'string', describe: 'a shipped experiment, or a file' }),
          EXPERIMENT_FLAGS,
        ).epilogue(examplesText(examples.map(([words, what]) => [`$0 ${question} ${words}`, what]))),
      handler: async (flags) => {
        const choices = experimentChoices(io, question, flags);
        const [{ runExperiment }, answer] = await Promise.all([import('./ask.ts'), ANSWERS[question]()]);
        await runExperiment(io, choices, answer);
      },
    };
  });
}
