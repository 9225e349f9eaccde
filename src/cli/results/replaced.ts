import { relative } from 'node:path';
import { plural } from '../../report/words/words.ts';
import { placelessWords } from '../flags/foreign-command.ts';
import type { Io } from '../terminal/io.ts';
import { FACT_COLUMNS, factsOf } from './manifest-facts.ts';
import { manifestAt } from './manifest-seal.ts';
import type { OutputFolder, ResultFiles } from './output.ts';
import type { Manifest } from './result-folders.ts';

/** Characters of a text from a folder that are shown. */
const LONGEST = 40;

/**
 * Put the files of a result in place, and say in a line which other result stood there: one of other runs, of another
 * seed, of other settings or of another file. The same result made again is no news.
 */
export function commitTelling(io: Io, folder: OutputFolder, files: ResultFiles): void {
  // What cannot be read is nothing that could be told; the folder is written all the same.
  const before = manifestAt(folder.path);
  folder.commit(files);
  const now = manifestAt(folder.path);
  if (before === undefined || now === undefined) return;
  const [old, fresh] = [before, now].map(namedFacts);
  const differing = FACT_COLUMNS.map(([name]) => name).filter((name) => old.get(name) !== fresh.get(name));
  if (differing.length === 0) return;
  const place = relative(io.folder, folder.path) || folder.path;
  io.warn(`ℹ replaced in ${place}: ${resultWords(old, differing)}; --out keeps both`);
}

type Facts = ReadonlyMap<string, string | number | null>;

const namedFacts = (manifest: Manifest): Facts => {
  const facts = factsOf('', manifest);
  return new Map(
    FACT_COLUMNS.map(([name], k) => [name, name === 'command' ? placelessWords(String(facts[k])).join(' ') : facts[k]]),
  );
};

/** Say what a result was: what it is of and its size always, the rest where it differs from the new one. */
function resultWords(old: Facts, differing: readonly string[]): string {
  const has = (name: string): boolean => (old.get(name) ?? null) !== null && differing.includes(name);
  const size = (name: string, word: string): string[] =>
    typeof old.get(name) === 'number' ? [plural(Number(old.get(name)), word)] : [];
  const parts = [
    [shown(old.get('scenario')), ...(has('hash') ? [shown(old.get('hash'))] : [])].filter((text) => text !== '').join(' '),
    ...size('points', 'point'),
    ...size('runs', 'run'),
    ...(has('months') ? size('months', 'month') : []),
    ...(has('seed') ? [`seed “${shown(old.get('seed'))}”`] : []),
    ...(has('theory') ? [`${shown(old.get('theory'))} theory`] : []),
    ...(has('preset') ? [`${shown(old.get('preset'))} settings`] : []),
    ...(has('version') ? [`version ${shown(old.get('version'))}`] : []),
    ...(differing.length === 1 && differing[0] === 'command' ? ['by another command'] : []),
  ];
  return parts.filter((part) => part !== '').join(', ') || 'a result of another kind';
}

/** Show a text that came from a folder, which anybody may have written: a few signs, and none that steers a terminal. */
function shown(value: string | number | null | undefined): string {
  const text = String(value ?? '').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
