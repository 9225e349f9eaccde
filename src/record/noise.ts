import { addressedLuck, addressOf } from '../engine/chance.ts';
import type { IndicatorPoint, IndicatorSeries } from './indicators.ts';
import { normalQuantile } from './noise-normal.ts';
import { OBSERVATIONS } from './observation-table.ts';

/** How far a measured year may be off the line on which it lies, and where that is known from. */
export interface Noise {
  readonly sd: number;
  /** The series itself, all series of its family, or a declared judgement. */
  readonly from: 'series' | 'family' | 'judgement';
}

/** Points of a series that tell something of its noise: five give three residuals. [C] */
const LEAST_POINTS = 5;
const LEAST_RESIDUALS = LEAST_POINTS - 2;

/** Leave out what may not be scored, and what came from `before` on. */
export function pointsBefore({ points }: Pick<IndicatorSeries, 'points'>, before: number): IndicatorPoint[] {
  return points.filter(({ year, bound }) => year < before && bound === undefined);
}

/**
 * Find squared residuals of points around the line through their neighbours, each scaled to the variance of one point.
 *
 *   e = y_t - (a · y_before + b · y_after),  e² / (1 + a² + b²);  a, b interpolate in time
 *
 * Because  whatever moves slowly drops out, and what is left is the noise of a year
 * Source   Gasser, Sroka & Jennen-Steinmetz 1986
 * Example  squaredResiduals([{ year: 0, value: 0 }, { year: 1, value: 3 }, { year: 2, value: 0 }]) → [6]
 */
export function squaredResiduals(points: readonly { readonly year: number; readonly value: number }[]): number[] {
  return points.slice(1, -1).map(({ year, value }, k) => {
    const [before, after] = [points[k], points[k + 2]];
    const a = (after.year - year) / (after.year - before.year);
    const b = 1 - a;
    const e = value - a * before.value - b * after.value;
    return (e * e) / (1 + a * a + b * b);
  });
}

const rootMean = (squares: readonly number[]): number => Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length);

/**
 * Estimate the noise of every series from years before `origin` alone.
 *
 * A series with too few points, or that never moved, borrows from its family; a family with too few takes the declared
 * judgement.
 */
export function noiseBefore(series: readonly IndicatorSeries[], origin: number): Noise[] {
  const squares = series.map((each) => squaredResiduals(pointsBefore(each, origin)));
  return series.map(({ family }, k): Noise => {
    const own = squares[k].length >= LEAST_RESIDUALS ? rootMean(squares[k]) : 0;
    if (own > 0) return { sd: own, from: 'series' };
    const pooled = squares.filter((_, other) => series[other].family === family).flat();
    const shared = pooled.length >= LEAST_RESIDUALS ? rootMean(pooled) : 0;
    return shared > 0 ? { sd: shared, from: 'family' } : { sd: OBSERVATIONS[family].typical, from: 'judgement' };
  });
}

/** Draws the noise of a measurement at its address: run, series, year. */
export function measurementLuck(seed: string): (run: number, id: string, year: number) => number {
  const luck = addressedLuck(seed);
  const addresses = new Map<string, number>();
  let now = -1;
  return (run, id, year) => {
    const address = addresses.get(id) ?? addressOf('measurement', id);
    addresses.set(id, address);
    if (run !== now) luck.begin(run);
    now = run;
    luck.turn(year);
    return normalQuantile(luck.draw(address));
  };
}
