import type { LensName } from '../model/lens.ts';
import { type Move, moveOf } from './metrics.ts';
import type { Ensemble } from './outcomes.ts';

/** One scenario under one lens, and the scenario it extends under the same lens and on the same luck. */
export interface UnderLens {
  readonly lens: LensName;
  readonly ensemble: Ensemble;
  readonly reference?: Ensemble;
}

/** What most runs do in the end; undecided where the interval of the share holds one half. */
export type Majority = 'hedging' | 'choosing' | 'undecided';

/** Where a lens ends. */
export interface LensEnd {
  readonly lens: LensName;
  /** null where the runs are of two kinds. */
  readonly median: number | null;
  readonly mean: number;
  /** Of the mean, end against start. */
  readonly move: Move;
  readonly majority: Majority;
  /** Shares of runs. */
  readonly hedging: number;
  readonly positive: number;
  readonly negative: number;
  /** The camp that nearly all choices go to, if there is one. */
  readonly camp: 'positive' | 'negative' | null;
}

/** What all lenses agree on and where they part. */
export interface Theories {
  readonly ends: readonly LensEnd[];
  /** What all say; null where they part. */
  readonly move: Move | null;
  readonly majority: Exclude<Majority, 'undecided'> | null;
  /** What all say whose runs choose; null where they part or fewer than two choose enough to tell. */
  readonly camp: 'positive' | 'negative' | null;
  /** Distance between the most and the least hedging lens, and between the highest and the lowest mean at the end. */
  readonly spreadOfHedging: number;
  readonly spreadOfMeans: number;
}

/** Choices of fewer runs than this do not tell a camp. [C] */
export const TELLING = 0.02;
/** Share of the choices that makes a camp the one nearly all go to. [C] */
const NEARLY_ALL = 0.8;

/** Set the ends of all lenses side by side. */
export function theoriesOf(lenses: readonly UnderLens[]): Theories {
  const ends = lenses.map(endOf);
  const choosing = ends.filter(({ hedging }) => 1 - hedging >= TELLING);
  const majority = common(ends.map((end) => end.majority));
  return {
    ends,
    move: common(ends.map((end) => end.move)),
    majority: majority === 'undecided' ? null : majority,
    camp: choosing.length > 1 ? common(choosing.map((end) => end.camp)) : null,
    spreadOfHedging: spread(ends.map(({ hedging }) => hedging)),
    spreadOfMeans: spread(ends.map(({ mean }) => mean)),
  };
}

function endOf({ lens, ensemble }: UnderLens): LensEnd {
  const { outcomes, detail, months } = ensemble;
  const { positive, negative } = detail.chosen[months];
  const [low, high] = outcomes.decisiveChoice.interval;
  const { mean } = outcomes.equidistance.end;
  const toPositive = positive / (positive + negative);
  return {
    lens,
    median: outcomes.twoHumps ? null : outcomes.equidistance.end.p50,
    mean,
    move: moveOf(mean - detail.mean.equidistance[0]),
    majority: high < 0.5 ? 'hedging' : low > 0.5 ? 'choosing' : 'undecided',
    hedging: 1 - positive - negative,
    positive,
    negative,
    camp: toPositive >= NEARLY_ALL ? 'positive' : toPositive <= 1 - NEARLY_ALL ? 'negative' : null,
  };
}

/** The value that all share; null where they differ or there is none. */
function common<T>(values: readonly T[]): T | null {
  return values.length > 0 && values.every((value) => value === values[0]) ? values[0] : null;
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
