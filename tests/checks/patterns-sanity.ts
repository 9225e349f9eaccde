import { exp, log } from '../../src/engine/arithmetic.ts';
import { equidistanceOf } from '../../src/model/equidistance.ts';
import { DEFAULTS } from '../../src/model/parameters.ts';
import { SERBIA } from '../model/serbia.ts';
import {
  at,
  CN,
  cell,
  choiceOf,
  deviation,
  EU,
  endEquidistance,
  endTilt,
  ensemble,
  M,
  type Many,
  MONTHS,
  mean,
  POWERS,
  portfolio,
  RU,
  STILL,
  share,
  tiltChange,
  US,
  west,
} from './ensembles.ts';
import { GRID, type Sweep } from './patterns-rivalry.ts';
import { fixed, type Pattern, pattern } from './words.ts';

/** Indices at their ends, and arithmetic that undoes itself. */
export function ends(): Pattern {
  const ofOneCamp = Float64Array.from(SERBIA.tie.flat(), (tie, i) => (i < (EU + 1) * M ? tie : 0));
  const score = (tie: Float64Array) => equidistanceOf(tie, portfolio).equidistance;
  const [none, all] = [score(ofOneCamp), score(new Float64Array(4 * M).fill(0.2))];
  const errors = Array.from({ length: 400 }, (_, k) => 0.001 + (3 * k) / 400).map((z) => Math.abs(exp(log(z)) / z - 1));
  const worst = Math.max(...errors);
  return pattern(
    'X5',
    'one camp: E* = 0, equal ties: 1; exp and log undo each other',
    Math.abs(none) < 1e-12 && Math.abs(all - 1) < 1e-9 && worst < 1e-9,
    `E* ${fixed(none)} and ${fixed(all)}; exp(log z) / z - 1 at most ${worst.toExponential(0)}`,
  );
}

export function sanity(swept: Sweep, runs: number): Pattern[] {
  const quiet = ensemble({ of: STILL, switches: { powers: false }, rivalry: at(-1) }, runs);
  const still = tiltChange(quiet);
  const acting = mean(tiltChange(ensemble({ of: STILL, rivalry: at(-1) }, runs)));
  const q = 0.8;
  const symmetric = ensemble(
    {
      months: 120,
      of: {
        ...STILL,
        tie: Array.from({ length: 4 }, () => [0.2, 0.2, 0.2, 0.2, 0.2, 0.4]),
        rivalry: [
          [0, 0, q, q],
          [0, 0, q, q],
          [q, q, 0, 0],
          [q, q, 0, 0],
        ],
        powers: STILL.powers.map((power) => ({
          ...power,
          coerciveness: 0.5,
          chokepoint: STILL.channels.map(() => 0.3),
          capability: 1,
          stance: 0,
          conditional: false,
        })),
      },
    },
    runs,
  );
  const tilts = symmetric.runs.map(endTilt);
  const [toWest, toEast] = [share(symmetric.runs, west), share(symmetric.runs, (run) => run.shift.camp < 0)];
  const strong = ensemble({ parameters: { capacity: 99 }, rivalry: at(1) }, runs);
  const idle = mean(atRandom(runs).runs.map((run) => run.idle / (POWERS.length * MONTHS)));
  const bound = swept.flatMap(({ runs: all }) => all.flatMap(({ tie }) => tie));
  const inBounds = bound.every(
    (tie) =>
      tie.every((value) => value >= 0 && value <= 1) &&
      [0, 1, 2, 3, 4].every((c) => [US, EU, CN, RU].reduce((sum, p) => sum + tie[cell(p, c)], 0) <= 1 + 1e-9),
  );
  const [one, two] = [0, 1].map(() => ensemble({ rivalry: at(0.5), months: 5 }, 1).runs[0]);
  return [
    pattern(
      'X1',
      'nobody acts, no rivalry: no choice, no drift of tilt (|mean| < 3 standard errors)',
      choiceOf(quiet) === 0 && Math.abs(mean(still)) < (3 * deviation(still)) / Math.sqrt(runs) + 1e-9,
      `mean change of T ${fixed(mean(still))} (sd ${fixed(deviation(still))})`,
    ),
    pattern('X1b', 'powers act, no rivalry: |mean change of T| <= 0.03', Math.abs(acting) <= 0.03, `mean ${fixed(acting)}`),
    pattern(
      'X2',
      'symmetric powers: no mean tilt, West and East equally likely',
      Math.abs(mean(tilts)) < (3 * deviation(tilts)) / Math.sqrt(runs) + 0.005 &&
        Math.abs(toWest - toEast) < 3 * Math.sqrt(0.5 / runs),
      `mean T ${fixed(mean(tilts))} sd ${fixed(deviation(tilts), 2)} P(W) ${fixed(toWest, 2)} P(E) ${fixed(toEast, 2)}`,
    ),
    pattern(
      'X3',
      'infinite capacity: no demand pays, no choice',
      choiceOf(strong) < 0.05,
      `P ${fixed(choiceOf(strong), 2)}, demands a year ${fixed(mean(strong.runs.map(({ answers }) => answers.length / 5)), 2)}, E* ${fixed(endEquidistance(strong), 2)}`,
    ),
    pattern('X4', 'precision 0: acts are uniform (hold 1/19)', Math.abs(idle - 1 / 19) < 0.01, `hold ${fixed(idle)}`),
    pattern(
      'X6',
      `same seed same run; ties in [0,1]; shares sum to at most 1 (in all ${GRID.length * runs} runs of ${MONTHS} months)`,
      JSON.stringify(one) === JSON.stringify(two) && inBounds,
      `${bound.length} months`,
    ),
  ];
}

/** Powers that take no act for better than another. */
const atRandom = (runs: number): Many => ensemble({ parameters: { lambda: 0 } }, runs);

/**
 * Check what a claim became when the model lost the words of its first form.
 *
 * X4 spoke of one act a month among 19 options; a power now acts in each channel, with shared attention.
 */
export function restated(runs: number): Pattern {
  const counts = atRandom(runs).runs.reduce((sum, run) => sum.map((count, k) => count + run.acts[k]), [0, 0, 0, 0]);
  const acts = counts.map((count) => count / counts.reduce((sum, one) => sum + one, 0));
  return pattern(
    'X4',
    'precision 0: acts are uniform (induce, press and demand each 1 in 1 + 3 (1 + 6 attention) in a channel)',
    Math.max(...acts.slice(1).map((one) => Math.abs(one - 1 / (4 + 18 * DEFAULTS.attention)))) < 0.01,
    `hold ${fixed(acts[0])} induce ${fixed(acts[1])} press ${fixed(acts[2])} demand ${fixed(acts[3])}`,
  );
}
