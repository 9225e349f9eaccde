/** Longest text that is read, in characters: five times the longest shipped one, and parsed within a second. */
const LIMIT = 100_000;

/** Say why a text is not even tried: too long, not text, or nested so deep that parsing might not come back. */
export function refuseText(text: string): string | undefined {
  if (text.length > LIMIT) {
    return `the file has ${text.length} characters; a scenario has at most ${LIMIT}`;
  }
  if (!isText(text)) return NO_TEXT;
  return isTooDeep(text) ? 'the file is nested too deeply' : undefined;
}

export const NO_TEXT = 'the file is not text (it holds bytes that no text has)';

/** Tell a text from bytes that are none. */
export function isText(text: string): boolean {
  return !/[^\P{Cc}\s]|\ufffd/u.test(text);
}

/** Deepest nesting of brackets and of list marks on one line; a parser that runs out of stack may not come back. */
const DEEPEST = 100;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return /(?:[-?:][ \t]+){100}/.test(text);
}
