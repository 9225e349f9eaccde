import { createRequire } from 'node:module';
import { readShippedBytes } from '../../files/read-text.ts';

/** A font's advance widths, parts of an em. */
export interface FontMetrics {
  readonly advance: (codePoint: number) => number;
}

const WEIGHTS = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' } as const;
export type Weight = keyof typeof WEIGHTS;
export const WEIGHT_LIST = [400, 600, 700] as const satisfies readonly Weight[];

/** Glyph drawn for what a font does not have. */
const MISSING = 0;
/** cmap subtable that covers all of Unicode. */
const SEGMENTED_COVERAGE = 12;

/** Find the file of one weight of Inter. */
export function fontFile(weight: Weight): string {
  const name = WEIGHTS[weight];
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`);
}

/** Find the files of all weights in use, for a rasteriser. */
export function fontFiles(): string[] {
  return WEIGHT_LIST.map(fontFile);
}

const files = new Map<Weight, Buffer>();

/** Read the file of one weight, once. */
export function readFont(weight: Weight): Buffer {
  const file = files.get(weight) ?? readShippedBytes(fontFile(weight));
  files.set(weight, file);
  return file;
}

const loaded = new Map<Weight, FontMetrics>();

/** Read the metrics of the nearest weight in use, once. */
export function fontMetricsOf(weight: number): FontMetrics {
  const nearest: Weight = weight >= 650 ? 700 : weight >= 500 ? 600 : 400;
  const known = loaded.get(nearest);
  if (known) return known;
  const metrics = parseMetrics(readFont(nearest));
  loaded.set(nearest, metrics);
  return metrics;
}

/**
 * Read advance widths out of a TrueType file.
 *
 * Source  OpenType 1.9: table directory; head.unitsPerEm; hhea.numberOfHMetrics; hmtx; cmap format 12
 */
export function parseMetrics(file: Buffer): FontMetrics {
  const tables = tableOffsets(file);
  const perEm = file.readUInt16BE(tables('head') + 18);
  const metrics = file.readUInt16BE(tables('hhea') + 34);
  const glyphs = glyphIndex(file, tables('cmap'));
  const widths = tables('hmtx');
  return {
    advance: (codePoint) => file.readUInt16BE(widths + 4 * Math.min(glyphs.get(codePoint) ?? MISSING, metrics - 1)) / perEm,
  };
}

/** Read the table directory: from a tag to the table's first byte. */
export function tableOffsets(file: Buffer): (tag: string) => number {
  const tables = tablesOf(file);
  return (tag) => tables(tag).byteOffset - file.byteOffset;
}

/** Read the table directory: from a tag to the table's bytes. */
export function tablesOf(file: Buffer): (tag: string) => Buffer {
  const tables = new Map<string, Buffer>();
  for (let k = 0; k < file.readUInt16BE(4); k++) {
    const entry = 12 + 16 * k;
    const at = file.readUInt32BE(entry + 8);
    tables.set(file.toString('latin1', entry, entry + 4), file.subarray(at, at + file.readUInt32BE(entry + 12)));
  }
  return (tag) => {
    const table = tables.get(tag);
    if (table === undefined) throw new Error(`the font has no table ${tag}`);
    return table;
  };
}

/** Read a character map of format 12: from code points to glyphs. */
export function glyphIndex(file: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let k = 0; k < file.readUInt16BE(cmap + 2); k++) {
    const table = cmap + file.readUInt32BE(cmap + 8 + 8 * k);
    if (file.readUInt16BE(table) !== SEGMENTED_COVERAGE) continue;
    for (let group = 0; group < file.readUInt32BE(table + 12); group++) {
      const at = table + 16 + 12 * group;
      const [first, last, glyph] = [file.readUInt32BE(at), file.readUInt32BE(at + 4), file.readUInt32BE(at + 8)];
      for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
    }
    return glyphs;
  }
  throw new Error('the font has no character map of format 12');
}

/** Measure a line of text in Inter, pixels; kerning is left out. */
export function measure(text: string, size: number, weight: number): number {
  const { advance } = fontMetricsOf(weight);
  let width = 0;
  for (const character of text) width += advance(character.codePointAt(0)!);
  return width * size;
}
