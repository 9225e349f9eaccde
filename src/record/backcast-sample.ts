import type { measurementLuck, Noise } from './noise.ts';

/** How one year of a series would be measured. */
interface Measuring {
  readonly id: string;
  readonly from: number;
  readonly year: number;
  readonly noise: Noise;
  readonly range: readonly [number, number];
  readonly draw: ReturnType<typeof measurementLuck>;
}

/** Add to what each run says how far the series has wandered since `from`, and the noise of the year; sorted. */
export function measuredSample(expected: Float64Array, measuring: Measuring): Float64Array {
  const { id, from, year, noise, draw } = measuring;
  const [low, high] = measuring.range;
  return expected
    .map((value, run) => {
      let off = noise.sd * draw('measurement', run, id, year);
      for (let step = from; step <= year; step++) off += noise.wander * draw('wander', run, id, step);
      return Math.max(low, Math.min(high, value + off));
    })
    .sort();
}

/** Find the middle and the central nine tenths of a sorted sample, between its neighbours where a share falls between two. */
export function quantilesOf(sorted: Float64Array): { readonly p05: number; readonly p50: number; readonly p95: number } {
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const k = Math.floor(place);
    return k + 1 < sorted.length ? sorted[k] + (place - k) * (sorted[k + 1] - sorted[k]) : sorted[k];
  };
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}
