import { type BalancingWorld, VARIABLES } from '../variables.ts';
import type { CalibratedCase } from './steady-start.ts';
import { type ChangeOperator, type Condition, EXOGENOUS, isExogenous, type TimedEvent, type Timeline } from './timeline.ts';

/** What comes from outside, month by month. */
export interface Drivers {
  /** Forget what a former run has held or released. */
  reset(): void;
  /** Set paths, then events, first thing in the month. */
  prepare(month: number): void;
}

/** Apply a change to a value and keep it within the variable's range. */
export function changed(value: number, operator: ChangeOperator, operand: number, range: readonly [number, number]): number {
  const next = operator === '=' ? operand : operator === '+' ? value + operand : value * operand;
  return Math.min(range[1], Math.max(range[0], next));
}

const nameOf = ({ variable, cell }: TimedEvent): string => `${variable} ${cell}`;

/** Where each exogenous variable starts in the block that opens the world's buffer, and the block's length. */
function blockLayout(world: BalancingWorld): { offset: Record<string, number>; length: number } {
  const offset: Record<string, number> = {};
  let length = 0;
  for (const name of EXOGENOUS) {
    offset[name] = length;
    length += world[name].length;
  }
  return { offset, length };
}

/**
 * Turn a timeline into drivers. Paths and unconditional events of exogenous variables become a row of numbers
 * a month; events on stocks, demands and conditions are followed while the world runs.
 */
export function driversOf(timeline: Timeline, calibrated: CalibratedCase, world: BalancingWorld, months: number): Drivers {
  const { offset, length } = blockLayout(world);
  // Once a condition rules a cell, all its events are followed month by month, in the order of the file.
  const awaited = new Set(timeline.events.filter(({ until }) => until).map(nameOf));
  const inAdvance = timeline.events.filter((event) => isExogenous(event.variable) && !awaited.has(nameOf(event)));
  const followed = timeline.events.filter((event) => !inAdvance.includes(event)).map((event) => follow(event, world));
  const still = timeline.paths.length === 0 && inAdvance.length === 0 && !followed.some((one) => one.exogenous);
  const rows = still ? [] : rowsOf(timeline, inAdvance, calibrated.start.subarray(0, length), offset, months);
  const block = new Float64Array(world.rivalry.buffer, world.rivalry.byteOffset, length);
  return {
    reset() {
      for (const one of followed) one.reset();
    },
    prepare(month) {
      if (!still) block.set(rows[month]);
      for (const one of followed) one.apply(month);
    },
  };
}

function rowsOf(
  timeline: Timeline,
  events: readonly TimedEvent[],
  start: Float64Array,
  offset: Record<string, number>,
  months: number,
): Float64Array[] {
  return Array.from({ length: months }, (_, month) => {
    const row = Float64Array.from(start);
    for (const { variable, cell, values } of timeline.paths)
      row[offset[variable] + cell] = values[Math.min(month, values.length - 1)];
    for (const event of events) {
      if (month < event.at || month >= event.at + (event.months ?? Number.POSITIVE_INFINITY)) continue;
      const at = offset[event.variable] + event.cell;
      row[at] = changed(row[at], event.operator, event.value, VARIABLES[event.variable].range);
    }
    return row;
  });
}

interface Followed {
  readonly exogenous: boolean;
  reset(): void;
  apply(month: number): void;
}

/** Find the last month in which a followed event acts: without an end a stock is moved once, anything else for good. */
function lastMonthOf({ at, months, until }: TimedEvent, exogenous: boolean): number {
  if (until || (exogenous && months === undefined)) return Number.POSITIVE_INFINITY;
  return at + (months ?? 1) - 1;
}

/** Follow one event through a run: waiting, holding, released. */
function follow(event: TimedEvent, world: BalancingWorld): Followed {
  const { at, variable, cell, operator, value, until } = event;
  const column = world[variable];
  const range = VARIABLES[variable].range;
  const exogenous = isExogenous(variable);
  const last = lastMonthOf(event, exogenous);
  let held = Number.NaN;
  let released = false;
  return {
    exogenous,
    reset() {
      held = Number.NaN;
      released = false;
    },
    apply(month) {
      if (month < at || month > last || released) return;
      if (until && holds(until, world)) {
        released = true;
        return;
      }
      // A path moves on below an event on an exogenous variable; a stock is held where the event put it.
      if (exogenous || Number.isNaN(held)) held = changed(column[cell], operator, value, range);
      column[cell] = held;
      if (variable === 'tie') makeRoom(cell, world);
    },
  };
}

/** Let the other ties of a share channel give way to one that an event has set, so that shares sum to at most one. */
function makeRoom(cell: number, { tie, isRate }: BalancingWorld): void {
  const m = isRate.length;
  const c = cell % m;
  if (isRate[c] === 1) return;
  let others = 0;
  for (let i = c; i < tie.length; i += m) if (i !== cell) others += tie[i];
  const room = 1 - tie[cell];
  if (others <= room) return;
  for (let i = c; i < tie.length; i += m) if (i !== cell) tie[i] *= room / others;
}

/** Compare one cell of the state with a number. */
export function holds({ variable, cell, operator, value }: Condition, world: BalancingWorld): boolean {
  const found = world[variable as keyof BalancingWorld][cell];
  if (operator === '<') return found < value;
  if (operator === '<=') return found <= value;
  return operator === '>' ? found > value : found >= value;
}
