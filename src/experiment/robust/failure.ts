import { type Design, designValues } from '../design/design.ts';
import { type Box, type BoxQuality, qualityOf } from '../discover/box.ts';
import type { Cases } from '../discover/cases.ts';
import { type Peeled, peelingTrajectory } from '../discover/prim.ts';
import { neededSides, type SideWorth, sideWorths } from '../discover/quasi-p.ts';

/** Conditions under which a policy misses a criterion. */
export interface FailureConditions extends BoxQuality {
  /** Empty where nothing sets its failures apart, or where it never or always fails. */
  readonly box: Box;
  readonly worths: readonly SideWorth[];
  /** Share of all worlds in which it fails. */
  readonly base: number;
}

/**
 * Find the box of conditions in which the worlds where a policy fails lie together.
 *
 * Source  Friedman & Fisher 1999 (PRIM); Bryant & Lempert 2010 (vulnerabilities of a policy)
 */
export function failureBox(worlds: Design, allMet: Uint8Array): FailureConditions {
  const interest = allMet.map((met) => 1 - met);
  const cases: Cases = { inputs: worlds.inputs, values: designValues(worlds), outcome: Float64Array.from(interest), interest };
  const failed = interest.reduce((sum, one) => sum + one, 0);
  const isMixed = failed > 0 && failed < interest.length;
  const box = isMixed ? neededSides(sharpestBox(peelingTrajectory(cases), failed).box, cases) : [];
  return { box, ...qualityOf(box, cases), worths: sideWorths(box, cases), base: failed / interest.length };
}

/**
 * Find the box that tells failures from the rest best: the greatest share of failures caught less the share of the rest
 * caught with them, the earlier of equals.
 *
 * Because  policies fail in a few worlds or in most; where it is most, density and coverage together prefer all worlds
 * Source   Youden 1950
 */
function sharpestBox(trajectory: readonly Peeled[], failed: number): Peeled {
  const rest = trajectory[0].cases - failed;
  const sharpness = ({ coverage, cases, ofInterest }: Peeled): number => coverage - (cases - ofInterest) / rest;
  return trajectory.reduce((best, one) => (sharpness(one) > sharpness(best) ? one : best));
}
