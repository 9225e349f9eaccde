import { type Choice, shiftWatch } from '../../model/decisive-choice.ts';
import { equidistanceOf, portfolioOf } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Trajectory } from '../runs/trajectory.ts';
import { driftsOf, eventsOf, legitimacyOf, rivalryOf } from './story-changes.ts';
import { turningPointsOf } from './story-month.ts';
import type { TurningPoint } from './turning-point.ts';

/** Items of a story at most. */
const ITEMS = 12;
/** Size of what is always told. */
const ALWAYS = 10;

/** Tell a run by its turning points: at most a dozen, chosen by size, in order of time. */
export function storyOf(trajectory: Trajectory): TurningPoint[] {
  const [start, end] = endsOf(trajectory);
  const points = [
    start,
    ...choicesOf(trajectory),
    ...eventsOf(trajectory),
    ...trajectory.worlds.flatMap((_, month) => turningPointsOf(trajectory, month)),
    ...driftsOf(trajectory).filter((drift) => !isTold(drift, trajectory)),
    ...rivalryOf(trajectory),
    ...legitimacyOf(trajectory),
    // after whatever else the last month has
    end,
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

/** Find the decisive choice of a run, as the label `shift` does. */
export function decisiveChoiceOf({ tilt }: Trajectory): Choice {
  const watch = shiftWatch(tilt[0]);
  for (let month = 1; month < tilt.length; month++) watch.see(tilt[month], month);
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
