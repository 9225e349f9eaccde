/** Take the number or word of a value, whether it stands alone or as `{value: …}`. */
export function bare(value: unknown): unknown {
  return isMapping(value) && Object.hasOwn(value, 'value') ? value.value : value;
}

/** Tell a mapping from a list and from nothing. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tell the chokepoints of a power by channel from one number for all, which may say what is known about it. */
export function isByChannel(
  [part, , key, ...deeper]: readonly (string | number)[],
  value: unknown,
): value is Record<string, unknown> {
  return part === 'powers' && key === 'chokepoint' && deeper.length === 0 && isMapping(value) && !Object.hasOwn(value, 'value');
}

/** Tell whether two trees hold the same, to the bit. */
export function isSameTree(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length || Array.isArray(a) !== Array.isArray(b)) return false;
  return keys.every(
    (key) => Object.hasOwn(b, key) && isSameTree((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** What stands for a tie that nobody has measured and nobody will judge. */
export const UNKNOWN = 'unknown';

/** Take a number, or NaN where none stands (its lack is then already a problem). */
export function numberOf(value: unknown): number {
  const inner = bare(value);
  return typeof inner === 'number' ? inner : Number.NaN;
}

/** Read an own key of a mapping that may be absent. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
