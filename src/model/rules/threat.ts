import type { BalancingRule } from '../rule-context.ts';

/**
 * Find the pressure on each tie from its power's rivals, and how far commitments to them bind.
 *
 *   threat[p,c] = sum over r of rivalry[r,p] · felt[r,c]
 *   bound[p,c]  = sum over r of rivalry[r,p] · commitment[r,c]
 *
 * Reads    rivalry [P x P], felt, commitment [P x C]
 * Sets     threat, bound [P x C]
 * Because  pressure falls on the ties with the presser's rivals; a commitment binds only while its rivalry lasts
 */
export const threatRule: BalancingRule = {
  id: 'D7',
  title: "Find the pressure on each tie from its power's rivals, and how far commitments to them bind",
  formula: 'threat[p,c] = sum_r rivalry[r,p] · felt[r,c]; bound[p,c] = sum_r rivalry[r,p] · commitment[r,c]',
  source: 'Walt 1987; binding: judgement',
  sets: ['threat', 'bound'],
  reads: ['rivalry', 'felt', 'commitment'],
  bind(world, setting) {
    return () => {
      const { threat, bound, rivalry, felt, commitment } = world;
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
    };
  },
};
