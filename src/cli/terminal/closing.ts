import { wrapped } from '../../report/words/terminal-text.ts';
import type { Io } from './io.ts';
import { stylesOf } from './terminal.ts';

/** Columns of a label. */
const LABEL = 7;
const LIMIT =
  "A thinking tool, not a forecast: numbers marked as judgement are the authors', and the tipping level ranges from low rivalry to never.";

/** Say where results are and what to try next, each under its label, and the limit. Command lines stay in one piece. */
export function sayClosing(io: Io, told: readonly (readonly [string, string])[]): void {
  const { bold, dim } = stylesOf(io);
  for (const [label, text] of told) io.say(`${bold(label.padEnd(LABEL))} ${text}`);
  for (const line of wrapped(LIMIT, io.columns - 1)) io.say(dim(line));
}
