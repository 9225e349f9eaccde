import type { ExerciseId } from '../exercises.ts';
import type { Answered } from './answered.ts';
import type { KeyNumbers, Run } from './key-number.ts';
import { MEASURE_NUMBERS } from './numbers-measures.ts';
import { PRESSURE_NUMBERS } from './numbers-pressure.ts';
import { RIVALRY_NUMBERS } from './numbers-rivalry.ts';

/** Where every number of every key comes from. The build turns them into data; the page never runs this. */
const KEY_NUMBERS: Readonly<Record<ExerciseId | 'roles', KeyNumbers>> = {
  ...RIVALRY_NUMBERS,
  ...PRESSURE_NUMBERS,
  ...MEASURE_NUMBERS,
};

/** Compute the numbers of all keys. */
export function answersOf(run: Run): Record<string, Record<string, Answered>> {
  const row = (numbers: KeyNumbers): Record<string, Answered> =>
    Object.fromEntries(Object.entries(numbers).map(([name, { value, style }]) => [name, [value(run), style] as const]));
  return Object.fromEntries(Object.entries(KEY_NUMBERS).map(([exercise, numbers]) => [exercise, row(numbers)]));
}
