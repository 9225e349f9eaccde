import type { Trace } from './trace.ts';

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
export interface DivergenceMonth {
  readonly replicate: number;
  /** First month in which somebody decides differently; null = nobody ever does. */
  readonly month: number | null;
  /** First month whose ties differ at all; null = they never do. */
  readonly drift: number | null;
  /** All that is decided differently in that month. */
  readonly decisions: readonly Decided[];
}

/** Say who decided: a power its acts, the state (-1) awards and answers; a demand by an event counts as its power's. */
export function actorOf({ kind, power }: Decided): number {
  return kind === 'act' || kind === 'demand' ? power : -1;
}

/** Find where the runs of a replicate part. */
export function partingBetween(replicate: number, one: Trace, other: Trace): DivergenceMonth {
  const differs = one.tie.findIndex((value, k) => Math.abs(value - other.tie[k]) > DUST);
  const drift = differs < 0 ? null : Math.floor(differs / (one.n * one.m)) + 1;
  for (let month = 0; month < Math.min(one.months, other.months); month++) {
    const decisions = differencesIn(month, one, other);
    if (decisions.length > 0) return { replicate, month, drift, decisions };
  }
  return { replicate, month: null, drift, decisions: [] };
}

/** List what two runs decide differently in a month: answers and awards, which move ties at once, then acts. */
function differencesIn(month: number, one: Trace, other: Trace): Decided[] {
  const found: Decided[] = [];
  for (let power = 0; power < one.n; power++) addAnswer(month, power, one, other, found);
  for (let channel = 0; channel < one.m; channel++) {
    if (one.start.lumpy[channel] === 0 || one.start.isRate[channel] === 1) continue;
    const [a, b] = [winnerOf(month, channel, one), winnerOf(month, channel, other)];
    if (a !== b) found.push({ kind: 'award', power: -1, channel, a, b });
  }
  for (let power = 0; power < one.n; power++) {
    const [a, b] = [one.act[month * one.n + power], other.act[month * one.n + power]];
    if (a !== b) found.push({ kind: 'act', power, channel: -1, a, b });
  }
  return found;
}

function addAnswer(month: number, power: number, one: Trace, other: Trace, found: Decided[]): void {
  const { n, m } = one;
  const channel = one.demand[month * n + power];
  const asked = other.demand[month * n + power];
  // Demands follow from the acts of the month before; what differs without them is an event's.
  if (channel !== asked)
    found.push({ kind: 'demand', power, channel: Math.max(channel, asked), a: Number(channel >= 0), b: Number(asked >= 0) });
  if (channel !== asked || channel < 0) return;
  const cell = (month * n + power) * m + channel;
  const [a, b] = [one.depth[cell], other.depth[cell]];
  if (a !== b) found.push({ kind: 'answer', power, channel, a, b });
}

/** Find who wins a lumpy channel in a month; -1 = it stays at home. */
function winnerOf(month: number, channel: number, { n, m, award }: Trace): number {
  for (let p = 0; p < n; p++) if (award[(month * n + p) * m + channel] === 1) return p;
  return -1;
}
