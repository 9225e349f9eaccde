import { quantileSorted } from 'd3-array';
import { LENSES } from '../model/lens.ts';
import type { BalancingWorld } from '../model/variables.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Ensemble } from './outcomes.ts';
import { reasonsOfAct } from './reasons.ts';
import { prepareRuns, runnerOf } from './trajectory.ts';

/** Pairs that are traced at most: more would not change what is typical. [C] */
const TRACED = 200;
/** Differences of ties below this are rounding. */
const DUST = 1e-9;

/**
 * One decision that came out differently. `power` and `channel` are indices in the case, -1 = none.
 *
 *   act     a power's option of the month: 0 hold, then induce, press, demand by channel
 *   award   the winner in a lumpy channel, -1 = it stays at home
 *   answer  the depth to which a power's demand is met, 0 = refused
 *   demand  1 = an event makes a demand in its name, 0 = none
 */
export interface Decided {
  readonly kind: 'act' | 'award' | 'answer' | 'demand';
  readonly power: number;
  readonly channel: number;
  readonly a: number;
  readonly b: number;
}

/** Where two runs on the same luck part. */
export interface Parting {
  readonly replicate: number;
  /** First month in which somebody decides differently; null = nobody ever does. */
  readonly month: number | null;
  /** First month whose ties differ at all; null = they never do. */
  readonly drift: number | null;
  /** All that is decided differently in that month. */
  readonly decisions: readonly Decided[];
}

/** Why a decision came out differently: a reason that counts more in a than in b, for what is done in a. */
export interface Why {
  /** What the reason belongs to: the act as an option's number, or the award to a power. */
  readonly of: 'act' | 'award';
  readonly option: number;
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

/** A parting with its first decision and the reason behind it. */
export interface Explained {
  readonly parting: Parting;
  readonly decision: Decided | null;
  readonly why: Why | null;
}

/** Where pairs of runs part: in general, and one of them. */
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
}

/** Decisions of one run: what is kept of each month, one block after the other. */
interface Trace {
  /** Powers. */
  readonly n: number;
  readonly act: Float64Array;
  readonly demand: Float64Array;
  readonly award: Float64Array;
  readonly depth: Float64Array;
  readonly tie: Float64Array;
}

/** Trace pairs and say where they part; null where no tie ever differs. Both have the same powers and channels. */
export function divergenceOf(a: Ensemble, b: Ensemble, replicate: number | undefined): Divergence | null {
  const partingOf = partings(a.scenario, b.scenario, a.seed);
  const all = Array.from({ length: Math.min(a.runs, TRACED) }, (_, k) => partingOf(k));
  const drifts = all.flatMap(({ drift }) => (drift === null ? [] : [drift]));
  const asked = replicate === undefined ? undefined : (all[replicate] ?? partingOf(replicate));
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
  };
}

/** Say who decided: a power its acts, the state (-1) awards and answers; a demand by an event counts as its power's. */
export function actorOf({ kind, power }: Decided): number {
  return kind === 'act' || kind === 'demand' ? power : -1;
}

/** Make ready to find where two runs of a replicate part. */
export function partings(a: Scenario, b: Scenario, seed: string): (replicate: number) => Parting {
  const lumpy = a.case.channels.map(({ kind, lumpy: one }) => one && kind === 'share');
  const [first, second] = [tracer(a, seed), tracer(b, seed)];
  return (replicate) => {
    const [one, other] = [first(replicate), second(replicate)];
    const months = Math.min(a.horizon, b.horizon);
    const cells = one.tie.length / a.horizon;
    const differs = one.tie.findIndex((value, k) => Math.abs(value - other.tie[k]) > DUST);
    const drift = differs < 0 ? null : Math.floor(differs / cells) + 1;
    for (let month = 0; month < months; month++) {
      const decisions = differencesIn(month, one, other, lumpy);
      if (decisions.length > 0) return { replicate, month, drift, decisions };
    }
    return { replicate, month: null, drift, decisions: [] };
  };
}

/** Make ready to record the decisions of single replicates; the record is written over by the next. */
function tracer(scenario: Scenario, seed: string): (replicate: number) => Trace {
  const { simulation } = prepareRuns(scenario, seed);
  const { horizon } = scenario;
  const n = scenario.case.powers.length;
  const cells = n * scenario.case.channels.length;
  const room = (width: number): Float64Array => new Float64Array(width * horizon);
  const trace: Trace = { n, act: room(n), demand: room(n), award: room(cells), depth: room(cells), tie: room(cells) };
  const observers = [
    {
      decided({ act, demand, award, depth }: BalancingWorld, month: number): void {
        trace.act.set(act, month * n);
        trace.demand.set(demand, month * n);
        trace.award.set(award, month * cells);
        trace.depth.set(depth, month * cells);
      },
      advanced({ tie }: BalancingWorld, month: number): void {
        trace.tie.set(tie, (month - 1) * cells);
      },
    },
  ];
  return (replicate) => {
    simulation.run(replicate, observers);
    return trace;
  };
}

