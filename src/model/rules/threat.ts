import type { BalancingRule } from '../setting.ts';

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
  bind({ threat, bound, rivalry, felt, commitment }, { n, m }) {
    return () => {
      for (let p = 0, i = 0; p < n; p++) {
        for (let c = 0; c < m; c++, i++) {
          let pressing = 0;
          let binding = 0;
          for (let j = c, dyad = p; j < n * m; j += m, dyad += n) {
            const hostility = rivalry[dyad];
            if (hostility === 0) continue;
            pressing += hostility * felt[j];
            binding += hostility * commitment[j];
          }
          threat[i] = pressing;
          bound[i] = binding;
        }
      }
    };
  },
};
