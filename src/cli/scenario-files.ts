import { readdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Read } from '../scenario/extend.ts';
import { suggest } from '../scenario/nearest.ts';
import { UsageError } from '../scenario/usage-error.ts';
import { isFile } from './ordinary-file.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { readText } from './read-text.ts';

/** Folder of the scenarios that come with the package. */
export const SHIPPED = join(PACKAGE_ROOT, 'scenarios');
/** Bytes of a scenario file at most; the largest shipped one has some 20 000. */
const LARGEST = 1_000_000;

/** List the names of the shipped scenarios: cases first, from the latest back, then variants. */
export function shippedNames(): string[] {
  const names = readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));
  const isBase = (name: string) => /-\d{4}$/.test(name);
  return names.sort((a, b) => Number(isBase(b)) - Number(isBase(a)) || (a < b === isBase(a) ? 1 : -1));
}

/** Make a reader of scenario files for somebody who works in `folder`. */
export function readerFrom(folder: string): Read {
  return async (name, from) => {
    const home = from === undefined ? folder : dirname(resolve(folder, from));
    const places = candidates(name, home, from === undefined);
    const file = places.find(isFile);
    if (!file) throw new UsageError(`no scenario is called "${name}"`, missingHint(name));
    const shown = show(file, folder);
    const within = from === undefined ? {} : { within: [home, SHIPPED] };
    return { file: shown, text: readText(file, { shown, kind: 'a scenario', largest: LARGEST, ...within }) };
  };
}

/** Places where a name may be found. A bare name means a shipped scenario, or one in the folder. */
function candidates(name: string, home: string, first: boolean): string[] {
  const bare = /^[\w-]+$/.test(name);
  if (bare) return [join(SHIPPED, `${name}.yaml`), join(home, `${name}.yaml`), ...(first ? [join(home, name)] : [])];
  const path = resolve(home, name);
  return [path, `${path}.yaml`];
}

/** Whether a name means a shipped scenario although a file of that name lies in the folder. */
export function isShadowed(name: string, folder: string): boolean {
  const own = join(folder, `${name}.yaml`);
  return shippedNames().includes(name) && isFile(own) && realpathSync(own) !== realpathSync(join(SHIPPED, `${name}.yaml`));
}

function show(file: string, folder: string): string {
  const path = relative(folder, file);
  return isAbsolute(path) || path.startsWith(`..${sep}..`) ? file : path;
}

function missingHint(name: string): string {
  const near = suggest(name.replace(/^.*\//, '').replace(/\.ya?ml$/, ''), shippedNames());
  return near ?? 'equidistance list shows those that are shipped; a file of your own is given by its path';
}
