import { readFileSync } from 'node:fs';
import { prepareRuns } from '../../../src/experiment/runs/trajectory.ts';
import { intervalOf, meanOf } from '../../../src/experiment/statistics/statistics.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { rounded } from '../../../src/scenario/text/words.ts';
import type { Claim } from './claims.ts';
import { gaugeOf } from './gauges.ts';
import { viewOf } from './views.ts';

/** Where measured signs are kept. */
export const SIGNS = 'docs/signs.json';
/** Pairs of each claim, and whose luck. */
export const SIGN_RUNS = 1000;
export const SIGN_SEED = 'equidistance';
/** Decimals that are kept. */
const KEPT = 6;
/** What is smaller than a hundredth, and than a tenth of what there is without the mechanism, is slight. [C] */
const SLIGHT = 0.01;
const SLIGHT_SHARE = 0.1;

type Verdict = 'right' | 'wrong' | 'moves nothing';

/** What a mechanism was measured to do: the mean outcome without it, the mean of paired differences and its 95 % interval. */
export interface Sign {
  readonly id: string;
  readonly without: number;
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
  readonly verdict: Verdict;
}

/** All that was measured, as it is kept beside the documents. */
export interface SignRecord {
  readonly version: string;
  readonly runs: number;
  readonly seed: string;
  readonly signs: readonly Sign[];
}

/** Tell whether a difference, however sure, is too small to be seen in any figure of the case. */
export function isSlight({ without, mean }: Pick<Sign, 'without' | 'mean'>): boolean {
  return Math.abs(mean) < SLIGHT && Math.abs(mean) < SLIGHT_SHARE * Math.abs(without);
}

/** A claim that did not come out as it was written, and why. */
export interface Miss {
  readonly id: string;
  readonly verdict: Exclude<Verdict, 'right'>;
  readonly why: string;
}

export const readSigns = (): SignRecord => JSON.parse(readFileSync(SIGNS, 'utf8'));
export const readMisses = (): readonly Miss[] => JSON.parse(readFileSync('tests/checks/signs/known.json', 'utf8'));

/** Measure claims one by one; a scenario that several ask the same of is run once. */
export async function measureSigns(claims: readonly Claim[]): Promise<readonly Sign[]> {
  const sides = await Promise.all(
    claims.map(async (claim) => ({ claim, on: await viewOf(claim, 'on'), off: await viewOf(claim, 'off') })),
  );
  const asked = new Map<string, { readonly scenario: Scenario; readonly outcomes: Set<string> }>();
  for (const { claim, on, off } of sides) {
    if (on.hash === off.hash) throw new Error(`${claim.id}: both sides are the same scenario`);
    for (const scenario of [on, off]) {
      const known = asked.get(scenario.hash) ?? { scenario, outcomes: new Set<string>() };
      known.outcomes.add(claim.outcome);
      asked.set(scenario.hash, known);
    }
  }
  const measured = new Map([...asked].map(([hash, { scenario, outcomes }]) => [hash, measure(scenario, [...outcomes])]));
  return sides.map(({ claim, on, off }) => {
    const [mine, theirs] = [on, off].map(({ hash }) => measured.get(hash)!.get(claim.outcome)!);
    return signOf(claim, mine, theirs);
  });
}

/** Run a scenario and measure outcomes in each run. */
function measure(scenario: Scenario, outcomes: readonly string[]): Map<string, Float64Array> {
  const { simulation, start } = prepareRuns(scenario, SIGN_SEED);
  const gauges = outcomes.map((outcome) => gaugeOf(outcome, { kase: scenario.case, start, months: scenario.horizon }));
  const parts = gauges.map(() => new Float64Array(SIGN_RUNS));
  const wholes = gauges.map(() => new Float64Array(SIGN_RUNS));
  const observers = gauges.map(({ observer }) => observer);
  for (let replicate = 0; replicate < SIGN_RUNS; replicate++) {
    for (const gauge of gauges) gauge.begin();
    simulation.run(replicate, observers);
    for (const [k, gauge] of gauges.entries()) [parts[k][replicate], wholes[k][replicate]] = gauge.read();
  }
  return new Map(outcomes.map((outcome, k) => [outcome, linear(parts[k], wholes[k])]));
}

/**
 * Turn parts of wholes into one number a run whose mean is the share of all parts in all wholes.
 *
 *   value = share + (part - share · whole) / mean whole
 *
 * Because  a run may have no demand, and then no share of its own; the spread of these numbers is that of the share
 * Source   linearised ratio, Cochran 1977
 */
function linear(parts: Float64Array, wholes: Float64Array): Float64Array {
  const sum = (values: Float64Array): number => values.reduce((total, one) => total + one, 0);
  const all = sum(wholes);
  const share = sum(parts) / all;
  return parts.map((part, run) => share + ((part - share * wholes[run]) * parts.length) / all);
}

function signOf({ id, sign }: Claim, on: Float64Array, off: Float64Array): Sign {
  const { mean, lo, hi } = intervalOf(on.map((value, run) => value - off[run]));
  const kept = {
    id,
    without: rounded(meanOf(off), KEPT),
    mean: rounded(mean, KEPT),
    lo: rounded(lo, KEPT),
    hi: rounded(hi, KEPT),
  };
  const side = kept.lo > 0 ? '+' : kept.hi < 0 ? '-' : undefined;
  return { ...kept, verdict: side === undefined ? 'moves nothing' : side === sign ? 'right' : 'wrong' };
}
