import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair, type Scalar } from 'yaml';

export type Path = readonly (string | number)[];

/** A place in a text, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly snippet: string;
  /** Characters before the content of a one-line scalar: 1 when quoted; absent where a text spans lines. */
  readonly opening?: number;
}

/** Finds the place of a stretch of text. */
export type Placer = (from: number, to: number) => Place;

/** Make a finder of places in a text. */
export function placer(text: string, lines: LineCounter): Placer {
  return (from, to) => {
    const { line, col } = lines.linePos(Math.min(from, text.length));
    const start = lines.lineStarts[line - 1] ?? 0;
    const end = text.indexOf('\n', start);
    const snippet = text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
    const room = Math.max(1, snippet.length - col + 1);
    return { line: Math.max(1, line), column: Math.max(1, col), length: Math.max(1, Math.min(to - from, room)), snippet };
  };
}

/** Find where a value or its key stands; the nearest enclosing one that exists. */
export function locate(document: Document.Parsed, path: Path, how: { part: 'key' | 'value'; at: Placer }): Place {
  const { node, key } = walk(document, path);
  const shown = how.part === 'key' || !isOneLine(node, how.at) ? (key ?? node) : node;
  if (!shown?.range || path.length === 0) return how.at(0, 0);
  const place = how.at(shown.range[0], shown.range[1]);
  const opening = isScalar(shown) && shown === node ? openingOf(shown) : undefined;
  return opening === undefined ? place : { ...place, opening };
}

/** Walk to a node by names as they appear in the value: the month 36 is the key '36'. */
function walk(document: Document.Parsed, path: Path): { node: Node | null; key: Node | null } {
  let node: Node | null = document.contents;
  let key: Node | null = null;
  for (const name of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(name));
      if (pair === undefined) break;
      key = pair.key as Node;
      node = pair.value as Node | null;
    } else if (isSeq(node) && node.items[Number(name)] !== undefined) {
      key = null;
      node = node.items[Number(name)] as Node;
    } else break;
  }
  return { node, key };
}

/** A block that starts on a line of its own is pointed at by its key. */
function isOneLine(node: Node | null, at: Placer): boolean {
  if (!node?.range || node.range[1] === node.range[0]) return false;
  return isScalar(node) || at(node.range[0], node.range[0]).line === at(node.range[1], node.range[1]).line;
}

function openingOf(node: Scalar): number | undefined {
  if (node.type === 'PLAIN') return 0;
  return node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : undefined;
}
