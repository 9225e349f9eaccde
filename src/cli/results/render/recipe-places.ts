import { gzipSync } from 'node:zlib';

/** Name under which a picture keeps its recipe. */
const KEYWORD = 'equidistance-recipe';
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a chunk around its data: its length and its type before, its sum after. */
const LENGTH = 4;
const HEAD = 8;
const SUM = 4;

/** A part of a PNG file. */
interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** Place of the byte after it. */
  readonly end: number;
}

/** A PNG file that is none, or not a whole one. */
export class BrokenPng extends Error {}

/**
 * Go through the chunks of a PNG file.
 *
 * Source  PNG, third edition, 5: signature; chunks of length, type, data, CRC-32 of type and data
 *
 * @throws BrokenPng where it ends in the midst of one, or is no PNG
 */
export function* chunksOf(file: Buffer): Generator<Chunk> {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new BrokenPng('it is no PNG file');
  for (let at = SIGNATURE.length; at < file.length; ) {
    if (at + HEAD + SUM > file.length) throw new BrokenPng('it ends in the midst');
    const end = at + HEAD + file.readUInt32BE(at) + SUM;
    if (end > file.length) throw new BrokenPng('it ends in the midst');
    const type = file.toString('latin1', at + LENGTH, at + HEAD);
    if (file.readUInt32BE(end - SUM) !== sumOf(file.subarray(at + LENGTH, end - SUM)))
      throw new BrokenPng('a part of it has changed since it was written');
    yield { type, data: file.subarray(at + HEAD, end - SUM), end };
    at = end;
  }
}

/** CRC-32, as gzip ends with it: Node has it by itself only from 20.15 on. Source  RFC 1952, 2.3.1 */
function sumOf(bytes: Buffer): number {
  const zipped = gzipSync(bytes, { level: 0 });
  return zipped.readUInt32LE(zipped.length - 8);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(LENGTH), Buffer.alloc(SUM)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(sumOf(typed));
  return Buffer.concat([length, typed, sum]);
}

/** Head of an iTXt chunk: keyword, not compressed, of no language. Source  PNG, third edition, 11.3.3.4 */
const TEXT_HEAD = Buffer.from(`${KEYWORD}\0\0\0\0\0`, 'latin1');

/** Put a recipe into a PNG file, behind its header; no pixel changes. */
export function pngWithRecipe(png: Uint8Array, recipe: string): Buffer {
  const file = Buffer.from(png);
  const [{ end }] = chunksOf(file);
  const text = chunk('iTXt', Buffer.concat([TEXT_HEAD, Buffer.from(recipe)]));
  return Buffer.concat([file.subarray(0, end), text, file.subarray(end)]);
}

/** What a file says of how it was made, if it does, and how large it is. */
export interface PngFound {
  readonly recipe: string | undefined;
  readonly width: number;
  readonly height: number;
}

/**
 * Read what a PNG file says of how it was made.
 *
 * @throws BrokenPng where it is none, or not a whole one
 */
export function pngRecipe(file: Buffer): PngFound {
  const chunks = [...chunksOf(file)];
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.data.length < 2 * LENGTH || chunks.at(-1)?.type !== 'IEND')
    throw new BrokenPng('it ends in the midst');
  const text = chunks.find(({ type, data }) => type === 'iTXt' && data.subarray(0, TEXT_HEAD.length).equals(TEXT_HEAD));
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(LENGTH)];
  return { recipe: text?.data.toString('utf8', TEXT_HEAD.length), width, height };
}

const OPENING = `<metadata class="${KEYWORD}">`;
const METADATA = new RegExp(`${OPENING}([^<]*)</metadata>`);

/** Put a recipe into an SVG, as the first thing in it; nothing that is drawn changes. */
export function svgWithRecipe(svg: string, recipe: string): string {
  const text = recipe.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return svg.replace(/<svg[^>]*>/, (root) => `${root}${OPENING}${text}</metadata>`);
}

/** Take an SVG apart: what it says of how it was made, if it does, and the rest. */
export function svgRecipe(svg: string): { readonly recipe: string | undefined; readonly drawing: string } {
  const found = METADATA.exec(svg);
  // A file that was cut off in the midst of it holds none that can be read.
  if (found === null) return { recipe: svg.includes(OPENING) ? '' : undefined, drawing: svg };
  const recipe = found[1].replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return { recipe, drawing: svg.replace(found[0], () => '') };
}
