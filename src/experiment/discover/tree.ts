import { type Box, isInside, limitBetween, narrowed, type Side } from './box.ts';
import type { Cases } from './cases.ts';

/** How far a tree grows. */
export interface TreeChoice {
  /** Splits on the longest way from the root to a leaf. */
  readonly deepest: number;
  /** Cases below which no leaf falls. */
  readonly leastLeaf: number;
}

/** A part of the cases, and the two parts that it is split into. */
export interface TreeNode {
  readonly cases: number;
  /** Mean outcome. */
  readonly mean: number;
  /** Sum of squared differences from the mean. */
  readonly squares: number;
  readonly split?: TreeSplit;
}

export interface TreeSplit {
  /** The condition that the first part meets, and the one that the second meets. */
  readonly sides: readonly [Side, Side];
  readonly parts: readonly [TreeNode, TreeNode];
}

/** Share of all squares that a split has to take away. The value is the usual one of rpart. [C] */
const LEAST_GAIN = 0.01;

/** A split of some cases: how much it takes away of their squares, and its sides. */
interface Cut {
  readonly gain: number;
  readonly sides: readonly [Side, Side];
}

/**
 * Grow a regression tree: split the cases in two, again and again, where that takes most from the squared differences
 * of the outcome from its mean.
 *
 * Source  Breiman, Friedman, Olshen & Stone 1984 (also: choices in the order of their means give the best split)
 */
export function growTree(cases: Cases, { deepest, leastLeaf }: TreeChoice): TreeNode {
  const all = Uint32Array.from(cases.outcome.keys());
  const least = LEAST_GAIN * nodeOf(cases, all).squares;
  const grow = (rows: Uint32Array, depth: number): TreeNode => {
    const node = nodeOf(cases, rows);
    const cut = depth < deepest ? bestCut(cases, rows, leastLeaf) : undefined;
    if (cut === undefined || !(cut.gain > least)) return node;
    const parts = cut.sides.map((side) =>
      grow(
        rows.filter((row) => isInside([side], cases, row)),
        depth + 1,
      ),
    );
    return { ...node, split: { sides: cut.sides, parts: [parts[0], parts[1]] } };
  };
  return grow(all, 0);
}

function nodeOf({ outcome }: Cases, rows: Uint32Array): TreeNode {
  const mean = rows.reduce((sum, row) => sum + outcome[row], 0) / rows.length;
  const squares = rows.reduce((sum, row) => sum + (outcome[row] - mean) * (outcome[row] - mean), 0);
  return { cases: rows.length, mean, squares };
}

function bestCut(cases: Cases, rows: Uint32Array, leastLeaf: number): Cut | undefined {
  const cuts = cases.inputs.map((_, input) => cutOf(groupsOf(cases, rows, input), { cases, input, leastLeaf }));
  return cuts.reduce((best, cut) => (cut && cut.gain > (best?.gain ?? 0) ? cut : best), undefined);
}

/** Cases that a split cannot part, since they share a value of the input. */
interface Group {
  readonly value: number;
  readonly cases: number;
  readonly sum: number;
}

/** Put cases in groups of equal value: numbers from low to high, choices from the lowest mean outcome to the highest. */
function groupsOf({ inputs, values, outcome }: Cases, rows: Uint32Array, input: number): Group[] {
  const at = (row: number): number => values[row * inputs.length + input];
  const groups: Group[] = [];
  for (const row of rows.slice().sort((a, b) => at(a) - at(b))) {
    const last = groups[groups.length - 1];
    if (last?.value !== at(row)) groups.push({ value: at(row), cases: 1, sum: outcome[row] });
    else groups[groups.length - 1] = { ...last, cases: last.cases + 1, sum: last.sum + outcome[row] };
  }
  return 'choices' in inputs[input].range ? groups.sort((a, b) => a.sum / a.cases - b.sum / b.cases) : groups;
}

/** Find where to part groups in two so that their means differ most, weighed by their cases. */
function cutOf(groups: readonly Group[], place: { cases: Cases; input: number; leastLeaf: number }): Cut | undefined {
  const cases = groups.reduce((total, group) => total + group.cases, 0);
  const sum = groups.reduce((total, group) => total + group.sum, 0);
  let [first, firstSum, gain, at] = [0, 0, 0, 0];
  for (let k = 1; k < groups.length; k++) {
    first += groups[k - 1].cases;
    firstSum += groups[k - 1].sum;
    const second = cases - first;
    if (first < place.leastLeaf || second < place.leastLeaf) continue;
    const difference = firstSum / first - (sum - firstSum) / second;
    const taken = ((first * second) / cases) * difference * difference;
    if (taken > gain) [gain, at] = [taken, k];
  }
  return at === 0 ? undefined : { gain, sides: sidesAt(groups, at, place) };
}

function sidesAt(groups: readonly Group[], at: number, { cases, input }: { cases: Cases; input: number }): [Side, Side] {
  const { range } = cases.inputs[input];
  if (!('choices' in range)) {
    const limit = limitBetween(groups[at - 1].value, groups[at].value);
    return [
      { input, kind: 'below', limit },
      { input, kind: 'from', limit },
    ];
  }
  // A choice without cases here goes with the second part, so that every case belongs to one.
  const first = groups.slice(0, at).map(({ value }) => value);
  const others = [...range.choices.keys()].filter((choice) => !first.includes(choice));
  return [
    { input, kind: 'without', choices: others },
    { input, kind: 'without', choices: first },
  ];
}

/** List the leaves of a tree, from first parts to second, as boxes. */
export function leavesOf(node: TreeNode, box: Box = []): { readonly box: Box; readonly leaf: TreeNode }[] {
  const { split } = node;
  if (split === undefined) return [{ box, leaf: node }];
  return split.parts.flatMap((part, k) => leavesOf(part, narrowed(box, split.sides[k])));
}

/** Find the share of the variance of the outcome that a tree explains, in the cases that it has grown from. */
export function explainedBy(tree: TreeNode): number {
  const left = leavesOf(tree).reduce((sum, { leaf }) => sum + leaf.squares, 0);
  return tree.squares === 0 ? 0 : 1 - left / tree.squares;
}
