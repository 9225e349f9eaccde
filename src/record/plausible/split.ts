import { noiseOfMeans } from '../../experiment/design/samples.ts';
import { meanOf } from '../../experiment/statistics/statistics.ts';

/** Where a spread comes from, in squared units of what is spread. */
export interface SpreadParts {
  /** What would be left if the settings were known: the luck of the runs. */
  readonly chance: number;
  /** What would be left if there were no luck: not knowing the settings. */
  readonly notKnowing: number;
}

/**
 * Part the spread of runs under several settings into chance and not knowing (law of total variance).
 *
 *   Var(y) = E[Var(y | settings)] + Var(E[y | settings])
 *
 * Every settings' runs have the same luck, so the means differ by luck only as far as the settings use it differently;
 * that much is taken off the second part, which is never below 0. Runs are [settings * replicates + replicate].
 *
 * Source   law of total variance; two-way analysis of variance, Fisher 1925
 * Example  two settings, two replicates, runs 0 2 4 6 → chance 2, not knowing 8
 */
export function spreadParts(runs: ArrayLike<number>, replicates: number): SpreadParts {
  const settings = runs.length / replicates;
  if (settings < 2 || replicates < 2) throw new RangeError(`${settings} settings of ${replicates} runs cannot be told apart`);
  const rows = new Float64Array(settings);
  const columns = new Float64Array(replicates);
  for (let k = 0; k < runs.length; k++) {
    rows[Math.floor(k / replicates)] += runs[k] / replicates;
    columns[k % replicates] += runs[k] / settings;
  }
  const mean = meanOf(rows);
  let within = 0;
  for (let k = 0; k < runs.length; k++) {
    const off = runs[k] - rows[Math.floor(k / replicates)];
    within += off * off;
  }
  const between = rows.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (settings - 1);
  const noise = noiseOfMeans(runs, { rows, columns, mean });
  return { chance: within / (settings * (replicates - 1)), notKnowing: Math.max(0, between - noise) };
}

/** Find the share of a spread that is not knowing; null where nothing is spread. */
export function shareOfNotKnowing({ chance, notKnowing }: SpreadParts): number | null {
  const total = chance + notKnowing;
  return total > 0 ? notKnowing / total : null;
}
