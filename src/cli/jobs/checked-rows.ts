import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { plural } from '../../report/words/words.ts';
import { shortHash } from '../../scenario/fields/hash.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { withOrdinary } from '../files/ordinary-file.ts';
import { ownReading } from '../files/read-text.ts';
import { buildIdentity } from '../package/build-identity.ts';
import { packageVersion } from '../package/package-root.ts';
import { note, same, type Verdict, wrong } from '../results/finding.ts';
import { foldersBelow, hasManifest, type ResultFolder } from '../results/result-folders.ts';
import { existsSums, type JournalNote, readNote } from './journal-identity.ts';
import { changeWords, readStanding } from './standing.ts';
import { readSums, sumsPath } from './sums.ts';

const LABEL = 'Rows';
const UNFINISHED = 'equidistance/unfinished';

/** List the journals in a folder: files of runs, each with what tells what it is of or what its sums are. */
export function journalsIn(path: string): string[] {
  const tables = readdirSync(path).filter((name) => name.endsWith('.csv') && !name.endsWith('.former.csv'));
  return tables.map((name) => join(path, name)).filter((file) => existsSums(file) || readNote(file));
}

/** Look whether the rows of every journal in a folder are as they were written, whether or not all have been. */
export const verifyRows = (path: string): Verdict[] => journalsIn(path).map(rowsFinding);

/**
 * See that runs from which an answer has been worked out are still as they were written: the manifest vouches for them.
 *
 * @throws UsageError where they are not
 */
export function refuseChanged(folder: string, journals: readonly string[]): void {
  const runs = journals.filter((name) => name.endsWith('.csv'));
  const changed = runs.find((name) => rowsFinding(join(folder, name)).verdict === 'wrong');
  if (changed === undefined) return;
  throw new UsageError(
    `${changed} was changed while its answer was worked out`,
    'give the same command once more: what was changed is run again',
  );
}

function rowsFinding(path: string): Verdict {
  const told = readNote(path);
  const name = basename(path);
  if (told === undefined) return wrong(LABEL, `nothing that this version can read says what ${name} is of`);
  if (!existsSums(path))
    return wrong(LABEL, `${basename(sumsPath(path))} is missing, so nobody can tell whether ${name} is as it was written`);
  const { schema: _schema, command: _command, ...identity } = told;
  const sums = readSums(sumsPath(path), identity);
  return withOrdinary(path, ownReading(path, 'file'), ({ file }) => {
    const standing = readStanding(file, sums, identity, { first: sums[0]?.from ?? 0 });
    if (!standing.isChanged) return same(LABEL, `${plural(standing.written, 'run')} in ${name} stand as they were written`);
    return wrong(LABEL, changeWords(path, standing, 'are not as they were written'));
  });
}

/** Find experiments that have runs and no answer yet: stopped ones, and parts. */
export function unfinishedFolders(asked: readonly string[], home: string): ResultFolder[] {
  const isUnfinished = (path: string): boolean => !hasManifest(path) && journalsIn(path).length > 0;
  return foldersBelow(asked, home, isUnfinished).map(({ name, path }) => {
    const [told] = journalsIn(path).flatMap((file) => readNote(file) ?? []);
    return { name, path, manifest: { schema: UNFINISHED, ...(told && factsOf(told)) } };
  });
}

const factsOf = ({ version, build, seed, command, part }: JournalNote) => ({
  ...{ version, build, seed },
  ...(command && { command }),
  ...(part && { part }),
});

/** Whether a folder holds runs of an experiment that is not finished. */
export const isUnfinished = ({ manifest }: ResultFolder): boolean => manifest.schema === UNFINISHED;

/** Look at an experiment that is not finished: its rows, and whether this build would go on with it. */
export function verifyUnfinished({ path, manifest: { version, build } }: ResultFolder): Verdict[] {
  const isOurs = version === packageVersion() && build === buildIdentity();
  const by = typeof build === 'string' ? `, build ${shortHash(build)}` : '';
  return [
    ...verifyRows(path),
    ...(isOurs ? [] : [note('Build', `begun by version ${version ?? 'unknown'}${by}: this one does not go on with it`)]),
    note('Numbers', 'not made again, as there is no answer yet: its command goes on with it'),
  ];
}
