import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { oneLine } from '../terminal/terminal.ts';
import type { DeclaredFlag, FlagTable } from './flag-table.ts';
import { commandNow } from './former-names.ts';

/** The flags of every command by the command's name. */
export type FlagTables = Readonly<Record<string, FlagTable>>;

type AnyFlag = DeclaredFlag<never, unknown>;

/** Whether a command writes a result: numbers hang on some of its flags. */
export const isMaking = (table: FlagTable): boolean => Object.values(table).some(({ bearing }) => bearing === 'numbers');

/** A command of somebody else that has been taken apart and put together again by us, under the names of now. */
export interface OwnCommand {
  readonly argv: readonly string[];
  /** Whether it would have handed its work to other machines. */
  readonly queue: boolean;
}

/** A command that is not to be given. */
export interface RefusedCommand {
  /** What is said of it, “is not given: …”. */
  readonly refused: string;
}

/**
 * Take a command line that stands in somebody else's file, and make one of our own of it: a command that writes
 * results, those of its flags that numbers hang on, and files of the folder one works in. Nothing else of it is given
 * or advised: whoever checks decides where work is done and where results go.
 */
export function ownCommand(line: unknown, folder: string, tables: FlagTables): OwnCommand | RefusedCommand {
  const words = wordsOf(String(line ?? ''));
  const at = words.findIndex((word) => {
    const [name] = commandNow(word);
    return Object.hasOwn(tables, name) && isMaking(tables[name]);
  });
  // Before the command stands the program, by one name or another.
  if (at === -1 || at > PROGRAM_WORDS)
    return { refused: `does not make what it says it is: ${oneLine(words.slice(1).join(' '))}` };
  const argv = [...commandNow(words[at])];
  const rest = words.slice(at + 1);
  let queue = false;
  while (rest.length > 0) {
    const taken = rest[0].startsWith('--')
      ? takenFlag(rest, folder, (name) => flagOf(name, argv[0], tables))
      : takenName(rest, folder);
    if ('refused' in taken) return { refused: `is not given: ${taken.refused}` };
    queue ||= taken.bearing === 'machines';
    if (taken.bearing === 'numbers') argv.push(taken.word);
  }
  return { argv, queue };
}

/** A word of ours, and what hangs on it. */
type Taken = (Pick<AnyFlag, 'bearing'> & { readonly word: string }) | RefusedCommand;

function takenName(rest: string[], folder: string): Taken {
  const word = rest.shift() ?? '';
  const fault = faultOfName(word, folder);
  return fault === undefined ? { word, bearing: 'numbers' } : { refused: fault };
}

/** Find a flag: one of the command, or one of any command that whoever checks decides on, and that is left out. */
function flagOf(name: string, command: string, tables: FlagTables): AnyFlag | undefined {
  if (Object.hasOwn(tables[command], name)) return tables[command][name];
  const former = Object.values(tables[command]).find(({ options }) => options.alias === name);
  if (former !== undefined) return former;
  const others = Object.values(tables).flatMap((table) => (Object.hasOwn(table, name) ? [table[name]] : []));
  return others.find(({ bearing }) => bearing === 'folder' || bearing === 'machines');
}

/** Take a flag and its value from the front. */
function takenFlag(rest: string[], folder: string, flagNamed: (name: string) => AnyFlag | undefined): Taken {
  const [, name = '', glued] = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(rest.shift() ?? '') ?? [];
  const flag = flagNamed(name);
  if (flag === undefined || flag.bearing === 'none') return { refused: `--${name} makes no result again` };
  const takes = flag.options.type === 'string';
  const value = glued ?? (takes ? rest.shift() : undefined);
  if (takes !== (value !== undefined)) return { refused: `--${name} stands there otherwise than we write it` };
  const fault = flag.isFile && value !== undefined ? faultOfName(value, folder) : undefined;
  if (fault !== undefined) return { refused: fault };
  return { bearing: flag.bearing, word: value === undefined ? `--${name}` : `--${name}=${value}` };
}

/** Words of `npx tsx src/cli/bin.ts`, the longest way to start the program. */
const PROGRAM_WORDS = 3;

/**
 * Say why a file that somebody else names is not read: only shipped ones are, and those below the folder one works in.
 */
export function faultOfName(name: string, folder: string): string | undefined {
  if (name.startsWith('-')) return `${oneLine(name)} is no name of a file`;
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  const top = real.endsWith(sep) ? real : real + sep;
  const places = [resolve(real, name), resolve(real, `${name}.yaml`)];
  const isInside = places.every((path) => (existsSync(path) ? realpathSync(path) : path).startsWith(top));
  return isInside ? undefined : `${oneLine(name)} lies outside the folder one works in`;
}

/** Name the package of a version that somebody else's file speaks of, if it can be one. */
export function packageOf(version: unknown): string | undefined {
  return typeof version === 'string' && /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? `equidistance@${version}` : undefined;
}

/**
 * Take a command line apart as a shell does, as far as ours quote.
 *
 * Example  wordsOf("run 'my file' --runs 3") → ['run', 'my file', '--runs', '3']
 */
export function wordsOf(line: string): string[] {
  return (line.match(/(?:[^\s'\\$]|\\[\s\S]|\$'(?:[^'\\]|\\[\s\S])*'|'[^']*'|\$)+/g) ?? []).map((word) =>
    word.replace(/\$'((?:[^'\\]|\\[\s\S])*)'|\\([\s\S])|'([^']*)'/g, (_, coded?: string, escaped?: string, plain?: string) =>
      coded === undefined ? (escaped ?? plain ?? '') : decoded(coded),
    ),
  );
}

/** List the words of a command of ours, by its name of now, without where its result goes: that makes no other result. */
export function placelessWords(line: string): string[] {
  const words = wordsOf(line).flatMap((word, k) => (k === 1 ? commandNow(word) : [word]));
  return words.filter((word, k) => word !== '--out' && words[k - 1] !== '--out' && !word.startsWith('--out='));
}

/** Read what `shellWord` writes between `$'` and `'`: bytes of UTF-8 as two hexadecimal digits each. */
function decoded(text: string): string {
  const bytes = [...text.matchAll(/\\x([0-9a-f]{2})|\\([\s\S])|([^\\]+)/g)].map(([, code, escaped, plain]) =>
    code === undefined ? Buffer.from(escaped ?? plain ?? '') : Buffer.from([Number.parseInt(code, 16)]),
  );
  return Buffer.concat(bytes).toString();
}
