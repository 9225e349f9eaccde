import type { VariableTable, World } from './declarations.ts';

/** How many there are of each dimension, `{power: 4, channel: 6}`. */
export type Sizes = Readonly<Record<string, number>>;

/** Find how many numbers a variable has. */
export function lengthOf(shape: readonly string[], sizes: Sizes): number {
  return shape.reduce((product, dimension) => product * sizes[dimension], 1);
}

/** Find how many numbers a whole world has. */
export function worldLength(variables: VariableTable, sizes: Sizes): number {
  return Object.values(variables).reduce((sum, variable) => sum + lengthOf(variable.shape, sizes), 0);
}

/**
 * Lay named columns over one buffer, in the order of declaration.
 *
 * @throws RangeError where the buffer does not hold exactly one world
 */
export function columnsOver<V extends VariableTable>(variables: V, sizes: Sizes, buffer: Float64Array): World<V> {
  if (buffer.length !== worldLength(variables, sizes)) {
    throw new RangeError(`a world has ${worldLength(variables, sizes)} numbers, the buffer ${buffer.length}`);
  }
  let offset = 0;
  const columns = Object.entries(variables).map(([name, variable]) => {
    const begin = offset;
    offset += lengthOf(variable.shape, sizes);
    return [name, buffer.subarray(begin, offset)] as const;
  });
  // A copy is a plain object with fixed places; one grown key by key becomes a slow dictionary in V8.
  return { ...Object.fromEntries(columns) } as World<V>;
}
