import { basename, join } from 'node:path';
import { list, plural } from '../../../report/words/words.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { type Checksums, fileChecksum } from '../../results/checksums.ts';
import { same, type Verdict, wrong } from '../../results/finding.ts';
import { namedFiles, type ResultFolder } from '../../results/result-folders.ts';

const LABEL = 'Files';
/** Files that are told by name. */
const TOLD = 5;

/** A link that leads out of the folder, or a file without end, is not the file that was written: that one is missing. */
function checksumFound(path: string): string | undefined {
  try {
    return fileChecksum(path);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Look whether every file of a result holds what was written. Files that others have put there are not looked at. */
export function verifyFiles({ path, manifest }: ResultFolder): Verdict[] {
  const checksums = manifest.checksums as Checksums | null | undefined;
  if (typeof checksums !== 'object' || checksums === null)
    return [wrong(LABEL, 'the manifest has no checksums, so nobody can tell whether the files are as they were written')];
  const names = [...new Set([...Object.keys(checksums), ...namedFiles(manifest, 'files')])].filter(
    (name) => name !== 'manifest.json' && name === basename(name),
  );
  const missing: string[] = [];
  const changed: string[] = [];
  for (const name of names) {
    const found = checksumFound(join(path, name));
    if (found === undefined) missing.push(name);
    else if (found !== checksums[name]) changed.push(name);
  }
  if (missing.length + changed.length === 0)
    return [same(LABEL, `${plural(names.length, 'file')} ${names.length === 1 ? 'holds' : 'hold'} what was written`)];
  return [
    ...(changed.length > 0 ? [wrong(LABEL, `changed since they were written: ${list(changed, TOLD)}`)] : []),
    ...(missing.length > 0 ? [wrong(LABEL, `missing: ${list(missing, TOLD)}`)] : []),
  ];
}
