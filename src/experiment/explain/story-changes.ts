import { holds } from '../../model/simulation/drivers.ts';
import type { TimedEvent } from '../../model/simulation/timeline.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { EventNote, Scenario } from '../../scenario/fields/scenario.ts';
import type { Trajectory } from '../runs/trajectory.ts';
import type { TurningPoint } from './turning-point.ts';

/** Months over which a tie's drift is measured. [C] a year */
const YEAR = 12;
/** Least move of a tie within a year, by its channel's weight, that is worth a word. [C] */
const LEAST_DRIFT = 0.01;
/** Drifts told of one run at most. */
const DRIFTS = 3;
/** Fall of legitimacy, or move of a rivalry, that is worth a word. [C] */
const WORTH = 0.05;
/** Size of an event. [C] */
const EVENT = 0.1;

/** Find the largest moves of a tie within a year, by weight; one for each power and channel, and those that stand out. */
export function driftsOf({ worlds, end }: Trajectory): TurningPoint[] {
  const { axis, weight } = end;
  const m = weight.length;
  const all = [...worlds, end];
  return Array.from({ length: axis.length * m }, (_, i): TurningPoint | undefined => {
    let best: TurningPoint | undefined;
    for (let month = Math.min(YEAR, worlds.length); month < all.length; month++) {
      const since = Math.max(0, month - YEAR);
      const tie = { before: all[since].tie[i], after: all[month].tie[i] };
      const size = (weight[i % m] * Math.abs(tie.after - tie.before)) / 2;
      if (size > (best?.size ?? LEAST_DRIFT / 2))
        best = { kind: 'drift', month, size, power: Math.floor(i / m), channel: i % m, since, tie };
    }
    return best;
  })
    .flatMap((point) => point ?? [])
    .sort((a, b) => b.size - a.size)
    .slice(0, DRIFTS);
}

/** Find the rivalry that moved most, and the month it was farthest from where it began. */
export function rivalryOf({ worlds, scenario }: Trajectory): TurningPoint[] {
  const present = scenario.case.rivalry.flat();
  const n = scenario.case.powers.length;
  let best: TurningPoint | undefined;
  worlds.forEach(({ rivalry }, month) => {
    rivalry.forEach((after, cell) => {
      const size = Math.abs(after - present[cell]);
      const pair = [Math.floor(cell / n), cell % n] as const;
      if (size > (best?.size ?? WORTH) + 1e-9)
        best = { kind: 'rivalry', month, size, pair, level: { before: present[cell], after } };
    });
  });
  return best ? [best] : [];
}

/** Tell the events of each month, and the month in which one that waits for something was released. */
export function eventsOf(trajectory: Trajectory): TurningPoint[] {
  const { scenario, worlds } = trajectory;
  const notes = scenario.events.filter(({ at }) => at < worlds.length);
  const months = [...new Set(notes.map(({ at }) => at))];
  const told = months.map((month): TurningPoint => {
    const events = notes.filter(({ at }) => at === month).map((event) => ({ event, now: valueAfter(event, trajectory) }));
    return { kind: 'events', month, size: EVENT, events };
  });
  return [...told, ...notes.flatMap((event) => releaseOf(event, trajectory))];
}

/** Find the dated changes that an event stands for. */
function changesOf(event: EventNote, scenario: Scenario): TimedEvent[] {
  const [name] = event.target.split('.');
  const sameMonth = scenario.timeline.events.filter(({ at }) => at === event.at);
  const exact = sameMonth.filter((timed) => targetOf(scenario, timed) === event.target);
  return exact.length > 0 ? exact : sameMonth.filter(({ variable }) => variable === name);
}

/** Find the value that the one cell of an event has once it has happened; a demand and a dyad both ways have none. */
function valueAfter(event: EventNote, { scenario, worlds }: Trajectory): number | undefined {
  const [change, ...more] = changesOf(event, scenario);
  if (change === undefined || more.length > 0 || change.variable === 'demand') return undefined;
  return worlds[event.at][change.variable][change.cell];
}

function releaseOf(event: EventNote, { scenario, worlds }: Trajectory): TurningPoint[] {
  const until = event.until === undefined ? undefined : changesOf(event, scenario)[0]?.until;
  if (until === undefined) return [];
  const month = worlds.findIndex((world, k) => k >= event.at && holds(until, world));
  if (month < 0) return [];
  return [{ kind: 'release', month, size: EVENT, event, now: worlds[month][until.variable as keyof BalancingWorld][until.cell] }];
}

/** Write the target of a dated change as files do. */
function targetOf({ case: { powers, channels } }: Scenario, timed: TimedEvent): string {
  const { variable, cell } = timed;
  const m = channels.length;
  const name = variable === 'disrupt' ? 'supply' : variable;
  const byPower = ['capability', 'coerciveness'].includes(name);
  if (['credibility', 'legitimacy', 'protest', 'salience', 'rebase'].includes(name)) return name;
  return byPower ? `${name}.${powers[cell].id}` : `${name}.${powers[Math.floor(cell / m)]?.id}.${channels[cell % m].id}`;
}

/** Find the month of least support for the government, where it fell. */
export function legitimacyOf({ worlds, end }: Trajectory): TurningPoint[] {
  const levels = [...worlds, end].map(({ legitimacy }) => legitimacy[0]);
  const after = Math.min(...levels);
  const before = end.legitimacy0[0];
  return before - after > WORTH
    ? [{ kind: 'legitimacy', month: levels.indexOf(after), size: before - after, level: { before, after } }]
    : [];
}
