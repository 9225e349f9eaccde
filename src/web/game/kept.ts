import { fileOf, fromFile, type Saved } from './save.ts';

/** Where the browser keeps things between visits. */
export interface TextStore {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
}

/** A game kept in this browser. */
export interface KeptGame extends Saved {
  readonly id: string;
}

const NAME = 'equidistance.games';
/** Games kept at most; the one not played for longest goes first. */
const MOST = 8;

/** List the games kept on a shelf, the last played first; null where the browser refuses. What cannot be read stays there, unlisted. */
export function keptOn(shelf: () => TextStore, known: (scenario: string) => boolean): readonly KeptGame[] | null {
  const rows = rowsOn(shelf);
  if (rows === null) return null;
  return rows.flatMap(({ id, text }) => {
    const opened = fromFile(text, known);
    return 'saved' in opened ? [{ id, ...opened.saved }] : [];
  });
}

/** Keep a game under its id, first in the list. Returns whether the browser did. */
export function keepOn(shelf: () => TextStore, { id, ...saved }: KeptGame): boolean {
  const rows = rowsOn(shelf);
  if (rows === null) return false;
  const others = rows.filter((row) => row.id !== id);
  return written(shelf, [{ id, text: fileOf(saved) }, ...others].slice(0, MOST));
}

/** Take a game off the shelf. */
export function forgetOn(shelf: () => TextStore, id: string): boolean {
  const rows = rowsOn(shelf);
  return (
    rows !== null &&
    written(
      shelf,
      rows.filter((row) => row.id !== id),
    )
  );
}

interface Row {
  readonly id: string;
  readonly text: string;
}

function rowsOn(shelf: () => TextStore): readonly Row[] | null {
  try {
    return rowsFrom(shelf().getItem(NAME) ?? '[]');
  } catch {
    return null;
  }
}

/** Read the list; one that another program has spoilt counts as empty. */
function rowsFrom(text: string): readonly Row[] {
  try {
    const found: unknown = JSON.parse(text);
    const isRow = (row: unknown): row is Row =>
      typeof row === 'object' && row !== null && 'id' in row && 'text' in row && typeof row.text === 'string';
    return Array.isArray(found) ? found.filter(isRow) : [];
  } catch {
    return [];
  }
}

function written(shelf: () => TextStore, rows: readonly Row[]): boolean {
  try {
    shelf().setItem(NAME, JSON.stringify(rows));
    return true;
  } catch {
    return false;
  }
}
