import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { locate, type Path, type Place, placer } from './places.ts';
import type { Problem } from './problem.ts';
import { refuseText } from './refuse-text.ts';
import { oddNodes } from './yaml-guard.ts';

/** A text as a tree with positions. */
export interface Source {
  /** As shown to a person. */
  readonly file: string;
  /** File name without folder and `.yaml`. */
  readonly id: string;
  readonly value: unknown;
  /** Find where a value or its key stands; the nearest enclosing one that exists. */
  locate(path: Path, part?: 'key' | 'value'): Place;
}

export type Parsed = { readonly source: Source } | { readonly problems: readonly Problem[] };

/** Times that aliases may be repeated. */
const ALIASES = 100;
/** Syntax errors that are told at once. */
const MOST = 50;

/** What a text is to be: how it is called, and how it starts. */
export interface TextKind {
  readonly one: string;
  readonly starts: string;
}

const SCENARIO: TextKind = { one: 'a scenario', starts: 'format: 2, name: and story:' };

/** Turn a text into a tree with positions, or into all the reasons why it cannot be one. */
export function parse(text: string, file: string, kind: TextKind = SCENARIO): Parsed {
  const lines = new LineCounter();
  const refuse = (message: string, place?: Partial<Place>, hint?: string): Problem => problemAt({ file, message, place, hint });
  const unreadable = refuseText(text);
  if (unreadable !== undefined) return { problems: [refuse(unreadable)] };
  const document = readDocument(text, lines);
  if (typeof document === 'string') return { problems: [refuse(document)] };
  const at = placer(text, lines);
  const problems = [...document.errors, ...document.warnings]
    .slice(0, MOST)
    .map((error) => refuse(friendly(error, kind), at(error.pos[0], error.pos[1])));
  if (problems.length > 0) return { problems };
  problems.push(...oddNodes(document).map(({ range, message, hint }) => refuse(message, at(range[0], range[1]), hint)));
  if (!isMap(document.contents)) {
    const found = document.contents === null || (isScalar(document.contents) && document.contents.value === null);
    const shape = isSeq(document.contents) ? 'a list' : 'a single value';
    const hint = `${kind.one} starts with ${kind.starts}`;
    return { problems: [refuse(found ? 'the file is empty' : `expected a mapping of keys, found ${shape}`, at(0, 0), hint)] };
  }
  if (problems.length > 0) return { problems };
  keepSigns(document);
  const value = toValue(document);
  if (value === undefined) return { problems: [refuse(`aliases are repeated more than ${ALIASES} times`)] };
  return {
    source: { file, id: idOf(file), value, locate: (path, part) => locate(document, path, { part: part ?? 'value', at }) },
  };
}

/** Parse; a text nested so deep that it exhausts the stack is a person's mistake too. */
function readDocument(text: string, lines: LineCounter): Document.Parsed | string {
  try {
    return parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return 'the file is nested too deeply';
    throw error;
  }
}

function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIASES });
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** Keep `change: +0.2` as it is written: as a number it would lose the sign that says what it does. */
function keepSigns(document: Document.Parsed): void {
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'change' || !isScalar(pair.value)) return;
      if (typeof pair.value.value === 'number') pair.value.value = pair.value.source ?? String(pair.value.value);
    },
  });
}

function friendly({ code, message }: { readonly code: string; readonly message: string }, { one }: TextKind): string {
  if (code === 'TAB_AS_INDENT') return 'a tab indents this line; YAML wants blanks';
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY') return `this line is not indented as YAML needs it (${message})`;
  if (code === 'RESOURCE_EXHAUSTION') return 'the file is nested too deeply';
  if (code === 'MULTIPLE_DOCS') return `the file holds several documents (---); ${one} is one`;
  if (code === 'TAG_RESOLVE_FAILED') return `tags (!…) are not used in ${one}`;
  return `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

/** Take the name of a file without folder and `.yaml`. */
function idOf(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
}

function problemAt(found: {
  file: string;
  message: string;
  place?: Partial<Place> | undefined;
  hint?: string | undefined;
}): Problem {
  const { file, message, place, hint } = found;
  return {
    severity: 'problem',
    path: '',
    message,
    file,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    ...(place?.snippet !== undefined && place.snippet !== '' ? { snippet: place.snippet, length: place.length ?? 1 } : {}),
    ...(hint === undefined ? {} : { hint }),
  };
}
