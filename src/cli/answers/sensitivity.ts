import { allInputs, planColumnsFor } from '../../experiment/ask/inputs.ts';
import type { Design } from '../../experiment/design/design.ts';
import { designValues } from '../../experiment/design/design.ts';
import { morrisDesign } from '../../experiment/design/morris-design.ts';
import { sobolDesign } from '../../experiment/design/sobol-design.ts';
import type { NamedInput } from '../../experiment/experiment.ts';
import { morrisEffects } from '../../experiment/sensitivity/morris.ts';
import { byWeight, keptInputs } from '../../experiment/sensitivity/sensitivity.ts';
import { sobolIndices } from '../../experiment/sensitivity/sobol-indices.ts';
import { sensitivityAnswer } from '../../report/subjects/sensitivity/answer.ts';
import type { Answering, Asking } from './question-runner.ts';

/** Screen all inputs, keep those that matter, and find their shares of what differs. */
export const answerSensitivity: Answering = async ({ loaded, seed, run, facts }) => {
  const { experiment, scenarios } = loaded;
  const { layout } = experiment;
  const [outcome] = experiment.outcomes;
  const inputs = allInputs(experiment);
  const screening = morrisDesign({ inputs, trajectories: layout.trajectories, levels: layout.grid, seed });
  const seen = await run(stageOf('screening', screening, inputs, outcome));
  const screened = byWeight(morrisEffects(screening, seen.samples(screening.id), seed));
  const kept = keptInputs(inputs, screened, layout.keep);
  const indices =
    kept.length === 0 ? undefined : await weigh({ run, seed, kept, outcome, base: layout.points, pairs: layout.pairs });
  return sensitivityAnswer({ outcome, inputs, screened, kept, indices }, loaded, scenarios[0], facts());
};

interface Weighing extends Pick<Asking, 'run' | 'seed'> {
  readonly kept: readonly NamedInput[];
  readonly outcome: string;
  readonly base: number;
  readonly pairs: boolean;
}

async function weigh({ run, seed, kept, outcome, base, pairs }: Weighing) {
  const design = sobolDesign({ inputs: kept, base, pairs, seed });
  const results = await run(stageOf('shares', design, kept, outcome));
  return sobolIndices(design, results.samples(design.id), seed);
}

function stageOf(name: string, design: Design, inputs: readonly NamedInput[], keep: string) {
  return { name, words: name, design: design.id, columns: planColumnsFor(inputs), values: designValues(design), keep };
}
