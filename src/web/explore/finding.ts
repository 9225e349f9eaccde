import type { Ensemble } from '../../experiment/outcomes.ts';
import { BALANCED, CLEAR, comesBack, endShares, NOTICEABLE } from '../../report/charts/equidistance-words.ts';

/** Share of the choices that makes a camp the one that most go to. */
const MOSTLY = 0.8;

/** What an ensemble shows, in facts: any language can say it. */
export interface Finding {
  readonly kind: 'twoKinds' | 'noChoice' | 'comesBack' | 'all' | 'nearlyAll' | 'most' | 'some';
  readonly move: 'stays' | 'pulled' | 'drifts' | 'closer' | 'near';
  /** Whole percentages that sum to 100. */
  readonly hedging: number;
  readonly chosen: number;
  /** The exact share that has chosen. */
  readonly share: number;
  /** The camp that all or most choices go to. */
  readonly camp: 'positive' | 'negative' | null;
  readonly mostly: boolean;
}

/** Find what the heading has to say. The report's titles are the same in English; a test holds the two together. */
export function findingOf(ensemble: Ensemble): Finding {
  const { hedging, chosen, positive, negative } = endShares(ensemble);
  const all = positive + negative;
  const share = ensemble.outcomes.decisiveChoice.probability;
  const camp = all === 0 ? null : positive >= MOSTLY * all ? 'positive' : negative >= MOSTLY * all ? 'negative' : null;
  return {
    kind: kindOf(ensemble, chosen, share),
    move: moveOf(ensemble),
    hedging,
    chosen,
    share: roundedShare(chosen, share),
    camp,
    mostly: Math.max(positive, negative) < all,
  };
}

/** A share that rounds to none or all is written as it is; else it sums with the hedging share to 100. */
function roundedShare(chosen: number, share: number): number {
  return (chosen === 0 && share > 0) || (chosen === 100 && share < 1) ? share : chosen / 100;
}

function kindOf(ensemble: Ensemble, chosen: number, share: number): Finding['kind'] {
  if (ensemble.outcomes.twoHumps) return 'twoKinds';
  if (share === 0) return 'noChoice';
  if (comesBack(ensemble)) return 'comesBack';
  if (share === 1) return 'all';
  if (chosen >= 90) return 'nearlyAll';
  return chosen >= 50 ? 'most' : 'some';
}

function moveOf({ outcomes: { equidistance } }: Ensemble): Finding['move'] {
  const fall = equidistance.start - equidistance.end.p50;
  if (Math.abs(fall) <= NOTICEABLE && equidistance.end.p50 >= BALANCED) return 'stays';
  if (fall > CLEAR) return 'pulled';
  if (fall > NOTICEABLE) return 'drifts';
  return fall < -NOTICEABLE ? 'closer' : 'near';
}
