import type { Chance } from './chance.ts';
import type { BoundModel, Step } from './model.ts';

/** Somebody who watches. Watching changes neither the world nor its luck. */
export interface Observer<W> {
  /** After everyone has decided and before stocks advance: the world is the complete trace of the month. */
  decided?(world: W, month: number): void;
  /** After stocks have advanced to `month`. */
  advanced?(world: W, month: number): void;
}

/** What a run needs besides the model. */
export interface RunInputs<W> {
  readonly world: W;
  readonly luck: Chance;
  readonly months: number;
  /** Set what comes from outside, first thing in the month. */
  prepare(month: number): void;
  readonly observers?: readonly Observer<W>[];
}

const NOBODY: readonly never[] = [];

/** Run a world, which holds the state of month 0, for a number of months. */
export function runMonths<W>({ derive, decide, advance }: BoundModel, inputs: RunInputs<W>): void {
  const { world, luck, months, observers = NOBODY } = inputs;
  for (let month = 0; month < months; month++) {
    luck.turn(month);
    inputs.prepare(month);
    inOrder(derive, luck);
    inOrder(decide, luck);
    for (let k = 0; k < observers.length; k++) observers[k].decided?.(world, month);
    inOrder(advance, luck);
    for (let k = 0; k < observers.length; k++) observers[k].advanced?.(world, month + 1);
  }
}

function inOrder(steps: readonly Step[], luck: Chance): void {
  for (let k = 0; k < steps.length; k++) steps[k](luck);
}
