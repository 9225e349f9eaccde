import { type Choice, levelWatch, SHIFT_LEVEL } from '../model/decisive-choice.ts';
import { channelTilt, equidistanceOf } from '../model/equidistance.ts';
import type { BalancingWorld } from '../model/variables.ts';
import type { EventNote } from '../scenario/scenario.ts';
import { demandersIn } from './reasons.ts';
import { driftsOf, eventsOf, legitimacyOf, rivalryOf } from './story-changes.ts';
import type { Trajectory } from './trajectory.ts';

/** A number of the trace that moved. */
export interface Move {
  readonly before: number;
  readonly after: number;
}

/** Something that happened in a run, as the recorded worlds show it. Powers and channels by index. */
export type TurningPoint = { readonly month: number; readonly size: number } & (
  | ({ readonly kind: 'start' | 'end'; readonly equidistance: number; readonly tilt: number; readonly gap: number } & object)
  | {
      readonly kind: 'answer';
      readonly power: number;
      readonly channel: number;
      readonly depth: number;
      /** The demander's pressure in the channel, this month and the next. */
      readonly pressure: Move;
      /** Ties that were cut, the largest cut first. */
      readonly cuts: readonly (Move & { readonly power: number })[];
      /** Equidistance over the month, where the answers are what moved it most. */
      readonly jump?: Move;
    }
  | {
      readonly kind: 'jump';
      readonly cause: 'awards' | 'events';
      readonly channel: number;
      readonly winner: number;
      readonly jump: Move;
    }
  | { readonly kind: 'choice'; readonly camp: number; readonly tilt: Move }
  | { readonly kind: 'drift'; readonly power: number; readonly channel: number; readonly since: number; readonly tie: Move }
  | { readonly kind: 'rivalry'; readonly pair: readonly [number, number]; readonly level: Move }
  | {
      readonly kind: 'events';
      /** The events of a month, each with the value that its one cell then has. */
      readonly events: readonly { readonly event: EventNote; readonly now: number | undefined }[];
    }
  | { readonly kind: 'release'; readonly event: EventNote; readonly now: number }
  | { readonly kind: 'legitimacy'; readonly level: Move }
);

/** Items of a story at most. */
const ITEMS = 12;
/** Move of equidistance within a month that counts as a jump. [C] */
const JUMP = 0.03;
/** Size of what is always told. */
const ALWAYS = 10;

/** Tell a run by its turning points: at most a dozen, chosen by size, in order of time. */
export function storyOf(trajectory: Trajectory): TurningPoint[] {
  const points = [
    ...endsOf(trajectory),
    ...choicesOf(trajectory),
    ...eventsOf(trajectory),
    ...trajectory.worlds.flatMap((_, month) => monthOf(trajectory, month)),
    ...driftsOf(trajectory).filter((drift) => !isTold(drift, trajectory)),
    ...rivalryOf(trajectory),
    ...legitimacyOf(trajectory),
  ];
  return points
    .map((point, k) => ({ point, k }))
    .sort((a, b) => b.point.size - a.point.size || a.k - b.k)
    .slice(0, ITEMS)
    .sort((a, b) => a.point.month - b.point.month || a.k - b.k)
    .map(({ point }) => point);
}

/** Tell whether the answers of the time already account for half of a tie's drift, so that it need not be told again. */
function isTold(drift: TurningPoint, { worlds, scenario }: Trajectory): boolean {
  if (drift.kind !== 'drift') return false;
  const { power, channel, since, month, tie } = drift;
  const i = power * scenario.case.channels.length + channel;
  const cut = worlds.slice(since, month).reduce((sum, world) => sum + world.yielded[i] - world.tie[i], 0);
  return Math.abs(cut) >= Math.abs(tie.after - tie.before) / 2;
}

function portfolioOf({ axis, weight }: BalancingWorld) {
  return { n: axis.length, m: weight.length, axis, weight };
}

/** Find the decisive choice of a run, as the label `shift` does. */
export function decisiveChoiceOf({ tilt }: Trajectory): Choice {
  const watch = levelWatch(SHIFT_LEVEL);
  for (let month = 1; month < tilt.length; month++) watch.see(tilt[month] - tilt[0], month);
  return watch.choice;
}

function endsOf({ equidistance, tilt, worlds, end }: Trajectory): TurningPoint[] {
  const at = (kind: 'start' | 'end', month: number, { tie }: BalancingWorld): TurningPoint => {
    const { gap } = equidistanceOf(tie, portfolioOf(end));
    return { kind, month, size: ALWAYS, equidistance: equidistance[month], tilt: tilt[month], gap };
  };
  return [at('start', 0, { ...end, tie: end.tie0 }), at('end', worlds.length, end)];
}

