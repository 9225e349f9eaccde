import { drawnInputs } from '../../experiment/ask/inputs.ts';
import { sweepPlan } from '../../experiment/sweep/plan.ts';
import { isChoice, sweepOf } from '../../experiment/sweep/sweep.ts';
import { earlyWarning } from '../../experiment/tipping/early-warning.ts';
import { watchTips } from '../../experiment/tipping/early-warning-runs.ts';
import { tippingOf } from '../../experiment/tipping/tipping.ts';
import { sweepPointsCsv } from '../../report/subjects/sweep/answer.ts';
import { tippingAnswer } from '../../report/subjects/tipping/answer.ts';
import { count, plural } from '../../report/words/words.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import type { Answering } from './question-runner.ts';

/** Find where a decisive choice becomes more likely than not, over draws of what is uncertain. */
export const answerTipping: Answering = async ({ loaded, seed, run, progress, facts }) => {
  const { experiment, scenarios } = loaded;
  const [outcome] = experiment.outcomes;
  if (!isChoice(outcome))
    throw new UsageError(`${outcome} has no tipping level`, 'put decisiveChoice.probability first among the outcomes');
  const plan = sweepPlan(experiment, seed, scenarios[0].preset !== 'second-opinion');
  const { design, columns, values } = plan;
  const results = await run({ name: 'runs', words: 'tipping', design, columns, values });
  const sweep = sweepOf(experiment, plan, results, outcome);
  const watching = watchTips(loaded, { sweep, plan, seed });
  let step = await watching.next();
  for (; !step.done; step = await watching.next()) {
    const [done, all] = step.value;
    await progress(`early signs: ${count(done)} of ${plural(all, 'world')}`);
  }
  const warning = earlyWarning(step.value, seed);
  const answer = tippingAnswer(tippingOf(sweep, plan, drawnInputs(experiment)), warning, {
    scenario: scenarios[0],
    facts: facts(),
  });
  return { ...answer, csv: new Map([...answer.csv, ['points.csv', sweepPointsCsv(plan, results)]]) };
};
