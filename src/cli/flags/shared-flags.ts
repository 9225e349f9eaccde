import { join, resolve } from 'node:path';
import { MECHANISM_NAMES } from '../../experiment/runs/mechanisms.ts';
import { LENS_NAMES } from '../../model/lens.ts';
import { PRESETS } from '../../model/parameters.ts';
import type { Io } from '../terminal/io.ts';
import { switchFlag, valueFlag } from './flag-table.ts';
import { assignments, DEFAULT_SEED, MOST_MONTHS, once, oneOf, RUNS, seedFrom, someOf, wholeNumber } from './flags.ts';
import { FORMAT_WORDS, readFormats } from './formats.ts';

const PRESET_NAMES = Object.keys(PRESETS) as (keyof typeof PRESETS)[];

/** Declare how many runs a command makes; `what` it counts. */
export function runsFlag(what: string) {
  const describe = `${what}, 1 to ${RUNS.most} (default ${RUNS.default})`;
  return { runs: valueFlag(describe, (given) => wholeNumber('runs', given, 1, RUNS.most) ?? RUNS.default) };
}

/** How a command speaks of the scenarios that it runs. */
export interface AssumptionWords {
  /** What the same seed gives again, and whose months are meant. */
  readonly again: string;
  readonly whose: string;
  /** Said of what holds for several, `, for all`. */
  readonly scope: string;
  readonly files: string;
  readonly without: string;
}

/** Declare what every run hangs on besides its scenario; `more` words may be given as a lens. */
export function assumptionFlags<L extends string = never>(words: AssumptionWords, more: readonly L[] = [], moreLenses = '') {
  const { again, whose, scope, files, without } = words;
  return {
    seed: valueFlag(
      `any text; the same text gives the same ${again} (default "${DEFAULT_SEED}")`,
      (given) => seedFrom(given) ?? DEFAULT_SEED,
    ),
    months: valueFlag(`months, 1 to ${MOST_MONTHS}, instead of ${whose}`, (given) =>
      wholeNumber('months', given, 1, MOST_MONTHS),
    ),
    lens: valueFlag(`theory${scope}: ${LENS_NAMES.join(', ')}${moreLenses}`, (given) =>
      oneOf('lens', given, [...LENS_NAMES, ...more]),
    ),
    preset: valueFlag(`parameters${scope}: ${PRESET_NAMES.join(', ')}`, (given) => oneOf('preset', given, PRESET_NAMES)),
    set: valueFlag(`path=value, over ${files} (repeat for more)`, assignments),
    without: valueFlag(`${without}: ${MECHANISM_NAMES.join(', ')}`, (given) => [
      ...new Set(someOf('without', given, MECHANISM_NAMES) ?? []),
    ]),
  };
}

/** Where results go if nobody says otherwise. */
export const OUTPUT = 'output';

/** Declare where results go; `note` says what is particular to the command. */
export function outFlag(note = '') {
  return { out: valueFlag(`output folder (default "${OUTPUT}"${note})`, (given) => once('out', given) ?? OUTPUT) };
}

const MOST_WORKERS = 256;

/** Declare by how many threads the work is done; no number hangs on it. */
export function workersFlag() {
  return { workers: valueFlag('threads (default: one a core)', (given) => wholeNumber('workers', given, 1, MOST_WORKERS)) };
}

/** Declare in what forms results are written. */
export function formatFlags() {
  return {
    format: valueFlag(FORMAT_WORDS, readFormats),
    dark: switchFlag('dark pictures too'),
  };
}

/** Declare what is said on the terminal; `text` is what JSON stands in for. */
export function sayingFlags(quiet: string, text: string) {
  return { quiet: switchFlag(quiet), json: switchFlag(`one JSON object instead of the ${text}`) };
}

/** Find the folder of a result below the output folder. */
export function folderUnder({ folder }: Io, out: string): (name: string) => string {
  return (name) => join(resolve(folder, out), name);
}

/** Find a scenario that is named twice. */
export function namedTwice(scenarios: readonly string[]): string | undefined {
  return scenarios.find((name, k) => scenarios.indexOf(name) !== k);
}

/** Asks for every lens. */
export const ALL = 'all';