function choicesOf(trajectory: Trajectory): TurningPoint[] {
  const { month, camp } = decisiveChoiceOf(trajectory);
  const { tilt } = trajectory;
  return month === 0 ? [] : [{ kind: 'choice', month, size: ALWAYS, camp, tilt: { before: tilt[0], after: tilt[month] } }];
}

/** Tell the answers of a month, and a jump of equidistance with what moved it most: answers, awards or events. */
function monthOf(trajectory: Trajectory, month: number): TurningPoint[] {
  const { equidistance, worlds, end } = trajectory;
  const world = worlds[month];
  const next = worlds[month + 1] ?? end;
  const jump = { before: equidistance[month], after: equidistance[month + 1] };
  const size = Math.abs(jump.after - jump.before);
  const cause = size > JUMP ? causeOf(trajectory, month) : undefined;
  const answers = Array.from(world.weight, (_, c) => c).flatMap((c) =>
    demandersIn(c, world).map((p) => answerOf(world, next, month, p, c, cause === 'answers' ? jump : undefined)),
  );
  if (cause === undefined || cause === 'answers') return answers;
  return [...answers, { kind: 'jump', month, size, cause, ...moverOf(trajectory, month), jump }];
}

function answerOf(
  world: BalancingWorld,
  next: BalancingWorld,
  month: number,
  power: number,
  channel: number,
  jump: Move | undefined,
): TurningPoint {
  const { tie, yielded, depth, weight, pressure, leverage, axis } = world;
  const m = weight.length;
  const cuts = Array.from(axis, (_, k) => ({ power: k, before: tie[k * m + channel], after: yielded[k * m + channel] }))
    .filter(({ before, after }) => after < before)
    .sort((a, b) => b.before - b.after - (a.before - a.after));
  const i = power * m + channel;
  const met = depth[i];
  const moved = weight[channel] * cuts.reduce((sum, { before, after }) => sum + before - after, 0);
  const pressed = weight[channel] * leverage[i] * Math.abs(next.pressure[i] - pressure[i]);
  const leap = met > 0 && jump ? { jump } : {};
  const size = met > 0 ? JUMP + moved + (jump ? Math.abs(jump.after - jump.before) : 0) : pressed;
  return {
    kind: 'answer',
    month,
    size,
    power,
    channel,
    depth: met,
    pressure: { before: pressure[i], after: next.pressure[i] },
    cuts: met > 0 ? cuts : [],
    ...leap,
  };
}

/** Find what moved equidistance most within a month: events on ties come first, then answers, then awards. */
function causeOf({ equidistance, worlds, end }: Trajectory, month: number): 'events' | 'answers' | 'awards' {
  const { tie, yielded } = worlds[month];
  const of = (ties: Float64Array) => equidistanceOf(ties, portfolioOf(end)).equidistance;
  const [placed, answered] = [of(tie), of(yielded)];
  const parts = {
    events: Math.abs(placed - equidistance[month]),
    answers: Math.abs(answered - placed),
    awards: Math.abs(equidistance[month + 1] - answered),
  };
  return (['answers', 'events', 'awards'] as const).reduce((most, cause) => (parts[cause] > parts[most] ? cause : most));
}

/** Find the channel whose tilt moved most within a month, and who won it where one power did. */
function moverOf({ worlds, end }: Trajectory, month: number): { channel: number; winner: number } {
  const portfolio = portfolioOf(end);
  const { award, lumpy, weight, axis } = worlds[month];
  const before = month === 0 ? end.tie0 : afterwards(worlds[month - 1]);
  const after = afterwards(worlds[month]);
  const moves = Array.from(weight, (each, c) =>
    Math.abs(each * (channelTilt(c, after, portfolio) - channelTilt(c, before, portfolio))),
  );
  const channel = moves.indexOf(Math.max(...moves));
  const winner = lumpy[channel] === 1 ? Array.from(axis).findIndex((_, p) => award[p * weight.length + channel] === 1) : -1;
  return { channel, winner };
}

/** Find the ties that a month leaves, before the next month's events. */
function afterwards({ yielded, award, rate, weight }: BalancingWorld): Float64Array {
  return yielded.map((tie, i) => tie + rate[i % weight.length] * (award[i] - tie));
}
