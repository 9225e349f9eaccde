import { exp, log } from '../../src/engine/arithmetic.ts';
import { equidistanceOf } from '../../src/model/equidistance.ts';
import { SERBIA } from '../model/serbia.ts';
import { EU, M, portfolio } from './ensembles.ts';
import { armsGap, canopy, chokepoints, coercion, muddling, salience, sticksAndCarrots } from './patterns-pressure.ts';
import { courtship, credibility, demandRecord, hysteresis, lenses, loses, risesWithRivalry, rivalryShocks, sanity, steady, survives, sweep } from './patterns-rivalry.ts';
import { fixed, type Pattern, pattern } from './words.ts';

export type { Pattern } from './words.ts';

/** Indices at their ends, and arithmetic that undoes itself. */
function ends(): Pattern {
  const ofOneCamp = Float64Array.from(SERBIA.tie.flat(), (tie, i) => (i < (EU + 1) * M ? tie : 0));
  const score = (tie: Float64Array) => equidistanceOf(tie, portfolio).equidistance;
  const [none, all] = [score(ofOneCamp), score(new Float64Array(4 * M).fill(0.2))];
  const errors = Array.from({ length: 400 }, (_, k) => 0.001 + (3 * k) / 400).map((z) => Math.abs(exp(log(z)) / z - 1));
  const worst = Math.max(...errors);
  return pattern('X5', 'one camp: E* = 0, equal ties: 1; exp and log undo each other', Math.abs(none) < 1e-12 && Math.abs(all - 1) < 1e-9 && worst < 1e-9, `E* ${fixed(none)} and ${fixed(all)}; exp(log z) / z - 1 at most ${worst.toExponential(0)}`);
}

/**
 * Check every pattern of docs/model.md against the model. P20 and P22 do not exist.
 *
 * All thresholds were known while parameters were set: no pattern is an out-of-sample test.
 */
export function runPatterns(runs: number): readonly Pattern[] {
  const swept = sweep(runs);
  const found = [
    ...risesWithRivalry(swept, runs), courtship(swept), ...rivalryShocks(runs), ...sticksAndCarrots(runs), ...credibility(runs), salience(runs), loses(runs), hysteresis(runs),
    canopy(runs), armsGap(runs), ...chokepoints(runs), coercion(swept), muddling(swept), survives(swept), lenses(runs), demandRecord(runs), steady(swept, runs), ...sanity(swept, runs), ends(),
  ];
  return found.sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1));
}

/** P before S before X, each by number. */
function order(id: string): number {
  return 'PSX'.indexOf(id[0]) * 100 + Number.parseInt(id.slice(1), 10);
}
