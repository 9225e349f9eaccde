import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { shortHash } from '../scenario/hash.ts';
import { UsageError } from '../scenario/usage-error.ts';
import type { JournalIdentity } from './experiment-journal.ts';
import { readJson } from './read-text.ts';

/** What the file beside a journal calls itself. */
export const RUNS_SCHEMA = 'equidistance/runs/1';
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
  const found = readJson(told, 'manifest') as (JournalIdentity & { schema?: string }) | null | undefined;
  if (found?.schema === RUNS_SCHEMA && Array.isArray(found.outcomes)) return found;
  throw new UsageError(`${told} is not what this version writes`, FORWARD);
}
