/** Signs that a line to be copied cannot hold: control signs, line ends, what turns the direction of a line, and tags. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const HEXADECIMAL = 16;

/**
 * Quote a word for a shell where it needs it: a printed command does nothing but what it says, whatever a seed or a
 * name from somebody else's file holds. Signs that cannot be printed are written as bytes, which bash, zsh and ksh read.
 *
 * Example  shellWord('a$(b)') → 'a$(b)' in single quotes
 */
export function shellWord(word: string): string {
  if (/^[\w./:@,+-][\w./:=@,+-]*$/.test(word)) return word;
  if (!UNPRINTABLE.test(word)) return `'${word.replace(/'/g, "'\\''")}'`;
  return `$'${[...word].map(coded).join('')}'`;
}

function coded(sign: string): string {
  if (!UNPRINTABLE.test(sign)) return /['\\]/.test(sign) ? `\\${sign}` : sign;
  return [...new TextEncoder().encode(sign)].map((byte) => `\\x${byte.toString(HEXADECIMAL).padStart(2, '0')}`).join('');
}
