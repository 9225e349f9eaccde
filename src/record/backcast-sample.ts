import type { measurementLuck } from './noise.ts';

/** How one year of a series would be measured. */
interface Measuring {
  readonly id: string;
  readonly year: number;
  readonly sd: number;
  readonly range: readonly [number, number];
  readonly draw: ReturnType<typeof measurementLuck>;
}

/** Add the noise of measuring to what each run says, within what can be meant; sorted. */
export function measuredSample(expected: Float64Array, { id, year, sd, range: [low, high], draw }: Measuring): Float64Array {
  return expected.map((value, run) => Math.max(low, Math.min(high, value + sd * draw(run, id, year)))).sort();
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
