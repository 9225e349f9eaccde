import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { QUESTIONS, type Question } from '../../experiment/experiment.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { telling } from '../files/disk-errors.ts';
import { readJson } from '../files/read-text.ts';
import { writeWhole } from '../files/write-whole.ts';
import { type ExperimentChoices, MOST_POINTS } from './experiment-flags.ts';
import { MOST_PARTS } from './shard-flag.ts';

const RECORD = 'part.json';

/** What a part is of: all that its command was given and that a number hangs on. */
const PART_RECORD = z.strictObject({
  schema: z.literal('equidistance/part/1'),
  part: z.int().min(1),
  of: z.int().min(1).max(MOST_PARTS),
  question: z.enum(QUESTIONS),
  experiment: z.string().min(1),
  points: z.int().min(1).max(MOST_POINTS).optional(),
  replicates: z.int().min(1).max(MOST_POINTS).optional(),
  seed: z.string().optional(),
  set: z.array(z.strictObject({ path: z.string(), value: z.string() })),
});
export type PartRecord = z.infer<typeof PART_RECORD>;

/** A part that was found, and its folder. */
export interface FoundPart {
  readonly folder: string;
  readonly record: PartRecord;
}

/** Write beside a part what it is of. */
export function writePartRecord(folder: string, question: Question, choices: ExperimentChoices): void {
  const { experiment, points, replicates, seed, set, shard } = choices;
  const record = { schema: 'equidistance/part/1', ...shard, question, experiment, points, replicates, seed, set };
  const path = join(folder, RECORD);
  telling(path, () => {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, `${JSON.stringify(record, null, 1)}\n`);
  });
}

/**
 * Find parts in folders: each is a part, or holds parts.
 *
 * @throws UsageError where there is none, or where they are not all of one experiment
 */
export function findParts(folders: readonly string[], from: string): FoundPart[] {
  const found = folders.flatMap((given) => partsIn(given, resolve(from, given)));
  const [first] = found;
  if (first === undefined)
    throw new UsageError(`no parts in ${folders.join(', ')}`, 'name the folder given to --out with --shard');
  const other = found.find(({ record }) => ofWhat(record) !== ofWhat(first.record));
  if (other === undefined) return found;
  throw new UsageError(`${first.folder} and ${other.folder} are not parts of one experiment`, 'gather one experiment at a time');
}

const ofWhat = ({ part: _which, ...rest }: PartRecord): string => JSON.stringify(rest);

function partsIn(given: string, path: string): FoundPart[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder ${given}`, 'name the folder given to --out with --shard');
  if (existsSync(join(path, RECORD))) return [{ folder: path, record: readPartRecord(join(path, RECORD)) }];
  const inside = readdirSync(path).filter((name) => existsSync(join(path, name, RECORD)));
  return inside.map((name) => ({ folder: join(path, name), record: readPartRecord(join(path, name, RECORD)) }));
}

function readPartRecord(path: string): PartRecord {
  const read = PART_RECORD.safeParse(readJson(path, 'manifest'));
  if (read.success && read.data.part <= read.data.of) return read.data;
  throw new UsageError(`${path} is not what this version writes`, 'run the part again, with --fresh');
}
