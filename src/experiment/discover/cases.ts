import { UsageError } from '../../scenario/text/usage-error.ts';
import { plain } from '../../scenario/text/words.ts';
import { type Design, designValues } from '../design/design.ts';
import type { Input } from '../design/ranges.ts';
import { pointMeans, type Samples } from '../design/samples.ts';

/** What is known of many points: their inputs, their outcome, and whether it is one that is asked about. */
export interface Cases {
  readonly inputs: readonly Input[];
  /** [cases x inputs] row by row; a choice by its place in the list. */
  readonly values: Float64Array;
  /** Mean over replicates, [cases]. */
  readonly outcome: Float64Array;
  /** 1 for a case of interest, else 0, [cases]. */
  readonly interest: Uint8Array;
}

/**
 * Put the points of a design beside their outcomes. A point is one case however many replicates it has, so that
 * replicates do not pass for evidence.
 *
 * @throws UsageError where the samples are of another design or incomplete, or no case or every case is of interest
 */
export function casesOf(design: Design, samples: Samples, isOfInterest: (outcome: number) => boolean): Cases {
  const outcome = pointMeans(design, samples);
  const interest = Uint8Array.from(outcome, (one) => (isOfInterest(one) ? 1 : 0));
  const found = interest.reduce((sum, one) => sum + one, 0);
  if (found === 0 || found === interest.length) {
    const [least, most] = [Math.min(...outcome), Math.max(...outcome)];
    throw new UsageError(
      `${found === 0 ? 'none' : 'all'} of the ${interest.length} cases are of interest, so nothing tells them apart`,
      `the outcome lies between ${plain(least)} and ${plain(most)} in them: ask about a level in between, or widen the ranges`,
    );
  }
  return { inputs: design.inputs, values: designValues(design), outcome, interest };
}
