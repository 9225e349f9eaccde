import { dirname, join, relative, resolve } from 'node:path';
import { commandWords } from '../../flags/command-line.ts';
import { ownCommand } from '../../flags/foreign-command.ts';
import { OUTPUT } from '../../flags/shared-flags.ts';
import { journalsIn } from '../../jobs/checked-rows.ts';
import { existsSums, readNote, toldPath } from '../../jobs/journal-identity.ts';
import { buildIdentity } from '../../package/build-identity.ts';
import { packageVersion } from '../../package/package-root.ts';
import { type Checksums, fileChecksum } from '../../results/checksums.ts';
import { namedFiles, type ResultFolder } from '../../results/result-folders.ts';
import { oneLine } from '../../terminal/terminal.ts';
import type { Program } from './sample.ts';

/** A part as `--shard` takes it. */
const PART = /^\d{1,6}\/\d{1,6}$/;

/** Say which command of ours makes a result again that is not what it says it is: where it stands, and whatever stands there. */
export function adviceFor({ io, tables }: Program, folder: ResultFolder): string {
  const { command, part } = folder.manifest;
  if (typeof command !== 'string') return 'give its command once more, with --fresh';
  // Which part it is stands by itself.
  const own = ownCommand(command.replace(/ --shard[= ]\S+/, ''), io.folder, tables);
  if ('refused' in own) return `the folder names a command that makes no result: ${oneLine(command)}`;
  const isExperiment = own.argv[0] === 'ask';
  const shard = isExperiment && typeof part === 'string' && PART.test(part) ? [`--shard=${part}`] : [];
  const fresh = isExperiment && mustBeginAnew(folder) ? ['--fresh'] : [];
  return `to make it again: ${commandWords(io.program, [...own.argv, ...shard, ...placeWords(folder.path, io.folder), ...fresh])}`;
}

/** Lead a command to where a result stands. */
function placeWords(path: string, home: string): string[] {
  const parent = dirname(path);
  if (resolve(home, OUTPUT) === parent) return [];
  const near = relative(home, parent) || '.';
  return [`--out=${near.startsWith('..') ? parent : near}`];
}

/** Whether its runs cannot be gone on with: then the command alone would be refused. */
function mustBeginAnew({ path, manifest }: ResultFolder): boolean {
  const checksums = (manifest.checksums ?? {}) as Checksums;
  const named = namedFiles(manifest, 'journals').filter((name) => name.endsWith('.csv'));
  const journals = new Set([...journalsIn(path), ...named.map((name) => join(path, name))]);
  return [...journals].some((journal) => {
    const told = readNote(journal);
    const before = checksums[relative(path, toldPath(journal))];
    const isAsItWas = before === undefined || fileChecksum(toldPath(journal)) === before;
    return told?.version !== packageVersion() || told.build !== buildIdentity() || !isAsItWas || !existsSums(journal);
  });
}
