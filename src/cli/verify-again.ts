import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { list, plural } from '../report/words.ts';
import { fileChecksum } from './checksums.ts';
import { FORMATS, type Format } from './formats.ts';
import type { Io } from './io.ts';
import { kindOf } from './manifest-facts.ts';
import { namedFiles, type ResultFolder, resultFolders } from './query-folders.ts';
import { type Finding, same, wrong } from './verify-finding.ts';
import type { VerifyContext } from './verify-sample.ts';

const LABEL = 'Again';
/** Files that hold the command itself, and with it the folder. */
const OWN = new Set(['manifest.json', 'report.html']);
const TOLD = 5;

/** Give the command of a result once more, into a temporary folder, and compare every file. */
export async function verifyAgain(folder: ResultFolder, { io }: VerifyContext): Promise<Finding> {
  const warned: string[] = [];
  const argv = argvOf(folder);
  if (argv[0] !== kindOf(folder.manifest)) return wrong(LABEL, `its command does not make what it says it is: ${argv.join(' ')}`);
  const silent: Io = { ...io, say: () => undefined, warn: (line) => void warned.push(line) };
  const out = mkdtempSync(join(tmpdir(), 'equidistance-'));
  try {
    const { main } = await import('./main.ts');
    const code = await main([...argv, `--out=${out}`, '--quiet'], silent);
    if (code !== 0) return wrong(LABEL, `its command cannot be given here: ${warned[0]?.replace(/^✖ /, '')}`);
    const [made] = resultFolders([out], io.folder);
    return filesFinding(folder, made.path);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** List the words of the command that writes the same kinds of files; where they go is left out. */
function argvOf({ manifest }: ResultFolder): string[] {
  const [, ...words] = wordsOf(String(manifest.command));
  const at = words.indexOf('--out');
  const where = at === -1 ? words : [...words.slice(0, at), ...words.slice(at + 2)];
  const files = namedFiles(manifest, 'files');
  const formats = FORMATS.filter((format) => files.some((name) => isOf(name, format)));
  const dark = files.some((name) => /-dark\./.test(name)) ? ['--dark'] : [];
  return kindOf(manifest) === 'explain' ? where : [...where, `--format=${formats.join()}`, ...dark];
}

function isOf(name: string, format: Format): boolean {
  return name.endsWith(format === 'vl' ? '.vl.json' : `.${format}`);
}

/**
 * Take a command line apart as a shell does, as far as ours quote.
 *
 * Example  wordsOf("run 'my file' --runs 3") → ['run', 'my file', '--runs', '3']
 */
export function wordsOf(line: string): string[] {
  return (line.match(/(?:[^\s'\\]|\\.|'[^']*')+/g) ?? []).map((word) =>
    word.replace(/\\(.)|'([^']*)'/g, (_, escaped: string | undefined, quoted: string | undefined) => escaped ?? quoted ?? ''),
  );
}

function filesFinding({ path, manifest }: ResultFolder, made: string): Finding {
  const names = [...namedFiles(manifest, 'files'), ...namedFiles(manifest, 'journals')].filter((name) => !OWN.has(name));
  const other = names.filter((name) => fileChecksum(join(path, name)) !== fileChecksum(join(made, name)));
  if (other.length > 0) return wrong(LABEL, `its command given once more does not write the same ${list(other, TOLD)}`);
  return same(LABEL, `its command given once more writes the same ${plural(names.length, 'file')}, byte for byte`);
}
