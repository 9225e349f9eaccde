import { basename, join } from 'node:path';
import { list } from '../report/words.ts';
import { UsageError } from '../scenario/usage-error.ts';
import { type JournalIdentity, openJournal, readJournal, type TakeRuns } from './experiment-journal.ts';
import { shardName, stretchOf } from './shard-flag.ts';
import type { FoundPart } from './shard-record.ts';

/** A stage whose parts are to be joined, and where to. */
export interface Joining {
  readonly path: string;
  readonly identity: JournalIdentity;
  readonly runs: number;
  /** Command that runs a part once the part is named. */
  readonly again: string;
}

/** Parts that are named in a sentence. */
const NAMED = 8;

/**
 * Join the parts of a stage into its journal; a journal that is complete stays as it is.
 *
 * @throws UsageError naming the parts that are missing
 */
export function joinParts(parts: readonly FoundPart[], joining: Joining): void {
  const { path, identity, runs, again } = joining;
  const nobody = (): void => undefined;
  if (readJournal(path, identity, { first: 0, take: nobody }) === runs) return;
  const name = basename(path);
  const { of } = parts[0].record;
  const whole = new Map(parts.filter((part) => readPart(part, joining, nobody)).map((part) => [part.record.part, part]));
  const missing = Array.from({ length: of }, (_, k) => k + 1).filter((part) => !whole.has(part));
  if (missing.length === of)
    throw new UsageError(
      `no part of ${name.replace(/\.csv$/, '')} is finished yet, of ${of}`,
      `run its parts, then gather again: ${again} --shard 1/${of}, and so on to ${of}/${of}`,
    );
  if (missing.length > 0) throw missingError(missing, of, again);
  const journal = openJournal(path, identity, { fresh: true, take: nobody });
  try {
    for (let part = 1; part <= of; part++) readPart(whole.get(part)!, joining, journal.append);
  } finally {
    journal.close();
  }
}

/** Hand the runs of a part on; tell whether it is whole. */
function readPart({ folder, record }: FoundPart, { path, identity, runs }: Joining, take: TakeRuns): boolean {
  const { from, to } = stretchOf(record, runs);
  return readJournal(join(folder, basename(path)), { ...identity, part: shardName(record) }, { first: from, take }) === to;
}

function missingError(missing: readonly number[], of: number, again: string): UsageError {
  const several = missing.length > 1;
  return new UsageError(
    `${several ? 'parts' : 'part'} ${list(missing.map(String), NAMED)} of ${of} ${several ? 'are' : 'is'} missing or unfinished`,
    `run ${several ? 'each' : 'it'} again, then gather: ${again} --shard ${missing[0]}/${of}${several ? ' and so on' : ''}; in a Slurm array: --array=${missing.join()}`,
  );
}
