import { MEASURED_INDICES, type MeasuredIndex } from '../../../record/measure/measured-indices.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, textFlag, valueFlag, wholeBetween } from '../../flags/flag-table.ts';
import { type Flag, once, oneOf, seedFrom } from '../../flags/flags.ts';
import { figuresFlag, folderUnder, formatFlags, outFlag, sayingFlags } from '../../flags/shared-flags.ts';
import type { Io } from '../../terminal/io.ts';

const INDEX: MeasuredIndex = 'equidistance';
/** Runs of a projection at most: everything is kept until the bands are made. */
const MOST_RUNS = 10_000;
const NUMBERS = { bearing: 'numbers' } as const;

const WRITING = { ...outFlag(), ...formatFlags(), ...sayingFlags('no summary, no progress', 'summary') };
const FIGURES = figuresFlag('a CSV file of figures, laid over those of the package');

/** What shows the record takes. */
export const SHOW_FLAGS = {
  ...FIGURES,
  index: valueFlag(`any of ${MEASURED_INDICES.join(', ')} (default ${INDEX})`, measuredIndex, { ...NUMBERS, otherwise: INDEX }),
  ...WRITING,
};

/** What makes a projection takes. */
export const PROJECT_FLAGS = {
  project: switchFlag('say what the model expects of every series to 2030, in a file that can be scored later', 'numbers'),
  ...FIGURES,
  date: valueFlag('the day on which it is registered, YYYY-MM-DD (default today)', dayFrom, NUMBERS),
  runs: valueFlag('runs, a multiple of the plausible settings (default four of each)', wholeBetween(1, MOST_RUNS), NUMBERS),
  seed: valueFlag('any text; the same text gives the same bands', seedFrom, NUMBERS),
  ...WRITING,
};

/** What scores a projection takes. */
export const SCORE_FLAGS = {
  score: textFlag('a projection: hold it against the figures that came since', { ...NUMBERS, isFile: true }),
  ...FIGURES,
  ...WRITING,
};

export function showChoices(io: Io, flags: Given<typeof SHOW_FLAGS>) {
  const { format: formats, ...chosen } = chosenFrom(SHOW_FLAGS, flags);
  return { ...chosen, formats, folderOf: folderUnder(io, chosen.out) };
}

export type ShowChoices = ReturnType<typeof showChoices>;

export function projectChoices(io: Io, flags: Given<typeof PROJECT_FLAGS>) {
  const { format: formats, ...chosen } = chosenFrom(PROJECT_FLAGS, flags);
  if (chosen.date !== undefined && chosen.date > io.today())
    throw new UsageError(`--date ${chosen.date} lies after today, ${io.today()}`, 'a projection is registered when it is made');
  return { ...chosen, formats, folderOf: folderUnder(io, chosen.out) };
}

export type ProjectChoices = ReturnType<typeof projectChoices>;

export function scoreChoices(io: Io, flags: Given<typeof SCORE_FLAGS>) {
  const { format: formats, score = '', ...chosen } = chosenFrom(SCORE_FLAGS, flags);
  return { ...chosen, score, formats, folderOf: folderUnder(io, chosen.out) };
}

export type ScoreChoices = ReturnType<typeof scoreChoices>;

function measuredIndex(given: Flag, name: string): MeasuredIndex | undefined {
  if (once(name, given) === 'exposure')
    throw new UsageError(
      '--index: exposure weighs by rivalry, and nobody has measured rivalry',
      `choose among ${MEASURED_INDICES.join(', ')}`,
    );
  return oneOf(name, given, MEASURED_INDICES);
}

/** Read a day of the calendar. */
function dayFrom(given: Flag, name: string): string | undefined {
  const text = once(name, given)?.trim();
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(day) && new Date(day).toISOString().startsWith(text)) return text;
  throw new UsageError(
    `--${name}: expected a day as YYYY-MM-DD, found ${text === '' ? 'nothing' : `"${text}"`}`,
    `for example --${name} 2026-11-01`,
  );
}
