import { robustPlan } from '../../experiment/robust/plan.ts';
import { robustOf } from '../../experiment/robust/robust.ts';
import { robustAnswer } from '../../report/subjects/robust/answer.ts';
import type { Answering } from './question-runner.ts';

/** Find which policies do well over the whole space, and where the best of them fails. */
export const answerRobust: Answering = async ({ loaded, seed, run, facts }) => {
  const { experiment, scenarios } = loaded;
  const contest = experiment.contest!;
  const plan = robustPlan(experiment, contest.policies, seed);
  const { design, columns, values } = plan;
  const results = await run({ name: 'runs', words: 'policies', design, columns, values });
  const found = robustOf(contest, plan, results, seed);
  return robustAnswer(found, plan, { experiment, scenario: scenarios[0], facts: facts() });
};
