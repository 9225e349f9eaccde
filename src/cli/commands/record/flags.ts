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

export const RECORD_FLAGS = {
  ...figuresFlag('a CSV file of figures, laid over those of the package'),
  index: valueFlag(`any of ${MEASURED_INDICES.join(', ')} (default ${INDEX})`, measuredIndex, { ...NUMBERS, otherwise: INDEX }),
  project: switchFlag('say what the model expects of every series to 2030, in a file that can be scored later', 'numbers'),
  score: textFlag('a projection: hold it against the figures that came since', { ...NUMBERS, isFile: true }),
  date: valueFlag('with --project: the day on which it is registered, YYYY-MM-DD (default today)', dayFrom, NUMBERS),
  runs: valueFlag(
    'with --project: runs, a multiple of the plausible settings (default four of each)',
    wholeBetween(1, MOST_RUNS),
    NUMBERS,
  ),
  seed: valueFlag('with --project: any text; the same text gives the same bands', seedFrom, NUMBERS),
  ...outFlag(),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

export type RecordFlags = Given<typeof RECORD_FLAGS>;

export function recordChoices(io: Io, flags: RecordFlags) {
  const { format: formats, ...chosen } = chosenFrom(RECORD_FLAGS, flags);
  refuseTogether(flags);
  if (chosen.date !== undefined && chosen.date > io.today())
    throw new UsageError(`--date ${chosen.date} lies after today, ${io.today()}`, 'a projection is registered when it is made');
  return { ...chosen, formats, folderOf: folderUnder(io, chosen.out) };
}

export type RecordChoices = ReturnType<typeof recordChoices>;

/** Refuse flags that say nothing of what is asked for. */
function refuseTogether({ project, score, index, ...own }: RecordFlags): void {
  if (project && score !== undefined)
    throw new UsageError('--project makes a projection and --score scores one', 'give one of the two');
  if (index !== undefined && (project || score !== undefined))
    throw new UsageError(
      `--index says how equidistance is measured, and --${project ? 'project' : 'score'} is of the series one by one`,
      'leave --index out',
    );
  const odd = (['date', 'runs', 'seed'] as const).find((name) => own[name] !== undefined);
  if (odd === undefined || project) return;
  const why = score === undefined ? 'the record itself has none' : 'a registered one keeps its own';
  throw new UsageError(`--${odd} is of a projection that is made: ${why}`, `add --project, or leave --${odd} out`);
}

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
