import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { shortHash } from '../scenario/hash.ts';
import { UsageError } from '../scenario/usage-error.ts';
import type { JournalIdentity } from './experiment-journal.ts';

/** What the file beside a journal calls itself. */
export const RUNS_SCHEMA = 'equidistance/runs/1';
/** What stands beside a journal, as somebody may have changed it. */
const IDENTITY = z.looseObject({
  schema: z.literal(RUNS_SCHEMA),
  ...{ version: z.string(), experiment: z.string(), design: z.string(), plan: z.string(), seed: z.string() },
  replicates: z.int().min(1),
  outcomes: z.array(z.string()).min(1),
  part: z.string().exactOptional(),
});
const FORWARD = 'name another folder with --out, or begin anew with --fresh (what is there is then lost)';

/**
 * Refuse a journal that holds runs of something else.
 *
 * @throws UsageError saying of what, and how to go on
 */
export function refuseOther(told: string, path: string, identity: JournalIdentity): void {
  if (!existsSync(told)) {
    if (existsSync(path)) throw new UsageError(`${path} holds runs, and nothing says of what`, FORWARD);
    return;
  }
  const found = identityIn(told);
  if (found.version !== identity.version)
    throw new UsageError(`${dirname(path)} holds runs of version ${found.version}, and this is ${identity.version}`, FORWARD);
  const differs = Object.entries({ part: undefined, ...identity }).find(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(found[key as keyof JournalIdentity]),
  );
  if (differs) throw new UsageError(`${dirname(path)} holds runs of ${whatDiffers(differs[0], found)}`, FORWARD);
}

function whatDiffers(key: string, found: JournalIdentity): string {
  if (key === 'experiment') return `another experiment, ${found.experiment}`;
  if (key === 'seed') return `another seed, “${found.seed}”`;
  if (key === 'part') return found.part === undefined ? 'the whole experiment' : `part ${found.part}`;
  if (key === 'replicates') return `${found.replicates} replicates of each point`;
  if (key === 'design') return `another design, ${shortHash(found.design)}: points, ranges or levels have changed since`;
  return key === 'outcomes' ? `other outcomes: ${found.outcomes.join(', ')}` : 'a scenario that has changed since';
}

function identityIn(told: string): JournalIdentity {
  try {
    const found = IDENTITY.safeParse(JSON.parse(readFileSync(told, 'utf8')));
    if (found.success) return found.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(`${told} is not what this version writes`, FORWARD);
}
