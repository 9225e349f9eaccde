import { DEPTHS } from './parameters.ts';
import type { BalancingWorld } from './variables.ts';

/** A tilt has to move by more than this from its start … [C] a quarter of the scale */
export const SHIFT_LEVEL = 0.25;
/** … or stand beyond this … [C] */
export const TILT_LEVEL = 0.3;
/** … for this many months. [C] a year */
export const CHOICE_MONTHS = 12;
/** Weighted depth of compliance with one camp within a year that counts as yielding. [C] */
export const YIELD_LEVEL = 1 / 3;

/** A decisive choice: the month that completes it, and the camp (1 positive, -1 negative). Month 0: none. */
export interface Choice {
  month: number;
  camp: number;
}

/** Watches one label of a decisive choice along a run. */
export interface ChoiceWatch {
  readonly choice: Choice;
  reset(): void;
}

/** Watches a value that has to stay beyond a level on one side. */
export interface LevelWatch extends ChoiceWatch {
  see(value: number, month: number): void;
}

/**
 * Watch for a value beyond ±level on the same side for so many months, twelve unless told otherwise. With what of a change of tilt counts (`shiftOf`)
 * and SHIFT_LEVEL this is the label `shift`, with the tilt itself and TILT_LEVEL the label `tilt`.
 * A change of sign restarts the count. The label describes a path; nothing in the model reads it.
 */
export function levelWatch(level: number, months = CHOICE_MONTHS): LevelWatch {
  const choice: Choice = { month: 0, camp: 0 };
  let count = 0;
  let side = 0;
  return {
    choice,
    reset() {
      choice.month = 0;
      choice.camp = 0;
      count = 0;
      side = 0;
    },
    see(value, month) {
      if (choice.month > 0) return;
      const now = value > level ? 1 : value < -level ? -1 : 0;
      count = now === 0 ? 0 : now === side ? count + 1 : 1;
      side = now;
      if (count < months) return;
      choice.month = month;
      choice.camp = now;
    },
  };
}

/**
 * Find the change of tilt that counts towards the choice of a camp: none while the state stands on the other side.
 *
 * Because  who leaves a camp without reaching the other has left, and has not chosen
 * Example  shiftOf(-.4, -.8) → 0
 */
export function shiftOf(tilt: number, tilt0: number): number {
  if (tilt === 0) return 0;
  return tilt > 0 ? Math.max(0, tilt - tilt0) : Math.min(0, tilt - tilt0);
}

/** Watch for the label `shift` along tilts that began at `tilt0`; with another level or hold it is another label. */
export function shiftWatch(tilt0: number, level = SHIFT_LEVEL, months = CHOICE_MONTHS): LevelWatch {
  const watch = levelWatch(level, months);
  return { ...watch, see: (tilt, month) => watch.see(shiftOf(tilt, tilt0), month) };
}

/** Watches the answers to demands. */
export interface YieldWatch extends ChoiceWatch {
  /** See the answers of the month, before stocks advance. */
  see(world: BalancingWorld, month: number): void;
}

/**
 * Watch for compliance with one camp whose weighted depth (deepest answer per channel) within twelve months
 * reaches a third: the label `yield`.
 */
export function yieldWatch({ axis, weight }: BalancingWorld): YieldWatch {
  const n = axis.length;
  const m = weight.length;
  const choice: Choice = { month: 0, camp: 0 };
  // Month and depth of the last answers by camp (0 positive, 1 negative), channel and depth.
  const last = new Float64Array(2 * m * DEPTHS.length).fill(Number.NEGATIVE_INFINITY);
  const seen = (camp: number, month: number): void => {
    let sum = 0;
    for (let c = 0; c < m; c++) sum += weight[c] * deepest(last, (camp * m + c) * DEPTHS.length, month);
    if (sum < YIELD_LEVEL || choice.month > 0) return;
    choice.month = month + 1;
    choice.camp = camp === 0 ? 1 : -1;
  };
  return {
    choice,
    reset() {
      choice.month = 0;
      choice.camp = 0;
      last.fill(Number.NEGATIVE_INFINITY);
    },
    see({ demand, depth }, month) {
      for (let i = 0; i < n * m; i++) {
        if (demand[i] === 0) continue;
        const side = axis[Math.floor(i / m)];
        if (side === 0) continue;
        const camp = side > 0 ? 0 : 1;
        const level = DEPTHS.indexOf(depth[i] as (typeof DEPTHS)[number]);
        if (level >= 0) last[(camp * m + (i % m)) * DEPTHS.length + level] = month;
        seen(camp, month);
      }
    },
  };
}

function deepest(last: Float64Array, first: number, month: number): number {
  for (let k = DEPTHS.length - 1; k >= 0; k--) if (last[first + k] > month - CHOICE_MONTHS) return DEPTHS[k];
  return 0;
}
