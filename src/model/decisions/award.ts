import { exp } from '../../engine/arithmetic.ts';
import type { BalancingRule } from '../rule-context.ts';

/**
 * Award the month's business of each channel.
 *
 *   share: chance[p] = base · supply · exp(appeal - appeal_0) / sum, the domestic remainder included;
 *          a lumpy channel draws one winner (award 1 or 0)
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
    'share: q = base · supply · exp(appeal - appeal_0), award = q / sum (one winner in a lumpy channel); rate: odds = base/(1-base) · exp(appeal - appeal_0)',
  source: 'McFadden 1974',
  sets: ['chance', 'award'],
  reads: ['appeal', 'supply', 'isRate', 'lumpy', 'base', 'other', 'appeal0', 'awardAddress'],
  bind(world, setting) {
    const fillChances = (): void => {
      const { chance, award, appeal, supply, isRate, base, other, appeal0 } = world;
      const { n, m } = setting;
      for (let i = 0; i < n * m; i++) chance[i] = base[i] * exp(appeal[i] - appeal0[i]);
      for (let c = 0; c < m; c++) {
        if (isRate[c] === 1) {
          for (let p = 0; p < n; p++) {
            const i = p * m + c;
            chance[i] /= chance[i] + 1 - base[i];
            award[i] = chance[i];
          }
        } else {
          let sum = other[c];
          for (let p = 0; p < n; p++) {
            const i = p * m + c;
            chance[i] *= supply[i];
            sum += chance[i];
          }
          for (let p = 0; p < n; p++) {
            const i = p * m + c;
            chance[i] /= sum;
            award[i] = chance[i];
          }
        }
      }
    };
    const room = { uniform: new Float64Array(setting.m) };
    return (luck) => {
      const { chance, award, isRate, lumpy, awardAddress } = world;
      const { n, m } = setting;
      const { uniform } = room;
      fillChances();
      for (let c = 0; c < m; c++) if (lumpy[c] === 1 && isRate[c] === 0) uniform[c] = luck.draw(awardAddress[c]);
      for (let c = 0; c < m; c++) {
        if (lumpy[c] === 0 || isRate[c] === 1) continue;
        const winner = winnerOf(c, chance, n, m, uniform[c]);
        for (let p = 0; p < n; p++) award[p * m + c] = p === winner ? 1 : 0;
      }
    };
  },
};

/** Walk the powers in order until the uniform number is used up; the rest of the line stays at home (-1). */
function winnerOf(c: number, chance: Float64Array, n: number, m: number, uniform: number): number {
  let rest = uniform;
  for (let p = 0; p < n; p++) {
    rest -= chance[p * m + c];
    if (rest <= 0) return p;
  }
  return -1;
}
