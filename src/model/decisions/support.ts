import type { RuleContext } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';

/**
 * Find how much support on the core national issue goes when ties are cut.
 *
 *   lost = sum over r of max(0, stance[r]) · max(0, before[r] - after[r])
 *
 * `before` and `stance` hold one number per power; `after` too, from `offset` on.
 * Because  a power that stands with the state on its core issue is paid in alignment; who turns away from it to please
 *          another puts that support at risk
 * Source   Putnam 1988 (win-sets); Subotić 2016; David 1991 (the threat that counts is the one at home)
 * Example  supportLost(Float64Array.of(0.8), Float64Array.of(0.6), 0, Float64Array.of(0.5)) → 0.1
 */
export function supportLost(before: Float64Array, after: Float64Array, offset: number, stance: Float64Array): number {
  let lost = 0;
  for (let r = 0; r < stance.length; r++) lost += Math.max(0, stance[r]) * Math.max(0, before[r] - after[offset + r]);
  return lost;
}

/**
 * Find how much dearer it is to be seen yielding to power p, as a part of the face lost to any other.
 *
 *   core · wI · salience · max(0, -stance[p])
 *
 * Because  a power that stands against the state on its core issue is the last to be seen yielding to
 * Source   Putnam 1988; Subotić 2016
 * Example  a power that stands with the state → 0
 */
export function dearerBefore(
  p: number,
  { stance, salience }: Pick<BalancingWorld, 'stance' | 'salience'>,
  { q, theory }: Pick<RuleContext, 'q' | 'theory'>,
): number {
  return q.core * theory.identity * salience[0] * Math.max(0, -stance[p]);
}
