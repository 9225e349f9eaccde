import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Ensemble } from '../runs/outcomes.ts';
import { pairedEnd, quantileAt } from '../statistics/statistics.ts';
import { uncomparable } from './comparable.ts';
import { type Origins, originsAccount } from './difference-origins.ts';
import { actorOf, type Decided, type DivergenceMonth, partingBetween } from './divergence-month.ts';
import { type Explained, explainer } from './divergence-reasons.ts';
import { tracer } from './trace.ts';

/** Pairs that are traced at most: more would not change what is typical. [C] */
const TRACED = 200;

/** Where pairs of runs part, in general and one of them, and what their difference in the end is made of. */
export interface Divergence {
  /** Pairs looked at, and those in which somebody decides differently. */
  readonly traced: number;
  readonly parted: number;
  /** Quartiles of the month in which those part; null where none does. */
  readonly months: { readonly p25: number; readonly p50: number; readonly p75: number } | null;
  /** Median month in which ties begin to differ; null where they never do. */
  readonly drift: number | null;
  /** The decision found most often among the first, and the share of parted pairs in which it is. */
  readonly decision: Decided | null;
  readonly share: number;
  /** Power that decides differently first most often, -1 = the state, with the share of parted pairs. */
  readonly actor: { readonly power: number; readonly share: number } | null;
  /** A pair that parts so, nearest to the median month. */
  readonly example: Explained | null;
  /** The pair that was asked for. */
  readonly chosen: Explained | null;
  /** What the difference at the end comes from. */
  readonly origins: Origins;
}

/** Trace pairs and say where they part; null where no tie ever differs. Both have the same powers and channels. */
export function divergenceOf(a: Ensemble, b: Ensemble, replicate: number | undefined): Divergence | null {
  const { all, asked, origins } = tracedPairs([a.scenario, b.scenario], a, replicate);
  const drifts = all.flatMap(({ drift }) => (drift === null ? [] : [drift]));
  if (drifts.length === 0 && (asked === undefined || asked.drift === null)) return null;
  const parted = all.filter(({ month }) => month !== null);
  const [top] = tallied(parted, (one) => JSON.stringify(one));
  const [who] = tallied(parted, (one) => String(actorOf(one)));
  const decision = top ? top.decision : null;
  const explain = explainer(a, b);
  const example = decision ? nearestTo(decision, parted) : undefined;
  return {
    traced: all.length,
    parted: parted.length,
    months: quartiles(parted.map(({ month }) => month as number)),
    drift: quartiles(drifts)?.p50 ?? null,
    decision,
    share: top ? top.times / parted.length : 0,
    actor: who ? { power: actorOf(who.decision), share: who.times / parted.length } : null,
    example: example && decision ? explain(example, decision) : null,
    chosen: asked ? explain(asked, asked.decisions[0] ?? null) : null,
    origins,
  };
}

/** Pairs that are traced for the account alone. [C] */
const ACCOUNTED = 100;

/**
 * Find what the difference of two ensembles on the same luck comes from at the end; null where it cannot be told from luck,
 * and where they do not have the same powers, channels, months and start.
 */
export function originsBetween(a: Ensemble, b: Ensemble): Origins | null {
  const { roster, starts } = uncomparable(a.scenario, b.scenario);
  if (roster !== undefined || starts !== undefined || a.months !== b.months || a.seed !== b.seed || a.runs === 1) return null;
  const [lo, hi] = pairedEnd(a.detail.end, b.detail.end).interval;
  if (lo <= 0 && hi >= 0) return null;
  const few = { ...a, runs: Math.min(ACCOUNTED, a.runs, b.runs) };
  return tracedPairs([a.scenario, b.scenario], few, undefined).origins;
}

/** Run pairs again, a trace of each: where they part, and the account of their differences. */
function tracedPairs([a, b]: readonly [Scenario, Scenario], { seed, runs }: Ensemble, replicate: number | undefined) {
  const [first, second] = [tracer(a, seed), tracer(b, seed)];
  const account = originsAccount();
  const all = Array.from({ length: Math.min(runs, TRACED) }, (_, k) => {
    const [one, other] = [first(k), second(k)];
    account.add(one, other);
    return partingBetween(k, one, other);
  });
  const part = (k: number) => all[k] ?? partingBetween(k, first(k), second(k));
  return { all, asked: replicate === undefined ? undefined : part(replicate), origins: account.total() };
}

function quartiles(months: readonly number[]): Divergence['months'] {
  if (months.length === 0) return null;
  const sorted = [...months].sort((a, b) => a - b);
  const at = (level: number): number => Math.floor(quantileAt(sorted, level));
  return { p25: at(0.25), p50: at(0.5), p75: at(0.75) };
}

/** Count first decisions by a key, the most frequent first; a pair counts once for each key. */
function tallied(parted: readonly DivergenceMonth[], keyOf: (one: Decided) => string): { decision: Decided; times: number }[] {
  const found = new Map<string, { decision: Decided; times: number }>();
  for (const { decisions } of parted) {
    const keys = new Set<string>();
    for (const decision of decisions) {
      const key = keyOf(decision);
      if (keys.has(key)) continue;
      keys.add(key);
      const known = found.get(key);
      found.set(key, { decision: known?.decision ?? decision, times: (known?.times ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((one, other) => other.times - one.times);
}

/** Find the pair that begins with a decision, nearest to the median month of those that do. */
function nearestTo(decision: Decided, parted: readonly DivergenceMonth[]): DivergenceMonth | undefined {
  const key = JSON.stringify(decision);
  const such = parted.filter(({ decisions }) => decisions.some((one) => JSON.stringify(one) === key));
  const middle = quartiles(such.map(({ month }) => month as number))?.p50 ?? 0;
  const distance = ({ month }: DivergenceMonth): number => Math.abs((month as number) - middle);
  return such.sort((one, other) => distance(one) - distance(other) || one.replicate - other.replicate)[0];
}
