import type { ExogenousName, StockName, TimedEvent } from '../../model/simulation/timeline.ts';
import type { FileEvent, Reporter } from '../check/draft.ts';
import type { EventNote } from '../fields/scenario.ts';
import { type Cells, findCells, type Misnamed, type Roster } from './cells.ts';
import { readChange, readCondition } from './change.ts';

/** What an event may move, as written in files. */
export const TARGETS: readonly string[] = [
  'rivalry',
  'capability',
  'supply',
  'chokepoint',
  'coerciveness',
  'credibility',
  'affinity',
  'alarm',
  'withheld',
  'ceiling',
  'rebase',
  'tie',
  'pressure',
  'inducement',
  'legitimacy',
  'protest',
  'salience',
  'demand',
];

/** An event whose month has been counted from the start. */
export type DatedEvent = Omit<FileEvent, 'at'> & { readonly at: number };

export interface EventDemand {
  readonly roster: Roster;
  /** Months that are run. */
  readonly horizon: number;
  readonly start: string;
  /** Find the horizon of the file that gave an event: an event beyond that one is a mistake. */
  readonly ownHorizon: (index: number) => number;
  readonly citation: (source: string | undefined, path: readonly (string | number)[]) => string | undefined;
  readonly report: Reporter;
}

/** Turn the events of a file into changes of cells and into notes for a reader. */
export function resolveEvents(
  events: readonly (DatedEvent | undefined)[],
  demand: EventDemand,
): { timed: readonly TimedEvent[]; notes: readonly EventNote[] } {
  const timed: TimedEvent[] = [];
  const notes: EventNote[] = [];
  for (const [index, event] of events.entries()) {
    if (event === undefined) continue;
    const falls = happens(event, index, demand);
    const changes = resolveEvent(event, index, demand);
    if (changes.length === 0 || !falls) continue;
    timed.push(...changes);
    notes.push(noteOf(event, demand.citation(event.source, ['events', index, 'source'])));
  }
  return { timed, notes };
}

/** Tell whether an event falls into the months that are run. */
function happens(event: DatedEvent, index: number, demand: EventDemand): boolean {
  const { horizon, report } = demand;
  const path = ['events', index, 'at'];
  const own = demand.ownHorizon(index);
  if (event.at < 0) report(path, `this month lies before the start, ${demand.start}`);
  else if (event.at >= own) report(path, `month ${event.at} is beyond the horizon; the last month is ${own - 1}`);
  else if (event.at >= horizon) {
    report(
      path,
      `month ${event.at} is beyond ${horizon === 1 ? 'the one month' : `the ${horizon} months`} of this run; the event is left out`,
      { severity: 'notice' },
    );
  }
  return event.at >= 0 && event.at < Math.min(own, horizon);
}

function resolveEvent(event: DatedEvent, index: number, demand: EventDemand): readonly TimedEvent[] {
  const { report, roster } = demand;
  const path = (key: string) => ['events', index, key];
  const complain = (key: string, wrong: Misnamed): void => report(path(key), wrong.message, { hint: wrong.hint });
  const before = report.problems.length;
  const target = findCells(event.target, TARGETS, roster);
  if ('message' in target) complain('target', target);
  if (event.for !== undefined && event.until !== undefined)
    complain('until', { message: 'an event is held for some months or until something, not both' });
  const until = event.until === undefined ? undefined : readCondition(event.until, roster);
  if (until !== undefined && 'message' in until) complain('until', until);
  if ('message' in target || (until !== undefined && 'message' in until)) return [];
  if (target.name === 'demand') return demandOf(event, target, complain);
  if (event.change === undefined) {
    report(['events', index], `change: missing; expected =x, +x, -x or *x on ${event.target}`);
    return [];
  }
  const change = readChange(String(event.change), target.column);
  if ('message' in change) complain('change', change);
  if ('message' in change || report.problems.length > before) return [];
  // A step to a new normal is taken once, where nothing else is said.
  const months = event.for ?? (target.name === 'rebase' && until === undefined ? 1 : undefined);
  const held = { ...(months === undefined ? {} : { months }), ...(until === undefined ? {} : { until }) };
  const variable = target.column as ExogenousName | StockName;
  return target.cells.map((cell) => ({ at: event.at, variable, cell, ...change, ...held }));
}

/** A demand is made once: nothing is changed, held or released. */
function demandOf(event: DatedEvent, { cells }: Cells, complain: (key: string, wrong: Misnamed) => void): readonly TimedEvent[] {
  const odd = (['change', 'for', 'until'] as const).filter((key) => event[key] !== undefined);
  for (const key of odd) complain(key, { message: `a demand takes no ${key}` });
  return odd.length > 0 ? [] : cells.map((cell) => ({ at: event.at, variable: 'demand', cell, operator: '=', value: 1 }));
}

function noteOf(event: DatedEvent, source: string | undefined): EventNote {
  const { at, target, why } = event;
  const change = event.change === undefined ? undefined : String(event.change);
  return {
    at,
    target,
    ...(change === undefined ? {} : { change }),
    ...(event.for === undefined ? {} : { for: event.for }),
    ...(event.until === undefined ? {} : { until: event.until }),
    title: event.title ?? (change === undefined ? target : `${target} ${change}`),
    ...(why === undefined ? {} : { why }),
    ...(source === undefined ? {} : { source }),
    assumed: event.assumed ?? true,
  };
}
