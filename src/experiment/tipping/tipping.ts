import { designValues } from '../design/design.ts';
import type { NamedInput } from '../experiment.ts';
import { quantileAt } from '../statistics/statistics.ts';
import type { SweepPlan } from '../sweep/plan.ts';
import type { Sweep } from '../sweep/sweep.ts';
import type { Tips } from '../sweep/tipping-level.ts';

/** Draws in the low and in the high third of an input, and where they tip. */
export interface Thirds {
  readonly input: NamedInput;
  readonly low: ThirdTips;
  readonly high: ThirdTips;
}

export interface ThirdTips {
  /** Middle tipping level; infinite where most never tip. */
  readonly middle: number;
  readonly never: number;
}

/** Where a decisive choice becomes more likely than not, over everything that is uncertain. */
export interface Tipping {
  readonly sweep: Sweep;
  readonly tips: Tips;
  /** Inputs, those whose thirds differ most first. */
  readonly thirds: readonly Thirds[];
}

/** Find where draws tip, and which inputs move it. */
export function tippingOf(sweep: Sweep, plan: SweepPlan, inputs: readonly NamedInput[]): Tipping {
  const tips = sweep.tips!.draws!;
  const values = designValues(plan.draws!);
  const thirds = inputs
    .filter(({ range }) => !('choices' in range))
    .map((input): Thirds => {
      const at = inputs.indexOf(input);
      const order = [...tips.byDraw.keys()].sort((a, b) => values[a * inputs.length + at] - values[b * inputs.length + at]);
      const third = Math.floor(order.length / 3);
      const of = (draws: readonly number[]): ThirdTips => thirdTips(draws.map((draw) => tips.byDraw[draw]));
      return { input, low: of(order.slice(0, third)), high: of(order.slice(-third)) };
    });
  const last = sweep.levels[0][sweep.levels[0].length - 1];
  return { sweep, tips, thirds: thirds.sort((a, b) => gapOf(b, last) - gapOf(a, last)) };
}

function thirdTips(tips: readonly number[]): ThirdTips {
  return {
    middle: quantileAt(Float64Array.from(tips).sort(), 0.5),
    never: tips.filter((tip) => tip === Infinity).length / tips.length,
  };
}

/** How far two thirds lie apart: by the share that never tips, then by the level, where never counts as the last. */
function gapOf({ low, high }: Thirds, last: number): number {
  return Math.abs(low.never - high.never) + Math.abs(Math.min(low.middle, last) - Math.min(high.middle, last)) / 100;
}

/** Standard errors by which the shares that never tip of two thirds must lie apart to be told from luck of the draw. [C] */
const APART = 2.5;

/** Tell whether the thirds of an input differ by more than the luck of which values were drawn together. */
export function areApart({ low, high }: Thirds, draws: number): boolean {
  const third = Math.floor(draws / 3);
  const mean = (low.never + high.never) / 2;
  const error = Math.sqrt((2 * mean * (1 - mean)) / third);
  return Math.abs(low.never - high.never) > APART * error;
}
