import { drawnInputs } from '../experiment/experiment-inputs.ts';
import { isChoice, sweepOf } from '../experiment/sweep.ts';
import { sweepPlan } from '../experiment/sweep-plan.ts';
import { tippingOf } from '../experiment/tipping.ts';
import { sweepPointsCsv } from '../report/sweep-answer.ts';
import { tippingAnswer } from '../report/tipping-answer.ts';
import { UsageError } from '../scenario/usage-error.ts';
import type { Answering } from './experiment-command.ts';

/** Find where a decisive choice becomes more likely than not, over draws of what is uncertain. */
export const answerTipping: Answering = async ({ loaded, seed, run, facts }) => {
  const { experiment, scenarios } = loaded;
  const [outcome] = experiment.outcomes;
  if (!isChoice(outcome))
    throw new UsageError(`${outcome} has no tipping level`, 'put decisiveChoice.probability first among the outcomes');
  const plan = sweepPlan(experiment, seed, scenarios[0].preset !== 'record');
  const { design, columns, values } = plan;
  const results = await run({ name: 'runs', words: 'tipping', design, columns, values });
  const sweep = sweepOf(experiment, plan, results, outcome);
  const answer = tippingAnswer(tippingOf(sweep, plan, drawnInputs(experiment)), scenarios[0], facts());
  return { ...answer, csv: new Map([...answer.csv, ['points.csv', sweepPointsCsv(plan, results)]]) };
};
