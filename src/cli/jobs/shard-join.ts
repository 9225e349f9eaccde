import { basename, join } from 'node:path';
import { list } from '../../report/words/words.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { openJournal, readJournal } from './journal.ts';
import type { JournalIdentity, TakeRuns } from './rows.ts';
import { shardName, stretchOf } from './shard-flag.ts';
import type { FoundPart } from './shard-record.ts';

/** A stage whose parts are to be joined, and where to. */
export interface Joining {
  readonly path: string;
  readonly identity: JournalIdentity;
  readonly runs: number;
  /** Command that runs a part once the part is named. */
  readonly again: string;
  /** Command that goes on with what is joined. */
  readonly command: string;
  warn(line: string): void;
}

/** Parts that are named in a sentence. */
const NAMED = 8;

/**
 * Join the parts of a stage into its journal; a journal that is complete stays as it is.
 *
 * @throws UsageError naming the parts that are missing
 */
export function joinParts(parts: readonly FoundPart[], joining: Joining): void {
  const { path, identity, runs, again, command, warn } = joining;
  const nobody = (): void => undefined;
  const joined = readJournal(path, identity, { first: 0, take: nobody });
  if (joined?.next === runs) return;
  const name = basename(path);
  const { of } = parts[0].record;
  const read = parts.map((part) => ({ part, ...readPart(part, joining, nobody) }));
  const changed = read.filter(({ isChanged }) => isChanged).length;
  const whole = new Map(read.filter(({ isWhole }) => isWhole).map(({ part }) => [part.record.part, part]));
  const missing = Array.from({ length: of }, (_, k) => k + 1).filter((part) => !whole.has(part));
  if (missing.length === of && changed === 0)
    throw new UsageError(
      `no part of ${name.replace(/\.csv$/, '')} is finished yet, of ${of}`,
      `run its parts, then gather again: ${again} --shard 1/${of}, and so on to ${of}/${of}`,
    );
  if (missing.length > 0) throw missingError(missing, changed, joining, of);
  if (joined?.isChanged) warn(`⚠ ${name} was damaged or changed: it is joined again from its parts`);
  const journal = openJournal(path, identity, { fresh: true, take: nobody, command });
  try {
    for (let part = 1; part <= of; part++) readPart(whole.get(part)!, joining, journal.append);
  } finally {
    journal.close();
  }
}

/** Hand the runs of a part on; tell whether it is whole, and whether anything is not as it was written. */
function readPart({ folder, record }: FoundPart, { path, identity, runs }: Joining, take: TakeRuns) {
  const { from, to } = stretchOf(record, runs);
  const file = join(folder, basename(path));
  const standing = readJournal(file, { ...identity, part: shardName(record) }, { first: from, take });
  return {
    isWhole: standing?.next === to && !standing.isChanged,
    isChanged: standing?.isChanged === true,
  };
}

/** Name the parts to be run again. One that was changed puts itself right: what is not as it was written is run, and that alone. */
function missingError(missing: readonly number[], changed: number, { path, again }: Joining, of: number): UsageError {
  const several = missing.length > 1;
  const what =
    changed === 0
      ? 'missing or unfinished'
      : changed === missing.length
        ? `not as written: ${basename(path)} was damaged or changed`
        : 'missing, unfinished or changed';
  return new UsageError(
    `${several ? 'parts' : 'part'} ${list(missing.map(String), NAMED)} of ${of} ${several ? 'are' : 'is'} ${what}`,
    `run ${several ? 'each' : 'it'} again, then gather: ${again} --shard ${missing[0]}/${of}${several ? ' and so on' : ''}; in a Slurm array: --array=${missing.join()}`,
  );
}
