import { glyphIndex, tableOffsets, tablesOf, type Weight } from './font.ts';

/** Flags of a component of a compound glyph that say how long its record is. OpenType 1.9, glyf */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALE_XY = 0x0040;
const TWO_BY_TWO = 0x0080;
/** head.magicNumber of every file: what the sum of all tables is subtracted from. */
const WHOLE_SUM = 0xb1b0afba;

interface Source {
  readonly file: Buffer;
  /** Glyphs by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly at: (tag: string) => number;
  /** Bytes of one glyph's outline. */
  readonly outline: (glyph: number) => Buffer;
}

function sourceOf(file: Buffer): Source {
  const at = tableOffsets(file);
  const long = file.readInt16BE(at('head') + 50) === 1;
  const start = (glyph: number): number =>
    at('glyf') + (long ? file.readUInt32BE(at('loca') + 4 * glyph) : 2 * file.readUInt16BE(at('loca') + 2 * glyph));
  const glyphs = glyphIndex(file, at('cmap'));
  return { file, glyphs, at, outline: (glyph) => file.subarray(start(glyph), start(glyph + 1)) };
}

/** Fonts that have been read, so that every page of a program takes them from here. */
const sources = new WeakMap<Buffer, Source>();

/** List where in a compound glyph's outline the numbers of its components stand. */
function componentPlaces(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10, flags = MORE; (flags & MORE) !== 0; ) {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    at += (flags & SCALE) !== 0 ? 2 : (flags & SCALE_XY) !== 0 ? 4 : (flags & TWO_BY_TWO) !== 0 ? 8 : 0;
  }
  return places;
}

/** List the glyphs that texts need: the missing one first, then those of the characters, then their components. */
function glyphsNeeded(source: Source, characters: ReadonlyMap<number, number>): number[] {
  const needed = [...new Set([0, ...characters.values()])];
  for (let k = 0; k < needed.length; k++) {
    const outline = source.outline(needed[k]);
    for (const place of componentPlaces(outline)) {
      const component = outline.readUInt16BE(place);
      if (!needed.includes(component)) needed.push(component);
    }
  }
  return needed;
}

/** Copy outlines, renumber their components, and index them. */
function outlinesOf(source: Source, glyphs: readonly number[]): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const parts = glyphs.map((glyph) => {
    const outline = Buffer.from(source.outline(glyph));
    for (const place of componentPlaces(outline)) outline.writeUInt16BE(glyphs.indexOf(outline.readUInt16BE(place)), place);
    return Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]);
  });
  let at = 0;
  parts.forEach((part, k) => {
    at += part.length;
    loca.writeUInt32BE(at, 4 * (k + 1));
  });
  return { glyf: Buffer.concat(parts), loca };
}

/** Write a character map of format 12 with one group a character. */
function characterMap(characters: ReadonlyMap<number, number>, glyphs: readonly number[]): Buffer {
  const codes = [...characters.keys()].sort((a, b) => a - b);
  const map = Buffer.alloc(28 + 12 * codes.length);
  // version 0, one table: platform 3 (Windows), encoding 10 (all of Unicode), at byte 12
  [0, 1, 3, 10].forEach((value, k) => void map.writeUInt16BE(value, 2 * k));
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(12, 12);
  map.writeUInt32BE(map.length - 12, 16);
  map.writeUInt32BE(codes.length, 24);
  codes.forEach((code, k) => {
    map.writeUInt32BE(code, 28 + 12 * k);
    map.writeUInt32BE(code, 32 + 12 * k);
    map.writeUInt32BE(glyphs.indexOf(characters.get(code)!), 36 + 12 * k);
  });
  return map;
}

function copyOf({ file }: Source, tag: string, change: (table: Buffer) => unknown = () => 0): Buffer {
  const table = Buffer.from(tablesOf(file)(tag));
  change(table);
  return table;
}

function sumOf(bytes: Buffer): number {
  const whole = bytes.length & ~3;
  let sum = 0;
  for (let k = 0; k < whole; k += 4) sum = (sum + bytes.readUInt32BE(k)) >>> 0;
  // The last bytes stand in front of zeros.
  for (let k = whole; k < bytes.length; k++) sum = (sum + bytes[k] * 2 ** (8 * (3 - (k & 3)))) >>> 0;
  return sum;
}

function assemble(tables: Readonly<Record<string, Buffer>>): Buffer {
  const tags = Object.keys(tables).sort();
  const power = Math.floor(Math.log2(tags.length));
  const head = Buffer.alloc(12 + 16 * tags.length);
  head.writeUInt32BE(0x00010000, 0);
  [tags.length, 16 << power, power, 16 * tags.length - (16 << power)].forEach(
    (value, k) => void head.writeUInt16BE(value, 4 + 2 * k),
  );
  let at = head.length;
  const bodies = tags.map((tag, k) => {
    const table = tables[tag];
    head.write(tag, 12 + 16 * k, 'latin1');
    [sumOf(table), at, table.length].forEach((value, i) => void head.writeUInt32BE(value, 16 + 16 * k + 4 * i));
    at += table.length + (-table.length & 3);
    return Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  });
  const file = Buffer.concat([head, ...bodies]);
  const place = head.readUInt32BE(12 + 16 * tags.indexOf('head') + 8) + 8;
  file.writeUInt32BE((WHOLE_SUM - sumOf(file)) >>> 0, place);
  return file;
}

/**
 * Cut a TrueType font down to the characters of a text, so that a page can carry it.
 *
 * Keeps outlines, widths, the character map and the names, which carry the licence; kerning and ligatures go.
 */
export function subsetFont(file: Buffer, text: string): Buffer {
  const source = sources.get(file) ?? sourceOf(file);
  sources.set(file, source);
  const all = source.glyphs;
  const characters = new Map(
    [...new Set(text)]
      .map((each) => each.codePointAt(0)!)
      .filter((code) => all.has(code))
      .map((code) => [code, all.get(code)!]),
  );
  const glyphs = glyphsNeeded(source, characters);
  const measured = file.readUInt16BE(source.at('hhea') + 34);
  const metrics = glyphs.map((glyph) => file.subarray(source.at('hmtx') + 4 * Math.min(glyph, measured - 1)).subarray(0, 4));
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  return assemble({
    'OS/2': copyOf(source, 'OS/2'),
    cmap: characterMap(characters, glyphs),
    head: copyOf(source, 'head', (table) => {
      table.writeUInt32BE(0, 8);
      table.writeInt16BE(1, 50);
    }),
    hhea: copyOf(source, 'hhea', (table) => table.writeUInt16BE(glyphs.length, 34)),
    hmtx: Buffer.concat(metrics),
    maxp: copyOf(source, 'maxp', (table) => table.writeUInt16BE(glyphs.length, 4)),
    name: copyOf(source, 'name'),
    post,
    ...outlinesOf(source, glyphs),
  });
}

/** Write a font as an `@font-face` rule with a data address. */
export function fontFace(font: Buffer, weight: Weight): string {
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${font.toString('base64')}) format("truetype")}`;
}
