import { dirname, join, relative, resolve } from 'node:path';
import { QUESTIONS } from '../experiment/experiment.ts';
import { buildIdentity } from './build-identity.ts';
import { type Checksums, fileChecksum } from './checksums.ts';
import { quoted } from './command-line.ts';
import { existsSums, readTold, toldPath } from './experiment-journal-identity.ts';
import { packageVersion } from './package-root.ts';
import { namedFiles, type ResultFolder } from './query-folders.ts';
import { OUTPUT } from './shared-flags.ts';
import { wordsOf } from './verify-again.ts';
import { journalsIn } from './verify-rows.ts';

/** Say which command makes a result again that is not what it says it is: where it stands, and whatever stands there. */
export function adviceFor(folder: ResultFolder, home: string): string {
  const { command } = folder.manifest;
  if (typeof command !== 'string') return 'give its command once more, with --fresh';
  const words = wordsInto(wordsOf(command), dirname(folder.path), home);
  const isExperiment = QUESTIONS.some((question) => question === words[1]);
  const fresh = isExperiment && mustBeginAnew(folder) ? ['--fresh'] : [];
  return `to make it again: ${[...words, ...fresh].map(quoted).join(' ')}`;
}

/** Lead a command to where the result stands. */
function wordsInto(words: readonly string[], folder: string, home: string): readonly string[] {
  const at = words.indexOf('--out');
  if (resolve(home, at === -1 ? OUTPUT : words[at + 1]) === folder) return words;
  const near = relative(home, folder) || '.';
  const rest = at === -1 ? words : [...words.slice(0, at), ...words.slice(at + 2)];
  return [...rest, '--out', near.startsWith('..') ? folder : near];
}

/** Whether its runs cannot be gone on with: then the command alone would be refused. */
function mustBeginAnew({ path, manifest }: ResultFolder): boolean {
  const checksums = (manifest.checksums ?? {}) as Checksums;
  const named = namedFiles(manifest, 'journals').filter((name) => name.endsWith('.csv'));
  const journals = new Set([...journalsIn(path), ...named.map((name) => join(path, name))]);
  return [...journals].some((journal) => {
    const told = readTold(journal);
    const before = checksums[relative(path, toldPath(journal))];
    const isAsItWas = before === undefined || fileChecksum(toldPath(journal)) === before;
    return told?.version !== packageVersion() || told.build !== buildIdentity() || !isAsItWas || !existsSums(journal);
  });
}
