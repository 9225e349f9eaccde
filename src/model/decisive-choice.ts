import { DEPTHS } from './parameters.ts';
import type { BalancingWorld } from './variables.ts';

/** A tilt has to move by more than this from its start … [C] a quarter of the way from balance to a camp */
export const SHIFT_LEVEL = 0.25;
/** … or stand beyond this … [C] */
export const TILT_LEVEL = 0.3;
/** … for this many months. [C] a year */
export const CHOICE_MONTHS = 12;
/** Weighted depth of compliance with one camp within a year, beyond that with the other, that counts as yielding. [C] half of all */
export const YIELD_LEVEL = 1 / 2;

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
 * Example  shiftOf(-0.4, -0.8) → 0
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
 * Watch for compliance with one camp whose weighted depth (deepest answer per channel) within twelve months is half of
 * the portfolio more than that with the other: the label `yield`.
 *
 * Because  who yields to both camps has chosen neither; where powers demand much a third is handed over in nearly every
 *          run, and what is met by half stays met, so neither depth nor a tie that fell tells runs apart
 */
export function yieldWatch({ axis, weight }: BalancingWorld): YieldWatch {
  const n = axis.length;
  const m = weight.length;
  const choice: Choice = { month: 0, camp: 0 };
  // Month of the last answers by camp (0 positive, 1 negative), channel and depth.
  const last = new Float64Array(2 * m * DEPTHS.length).fill(Number.NEGATIVE_INFINITY);
  const deepestTo = (camp: number, c: number, month: number): number => deepest(last, (camp * m + c) * DEPTHS.length, month);
  return {
    choice,
    reset() {
      choice.month = 0;
      choice.camp = 0;
      last.fill(Number.NEGATIVE_INFINITY);
    },
    see({ demand, depth }, month) {
      let isMet = false;
      for (let i = 0; i < n * m; i++) {
        const side = axis[Math.floor(i / m)];
        const level = demand[i] === 1 && side !== 0 ? DEPTHS.indexOf(depth[i] as (typeof DEPTHS)[number]) : -1;
        if (level < 0) continue;
        isMet = true;
        last[((side > 0 ? 0 : 1) * m + (i % m)) * DEPTHS.length + level] = month;
      }
      if (!isMet || choice.month > 0) return;
      let sum = 0;
      for (let c = 0; c < m; c++) sum += weight[c] * (deepestTo(0, c, month) - deepestTo(1, c, month));
      if (Math.abs(sum) < YIELD_LEVEL) return;
      choice.month = month + 1;
      choice.camp = Math.sign(sum);
    },
  };
}

function deepest(last: Float64Array, first: number, month: number): number {
  for (let k = DEPTHS.length - 1; k >= 0; k--) if (last[first + k] > month - CHOICE_MONTHS) return DEPTHS[k];
  return 0;
}
