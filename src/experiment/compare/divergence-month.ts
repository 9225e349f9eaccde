import type { Trace } from './trace.ts';

/** Differences of ties below this are rounding. */
const DUST = 1e-9;

/**
 * One decision that came out differently. `power` and `channel` are indices in the case, -1 = none.
 *
 *   act     what a power does in a channel: 0 holds, 1 induces, 2 presses, 3 demands
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
  const first = month * one.n * one.m;
  for (let i = 0; i < one.n * one.m; i++) addAnswer(first + i, placeOf(i, one), one, other, found);
  for (let channel = 0; channel < one.m; channel++) {
    if (one.start.lumpy[channel] === 0 || one.start.isRate[channel] === 1) continue;
    const [a, b] = [winnerOf(month, channel, one), winnerOf(month, channel, other)];
    if (a !== b) found.push({ kind: 'award', power: -1, channel, a, b });
  }
  for (let i = 0; i < one.n * one.m; i++) {
    const [a, b] = [one.act[first + i], other.act[first + i]];
    if (a !== b) found.push({ kind: 'act', ...placeOf(i, one), a, b });
  }
  return found;
}

type Place = Pick<Decided, 'power' | 'channel'>;

const placeOf = (cell: number, { m }: Trace): Place => ({ power: Math.floor(cell / m), channel: cell % m });

function addAnswer(at: number, place: Place, one: Trace, other: Trace, found: Decided[]): void {
  const [asked, askedThere] = [one.demand[at], other.demand[at]];
  // Demands follow from the acts of the month before; what differs without them is an event's.
  if (asked !== askedThere) found.push({ kind: 'demand', ...place, a: asked, b: askedThere });
  else if (asked === 1 && one.depth[at] !== other.depth[at])
    found.push({ kind: 'answer', ...place, a: one.depth[at], b: other.depth[at] });
}

/** Find who wins a lumpy channel in a month; -1 = it stays at home. */
function winnerOf(month: number, channel: number, { n, m, award }: Trace): number {
  for (let p = 0; p < n; p++) if (award[(month * n + p) * m + channel] === 1) return p;
  return -1;
}
