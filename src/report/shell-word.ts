/**
 * Quote a word for a shell where it needs it: a printed command does nothing but what it says, whatever a seed or a
 * name from somebody else's file holds.
 *
 * Example  shellWord('a$(b)') → 'a$(b)' in single quotes
 */
export function shellWord(word: string): string {
  return /^[\w./:=@,+-]+$/.test(word) ? word : `'${word.replace(/\p{Cc}/gu, ' ').replace(/'/g, "'\\''")}'`;
}
