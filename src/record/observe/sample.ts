import type { MeasurementChance, Noise } from './noise.ts';

/** How a series is measured year after year. */
interface Measuring {
  readonly id: string;
  /** The first year. */
  readonly from: number;
  readonly noise: Noise;
  readonly range: readonly [number, number];
  readonly luck: MeasurementChance;
}

/**
 * Make ready to measure what each run says of a year: adds how far the series has wandered since `from`, and the noise
 * of the year; sorted.
 */
export function sampler({ id, from, noise: { sd, wander }, range: [low, high], luck }: Measuring) {
  const passing = luck('measurement', id);
  const staying = luck('wander', id);
  /** [year - from][run] */
  const steps: Float64Array[] = [];
  return (expected: Float64Array, year: number): Float64Array => {
    for (let next = from + steps.length; next <= year; next++) steps.push(expected.map((_, run) => wander * staying(run, next)));
    return expected
      .map((value, run) => {
        let off = sd * passing(run, year);
        for (let k = 0; k <= year - from; k++) off += steps[k][run];
        return Math.max(low, Math.min(high, value + off));
      })
      .sort();
  };
}
