import type { Samples } from '../design/samples.ts';

/** Gathers runs of many points as they come, in order; what it keeps grows with points, not with runs. */
export interface PointResults {
  readonly points: number;
  readonly replicates: number;
  readonly outcomes: readonly string[];
  /** Take finished runs from run `from` on, [runs x outcomes]. */
  take(from: number, outcomes: Float64Array): void;
  /** Mean of an outcome at each point over its replicates, [points]; NaN where a run is missing. */
  means(outcome: string): Float64Array;
  /** Single runs of the outcome that was to be kept. */
  samples(design: string): Samples;
}

/** What is gathered; `keep` names the outcome whose single runs are kept too, at eight bytes a run. */
export interface ResultsChoice {
  readonly points: number;
  readonly replicates: number;
  readonly outcomes: readonly string[];
  readonly keep?: string;
}

/** Make room for the results of points. */
export function pointResults({ points, replicates, outcomes, keep }: ResultsChoice): PointResults {
  const width = outcomes.length;
  const sums = new Float64Array(points * width);
  const counts = new Uint32Array(points);
  const kept = keep === undefined ? -1 : outcomes.indexOf(keep);
  const single = kept === -1 ? undefined : new Float64Array(points * replicates).fill(Number.NaN);
  return {
    points,
    replicates,
    outcomes,
    take(from, values) {
      for (let k = 0; k < values.length / width; k++) {
        const point = Math.floor((from + k) / replicates);
        for (let o = 0; o < width; o++) sums[point * width + o] += values[k * width + o];
        counts[point]++;
        if (single) single[from + k] = values[k * width + kept];
      }
    },
    means(outcome) {
      const at = outcomes.indexOf(outcome);
      return Float64Array.from({ length: points }, (_, point) =>
        counts[point] === replicates ? sums[point * width + at] / replicates : Number.NaN,
      );
    },
    samples: (design) => {
      if (single === undefined) throw new Error('no outcome was to be kept run by run');
      return { design, replicates, outcome: single };
    },
  };
}
