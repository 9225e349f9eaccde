/** Keys that files of earlier formats have, and those of now. */
const FORMER: Readonly<Record<string, string>> = { lens: 'theory' };

/**
 * Find the key that now stands for a former one; every other word stays as it is.
 *
 * Example  keyNow('lens') → 'theory'
 */
export const keyNow = (key: string): string => (Object.hasOwn(FORMER, key) ? FORMER[key] : key);

/**
 * Find the name under which a key counts in hashes: the one that it had first, so that what means the same has the
 * same hash in every format, and for good.
 *
 * Example  keyAtFirst('theory') → 'lens'
 */
export const keyAtFirst = (key: string): string => Object.keys(FORMER).find((former) => FORMER[former] === key) ?? key;

/** Say what a key is called now; nothing where it is called so. */
export function renamedKey(key: string): string | undefined {
  const now = keyNow(key);
  return now === key ? undefined : `is now called ${now}`;
}
