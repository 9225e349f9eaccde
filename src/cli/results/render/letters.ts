import { glyphIndex, readFont, tableOffsets } from './font.ts';

/** Find the letters of a text that Inter does not have, each once: a Chinese, Arabic or Georgian title is drawn by another font. */
export function beyondInter(text: string): string[] {
  known ??= lettersOfInter();
  const has = known;
  return [...new Set(text)].filter((letter) => !has.has(letter.codePointAt(0)!) && /[\p{L}\p{N}\p{S}\p{P}]/u.test(letter));
}
export function lettersOfInter(): Map<number, number> {
  const file = readFont(400);
  return glyphIndex(file, tableOffsets(file)('cmap'));
}
export let known: Map<number, number> | undefined;