/** List what two runs decide differently in a month: answers and awards, which move ties at once, then acts. */
function differencesIn(month: number, one: Trace, other: Trace, lumpy: readonly boolean[]): Decided[] {
  const m = lumpy.length;
  const { n } = one;
  const powers = Array.from({ length: n }, (_, p) => p);
  const answers = powers.flatMap((power): Decided[] => {
    const channel = one.demand[month * n + power];
    const asked = other.demand[month * n + power];
    // Demands follow from the acts of the month before; what differs without them is an event's.
    if (channel !== asked)
      return [{ kind: 'demand', power, channel: Math.max(channel, asked), a: Number(channel >= 0), b: Number(asked >= 0) }];
    if (channel < 0) return [];
    const cell = (month * n + power) * m + channel;
    const [a, b] = [one.depth[cell], other.depth[cell]];
    return a === b ? [] : [{ kind: 'answer', power, channel, a, b }];
  });
  const awards = lumpy.flatMap((drawn, channel): Decided[] => {
    const winner = ({ award }: Trace): number => powers.findIndex((p) => award[(month * n + p) * m + channel] === 1);
    const [a, b] = drawn ? [winner(one), winner(other)] : [-1, -1];
    return a === b ? [] : [{ kind: 'award', power: -1, channel, a, b }];
  });
  const acts = powers.flatMap((power): Decided[] => {
    const [a, b] = [one.act[month * n + power], other.act[month * n + power]];
    return a === b ? [] : [{ kind: 'act', power, channel: -1, a, b }];
  });
  return [...answers, ...awards, ...acts];
}

function quartiles(months: readonly number[]): Divergence['months'] {
  if (months.length === 0) return null;
  const sorted = [...months].sort((a, b) => a - b);
  const at = (level: number): number => Math.floor(quantileSorted(sorted, level) as number);
  return { p25: at(0.25), p50: at(0.5), p75: at(0.75) };
}

/** Count first decisions by a key, the most frequent first; a pair counts once for each key. */
function tallied(parted: readonly Parting[], keyOf: (one: Decided) => string): { decision: Decided; times: number }[] {
  const found = new Map<string, { decision: Decided; times: number }>();
  for (const { decisions } of parted) {
    const keys = new Set<string>();
    for (const decision of decisions) {
      const key = keyOf(decision);
      if (keys.has(key)) continue;
      keys.add(key);
      found.set(key, { decision: found.get(key)?.decision ?? decision, times: (found.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((one, other) => other.times - one.times);
}

/** Find the pair that begins with a decision, nearest to the median month of those that do. */
function nearestTo(decision: Decided, parted: readonly Parting[]): Parting | undefined {
  const key = JSON.stringify(decision);
  const such = parted.filter(({ decisions }) => decisions.some((one) => JSON.stringify(one) === key));
  const middle = quartiles(such.map(({ month }) => month as number))?.p50 ?? 0;
  const distance = ({ month }: Parting): number => Math.abs((month as number) - middle);
  return such.sort((one, other) => distance(one) - distance(other) || one.replicate - other.replicate)[0];
}

/** Make ready to run a pair again with everything kept, and to find the reason that counts most. */
function explainer(a: Ensemble, b: Ensemble): (parting: Parting, decision: Decided | null) => Explained {
  return (parting, decision) => {
    if (decision === null || parting.month === null) return { parting, decision, why: null };
    const worlds = [a, b].map(({ scenario, seed }) => runnerOf(scenario, seed)(parting.replicate).worlds);
    return { parting, decision, why: whyOf(decision, [a.scenario, b.scenario], worlds, parting.month) };
  };
}

function whyOf(
  { kind, power, channel, a, b }: Decided,
  scenarios: readonly Scenario[],
  worlds: readonly (readonly BalancingWorld[])[],
  month: number,
): Why | null {
  if (kind === 'award') {
    const option = a >= 0 ? a : b;
    const m = scenarios[0].case.channels.length;
    const [here, there] = worlds.map((run) => run[month].chance[option * m + channel]);
    return { of: 'award', option, name: 'chance', a: here, b: there };
  }
  if (kind !== 'act') return null;
  const [here, there] = scenarios.map(({ parameters, switches, lens }, k) =>
    reasonsOfAct(power, { world: worlds[k][month], start: worlds[k][0], q: parameters, switches, lens: LENSES[lens] }),
  );
  const weigh = (option: number, sign: number) =>
    (here[option]?.terms ?? []).map(({ name, value }, k) => {
      const other = there[option]?.terms[k]?.value ?? value;
      return { of: 'act' as const, option, name, a: value, b: other, weight: sign * (value - other) };
    });
  const heaviest = (list: readonly ReturnType<typeof weigh>[number][]) =>
    [...list].sort((one, other) => other.weight - one.weight).find(({ weight }) => weight > DUST);
  // What speaks for a's act more in a than in b, or against b's act; else another option has moved the odds of all.
  const most =
    heaviest([...weigh(a, 1), ...weigh(b, -1)]) ??
    heaviest(here.flatMap((_, option) => [...weigh(option, 1), ...weigh(option, -1)]));
  if (most === undefined) return null;
  const { weight: _weight, ...why } = most;
  return why;
}
