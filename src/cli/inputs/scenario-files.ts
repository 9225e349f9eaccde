import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { shellWord } from '../../report/words/shell-word.ts';
import type { Read } from '../../scenario/layers/extend.ts';
import { nearest } from '../../scenario/text/nearest.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { isFile } from '../files/ordinary-file.ts';
import { readText } from '../files/read-text.ts';
import { type FoundText, openShelf, type TextShelf } from '../files/text-shelf.ts';
import { questionIn, SHIPPED_FOLDER, shippedNames, shippedQuestion } from '../package/shipped.ts';
import { PROGRAM } from '../terminal/program-words.ts';

/** Bytes of a scenario file at most; the largest shipped one has some 20 000. */
export const LARGEST_SCENARIO = 1_000_000;
const ENDING = /\.ya?ml$/i;

/** Make a reader of scenario files for somebody who works in `folder`. */
export function readerFrom(folder: string, texts: TextShelf = openShelf()): Read {
  return async (asked, from) => {
    const request = { kind: 'scenario', asked, from } as const;
    const found = texts.known(request) ?? texts.keep(request, readScenario(asked, folder, from));
    if (from === undefined) refuseExperiment(asked, found.text);
    return found;
  };
}

function readScenario(name: string, folder: string, from: string | undefined): FoundText {
  const home = from === undefined ? folder : dirname(resolve(folder, from));
  const file = candidates(name, home, from === undefined).find(isFile);
  if (!file) throw missing(name, home);
  const shown = show(file, folder);
  const within = from === undefined ? {} : { within: [home, SHIPPED_FOLDER] };
  return { file: shown, text: readText(file, { shown, kind: 'a scenario', largest: LARGEST_SCENARIO, ...within }) };
}

/** Find the file that a name means, where it is none of those that are shipped. */
export function ownFile(name: string, folder: string): string | undefined {
  const file = candidates(name, folder, true).find(isFile);
  return file === undefined || dirname(file) === SHIPPED_FOLDER ? undefined : file;
}

/** Places where a name may be found. A bare name means a shipped scenario, or one in the folder. */
function candidates(name: string, home: string, first: boolean): string[] {
  const bare = /^[\w-]+$/.test(name);
  const path = resolve(home, name);
  if (bare) return [join(SHIPPED_FOLDER, `${name}.yaml`), `${path}.yaml`, `${path}.yml`, ...(first ? [path] : [])];
  return [path, `${path}.yaml`, `${path}.yml`];
}

/** Whether a name means a shipped scenario although a file of that name lies in the folder. */
export function isShadowed(name: string, folder: string): boolean {
  const own = join(folder, `${name}.yaml`);
  return shippedNames().includes(name) && isFile(own) && realpathSync(own) !== realpathSync(join(SHIPPED_FOLDER, `${name}.yaml`));
}

function show(file: string, folder: string): string {
  const path = relative(folder, file);
  return isAbsolute(path) || path.startsWith(`..${sep}..`) ? file : path;
}

/** An experiment that is given as a scenario is told from a scenario that is wrong. */
function refuseExperiment(name: string, text: string): void {
  if (questionIn(text) !== undefined) throw asExperiment(name);
}

function asExperiment(name: string): UsageError {
  return new UsageError(
    `"${name}" is an experiment, one question to many runs, and no scenario`,
    `ask it: ${PROGRAM} ask ${shellWord(name)}`,
  );
}

function missing(name: string, home: string): UsageError {
  const bare = basename(name).replace(ENDING, '');
  if (shippedQuestion(bare) !== undefined) return asExperiment(bare);
  return new UsageError(`no scenario is called "${name}"`, missingHint(name, bare, home));
}

/** Point to a file that differs by its ending or its capitals, else to the nearest name. */
function missingHint(name: string, bare: string, home: string): string {
  const own = scenariosIn(resolve(home, dirname(name)));
  const same = own.find((file) => file.replace(ENDING, '').toLowerCase() === bare.toLowerCase());
  const near = same ?? nearest(bare, shippedNames()) ?? nearest(`${bare}.yaml`, own);
  if (near === undefined) return `${PROGRAM} list shows those that are shipped; a file of your own is given by its path`;
  return `did you mean ${own.includes(near) ? join(dirname(name), near) : near}?`;
}

/** Files of a folder that are looked through for a name like the one that was given. [C] */
const MOST = 1000;

function scenariosIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => ENDING.test(file))
      .slice(0, MOST);
  } catch {
    return [];
  }
}
