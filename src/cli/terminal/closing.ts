import { SHORT_LIMITS } from '../../report/words/limits.ts';
import { ON_SCREEN, wrapped } from '../../report/words/terminal-text.ts';
import type { Io } from './io.ts';
import { stylesOf } from './terminal.ts';

/** Columns of a label. */
const LABEL = 7;
const LIMIT =
  "A thinking tool, not a forecast: numbers marked as judgement are the authors', and the tipping level ranges from moderate rivalry to never.";

/** A line of the end, under its label. */
type Line = readonly [label: string, text: string];

/** Say where results lie, and what to open first. */
export function written(place: string, formats: readonly string[]): Line {
  return ['Written', `to ${place}${formats.includes('html') ? ': open report.html first' : ''}`];
}

/** Say where the report is, and how to be told the rest here. */
export function reported(folders: readonly string[], formats: readonly string[]): Line {
  const places = folders.map((folder) => `${folder}/`).join(', ');
  const more = '; --more tells all';
  if (!formats.includes('html')) return ['Written', `to ${places}${more}`];
  return ['Report', `${folders.length > 1 ? `report.html in ${places}` : `${places}report.html`}${more}`];
}

/** End one screen with its last lines, and the limit. */
export function sayEnd(io: Io, told: readonly Line[]): void {
  const { bold, dim } = stylesOf(io);
  for (const [label, text] of told) io.say(`${bold(label.padEnd(ON_SCREEN.label))}${text}`);
  for (const line of wrapped(SHORT_LIMITS, io.columns - 1)) io.say(dim(line));
}

/** Say where results are and what to try next, each under its label, and the limit. Command lines stay in one piece. */
export function sayClosing(io: Io, told: readonly Line[], limit = LIMIT): void {
  const { bold, dim } = stylesOf(io);
  for (const [label, text] of told) io.say(`${bold(label.padEnd(LABEL))} ${text}`);
  for (const line of wrapped(limit, io.columns - 1)) io.say(dim(line));
}
