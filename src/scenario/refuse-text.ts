/** Longest text that is read, in characters. */
const LIMIT = 1_000_000;

/** Say why a text is not even tried: too long, not text, or nested so deep that parsing might not come back. */
export function refuseText(text: string): string | undefined {
  if (text.length > LIMIT) {
    return `the file has ${(text.length / LIMIT).toFixed(1)} million characters; a scenario has at most 1 million`;
  }
  const odd = text.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  if (odd > 0) return 'the file is not text (it holds bytes that no text has)';
  return isTooDeep(text) ? 'the file is nested too deeply' : undefined;
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
