import type { BalancingRule } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';
import { NOTHING } from './grievance.ts';

/**
 * Find the pressure on each tie from its power's rivals, and how far commitments to them bind.
 *
 *   threat[p,c] = sum over r of rivalry[r,p] · felt[r,c]
 *   bound[p,c]  = sum over r of rivalry[r,p] · commitment[r,c], in a rate channel less what is kept to p (`liftKept`)
 *
 * Reads    rivalry [P x P], felt, commitment, tie [P x C]
 * Sets     threat, bound [P x C]
 * Because  pressure falls on the ties with the presser's rivals; a commitment binds only while its rivalry lasts;
 *          shares compete, so what binds one tie lifts the others; rates do not, so there a kept word lifts its own
 */
export const threatRule: BalancingRule = {
  id: 'D7',
  title: "Find the pressure on each tie from its power's rivals, and how far commitments to them bind",
  formula:
    'threat[p,c] = sum_r rivalry[r,p] · felt[r,c]; bound[p,c] = sum_r rivalry[r,p] · commitment[r,c], in a rate channel - commitment[p,c] · sum_r rivalry[p,r] · tie[r,c] / sum_r tie[r,c], r other than p',
  source: 'Walt 1987; binding: judgement',
  sets: ['threat', 'bound'],
  reads: ['rivalry', 'felt', 'commitment', 'tie', 'isRate'],
  bind(world, setting) {
    return () => {
      const { threat, bound, rivalry, felt, commitment, isRate } = world;
      const { n, m } = setting;
      for (let i = 0; i < n * m; i++) {
        threat[i] = 0;
        bound[i] = 0;
      }
      for (let p = 0; p < n; p++) {
        for (let r = 0; r < n; r++) {
          const hostility = rivalry[r * n + p];
          if (hostility === 0) continue;
          for (let c = 0; c < m; c++) {
            threat[p * m + c] += hostility * felt[r * m + c];
            bound[p * m + c] += hostility * commitment[r * m + c];
          }
        }
      }
      for (let c = 0; c < m; c++) if (isRate[c] === 1) liftKept(c, world, n, m);
    };
  },
};

/** Let what has been conceded to a power in a rate channel lift its own tie, as far as it minds those with others. */
function liftKept(c: number, { bound, rivalry, commitment, tie }: BalancingWorld, n: number, m: number): void {
  for (let p = 0; p < n; p++) {
    if (commitment[p * m + c] === 0) continue;
    let minded = 0;
    let others = NOTHING;
    for (let r = 0; r < n; r++) {
      if (r === p) continue;
      minded += rivalry[p * n + r] * tie[r * m + c];
      others += tie[r * m + c];
    }
    bound[p * m + c] -= (commitment[p * m + c] * minded) / others;
  }
}
