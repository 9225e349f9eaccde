import { NO_TEXT } from './refuse-text.ts';

/** A text, or where and why bytes are none. */
export type Decoded =
  | { readonly text: string }
  | {
      readonly message: string;
      readonly hint?: string;
      readonly line: number;
      readonly column: number;
      readonly snippet?: string;
    };

const HINT = 'save it as UTF-8: a spreadsheet calls it “CSV UTF-8”, an editor asks for the encoding when it saves';
/** Bytes that are looked at to see whether every second one is nothing. */
const LOOKED_AT = 200;

/**
 * Read bytes as text: UTF-8, or UTF-16 where the mark at its beginning says so. Nothing is guessed: what is neither is
 * refused, with the first line that shows it.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = [...bytes.subarray(0, 4)];
  if (starts(mark, [0xff, 0xfe, 0, 0]) || starts(mark, [0, 0, 0xfe, 0xff])) return refused('UTF-32');
  const wide = starts(mark, [0xff, 0xfe]) ? 'utf-16le' : starts(mark, [0xfe, 0xff]) ? 'utf-16be' : undefined;
  if (wide !== undefined) return wideText(bytes, wide);
  if (isWideUnmarked(bytes)) return refused('UTF-16 without a mark');
  const text = strict(bytes, 'utf-8');
  if (text !== undefined) return { text };
  // No text in any encoding of letters has these.
  return bytes.some((byte) => byte < TAB) ? { message: NO_TEXT, line: 1, column: 1 } : firstFault(bytes);
}

const starts = (bytes: readonly number[], mark: readonly number[]): boolean => mark.every((byte, k) => bytes[k] === byte);

function refused(encoding: string): Decoded {
  return { message: `the file is not UTF-8: it looks like ${encoding}`, hint: HINT, line: 1, column: 1 };
}

function wideText(bytes: Uint8Array, encoding: string): Decoded {
  const text = strict(bytes, encoding);
  if (text !== undefined) return { text };
  return { message: 'the file says that it is UTF-16, and is not', hint: HINT, line: 1, column: 1 };
}

/** Text of our letters in UTF-16 has nothing in every second byte. */
function isWideUnmarked(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, LOOKED_AT);
  const empty = [0, 0];
  for (const [k, byte] of seen.entries()) if (byte === 0) empty[k % 2]++;
  const half = Math.floor(seen.length / 2);
  return half > 1 && Math.max(...empty) > half * 0.7 && Math.min(...empty) === 0;
}

/** Read bytes as text, or not at all where any of them does not fit. A mark is taken off. */
function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Find the first line that is not UTF-8. */
function firstFault(bytes: Uint8Array): Decoded {
  let line = 1;
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(NEWLINE, from);
    const part = bytes.subarray(from, end === -1 ? undefined : end);
    if (end === -1 || strict(part, 'utf-8') === undefined) return faultIn(part, line);
    from = end + 1;
    line++;
  }
}

const TAB = 9;
const NEWLINE = 10;

function faultIn(part: Uint8Array, line: number): Decoded {
  const snippet = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part).replace(/\r$/, '');
  const column = snippet.indexOf('\ufffd') + 1;
  const message = 'the file is not UTF-8 (it may be Windows-1250 or -1252): a letter here cannot be read';
  return { message, hint: HINT, line, column: Math.max(1, column), snippet };
}
