import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  visit,
  type YAMLMap,
} from 'yaml';

/** Names that every object carries: as keys they can only be a mistake or an attack. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
/** Mistakes of this kind that are told at once. */
const MOST = 50;
/** Values and keys of one file at most; the longest shipped one has some 2000. */
const MOST_NODES = 20_000;
/** Times that values may be repeated by an alias. */
const MOST_ALIASES = 100;
/** Deepest nesting; what walks the tree later does so by recursion. */
const DEEPEST = 100;
/** Signs that steer a terminal or turn the direction of a line, so that what is read is not what is there. */
const STEERING = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

const NO_TAGS = 'tags (!…) are not used here';

/** What YAML allows and a scenario does not. */
export interface Odd {
  readonly range: readonly [number, number];
  readonly message: string;
  readonly hint?: string;
}

/** What has been met on the way through a document. */
interface Met {
  readonly odd: Odd[];
  readonly anchors: Set<string>;
  nodes: number;
  aliases: number;
}

/** Find keys that are not plain words, come twice or would reach into every object, aliases of nothing, and what is too much. */
export function oddNodes(document: Document.Parsed): Odd[] {
  const met: Met = { odd: [], anchors: new Set(), nodes: 0, aliases: 0 };
  visit(document, (_, node, path) => {
    if (isPair(node)) {
      const fault = faultOfKey(node.key as Node | null);
      if (fault) met.odd.push(fault);
      return undefined;
    }
    if (!isNode(node)) return undefined;
    met.nodes += 1;
    met.odd.push(...faultsOf(node, path, met));
    if (!isAlias(node) && node.anchor !== undefined) met.anchors.add(node.anchor);
    return limited(met, node);
  });
  return met.odd.slice(0, MOST);
}

function faultsOf(node: Node, path: readonly unknown[], met: Met): Odd[] {
  if (path.length > 2 * DEEPEST) return [{ range: rangeOf(node), message: 'the file is nested too deeply' }];
  // Some tags are known to the parser, `!!binary` and `!!set`, and make of a text what is no plain value.
  if (!isAlias(node) && node.tag !== undefined) return [{ range: rangeOf(node), message: NO_TAGS }];
  if (isMap(node)) return keysTwice(node);
  if (isAlias(node)) {
    met.aliases += 1;
    if (path.some((above) => isCollection(above) && above.anchor === node.source))
      return [{ range: rangeOf(node), message: `*${node.source} lies within what it repeats` }];
    return met.anchors.has(node.source) ? [] : [nothingAt(node)];
  }
  const sign = isScalar(node) && typeof node.value === 'string' ? STEERING.exec(node.value)?.[0] : undefined;
  return sign === undefined ? [] : [{ range: rangeOf(node), message: `this text holds ${signWords(sign)}` }];
}

function keysTwice(map: YAMLMap): Odd[] {
  const odd: Odd[] = [];
  const seen = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(String(key.value)) && odd.length < MOST) odd.push({ range: rangeOf(key), message: 'this key is given twice' });
    seen.add(String(key.value));
  }
  return odd;
}

const rangeOf = (node: Node | null): readonly [number, number] => [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];

/** Say which sign cannot be seen. */
const signWords = (sign: string): string =>
  `a sign that cannot be seen (U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`;

function nothingAt(alias: Alias): Odd {
  const { source } = alias;
  const hint = `a text that starts with * needs quotes: '*${source}'`;
  return { range: rangeOf(alias), message: `*${source} refers to nothing`, hint };
}

function faultOfKey(key: Node | null): Odd | undefined {
  if (!isScalar(key) || key.value === null) return { range: rangeOf(key), message: 'a key must be a word or a number' };
  const name = String(key.value);
  return RESERVED.has(name) ? { range: rangeOf(key), message: `${name} cannot be a key` } : undefined;
}

/** Break off where there is too much of anything: what is done with it later would take too long. */
function limited({ odd, nodes, aliases }: Met, node: Node): symbol | undefined {
  if (nodes > MOST_NODES) odd.push({ range: rangeOf(node), message: `the file holds more than ${MOST_NODES} values` });
  if (aliases > MOST_ALIASES) odd.push({ range: rangeOf(node), message: `aliases are repeated more than ${MOST_ALIASES} times` });
  return nodes > MOST_NODES || aliases > MOST_ALIASES || odd.length >= MOST ? visit.BREAK : undefined;
}
