import { randomUUID } from 'node:crypto';
import type { TerminalLooks } from '../../report/words/terminal-text.ts';
import type { Io } from './io.ts';

/** Stands before what styles our own text; nobody who writes a file can know it. */
const MARK = `\u001b${randomUUID()};`;
const OURS = new RegExp(`${MARK}(\\d+)m`);
const BOLD = 1;
const DIM = 2;
const NEITHER = 22;

/** Signs that steer a terminal, turn the direction of a line, or cannot be seen; line ends and tabs are none of them. */
const UNSEEN =
  /[^\P{Cc}\n\t]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;
/** Where Unicode has pictures of control signs, and that of the one that stands apart. */
const PICTURES = 0x2400;
const SPACE = 0x20;
const DELETE = '\u007f';
const NO_PICTURE = '\ufffd';

/** How our own text stands out. */
export interface Styles {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Make the styles of a terminal; where it has none, text stays as it is. */
export function stylesOf({ styled }: Pick<Io, 'styled'>): Styles {
  const style = (code: number) => (text: string) => (styled ? `${MARK}${code}m${text}${MARK}${NEITHER}m` : text);
  return { bold: style(BOLD), dim: style(DIM) };
}

/** Say how a terminal looks to whoever sets text for it. */
export const looksOf = (io: Pick<Io, 'columns' | 'styled'>): TerminalLooks => ({ width: io.columns, ...stylesOf(io) });

/**
 * Make every sign seen that would otherwise do something: a picture of it, one column wide.
 *
 * Example  visible('a\u001b[2J') → a␛[2J
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => {
    if (sign === DELETE) return '\u2421';
    const code = sign.charCodeAt(0);
    return code < SPACE ? String.fromCharCode(PICTURES + code) : NO_PICTURE;
  });
}

/** Make a text of others one line, all of whose signs are seen: it cannot pass for a line of ours. */
export const oneLine = (text: string): string => visible(text).replace(/\n/g, '\u240a').replace(/\t/g, ' ');

/** Write data as one line of JSON that steers no terminal and reads back as it was. */
export function jsonLine(data: unknown): string {
  return JSON.stringify(data).replace(UNSEEN, (sign) =>
    sign.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Let nothing reach a terminal but what can be seen, and our own styles. Whatever is printed goes through here. */
export function seenIo(io: Io): Io {
  const seen = (text: string): string =>
    text
      .split(OURS)
      .map((part, k) => (k % 2 === 0 ? visible(part) : `\u001b[${part}m`))
      .join('');
  return {
    ...io,
    say: (line) => io.say(seen(line)),
    warn: (line) => io.warn(seen(line)),
    progress: (text) => io.progress(oneLine(text)),
  };
}
