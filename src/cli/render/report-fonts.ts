import { readFileSync } from 'node:fs';
import { fontFile, type Weight, WEIGHT_LIST } from './font.ts';
import { fontFace, subsetFont } from './font-subset.ts';

/** Write the rules that give a page the characters it uses, in all weights of the pictures. */
export function reportFonts(page: string): string {
  return WEIGHT_LIST.map((weight: Weight) => fontFace(subsetFont(readFileSync(fontFile(weight)), page), weight)).join('\n');
}
