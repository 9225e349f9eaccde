import { allInputs, planColumnsFor } from '../../experiment/ask/inputs.ts';
import { designValues } from '../../experiment/design/design.ts';
import { spreadDesign } from '../../experiment/design/spread.ts';
import { discover } from '../../experiment/discover/discovery.ts';
import { discoverAnswer } from '../../report/subjects/discover/answer.ts';
import type { Answering } from './question-runner.ts';

/** Find the conditions under which cases of interest come about. */
export const answerDiscover: Answering = async ({ loaded, seed, run, facts }) => {
  const { experiment, scenarios } = loaded;
  const { layout } = experiment;
  const interest = experiment.interest!;
  const inputs = allInputs(experiment);
  const design = spreadDesign({ inputs, count: layout.points, seed, method: layout.method });
  const stage = {
    name: 'runs',
    words: 'cases',
    design: design.id,
    columns: planColumnsFor(inputs),
    values: designValues(design),
    keep: interest.outcome,
  };
  const results = await run(stage);
  const found = discover(design, results.samples(design.id), interest, inputs);
  return discoverAnswer(found, loaded, scenarios[0], facts());
};
