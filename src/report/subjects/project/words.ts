import type { IndicatorSeries } from '../../../record/measure/series.ts';
import { BENCHMARKS } from '../../../record/project/drivers.ts';
import type { Projection } from '../../../record/project/projection.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { count, list, plural } from '../../words/words.ts';
import { nameWithin } from '../test/words.ts';

/** A projection with the seal of its file. */
export type Registered = Projection & { readonly seal: string };

/** What is told of a projection: whose names and colours powers have comes from a case, which may be a later one. */
export interface ShownProjection {
  readonly projection: Registered;
  readonly scenario: Scenario;
  /** What the record holds when it is shown. */
  readonly measured: readonly IndicatorSeries[];
}

/** What a projection is, and what it must not be taken for. */
export const CONDITIONAL = 'Conditional on drivers, a test of the model, not advice: no forecast of what will come.';

const BENCHMARK_NAMES: Readonly<Record<string, string>> = { [BENCHMARKS[0]]: 'last value', [BENCHMARKS[1]]: 'straight line' };

/** Name a driver or a benchmark in a sentence. */
export const byName = (by: string): string => BENCHMARK_NAMES[by] ?? by;

/** Name the drivers with their scenarios. */
export function driversSentence({ drivers, from, to }: Projection): string {
  const named = drivers.map(({ id, scenario }) => (id === scenario ? id : `${id} (${scenario})`));
  return `${list(named, 9)}, each from January ${from} to December ${to}. Which of them comes about is not said.`;
}

/** Say what the bands start from and what they hold. */
export function bandsSentence({ series, runs, settings }: Projection): string {
  const years = series.map(({ last }) => last.year);
  const judged = series.filter(({ noise }) => noise.from === 'judgement').length;
  const rest = judged > 0 ? `, for ${judged} with too few points a judgement` : '';
  return `${count(series.length)} measured series, each from its last measured value (${Math.min(...years)} to ${Math.max(...years)}): moved as far as the model moves, in ${plural(runs, 'run')} spread evenly over ${settings} settings that the record does not rule out, with the noise of measuring and how far a series wanders by itself (from the record${rest}). They do not hold what is wrong with the model.`;
}

/** Say what stands beside the bands of the model. */
export const BESIDE =
  'the last value alone, and a straight line through the ten years to it, with the same noise and wandering on the same luck.';

/** Say which series are left out, and why; nothing where none is. */
export function leftSentence({ left }: Projection): string {
  return left.map((each) => `Left out: ${nameWithin(each)} (${each.why}).`).join(' ');
}

/** Say whether the record was that of the package. */
export const givenSentence = ({ given }: Projection): string =>
  given === null ? '' : `Figures of ${given} were laid over the record; this program has not checked them.`;
