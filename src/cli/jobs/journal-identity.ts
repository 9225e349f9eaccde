import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { shortHash } from '../../scenario/fields/hash.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { readJson } from '../files/read-text.ts';
import type { JournalIdentity } from './rows.ts';
import { sumsPath } from './sums.ts';

/** What stands beside a journal. */
const TOLD = z.strictObject({
  schema: z.literal('equidistance/runs/2'),
  /** Command that goes on with it. */
  command: z.string().exactOptional(),
  version: z.string(),
  build: z.string(),
  experiment: z.string(),
  seed: z.string(),
  replicates: z.int().min(1),
  outcomes: z.array(z.string()).min(1),
  plan: z.string(),
  design: z.string(),
  part: z.string().exactOptional(),
});
export type JournalNote = z.infer<typeof TOLD>;
/** What a file beside a journal of any version tells. */
const ANY_VERSION = z.looseObject({ schema: z.string().startsWith('equidistance/runs/'), version: z.string() });

const FORWARD = 'name another folder with --out, or begin anew with --fresh (what is there is then lost)';

/** Name the file that tells what a journal is of. */
export const toldPath = (path: string): string => path.replace(/\.csv$/, '.json');

/** Write what a journal is of. */
export function toldText(identity: JournalIdentity, command: string | undefined): string {
  return `${JSON.stringify({ schema: 'equidistance/runs/2', command, ...identity }, null, 1)}\n`;
}

/**
 * Refuse a journal that holds runs of something else.
 *
 * @throws UsageError saying of what, and how to go on
 */
export function refuseOther(path: string, identity: JournalIdentity): void {
  const told = toldPath(path);
  if (!existsSync(told)) {
    if (existsSync(path)) throw new UsageError(`${path} holds runs, and nothing says of what`, FORWARD);
    return;
  }
  const read = readJson(told, 'manifest');
  const { version } = ANY_VERSION.safeParse(read).data ?? identity;
  if (version !== identity.version)
    throw new UsageError(`${dirname(path)} holds runs of version ${version}, and this is ${identity.version}`, FORWARD);
  const found = TOLD.safeParse(read).data;
  if (found === undefined) throw new UsageError(`${told} is not what this version writes`, FORWARD);
  if (found.build !== identity.build) throw otherBuild(path, found.build, identity);
  const differs = Object.entries({ part: undefined, ...identity }).find(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(found[key as keyof JournalIdentity]),
  );
  if (differs) throw new UsageError(`${dirname(path)} holds runs of ${whatDiffers(differs[0], found)}`, FORWARD);
}

/**
 * Refuse rows that nothing sums up.
 *
 * @throws UsageError saying so, and how to go on
 */
export function refuseUnsummed(path: string): void {
  if (existsSums(path)) return;
  throw new UsageError(
    `${path} holds runs, and ${basename(sumsPath(path))}, which tells whether they are as they were written, is missing`,
    FORWARD,
  );
}

/** Whether a journal has sums. */
export const existsSums = (path: string): boolean => existsSync(sumsPath(path));

/** Read what a journal is of; nothing where that is not to be read. */
export function readNote(path: string): JournalNote | undefined {
  return existsSync(toldPath(path)) ? TOLD.safeParse(readJson(toldPath(path), 'manifest')).data : undefined;
}

/** Tell that two builds of one version are not mixed. */
function otherBuild(path: string, found: string, { version, build }: JournalIdentity): UsageError {
  return new UsageError(
    `${dirname(path)} holds runs of another build of ${version}, ${shortHash(found)}, and this is ${shortHash(build)}`,
    `two builds may give other numbers and are not mixed: go on with the one that began, or ${FORWARD}`,
  );
}

function whatDiffers(key: string, found: JournalNote): string {
  if (key === 'experiment') return `another experiment, ${found.experiment}`;
  if (key === 'seed') return `another seed, “${found.seed}”`;
  if (key === 'part') return found.part === undefined ? 'the whole experiment' : `part ${found.part}`;
  if (key === 'replicates') return `${found.replicates} runs of each point`;
  if (key === 'design') return `another design, ${shortHash(found.design)}: points, ranges or levels have changed since`;
  return key === 'outcomes' ? `other outcomes: ${found.outcomes.join(', ')}` : 'a scenario that has changed since';
}
