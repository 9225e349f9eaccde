/**
 * Find how much support on the core national issue goes when ties are cut.
 *
 *   lost = sum over r of max(0, stance[r]) · max(0, before[r] - after[r])
 *
 * `before` and `stance` hold one number per power; `after` too, from `offset` on.
 * Because  a power that stands with the state on its core issue is paid in alignment; who turns away from it to please
 *          another puts that support at risk
 * Source   Putnam 1988 (win-sets); Subotić 2016; David 1991 (the threat that counts is the one at home)
 * Example  supportLost(Float64Array.of(.8), Float64Array.of(.6), 0, Float64Array.of(.5)) → .1
 */
export function supportLost(before: Float64Array, after: Float64Array, offset: number, stance: Float64Array): number {
  let lost = 0;
  for (let r = 0; r < stance.length; r++) lost += Math.max(0, stance[r]) * Math.max(0, before[r] - after[offset + r]);
  return lost;
}
