import { exp } from '../../engine/arithmetic.ts';
import type { BalancingRule } from '../setting.ts';

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
  formula: 'share: q = base · supply · exp(appeal - appeal_0), award = q / sum (one winner in a lumpy channel); rate: odds = base/(1-base) · exp(appeal - appeal_0)',
  source: 'McFadden 1974',
  sets: ['chance', 'award'],
  reads: ['appeal', 'supply', 'isRate', 'lumpy', 'base', 'other', 'appeal0', 'awardAddress'],
  bind({ chance, award, appeal, supply, isRate, lumpy, base, other, appeal0, awardAddress }, { n, m }) {
    const end = n * m;
    const align = (c: number): void => {
      for (let i = c; i < end; i += m) {
        const odds = base[i] * exp(appeal[i] - appeal0[i]);
        chance[i] = odds / (odds + 1 - base[i]);
        award[i] = chance[i];
      }
    };
    const share = (c: number): void => {
      let sum = other[c];
      for (let i = c; i < end; i += m) {
        chance[i] = base[i] * supply[i] * exp(appeal[i] - appeal0[i]);
        sum += chance[i];
      }
      for (let i = c; i < end; i += m) {
        chance[i] /= sum;
        award[i] = chance[i];
      }
    };
    return (luck) => {
      for (let c = 0; c < m; c++) {
        if (isRate[c] === 1) align(c);
        else share(c);
        if (lumpy[c] === 1 && isRate[c] === 0) drawWinner(c, chance, award, m, luck.draw(awardAddress[c]));
      }
    };
  },
};

/** Walk the powers in order until the uniform number is used up; the rest of the line stays at home. */
function drawWinner(c: number, chance: Float64Array, award: Float64Array, m: number, uniform: number): void {
  let rest = uniform;
  let won = false;
  for (let i = c; i < chance.length; i += m) {
    rest -= chance[i];
    award[i] = !won && rest <= 0 ? 1 : 0;
    if (rest <= 0) won = true;
  }
}
