import type { Assignment } from '../../scenario/layers/set.ts';
import type { Resolver } from '../../scenario/load.ts';
import { plain } from '../../scenario/text/words.ts';
import { type Range, rangeLimits, valueAt } from '../design/ranges.ts';
import type { Experiment } from '../experiment.ts';

/** An input of an experiment that changes nothing of what is run, whatever it is. */
export interface IdleInput {
  readonly path: string;
  /** What it may be, in words. */
  readonly values: string;
}

/** Shares of a range's weight that stand for a range without ends. [C] */
const INNER = [0.1, 0.9];

/**
 * Find the inputs whose whole range resolves to the same scenarios: levers, uncertainties and constants over which a
 * path or the months of the experiment stand. Nothing is run: an input that resolves otherwise may still move nothing.
 */
export async function idleInputs(experiment: Experiment, opened: readonly Resolver[]): Promise<IdleInput[]> {
  const { levers, uncertainties, constants, months } = experiment;
  const horizon = months === undefined ? {} : { months };
  const hashes = (set: readonly Assignment[]): Promise<string[]> =>
    Promise.all(opened.map(async (open) => (await open({ set, ...horizon })).scenario.hash));
  const isOne = async (choices: readonly (readonly Assignment[])[]): Promise<boolean> => {
    const [first, ...rest] = choices;
    const before = await hashes(first);
    for (const other of rest) if ((await hashes(other)).some((hash, k) => hash !== before[k])) return false;
    return true;
  };
  const varied = [
    ...levers.map(({ path, from, to }) => ({ path, range: { uniform: [from, to] } as Range })),
    ...uncertainties.map(({ name, range }) => ({ path: name, range })),
  ];
  const found: IdleInput[] = [];
  for (const { path, range } of varied) {
    const values = valuesOf(range);
    if (await isOne(values.map((value) => [...constants, { path, value }])))
      found.push({ path, values: 'choices' in range ? values.join(', ') : `${values[0]} to ${values[1]}` });
  }
  for (const [k, { path, value }] of constants.entries())
    if (await isOne([constants, constants.toSpliced(k, 1)])) found.push({ path, values: value });
  return found;
}

/** Values of a range that stand for all. */
function valuesOf(range: Range): string[] {
  if ('choices' in range) return [...range.choices];
  return (rangeLimits(range) ?? INNER.map((share) => valueAt(range, share))).map(plain);
}
