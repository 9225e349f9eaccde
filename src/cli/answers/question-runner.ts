import type { LoadedExperiment } from '../../experiment/ask/load.ts';
import type { PointResults } from '../../experiment/points/point-results.ts';
import type { AnswerFacts, AnswerWords } from '../../report/subjects/ask/answer.ts';
import type { Stage } from '../jobs/stage-runs.ts';

/** What the answer to a question is worked out with. */
export interface Asking {
  readonly loaded: LoadedExperiment;
  readonly seed: string;
  /** Run the points of a stage. */
  run(stage: Stage): Promise<PointResults>;
  /** Tell how far work beside the stages is, and let an interruption through. */
  progress(words: string): Promise<void>;
  /** The facts so far; complete once all stages have been run. */
  facts(): AnswerFacts;
}

/** Works out the answer to one question. */
export type Answering = (asking: Asking) => Promise<AnswerWords>;

/** What an answer is of. */
export interface AnswerContext {
  readonly loaded: LoadedExperiment;
  readonly version: string;
  readonly seed: string;
  readonly replicates: number;
}

/** Make what answers are worked out with from a way to run stages; counts what is run. */
export function askingWith(
  { loaded, version, seed, replicates }: AnswerContext,
  { run, progress }: Pick<Asking, 'run' | 'progress'>,
): Asking {
  const designs: string[] = [];
  let points = 0;
  return {
    loaded,
    seed,
    async run(stage) {
      const results = await run(stage);
      designs.push(stage.design);
      points += results.points;
      return results;
    },
    progress,
    facts: () => ({ version, seed, replicates, points, runs: points * replicates, designs }),
  };
}
