import type { Design } from '../design/design.ts';
import type { Samples } from '../design/samples.ts';
import type { CaseOfInterest, NamedInput } from '../experiment.ts';
import { type Box, qualityOf } from './box.ts';
import { type Cases, casesOf } from './cases.ts';
import { balancedBox, type Peeled, peelingTrajectory } from './prim.ts';
import { pasted } from './prim-pasting.ts';
import { neededSides, type SideWorth, sideWorths } from './quasi-p.ts';
import { explainedBy, growTree, leavesOf, type TreeNode } from './tree.ts';

/** Splits on the longest way of the tree, and the share of cases below which it makes no leaf. [C] */
const DEEPEST = 3;
const LEAST_LEAF = 0.05;

/** Under which conditions cases of interest come about. */
export interface Discovery {
  readonly interest: CaseOfInterest;
  readonly inputs: readonly NamedInput[];
  readonly cases: Cases;
  /** Share of all cases that are of interest. */
  readonly base: number;
  readonly trajectory: readonly Peeled[];
  /** The box along the way that balances coverage and density best, pasted wider, less the conditions that chance would do without. */
  readonly found: Peeled;
  readonly worths: readonly SideWorth[];
  readonly leaves: readonly { readonly box: Box; readonly leaf: TreeNode }[];
  /** Share of the variance of the outcome that the tree explains. */
  readonly explained: number;
}

/** Tell whether an outcome is of interest. */
export function isOfInterest({ above = -Infinity, below = Infinity }: CaseOfInterest): (outcome: number) => boolean {
  return (outcome) => outcome > above && outcome < below;
}

/** Find boxes in the space of inputs in which cases of interest lie together, and ask a tree too. */
export function discover(design: Design, samples: Samples, interest: CaseOfInterest, inputs: readonly NamedInput[]): Discovery {
  const cases = casesOf(design, samples, isOfInterest(interest));
  const trajectory = peelingTrajectory(cases);
  const box = neededSides(pasted(balancedBox(trajectory).box, cases), cases);
  const tree = growTree(cases, { deepest: DEEPEST, leastLeaf: Math.max(5, Math.ceil(LEAST_LEAF * design.count)) });
  return {
    interest,
    inputs,
    cases,
    base: trajectory[0].density,
    trajectory,
    found: { box, ...qualityOf(box, cases) },
    worths: sideWorths(box, cases),
    leaves: leavesOf(tree),
    explained: explainedBy(tree),
  };
}
