import { exp, log } from '../../engine/arithmetic.ts';
import type { BalancingRule, RuleContext } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';

/**
 * Award the month's business of each channel.
 *
 *   share: chance[p] = q / sum, the domestic remainder included; q = base · supply · exp(appeal - appeal_0), in a kin
 *          channel times what the camp's loss adds (`replaceWithin`); a lumpy channel draws one winner (award 1 or 0)
 *   rate:  odds = base / (1 - base) · exp(appeal - appeal_0)
 *
 * Reads    appeal, supply [P x C]
 * Sets     chance [P x C], award [P x C]
 * Source   logit; its utility is spelled out in the answers
 */
export const awardDecision: BalancingRule = {
  id: 'A2',
  title: "Award the month's business of each channel",
  formula:
    'share: q = base · supply · exp(appeal - appeal_0), in a kin channel · (sum of q / sum of base in the camp)^(nest - 1), award = q / sum (one winner in a lumpy channel); rate: odds = base/(1-base) · exp(appeal - appeal_0)',
  source: 'McFadden 1974, 1978 (nested logit)',
  sets: ['chance', 'award'],
  reads: ['appeal', 'supply', 'axis', 'kin', 'isRate', 'lumpy', 'base', 'other', 'appeal0', 'awardAddress'],
  bind(world, setting) {
    const room = { uniform: new Float64Array(setting.m) };
    return (luck) => {
      const { chance, award, isRate, lumpy, awardAddress } = world;
      const { n, m } = setting;
      const { uniform } = room;
      fillChances(world, setting);
      for (let c = 0; c < m; c++) if (lumpy[c] === 1 && isRate[c] === 0) uniform[c] = luck.draw(awardAddress[c]);
      for (let c = 0; c < m; c++) {
        if (lumpy[c] === 0 || isRate[c] === 1) continue;
        const winner = winnerOf(c, chance, n, m, uniform[c]);
        for (let p = 0; p < n; p++) award[p * m + c] = p === winner ? 1 : 0;
      }
    };
  },
};

/** Fill the chances of every award, which are also what is awarded where nobody wins all. */
function fillChances(world: BalancingWorld, { n, m, q }: RuleContext): void {
  const { chance, award, appeal, isRate, base, appeal0 } = world;
  for (let i = 0; i < n * m; i++) chance[i] = base[i] * exp(appeal[i] - appeal0[i]);
  for (let c = 0; c < m; c++) {
    if (isRate[c] === 1) for (let i = c; i < n * m; i += m) chance[i] /= chance[i] + 1 - base[i];
    else divide(c, world, n, m, q.nest);
  }
  award.set(chance);
}

/** Divide the business of a share channel among the powers and home. */
function divide(c: number, world: BalancingWorld, n: number, m: number, nest: number): void {
  const { chance, supply, other, kin } = world;
  for (let i = c; i < n * m; i += m) chance[i] *= supply[i];
  if (kin[c] === 1 && nest !== 1) replaceWithin(c, world, n, m, nest);
  let sum = other[c];
  for (let i = c; i < n * m; i += m) sum += chance[i];
  for (let i = c; i < n * m; i += m) chance[i] /= sum;
}

/** Walk the powers in order until the uniform number is used up; the rest of the line stays at home (-1). */
function winnerOf(c: number, chance: Float64Array, n: number, m: number, uniform: number): number {
  let rest = uniform;
  for (let p = 0; p < n; p++) {
    rest -= chance[p * m + c];
    if (rest <= 0) return p;
  }
  return -1;
}

/**
 * Let partners of a camp replace each other in channel c before others do; a power without a camp is its own partner.
 *
 *   chance[p] · (sum of chance in the camp / sum of base in the camp)^(nest - 1)
 *
 * Because  a state that balances and loses a supplier looks first for another that leaves the balance as it was
 * Source   nested logit, McFadden 1978
 */
function replaceWithin(c: number, { chance, base, axis }: BalancingWorld, n: number, m: number, nest: number): void {
  // The factors of the two camps, each found at its first power, before any of its chances is moved.
  let positive = 0;
  let negative = 0;
  for (let p = 0, i = c; p < n; p++, i += m) {
    const side = axis[p];
    const known = side > 0 ? positive : side < 0 ? negative : 0;
    const factor = known > 0 ? known : nestFactor(campGrowth(p, c, chance, base, axis), nest);
    if (side > 0) positive = factor;
    else if (side < 0) negative = factor;
    chance[i] *= factor;
  }
}

/**
 * Find what the camp of power p pulls in channel c, relative to its base; a power without a camp is one of its own.
 * 1 where it pulls nothing or usually does not.
 */
export function campGrowth(p: number, c: number, pull: Float64Array, base: Float64Array, axis: Float64Array): number {
  const n = axis.length;
  const m = base.length / n;
  let now = 0;
  let usual = 0;
  for (let r = 0, i = c; r < n; r++, i += m) {
    if (r !== p && axis[r] * axis[p] <= 0) continue;
    now += pull[i];
    usual += base[i];
  }
  return now > 0 && usual > 0 ? now / usual : 1;
}

/** Find what a camp that has grown so far adds to the pull of each of its powers. */
export function nestFactor(growth: number, nest: number): number {
  return exp((nest - 1) * log(growth));
}
