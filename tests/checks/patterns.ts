import { armsGap, canopy, chokepoints, coercion, muddling, salience, sticksAndCarrots } from './patterns-pressure.ts';
import {
  courtship,
  credibility,
  demandRecord,
  hysteresis,
  loses,
  risesWithRivalry,
  rivalryShocks,
  steady,
  survives,
  sweep,
  theories,
} from './patterns-rivalry.ts';
import { ends, restated, sanity } from './patterns-sanity.ts';
import type { Pattern } from './words.ts';

export type { Pattern } from './words.ts';

/** Replicates of each ensemble of a pattern. */
export const PATTERN_RUNS = 200;

/**
 * Check every pattern of docs/model.md against the model. P20 and P22 do not exist.
 *
 * All thresholds were known while parameters were set: no pattern is an out-of-sample test.
 */
export function runPatterns(runs: number): readonly Pattern[] {
  const swept = sweep(runs);
  const found = [
    ...risesWithRivalry(swept, runs),
    courtship(swept),
    ...rivalryShocks(runs),
    ...sticksAndCarrots(runs),
    ...credibility(runs),
    salience(runs),
    loses(runs),
    hysteresis(runs),
    canopy(runs),
    armsGap(runs),
    ...chokepoints(runs),
    coercion(swept),
    muddling(swept),
    survives(swept),
    theories(runs),
    demandRecord(runs),
    steady(swept, runs),
    ...sanity(swept, runs),
    ends(),
  ];
  return found.sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1));
}

/** Check claims whose first words the model has outgrown, in new ones. They stand in a list of their own and never count among the patterns. */
export const restatedPatterns = (runs: number): readonly Pattern[] => [restated(runs)];

/** P before S before X, each by number. */
function order(id: string): number {
  return 'PSX'.indexOf(id[0]) * 100 + Number.parseInt(id.slice(1), 10);
}
