import { UsageError } from '../../scenario/text/usage-error.ts';
import { meanOf } from '../statistics/statistics.ts';
import type { Design } from './design.ts';

/** One outcome at every point of a design. */
export interface Samples {
  /** The id of the design they were run for. */
  readonly design: string;
  /** Runs of each point; the same replicate number shares its luck at all points. */
  readonly replicates: number;
  /** [points x replicates] row by row; NaN where a run failed or has not been made. */
  readonly outcome: Float64Array;
}

/** Failed points that a message lists before it says how many more there are. */
const LISTED = 8;

/** List the points, from 0, that have to be run again, since not all of their replicates have a result. */
export function failedPoints({ outcome, replicates }: Samples): number[] {
  const failed: number[] = [];
  for (let row = 0; row * replicates < outcome.length; row++)
    if (!outcome.subarray(row * replicates, (row + 1) * replicates).every(Number.isFinite)) failed.push(row);
  return failed;
}

/** Find the mean outcome of each point, [points], of samples that are of this design and complete. */
export function pointMeans(design: Design, samples: Samples): Float64Array {
  checkSamples(design, samples);
  const { outcome, replicates } = samples;
  const means = new Float64Array(design.count);
  // Summed first, divided once: six of twelve runs are exactly one half.
  for (let k = 0; k < outcome.length; k++) means[Math.floor(k / replicates)] += outcome[k];
  return means.map((sum) => sum / replicates);
}

function checkSamples(design: Design, samples: Samples): void {
  if (samples.design !== design.id)
    throw new UsageError(
      `these results are of design ${samples.design}, not of ${design.id}`,
      'a method, seed, size or range has changed since: run the design again, or analyse the results with the one they are of',
    );
  const expected = design.count * samples.replicates;
  if (samples.outcome.length !== expected)
    throw new UsageError(`expected ${expected} results, found ${samples.outcome.length}`, 'run the design again');
  const failed = failedPoints(samples);
  if (failed.length === 0) return;
  const more = failed.length > LISTED ? ` and ${failed.length - LISTED} more` : '';
  throw new UsageError(
    `${failed.length} of ${design.count} points have no result: ${failed.slice(0, LISTED).join(', ')}${more}`,
    'run them again; a point that is left out would bend every answer',
  );
}

/**
 * Find the variance that chance leaves in the means of points: what is left of the runs after the mean of each point
 * and of each replicate, divided by the replicates. Luck that moves all points alike does not count: it cancels
 * between points. Undefined with one replicate.
 *
 * Source  two-way analysis of variance; Fisher 1925
 */
export function noiseOf(design: Design, samples: Samples): number | undefined {
  const rows = pointMeans(design, samples);
  const { outcome, replicates } = samples;
  if (replicates < 2 || rows.length < 2) return undefined;
  const columns = new Float64Array(replicates);
  for (let k = 0; k < outcome.length; k++) columns[k % replicates] += outcome[k] / rows.length;
  return noiseOfMeans(outcome, { rows, columns, mean: meanOf(columns) });
}

/** Means of runs [rows x columns] by row, by column, and of all. */
interface Margins {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly mean: number;
}

/** Find the variance that chance leaves in the means of rows whose columns share their luck. */
export function noiseOfMeans(runs: ArrayLike<number>, { rows, columns, mean }: Margins): number {
  const width = columns.length;
  let squares = 0;
  for (let k = 0; k < runs.length; k++) {
    const left = runs[k] - rows[Math.floor(k / width)] - columns[k % width] + mean;
    squares += left * left;
  }
  return squares / ((rows.length - 1) * (width - 1)) / width;
}
