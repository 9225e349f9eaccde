import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { QUESTIONS } from '../../experiment/experiment.ts';
import { oneLine } from '../terminal/terminal.ts';
import { quoted } from './command-line.ts';

/** Flags that make numbers what they are, and whether each takes a value. Others make no result again. */
const KEPT: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(['runs', 'seed', 'months', 'lens', 'preset', 'set', 'without'].map((name) => [name, true])),
  ...Object.fromEntries(['points', 'replicates', 'run', 'month', 'actor', 'channel'].map((name) => [name, true])),
  ...Object.fromEntries(['record', 'index', 'from', 'to'].map((name) => [name, true])),
  ...Object.fromEntries(['metrics', 'uncertainty', 'rolling'].map((name) => [name, false])),
};
/** Flags that say where work is done and where results go: whoever checks decides that. */
const LEFT_OUT = ['out', 'queue'];
/** Commands that write a result. */
const MAKING: readonly string[] = ['run', 'compare', 'explain', 'record', 'backcast', 'calibrate', ...QUESTIONS];

/** A command of somebody else that has been taken apart and put together again by us. */
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
 * results, flags that numbers hang on, and files of the folder one works in. Nothing else of it is given or advised.
 */
export function ownCommand(line: unknown, folder: string): OwnCommand | RefusedCommand {
  const words = wordsOf(String(line ?? ''));
  const at = words.findIndex((word) => MAKING.includes(word));
  // Before the command stands the program, by one name or another.
  if (at === -1 || at > PROGRAM_WORDS)
    return { refused: `does not make what it says it is: ${oneLine(words.slice(1).join(' '))}` };
  const argv = [words[at]];
  const rest = words.slice(at + 1);
  let queue = false;
  while (rest.length > 0) {
    const taken = rest[0].startsWith('--') ? takenFlag(rest, folder) : takenName(rest, folder);
    if ('refused' in taken) return { refused: `is not given: ${taken.refused}` };
    queue ||= taken.name === 'queue';
    if (!LEFT_OUT.includes(taken.name)) argv.push(taken.word);
  }
  return { argv, queue };
}

/** A word of ours, and the flag that it gives. */
type Taken = { readonly word: string; readonly name: string } | RefusedCommand;

function takenName(rest: string[], folder: string): Taken {
  const word = rest.shift() ?? '';
  const fault = faultOfName(word, folder);
  return fault === undefined ? { word, name: '' } : { refused: fault };
}

/** Take a flag and its value from the front. */
function takenFlag(rest: string[], folder: string): Taken {
  const [, name = '', glued] = /^--([a-z]+)(?:=([\s\S]*))?$/.exec(rest.shift() ?? '') ?? [];
  const isLeftOut = LEFT_OUT.includes(name);
  if (!isLeftOut && !Object.hasOwn(KEPT, name)) return { refused: `--${name} makes no result again` };
  const takes = isLeftOut || KEPT[name];
  const value = glued ?? (takes ? rest.shift() : undefined);
  if (takes !== (value !== undefined)) return { refused: `--${name} stands there otherwise than we write it` };
  const fault = name === 'record' && value !== undefined ? faultOfName(value, folder) : undefined;
  if (fault !== undefined) return { refused: fault };
  return { name, word: value === undefined ? `--${name}` : `--${name}=${value}` };
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

/** Write a command of ours for a person to copy. */
export function commandWords(program: string, argv: readonly string[]): string {
  return [program, ...argv.map(quoted)].join(' ');
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

/** Read what `shellWord` writes between `$'` and `'`: bytes of UTF-8 as two hexadecimal digits each. */
function decoded(text: string): string {
  const bytes = [...text.matchAll(/\\x([0-9a-f]{2})|\\([\s\S])|([^\\]+)/g)].map(([, code, escaped, plain]) =>
    code === undefined ? Buffer.from(escaped ?? plain ?? '') : Buffer.from([Number.parseInt(code, 16)]),
  );
  return Buffer.concat(bytes).toString();
}
