import { type Document, isScalar, type Node, visit } from 'yaml';

/** Names that every object carries: as keys they can only be a mistake or an attack. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** What YAML allows and a scenario does not. */
export interface Odd {
  readonly range: readonly [number, number];
  readonly message: string;
  readonly hint?: string;
}

/** Find keys that are not plain words, come twice or would reach into every object, and aliases of nothing. */
export function oddNodes(document: Document.Parsed): Odd[] {
  const odd: Odd[] = [];
  const rangeOf = (node: Node | null): readonly [number, number] => (node?.range ? [node.range[0], node.range[1]] : [0, 0]);
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      odd.push({
        range: rangeOf(alias),
        message: `*${alias.source} refers to nothing`,
        hint: `a text that starts with * needs quotes: '*${alias.source}'`,
      });
    },
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(String(key.value))) odd.push({ range: rangeOf(key), message: 'this key is given twice' });
        seen.add(String(key.value));
      }
    },
    Pair(_, pair) {
      const key = pair.key as Node | null;
      if (!isScalar(key) || key.value === null) odd.push({ range: rangeOf(key), message: 'a key must be a word or a number' });
      else if (RESERVED.has(String(key.value)))
        odd.push({ range: rangeOf(key), message: `${String(key.value)} cannot be a key` });
    },
  });
  return odd;
}
