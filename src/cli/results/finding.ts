/** What a look at a part of a result has found. */
export interface Verdict {
  /** Short label, as it stands before the words. */
  readonly label: string;
  /** `wrong`: it is not what the manifest says, or nobody can tell; `note`: it was not looked at. */
  readonly verdict: 'same' | 'wrong' | 'note';
  readonly words: string;
}

export const same = (label: string, words: string): Verdict => ({ label, verdict: 'same', words });
export const wrong = (label: string, words: string): Verdict => ({ label, verdict: 'wrong', words });
export const note = (label: string, words: string): Verdict => ({ label, verdict: 'note', words });

/** Characters of a value that are shown. */
const SHOWN = 60;

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
};

/**
 * Say where two trees first differ, in the order of `made`; undefined where they are the same to the last bit.
 *
 * Example  treeDifference({ a: [1, 2] }, { a: [1, 3] }) → a.1: 2 is written, 3 comes of it now
 */
export function treeDifference(written: unknown, made: unknown, path = ''): string | undefined {
  const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (isTree(written) && isTree(made)) {
    for (const key of new Set([...Object.keys(made), ...Object.keys(written)])) {
      const found = treeDifference(written[key], made[key], path === '' ? key : `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return Object.is(written, made) ? undefined : `${path}: ${shown(written)} is written, ${shown(made)} comes of it now`;
}

/** Say where rows of a table first differ; undefined where they are the same. Cells are told apart by commas. */
export function rowDifference(head: string, written: readonly string[], made: readonly string[]): string | undefined {
  for (let k = 0; k < Math.max(written.length, made.length); k++) {
    if (written[k] === made[k]) continue;
    if (written[k] === undefined) return `a row is missing: ${shown(made[k])}`;
    if (made[k] === undefined) return `a row too many: ${shown(written[k])}`;
    const [cells, now] = [written[k].split(','), made[k].split(',')];
    const at = now.findIndex((cell, c) => cell !== cells[c]);
    const column = head.split(',')[at] ?? 'its end';
    return `row ${k + 1} of these, ${column}: ${shown(cells[at])} is written, ${shown(now[at])} comes of it now`;
  }
  return undefined;
}

/** Turn data into what a reader of its file gets. */
export const asWritten = (data: unknown): unknown => JSON.parse(JSON.stringify(data)) as unknown;
