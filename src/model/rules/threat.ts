import type { BalancingRule } from '../setting.ts';

/**
 * Find the pressure on each tie from its power's rivals, and how far commitments to them bind.
 *
 *   threat[p,c] = sum over r of rivalry[r,p] · leverage[r,c] · pressure[r,c]
 *   bound[p,c]  = sum over r of rivalry[r,p] · commitment[r,c]
 *
 * Reads    rivalry [P x P], leverage, pressure, commitment [P x C]
 * Sets     threat, bound [P x C]
 * Because  pressure falls on the ties with the presser's rivals; a commitment binds only while its rivalry lasts
 */
export const threatRule: BalancingRule = {
  id: 'D7',
  title: "Find the pressure on each tie from its power's rivals, and how far commitments to them bind",
  formula: 'threat[p,c] = sum_r rivalry[r,p] · leverage[r,c] · pressure[r,c]; bound[p,c] = sum_r rivalry[r,p] · commitment[r,c]',
  source: 'Walt 1987; binding: judgement',
  sets: ['threat', 'bound'],
  reads: ['rivalry', 'leverage', 'pressure', 'commitment'],
  fill({ threat, bound, rivalry, leverage, pressure, commitment }, { n, m }) {
    threat.fill(0);
    bound.fill(0);
    for (let r = 0; r < n; r++) {
      for (let p = 0; p < n; p++) {
        const hostility = rivalry[r * n + p];
        if (hostility === 0) continue;
        for (let c = 0; c < m; c++) {
          threat[p * m + c] += hostility * leverage[r * m + c] * pressure[r * m + c];
          bound[p * m + c] += hostility * commitment[r * m + c];
        }
      }
    }
  },
};
