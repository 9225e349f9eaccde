import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUESTIONS } from '../../../experiment/experiment.ts';
import { list, plural } from '../../../report/words/words.ts';
import { commandWords } from '../../flags/command-line.ts';
import { ownCommand } from '../../flags/foreign-command.ts';
import { FORMATS, formatOf } from '../../flags/formats.ts';
import { fileChecksum } from '../../results/checksums.ts';
import { same, type Verdict, wrong } from '../../results/finding.ts';
import { kindOf } from '../../results/manifest-facts.ts';
import { namedFiles, type ResultFolder, resultFolders } from '../../results/result-folders.ts';
import type { Io } from '../../terminal/io.ts';
import { oneLine } from '../../terminal/terminal.ts';
import type { VerifyContext } from './sample.ts';

const LABEL = 'Again';
/** Files that hold the command itself, and with it the folder. */
const OWN = new Set(['manifest.json', 'report.html']);
const TOLD = 5;
const ALONE = '; it names a queue, which was not asked: all was done on this machine';

/** Give the command of a result once more, into a temporary folder on this machine, and compare every file. */
export async function verifyAgain(folder: ResultFolder, { io, give, tables }: VerifyContext): Promise<Verdict> {
  const own = ownCommand(folder.manifest.command, io.folder, tables);
  if ('refused' in own) return wrong(LABEL, `its command ${own.refused}`);
  const { argv, queue } = own;
  if (!canMake(argv, kindOf(folder.manifest)))
    return wrong(LABEL, `its command does not make what it says it is: ${oneLine(argv.join(' '))}`);
  // What a mistake quotes may come from a file that only the folder names; it is not told.
  const silent: Io = { ...io, say: () => undefined, warn: () => undefined };
  const out = mkdtempSync(join(tmpdir(), 'equidistance-'));
  try {
    const code = await give([...argv, ...formatWords(folder), `--out=${out}`, '--quiet'], silent);
    if (code !== 0) return wrong(LABEL, `its command ends in a mistake here; see it: ${commandWords(io.program, argv)}`);
    const [made] = resultFolders([out], io.folder);
    return filesFinding(folder, made.path, queue);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Whether a command can make results of a kind; of which kind a question is, its file says. */
function canMake([command, ...rest]: readonly string[], kind: string | undefined): boolean {
  if (command === 'ask') return QUESTIONS.some((question) => question === kind);
  if (command !== 'record') return command === kind;
  return kind === (rest.includes('--test') ? 'backcast' : rest.includes('--fit') ? 'calibrate' : 'record');
}

/** List the words that write the same kinds of files. */
function formatWords({ manifest }: ResultFolder): string[] {
  if (kindOf(manifest) === 'explain') return [];
  const files = namedFiles(manifest, 'files');
  const formats = FORMATS.filter((format) => files.some((name) => formatOf(name) === format));
  return [`--format=${formats.join()}`, ...(files.some((name) => /-dark\./.test(name)) ? ['--dark'] : [])];
}

function filesFinding({ path, manifest }: ResultFolder, made: string, queue: boolean): Verdict {
  const names = [...namedFiles(manifest, 'files'), ...namedFiles(manifest, 'journals')].filter((name) => !OWN.has(name));
  const other = names.filter((name) => fileChecksum(join(path, name)) !== fileChecksum(join(made, name)));
  if (other.length > 0) return wrong(LABEL, `its command given once more does not write the same ${list(other, TOLD)}`);
  return same(
    LABEL,
    `its command given once more writes the same ${plural(names.length, 'file')}, byte for byte${queue ? ALONE : ''}`,
  );
}
