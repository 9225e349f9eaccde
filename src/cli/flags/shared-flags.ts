import { join, resolve } from 'node:path';
import { MECHANISM_NAMES } from '../../experiment/runs/mechanisms.ts';
import { PRESETS } from '../../model/parameters.ts';
import { THEORY_NAMES } from '../../model/theory.ts';
import type { Io } from '../terminal/io.ts';
import { formerly, switchFlag, textFlag, valueFlag, wholeBetween } from './flag-table.ts';
import { assignments, DEFAULT_SEED, MOST_MONTHS, once, oneOf, RUNS, seedFrom, someOf } from './flags.ts';
import { DEFAULT_FORMATS, FORMAT_WORDS, readFormats } from './formats.ts';
import { FORMER_FLAGS } from './former-names.ts';

const PRESET_NAMES = Object.keys(PRESETS) as (keyof typeof PRESETS)[];

/** What numbers hang on. */
const NUMBERS = { bearing: 'numbers' } as const;

/** Declare how many runs a command makes; `what` it counts. A written command always says it. */
export function runsFlag(what: string, { least = 1, most = RUNS.most as number } = {}) {
  const describe = `${what}, ${least} to ${most} (default ${RUNS.default})`;
  return { runs: valueFlag(describe, wholeBetween(least, most), { ...NUMBERS, otherwise: RUNS.default, always: true }) };
}

/** Declare the seed of a command; a written one says it at its default too, unless it is not `always` to. */
export function seedFlag(what: string, always = true) {
  const describe = `any text${what} (default "${DEFAULT_SEED}")`;
  return { seed: valueFlag(describe, seedFrom, { ...NUMBERS, otherwise: DEFAULT_SEED, always }) };
}

/** Declare a path and a value that are laid over a scenario. */
export function setFlag(describe: string) {
  return valueFlag(describe, assignments, { ...NUMBERS, otherwise: [], text: ({ path, value }) => `${path}=${value}` });
}

/** Declare a file of figures that a command reads. */
export function figuresFlag(describe: string) {
  return { figures: formerly(FORMER_FLAGS.figures, textFlag(describe, { ...NUMBERS, isFile: true })) };
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
  /** Whether a written command names the seed at its default too. */
  readonly always?: boolean;
}

/** Declare what every run hangs on besides its scenario; `more` words may be given as a theory. */
export function assumptionFlags<L extends string = never>(words: AssumptionWords, more: readonly L[] = [], moreTheories = '') {
  const { again, whose, scope, files, without, always = true } = words;
  return {
    ...seedFlag(`; the same text gives the same ${again}`, always),
    months: valueFlag(`months, 1 to ${MOST_MONTHS}, instead of ${whose}`, wholeBetween(1, MOST_MONTHS), NUMBERS),
    theory: formerly(
      FORMER_FLAGS.theory,
      valueFlag(
        `theory${scope}: ${THEORY_NAMES.join(', ')}${moreTheories}`,
        (given, name) => oneOf(name, given, [...THEORY_NAMES, ...more]),
        NUMBERS,
      ),
    ),
    preset: valueFlag(
      `settings${scope}: ${PRESET_NAMES.join(', ')} (pressure hardly bites: the record cannot tell them apart)`,
      (given, name) => oneOf(name, given, PRESET_NAMES),
      NUMBERS,
    ),
    set: setFlag(`path=value, over ${files} (repeat for more)`),
    without: valueFlag(
      `${without}: ${MECHANISM_NAMES.join(', ')}`,
      (given, name) => [...new Set(someOf(name, given, MECHANISM_NAMES) ?? [])],
      { ...NUMBERS, otherwise: [] },
    ),
  };
}

/** Where results go if nobody says otherwise. */
export const OUTPUT = 'output';

/** Declare where results go; `note` says what is particular to the command. */
export function outFlag(note = '') {
  const describe = `output folder (default "${OUTPUT}"${note})`;
  return { out: valueFlag(describe, (given, name) => once(name, given), { bearing: 'folder', otherwise: OUTPUT }) };
}

const MOST_WORKERS = 256;

/** Declare by how many threads the work is done; no number hangs on it. */
export function workersFlag() {
  return { workers: valueFlag('threads (default: one a core)', wholeBetween(1, MOST_WORKERS)) };
}

/** Declare in what forms results are written. */
export function formatFlags() {
  return {
    format: valueFlag(FORMAT_WORDS, readFormats, { otherwise: DEFAULT_FORMATS }),
    dark: switchFlag('dark pictures too'),
  };
}

/** Declare what is said on the terminal; `text` is what JSON stands in for. */
export function sayingFlags(quiet: string, text: string) {
  return { quiet: switchFlag(quiet), json: switchFlag(`one JSON object instead of the ${text}`) };
}

/** Declare whether all that is told is told, or one screen of it. */
export function moreFlag() {
  return { more: switchFlag('all that is told, instead of one screen') };
}

/** Find the folder of a result below the output folder. */
export function folderUnder({ folder }: Io, out: string): (name: string) => string {
  return (name) => join(resolve(folder, out), name);
}

/** Find a scenario that is named twice. */
export function namedTwice(scenarios: readonly string[]): string | undefined {
  return scenarios.find((name, k) => scenarios.indexOf(name) !== k);
}

/** Asks for every theory. */
export const ALL = 'all';
