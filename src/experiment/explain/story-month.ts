import { channelTilt, equidistanceOf, portfolioOf } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Trajectory } from '../runs/trajectory.ts';
import { demandersIn } from './reasons-of-answer.ts';
import { winnerIn } from './reasons-of-award.ts';
import type { Move, TurningPoint } from './turning-point.ts';

/** Move of equidistance within a month that counts as a jump. [C] */
const JUMP = 0.03;

/** Tell the answers of a month, and a jump of equidistance with what moved it most: answers, awards or events. */
export function turningPointsOf(trajectory: Trajectory, month: number): TurningPoint[] {
  const { equidistance, worlds, end } = trajectory;
  const world = worlds[month];
  const next = worlds[month + 1] ?? end;
  const jump = { before: equidistance[month], after: equidistance[month + 1] };
  const size = Math.abs(jump.after - jump.before);
  const cause = size > JUMP ? causeOf(trajectory, month) : undefined;
  const answers = Array.from(world.weight, (_, c) => c).flatMap((c) =>
    demandersIn(c, world).map((p) =>
      answerOf([world, next], month, { power: p, channel: c }, cause === 'answers' ? jump : undefined),
    ),
  );
  if (cause === undefined || cause === 'answers') return answers;
  return [...answers, { kind: 'jump', month, size, cause, ...moverOf(trajectory, month), jump }];
}

interface Demand {
  readonly power: number;
  readonly channel: number;
}

function answerOf(
  [world, next]: readonly [BalancingWorld, BalancingWorld],
  month: number,
  { power, channel }: Demand,
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
  const { lumpy, weight } = worlds[month];
  const before = month === 0 ? end.tie0 : afterwards(worlds[month - 1]);
  const after = afterwards(worlds[month]);
  const moves = Array.from(weight, (each, c) =>
    Math.abs(each * (channelTilt(c, after, portfolio) - channelTilt(c, before, portfolio))),
  );
  const channel = moves.indexOf(Math.max(...moves));
  const winner = lumpy[channel] === 1 ? winnerIn(channel, worlds[month]) : -1;
  return { channel, winner };
}

/** Find the ties that a month leaves, before the next month's events. */
function afterwards({ yielded, award, rate, weight }: BalancingWorld): Float64Array {
  return yielded.map((tie, i) => tie + rate[i % weight.length] * (award[i] - tie));
}
