import type { Place } from '../text/places.ts';
import { FORMAT, type Updated } from './format.ts';
import { keyNow } from './former-keys.ts';

/** A text in the format of now, and what was done to it. */
export interface UpgradedText {
  readonly text: string;
  /** Each change in a few words, `lens is now theory (line 7)`. */
  readonly changes: readonly string[];
}

/**
 * Write a text of the former format in the one of now. Nothing but the number of the format and the renamed keys is
 * touched: comments, order and layout stay to the letter.
 *
 * @param text as it was parsed
 * @param source what came of it, as written
 */
export function upgradedText(text: string, written: Updated['source'], { renamed }: Pick<Updated, 'renamed'>): UpgradedText {
  const keys = renamed.map((path) => ({ key: String(path.at(-1)), place: written.locate(path, 'key') }));
  const edits = [
    { place: written.locate(['format']), put: () => String(FORMAT) },
    ...keys.map(({ key, place }) => ({ place, put: (found: string) => found.replace(key, keyNow(key)) })),
  ];
  const starts = lineStarts(text);
  const at = ({ line, column }: Place): number => starts[line - 1] + column - 1;
  // An alias names one place twice.
  const once = new Map(edits.map((edit) => [at(edit.place), edit]));
  const fromBehind = [...once].sort(([a], [b]) => b - a);
  return {
    text: fromBehind.reduce((whole, [from, { place, put }]) => {
      const to = from + place.length;
      return whole.slice(0, from) + put(whole.slice(from, to)) + whole.slice(to);
    }, text),
    changes: keys.map(({ key, place }) => `${key} is now ${keyNow(key)} (line ${place.line})`),
  };
}

const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
