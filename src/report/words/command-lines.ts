import { shellWord } from './shell-word.ts';

/** Room for the indent before a line of a command and the sign after it. */
const AROUND = 5;

/** Write a command to be copied, broken between its words where it is wider than the terminal: it can be pasted as it stands. */
export function commandLines(program: string, words: readonly string[], width: number): string[] {
  const lines = [''];
  for (const word of paired([program, ...words.map(shellWord)])) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + word.length + AROUND > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, k) => `  ${line}${k < lines.length - 1 ? ' \\' : ''}`);
}

/** Keep each flag with its value. */
function paired(words: readonly string[]): string[] {
  const done: string[] = [];
  for (const word of words) {
    const last = done[done.length - 1];
    if (last !== undefined && /^--[a-z-]+$/.test(last) && !word.startsWith('--')) done[done.length - 1] = `${last} ${word}`;
    else done.push(word);
  }
  return done;
}
