import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { shellWord } from '../../report/words/shell-word.ts';
import { PACKAGE_ROOT } from '../package/package-root.ts';

/** How the program was started. */
export interface Start {
  /** The file that Node was given. */
  readonly script: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Stands in a text of ours for what starts the program; nobody who names a file can know it. */
export const PROGRAM = `{program ${randomUUID()}}`;
const BY_NPM = 'npx equidistance';

/**
 * Say what a person types to start the program once more from the folder they are in. Every command that is printed
 * begins with it.
 *
 * Because  within a checkout npm finds the program by its package.json, and beside an installed package by its link;
 *          elsewhere only the path of a checkout leads to it, and only a link on the path of the shell has a short name
 */
export function programWords({ script, folder, environment }: Start, root = PACKAGE_ROOT): string {
  if (existsSync(join(root, 'src/cli/bin.ts')))
    return isWithin(folder, root) ? BY_NPM : `node ${shellWord(join(root, 'src/cli/equidistance.mjs'))}`;
  const byNpm = environment.npm_lifecycle_event !== undefined;
  const isOnPath = (environment.PATH ?? environment.Path ?? '').split(delimiter).includes(dirname(script));
  return isOnPath && !byNpm ? 'equidistance' : BY_NPM;
}

/** Put what starts the program into a text that holds its place. */
export function inProgramWords(text: string, program: string): string {
  return text.replaceAll(PROGRAM, () => program);
}

function isWithin(folder: string, root: string): boolean {
  const path = relative(root, folder);
  return !isAbsolute(path) && path.split(sep)[0] !== '..';
}
