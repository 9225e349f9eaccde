import { BALANCED_TILT } from '../../experiment/runs/lean.ts';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { percent, wholePercent } from '../words/words.ts';

/** From here on a state is called close to balance. */
export const BALANCED = 1 - BALANCED_TILT;

/** What an ensemble shows, in facts: any language can say it. */
export interface EnsembleFinding {
  /** Intervals of equidistance that hold half of the runs at the end: the middle half, or the densest of two kinds of runs. */
  readonly ends: readonly (readonly [low: number, high: number])[];
  readonly twoKinds: boolean;
  /** Whether there is one run only, which ends at the one value of `ends`. */
  readonly single: boolean;
  /** The camp on whose side the middle half of the tilts lies; null where it lies on both. */
  readonly towards: 'positive' | 'negative' | null;
  /** Whether the middle half of the tilts lies within a tenth of balance. */
  readonly little: boolean;
  /** Share of runs that end within a tenth of balance. */
  readonly shareBalanced: number;
}

/** Shares of runs in whole per cent. */
export interface WholeShares {
  readonly hedging: number;
  readonly chosen: number;
  readonly positive: number;
  readonly negative: number;
}

/** Write the runs of a month as whole percentages: those that have chosen, by camp too, and the rest to 100, which hedges. */
export function sharesIn({ detail }: Ensemble, month: number): WholeShares {
  const { positive, negative } = detail.chosen[month];
  const chosen = wholePercent(positive + negative);
  return { hedging: 100 - chosen, chosen, positive: wholePercent(positive), negative: wholePercent(negative) };
}

/** Write the runs at the end as whole percentages. */
export const endShares = (ensemble: Ensemble): WholeShares => sharesIn(ensemble, ensemble.months);

/** Find where runs end and towards whom, whatever the language that says it. */
export function findingOf({ scenario, outcomes, detail, months, runs }: Ensemble): EnsembleFinding {
  const { twoHumps, lean, equidistance } = outcomes;
  const { p25, p75 } = equidistance.end;
  return {
    ends: twoHumps ? detail.densest[months].half : [[p25, p75]],
    twoKinds: twoHumps,
    single: runs === 1,
    towards: lean.towards === null ? null : lean.towards === scenario.case.camps.positive ? 'positive' : 'negative',
    little: Math.max(Math.abs(lean.tilt.p25), Math.abs(lean.tilt.p75)) <= BALANCED_TILT,
    shareBalanced: lean.shareBalanced,
  };
}

/** Find the share of runs that choose, as it is written: with the share that still hedges it sums to 100. */
export const chosenShare = (ensemble: Ensemble): number =>
  neitherNoneNorAll(endShares(ensemble).chosen, ensemble.outcomes.decisiveChoice.probability);

/** Write the share of runs that still hedge, and of those that have chosen, so that both sum to 100 %. */
export const hedgingInWords = (ensemble: Ensemble): string =>
  percent(neitherNoneNorAll(endShares(ensemble).hedging, 1 - ensemble.outcomes.decisiveChoice.probability));
export const chosenInWords = (ensemble: Ensemble): string => percent(chosenShare(ensemble));

/** A share that rounds to none or all and is neither is written as it is; else it sums with the other to 100. */
function neitherNoneNorAll(whole: number, share: number): number {
  return (whole === 0 && share > 0) || (whole === 100 && share < 1) ? share : whole / 100;
}
