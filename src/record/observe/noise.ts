import { addressedChance, addressOf } from '../../engine/chance.ts';
import { normalQuantile } from '../../experiment/statistics/normal-distribution.ts';
import { meanOf } from '../../experiment/statistics/statistics.ts';
import type { IndicatorPoint, IndicatorSeries } from '../measure/series.ts';
import { OBSERVATIONS } from './observation-table.ts';

/** How far a series is off what the model says of it, and where that is known from. */
export interface Noise {
  /** Of one year alone. */
  readonly sd: number;
  /** Of what stays: how far the series wanders in a year, by itself. */
  readonly wander: number;
  /** The series itself, all series of its family, or a declared judgement. */
  readonly from: 'series' | 'family' | 'judgement';
}

/** Half of the step between uniform numbers of 53 bits: no draw stands at the very end. */
const HALF_STEP = 1 / 18014398509481984;
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

/**
 * Find squared changes from one measured year to the next, per year, less what the noise of the two years explains.
 *
 *   change = ((y_after - y_before)² - 2 · sd²) / years between
 *
 * Because  a series drifts by things that are not in the model (agendas, governments, prices); what it wandered in the
 *          years before is what it may wander afterwards
 * Source   the variogram of noise on a random walk, Matheron 1963
 * Example  squaredChanges([{ year: 0, value: 0 }, { year: 2, value: 3 }], 1) → [3.5]
 */
export function squaredChanges(points: readonly { readonly year: number; readonly value: number }[], sd: number): number[] {
  return points.slice(1).map(({ year, value }, k) => {
    const before = points[k];
    return ((value - before.value) * (value - before.value) - 2 * sd * sd) / (year - before.year);
  });
}

/** Share of a year's wandering that a residual holds: g1 · g2 / (g1 + g2) / (1 + a² + b²), a third where years follow each other. */
export function wanderingOfResiduals(points: readonly { readonly year: number }[]): number[] {
  return points.slice(1, -1).map(({ year }, k) => {
    const [g1, g2] = [year - points[k].year, points[k + 2].year - year];
    const a = g2 / (g1 + g2);
    return (g1 * g2) / (g1 + g2) / (1 + a * a + (1 - a) * (1 - a));
  });
}

/** A year's step of a series whose noise is judged, as a part of that noise. [J] */
const JUDGED_WANDER = 0.5;

type Points = readonly { readonly year: number; readonly value: number }[];

/**
 * Split residuals and changes into the noise of a year and a year's wandering: two equations, two unknowns.
 *
 *   residual² = sd² + held · wander²;  change² a year = wander² + 2 · near · sd²,  near = mean of 1 / years between
 *
 * Because  a walk leaves residuals too: a third of a year's step where years follow each other, which is not noise.
 *          Changes are taken around the straight line from first to last, which is neither
 */
function split(all: readonly Points[]): { readonly sd: number; readonly wander: number } {
  const members = all.filter(({ length }) => length > 2);
  const residual = meanOf(members.flatMap(squaredResiduals));
  const held = meanOf(members.flatMap(wanderingOfResiduals));
  const change = meanOf(members.flatMap((points) => squaredChanges(levelled(points), 0)));
  const near = meanOf(members.flatMap((points) => points.slice(1).map(({ year }, k) => 1 / (year - points[k].year))));
  const room = 1 - 2 * near * held;
  const found = room > LEAST_ROOM ? Math.max(0, change - 2 * near * residual) / room : 0;
  const wander = Math.min(found, residual / held, change);
  return { sd: Math.sqrt(Math.max(0, residual - held * wander)), wander: Math.sqrt(wander) };
}

/** Below this the two equations say the same, and what they cannot tell apart counts as noise. [C] */
const LEAST_ROOM = 0.05;

/** Take the straight line from first to last out of points, and make up for the change that it takes along. */
function levelled(points: Points): Points {
  const [first, last] = [points[0], points[points.length - 1]];
  const slope = (last.value - first.value) / (last.year - first.year);
  const steps = points.length - 1;
  const scale = Math.sqrt(steps / (steps - 1));
  return points.map(({ year, value }) => ({ year, value: scale * (value - slope * (year - first.year)) }));
}

/**
 * Estimate the noise of every series from years before `origin` alone.
 *
 * A series with too few points, or that never moved, borrows from its family; a family with too few takes the declared
 * judgement.
 */
export function noiseBefore(series: readonly IndicatorSeries[], origin: number): Noise[] {
  const points = series.map((each) => pointsBefore(each, origin));
  const enough = (members: readonly number[]): boolean =>
    members.flatMap((member) => squaredResiduals(points[member])).length >= LEAST_RESIDUALS;
  return series.map(({ family }, k): Noise => {
    const kin = series.map((_, other) => other).filter((other) => series[other].family === family);
    for (const [members, from] of [
      [[k], 'series'],
      [kin, 'family'],
    ] as const) {
      if (!enough(members)) continue;
      const found = split(members.map((member) => points[member]));
      if (found.sd + found.wander > 0) return { ...found, from };
    }
    const { typical } = OBSERVATIONS[family];
    return { sd: typical, wander: JUDGED_WANDER * typical, from: 'judgement' };
  });
}

/** What a deviate stands for: the noise of a year, or a year's step of a series that wanders. */
type Deviation = 'measurement' | 'wander';

/** Standard normal deviates at their address: kind and series, then run and year. */
export type MeasurementChance = (kind: Deviation, id: string) => (run: number, year: number) => number;

/** Make the luck of measuring from a seed. */
export function measurementChance(seed: string): MeasurementChance {
  const luck = addressedChance(seed);
  return (kind, id) => {
    const address = addressOf(kind, id);
    return (run, year) => {
      luck.begin(run);
      luck.turn(year);
      return normalQuantile(Math.max(HALF_STEP, luck.draw(address)));
    };
  };
}
