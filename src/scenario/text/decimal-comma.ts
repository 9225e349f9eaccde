/**
 * Say what was meant by a number with a comma: YAML and CSV take a comma for the end of a value.
 *
 * Example  decimalComma('2,5') → write 2.5: a comma separates
 */
export function decimalComma(text: string): string | undefined {
  const [, head, digits] = /^\s*([=*+-]?\s*[+-]?\d+),(\d+)\s*$/.exec(text) ?? [];
  return head === undefined ? undefined : writePoint(`${head}.${digits}`);
}

/**
 * Say what was meant where a comma has cut a number in two and its digits are taken for a key, as in `{bite: 2,5}`.
 *
 * Example  cutByComma('parameters: {bite: 2,5}', '5') → write 2.5: a comma separates
 */
export function cutByComma(line: string, key: string): string | undefined {
  if (!/^\d+$/.test(key)) return undefined;
  const head = new RegExp(`[:[{\\s]([+-]?\\d+),\\s?${key}(?![\\d.:])`).exec(line)?.[1];
  return head === undefined ? undefined : writePoint(`${head}.${key}`);
}

const writePoint = (number: string): string => `write ${number}: a comma separates`;
