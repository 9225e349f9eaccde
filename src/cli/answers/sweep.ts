import { sweepPlan } from '../../experiment/sweep/plan.ts';
import { sweepOf } from '../../experiment/sweep/sweep.ts';
import { sweepAnswer, sweepPointsCsv } from '../../report/subjects/sweep/answer.ts';
import type { Answering } from './question-runner.ts';

/** Sweep a lever from end to end, as things stand and over draws of what is uncertain. */
export const answerSweep: Answering = async ({ loaded, seed, run, facts }) => {
  const { experiment, scenarios } = loaded;
  const plan = sweepPlan(experiment, seed, scenarios[0].preset !== 'second-opinion');
  const { design, columns, values } = plan;
  const results = await run({ name: 'runs', words: 'sweep', design, columns, values });
  const sweeps = experiment.outcomes.map((outcome) => sweepOf(experiment, plan, results, outcome));
  const answer = sweepAnswer(sweeps, scenarios[0], facts());
  return { ...answer, csv: new Map([...answer.csv, ['points.csv', sweepPointsCsv(plan, results)]]) };
};
