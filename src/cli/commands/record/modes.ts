import { UsageError } from '../../../scenario/text/usage-error.ts';
import type { FlagTable, Given } from '../../flags/flag-table.ts';
import { PROGRAM } from '../../terminal/program-words.ts';
import { CALIBRATE_FLAGS } from '../fit/flags.ts';
import { BACKCAST_FLAGS } from '../test/flags.ts';
import { PROJECT_FLAGS, SCORE_FLAGS, SHOW_FLAGS } from './flags.ts';

/** What is asked of the record besides showing it, and what each does. */
const DOES = {
  test: 'holds the model against the record',
  fit: 'finds the settings that the record does not rule out',
  project: 'makes a projection',
  score: 'scores one that was made',
} as const;
type Asked = keyof typeof DOES;
const ASKED = Object.keys(DOES) as Asked[];

/** The flags of each thing that the command does. */
const TABLES: Readonly<Record<Asked | 'show', FlagTable>> = {
  show: SHOW_FLAGS,
  test: BACKCAST_FLAGS,
  fit: CALIBRATE_FLAGS,
  project: PROJECT_FLAGS,
  score: SCORE_FLAGS,
};

const { test, from, to, rolling, theory, preset, set, without, uncertainty, ...tested } = BACKCAST_FLAGS;
const { index, figures, out, format, dark, quiet, json } = SHOW_FLAGS;
const toldAs = <T extends FlagTable[string]>(flag: T, describe: string): T => ({
  ...flag,
  options: { ...flag.options, describe },
});

/** All flags of the command, in the order of its help. */
export const RECORD_FLAGS = {
  ...{ test, fit: CALIBRATE_FLAGS.fit, project: PROJECT_FLAGS.project, score: SCORE_FLAGS.score },
  ...{ from, to, 'score-from': tested['score-from'], rolling, theory, preset, set, without, uncertainty },
  ...{ points: CALIBRATE_FLAGS.points, workers: CALIBRATE_FLAGS.workers },
  date: PROJECT_FLAGS.date,
  runs: toldAs(
    tested.runs,
    'runs, 1 to 5000 (default 200); with --fit of each setting from each origin, 2 to 2000 (default 200); with --project a multiple of the plausible settings (default four of each)',
  ),
  seed: toldAs(tested.seed, 'any text; the same text gives the same numbers (default "equidistance")'),
  ...{ index, figures, out, format, dark, quiet, json },
};

/** Which flags of the help belong to one of the things alone. */
export const RECORD_GROUPS: Readonly<Record<string, readonly string[]>> = {
  'Instead of showing it:': ASKED,
  'With --test:': ['from', 'to', 'score-from', 'rolling', 'theory', 'preset', 'set', 'without', 'uncertainty'],
  'With --fit:': ['points', 'workers'],
  'With --project:': ['date'],
  'With --test, --fit or --project:': ['runs', 'seed'],
};

export type RecordFlags = Given<typeof RECORD_FLAGS>;

/**
 * Find what is asked of the record.
 *
 * @throws UsageError where two things are asked, or a flag is given that says nothing of the one
 */
export function askedOf(flags: RecordFlags): Asked | 'show' {
  const isGiven = (name: string): boolean => ![undefined, false].includes((flags as Readonly<Record<string, never>>)[name]);
  const [asked, other] = ASKED.filter(isGiven);
  if (other !== undefined)
    throw new UsageError(`--${asked} ${DOES[asked]}, and --${other} ${DOES[other]}`, 'give one of the two');
  const odd = Object.keys(RECORD_FLAGS).find((name) => isGiven(name) && !Object.hasOwn(TABLES[asked ?? 'show'], name));
  if (odd !== undefined) throw oddFlag(odd, asked);
  return asked ?? 'show';
}

/** Say of a flag what it belongs to. */
function oddFlag(odd: string, asked: Asked | undefined): UsageError {
  const takers = ASKED.filter((each) => Object.hasOwn(TABLES[each], odd)).map((each) => `--${each}`);
  const without = `leave --${odd} out`;
  if (asked === undefined) return new UsageError(`--${odd} goes with ${takers.join(', ')}`, `add ${takers[0]}, or ${without}`);
  const own = takers.length === 0 ? 'record alone' : takers.join(', ');
  return new UsageError(
    `record --${asked} takes no --${odd}, which goes with ${own}`,
    `${without}; ${PROGRAM} record --help shows what each takes`,
  );
}
