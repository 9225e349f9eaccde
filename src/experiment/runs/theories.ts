import type { TheoryName } from '../../model/theory.ts';
import { rounded } from '../../scenario/text/words.ts';
import { chosenCamp } from './chosen-camp.ts';
import { type IndexMove, moveOf } from './metrics.ts';
import type { Ensemble } from './outcomes.ts';

/** One scenario under one theory, and the scenario it extends under the same theory and on the same luck. */
export interface UnderTheory {
  readonly theory: TheoryName;
  readonly ensemble: Ensemble;
  readonly reference?: Ensemble;
}

/** What most runs do in the end; undecided where the interval of the share holds one half. */
export type Majority = 'hedging' | 'choosing' | 'undecided';

/** Where a theory ends. */
export interface TheoryEnd {
  readonly theory: TheoryName;
  /** null where the runs are of two kinds. */
  readonly median: number | null;
  readonly mean: number;
  /** Of the mean, end against start. */
  readonly move: IndexMove;
  readonly majority: Majority;
  /** Shares of runs. */
  readonly hedging: number;
  readonly positive: number;
  readonly negative: number;
  /** The camp that choices go to, all or mostly, if there is one. */
  readonly camp: 'positive' | 'negative' | null;
}

/** What all theories agree on and where they part. */
export interface Theories {
  readonly ends: readonly TheoryEnd[];
  /** What all say; null where they part. */
  readonly move: IndexMove | null;
  readonly majority: Exclude<Majority, 'undecided'> | null;
  /** What all say whose runs choose; null where they part or fewer than two choose enough to tell. */
  readonly camp: 'positive' | 'negative' | null;
  /** Whether theories that choose enough to tell choose otherwise. */
  readonly campsPart: boolean;
  /** Distance between the most and the least hedging theory, and between the highest and the lowest mean at the end. */
  readonly spreadOfHedging: number;
  readonly spreadOfMeans: number;
}

/** Choices of fewer runs than this do not tell a camp. [C] */
const TELLING = 0.02;
/** Shares of runs that choose a camp part where they are so far apart, as those that choose at all do. [C] */
export const FAR_SHARE = 0.1;
/** Decimals to which shares and their distances count: ten points are ten points, whatever the last bit. */
const EXACT = 9;

/** Tell whether enough runs choose under a theory to tell whom. */
export const tellsCamp = ({ positive, negative }: Pick<TheoryEnd, 'positive' | 'negative'>): boolean =>
  rounded(positive + negative, EXACT) >= TELLING;

/** Set the ends of all theories side by side. */
export function theoriesOf(theories: readonly UnderTheory[]): Theories {
  const ends = theories.map(endOf);
  const choosing = ends.filter(tellsCamp);
  const majority = common(ends.map((end) => end.majority));
  return {
    ends,
    move: common(ends.map((end) => end.move)),
    majority: majority === 'undecided' ? null : majority,
    camp: choosing.length > 1 ? common(choosing.map((end) => end.camp)) : null,
    campsPart: choosing.length > 1 && arePartedOn(choosing),
    spreadOfHedging: spread(ends.map(({ hedging }) => hedging)),
    spreadOfMeans: spread(ends.map(({ mean }) => mean)),
  };
}

function endOf({ theory, ensemble }: UnderTheory): TheoryEnd {
  const { outcomes, detail, months } = ensemble;
  const { positive, negative } = detail.chosen[months];
  const [low, high] = outcomes.decisiveChoice.interval;
  const { mean } = outcomes.equidistance.end;
  return {
    theory,
    median: outcomes.twoHumps ? null : outcomes.equidistance.end.p50,
    mean,
    move: moveOf(mean - detail.mean.equidistance[0]),
    majority: high < 0.5 ? 'hedging' : low > 0.5 ? 'choosing' : 'undecided',
    hedging: 1 - positive - negative,
    positive,
    negative,
    camp: chosenCamp({ positive, negative }),
  };
}

/** Tell whether camps differ: they are named otherwise, or none is named and the shares are far apart. */
function arePartedOn(ends: readonly TheoryEnd[]): boolean {
  if (new Set(ends.map(({ camp }) => camp)).size > 1) return true;
  const apart = Math.max(...(['positive', 'negative'] as const).map((camp) => spread(ends.map((end) => end[camp]))));
  return ends[0].camp === null && apart >= FAR_SHARE;
}

/** The value that all share; null where they differ or there is none. */
function common<T>(values: readonly T[]): T | null {
  return values.length > 0 && values.every((value) => value === values[0]) ? values[0] : null;
}

function spread(values: readonly number[]): number {
  return rounded(Math.max(...values) - Math.min(...values), EXACT);
}
