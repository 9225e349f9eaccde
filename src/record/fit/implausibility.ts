import { meanOf } from '../../experiment/statistics/statistics.ts';
import type { Family } from '../measure/series.ts';
import { OBSERVATIONS } from '../observe/observation-table.ts';

/** Implausibility above which a point is ruled out: an error with one peak lies beyond three deviations in under 5 % of cases. */
export const CUT_OFF = 3;
/**
 * Discrepancies that are looked at, as shares of the typical noise of a year. [J] The middle one decides; the others
 * show how much hangs on it.
 */
export const FORGIVEN = [0.25, 0.5, 1] as const;
export const DECLARED = 1;

/**
 * Find how far off the model may be in a family without being wrong about the parameters: the discrepancy.
 *
 * Because  seven equations for a whole state leave things out, and a fit that pays for this with its parameters is worse
 *          than none; half of the typical noise of a year is a judgement
 * Source   Kennedy & O'Hagan 2001; Brynjarsdóttir & O'Hagan 2014 (what happens without it)
 * Example  discrepancyOf('trade', 0.5) → 0.02
 */
export function discrepancyOf(family: Family, forgiven: number): number {
  return forgiven * OBSERVATIONS[family].typical;
}

/**
 * Find the squared error of one measured year in units of what it may be off.
 *
 *   i² = (observed - mean)² / (noise² + discrepancy² + luck²)
 *
 * Reads    noise: that of the year and what the series has wandered by itself since the origin, as in a backcast
 * Because  what was measured is one run of the world: it may be off by the noise of the year, by what the model leaves
 *          out, and by the luck of one run
 * Source   Craig et al. 1997; Vernon, Goldstein & Bower 2010; Andrianakis et al. 2015 (models with chance)
 * Example  squaredImplausibility(5, { noise: 3, discrepancy: 4, luck: 0 }) → 1
 */
export function squaredImplausibility(
  error: number,
  { noise, discrepancy, luck }: { readonly noise: number; readonly discrepancy: number; readonly luck: number },
): number {
  return (error * error) / (noise * noise + discrepancy * discrepancy + luck * luck);
}

/** Squared errors of a family. */
export interface Tally {
  /** Of the worst year, one for each discrepancy of FORGIVEN. */
  readonly worst: readonly number[];
  /** Sum over measured years, under the declared discrepancy. */
  readonly squares: number;
  /** Measured years, of all its series. */
  readonly n: number;
}

/** By family; families without a measured year are left out. */
export type Tallies = Readonly<Partial<Record<Family, Tally>>>;
export type ByFamily = Readonly<Partial<Record<Family, number>>>;

/** Put the errors of several series or origins together. */
export function pooled(all: readonly Tallies[]): Tallies {
  const pool: Partial<Record<Family, Tally>> = {};
  for (const tallies of all)
    for (const [family, { worst, squares, n }] of Object.entries(tallies) as [Family, Tally][]) {
      const before = pool[family] ?? { worst: worst.map(() => 0), squares: 0, n: 0 };
      pool[family] = {
        worst: worst.map((one, k) => Math.max(one, before.worst[k])),
        squares: before.squares + squares,
        n: before.n + n,
      };
    }
  return pool;
}

/**
 * Find the implausibility of every family: that of its worst year.
 *
 * Because  years of a series are off together, so a mean over them has no known scale; what one year may be off has
 * Source   Vernon, Goldstein & Bower 2010 (maximum over outputs)
 * Example  two years that are 0.5 and 2 off → 2
 */
export function implausibilityOf(tallies: Tallies, forgiven: number = DECLARED): ByFamily {
  return mapped(tallies, ({ worst }) => Math.sqrt(worst[forgiven]));
}

/**
 * Find the implausibility that counts: that of the worst family but one, or of the only one.
 *
 * Because  one family may be off because its equation is; two say that the parameters are
 * Source   Vernon, Goldstein & Bower 2010 (second maximum)
 * Example  worstButOne({ trade: 1, fdi: 4, cfsp: 2 }) → 2
 */
export function worstButOne(byFamily: ByFamily): number {
  const sorted = Object.values(byFamily).sort((a, b) => b - a);
  return sorted[1] ?? sorted[0] ?? 0;
}

/** Find the root mean square over the years of every family: gentler than the worst year. */
export function overYears(tallies: Tallies): ByFamily {
  return mapped(tallies, ({ squares, n }) => Math.sqrt(squares / n));
}

/** Find the error over all years: the root mean square of each family, then the mean over families. */
export function errorOf(tallies: Tallies): number {
  return meanOf(Object.values(overYears(tallies)));
}

function mapped(tallies: Tallies, of: (tally: Tally) => number): ByFamily {
  const entries = Object.entries(tallies) as [Family, Tally][];
  return Object.fromEntries(entries.map(([family, tally]) => [family, of(tally)]));
}
