import { describe, expect, it } from 'vitest';
import { addressedChance } from '../../src/engine/chance.ts';
import type { Parameters } from '../../src/model/parameters.ts';
import type { Override } from '../../src/model/simulation/override.ts';
import { type Simulation, simulationOf } from '../../src/model/simulation/simulation.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import { leveredRivalry, SERBIA } from '../model/serbia.ts';
import { type Answer, M, MONTHS, mean, SEED, share } from './ensembles.ts';

// What an answer does to support: runs in which one demand is refused, and the same runs, on the same luck, in which it
// is met in full. docs/model.md, section 9 (T7), tells these figures.
const RUNS = 12;
const YEAR = 12;
const LEVERS = [0, 0.4, 0.8];

/** Demands of a run whose next year can be seen; of each four one, which is enough. */
function demandsOf(simulation: Simulation, replicate: number): Answer[] {
  const found: Answer[] = [];
  simulation.run(replicate, [
    {
      decided({ demand, depth }, month) {
        if (month >= MONTHS - YEAR) return;
        for (const [i, open] of demand.entries())
          if (open === 1) found.push({ month, p: Math.floor(i / M), c: i % M, depth: depth[i] });
      },
    },
  ]);
  return found.filter((_, k) => k % 4 === 0);
}

/** Mean legitimacy of the year after an answer that somebody else gives. */
function supportAfter(simulation: Simulation, replicate: number, { month, p, c }: Answer, depth: number): number {
  const overrides: Override[][] = [];
  overrides[month] = [{ kind: 'answer', channel: c, power: depth > 0 ? p : -1, depth }];
  const seen: number[] = [];
  simulation.runOverridden(replicate, overrides, [
    { advanced: ({ legitimacy }, at) => void (at > month && at <= month + YEAR && seen.push(legitimacy[0])) },
  ]);
  return mean(seen);
}

/** What meeting a demand in full adds to the support of the next year over refusing it, demand by demand. */
function gains(parameters: Partial<Parameters>): number[] {
  return LEVERS.flatMap((lever) => {
    const levels = leveredRivalry(SERBIA, lever).flat();
    const paths = levels.map((level, cell) => ({ variable: 'rivalry' as const, cell, values: [level] }));
    const calibrated = steadyStart(SERBIA, { parameters });
    const simulation = simulationOf(calibrated, { paths, events: [] }, addressedChance(SEED), MONTHS);
    return Array.from({ length: RUNS }, (_, replicate) =>
      demandsOf(simulation, replicate).map(
        (one) => supportAfter(simulation, replicate, one, 1) - supportAfter(simulation, replicate, one, 0),
      ),
    ).flat();
  });
}

const won = (list: readonly number[]): number => share(list, (gain) => gain > 0);

describe('meeting a demand in full in place of refusing it', () => {
  it('is nearly always better for support where giving in costs no face', () =>
    expect(won(gains({ face: 0 }))).toBeGreaterThan(0.8));
  it('has two sides where it does', () => {
    const found = won(gains({}));
    expect(found).toBeGreaterThan(0.2);
    expect(found).toBeLessThan(0.6);
  });
});
