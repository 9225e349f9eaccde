import type { Luck } from './chance.ts';
import type { ParameterTable, VariableTable, World } from './declarations.ts';
import type { Model } from './model.ts';

/** Somebody who watches. Watching changes neither the world nor its luck. */
export interface Observer<W> {
  /** After everyone has decided and before stocks advance: the world is the complete trace of the month. */
  decided?(world: W, month: number): void;
  /** After stocks have advanced to `month`. */
  advanced?(world: W, month: number): void;
}

/** What a run needs besides the model. */
export interface RunInputs<V extends VariableTable, S> {
  readonly setting: S;
  readonly luck: Luck;
  readonly months: number;
  /** Set what comes from outside, first thing in the month. */
  prepare(world: World<V>, month: number): void;
  readonly observers?: readonly Observer<World<V>>[];
}

const NOBODY: readonly never[] = [];

/** Run a world, which holds the state of month 0, for a number of months. */
export function runMonths<V extends VariableTable, P extends ParameterTable, S>(
  model: Model<V, P, S>,
  world: World<V>,
  inputs: RunInputs<V, S>,
): void {
  const { derive, decide, advance } = model;
  const { setting, luck, months, observers = NOBODY } = inputs;
  for (let month = 0; month < months; month++) {
    luck.turn(month);
    inputs.prepare(world, month);
    for (const rule of derive) rule.fill(world, setting, luck);
    for (const rule of decide) rule.fill(world, setting, luck);
    for (const observer of observers) observer.decided?.(world, month);
    for (const rule of advance) rule.fill(world, setting, luck);
    for (const observer of observers) observer.advanced?.(world, month + 1);
  }
}
