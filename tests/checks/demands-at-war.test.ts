import { describe, expect, it } from 'vitest';
import { addressedChance } from '../../src/engine/chance.ts';
import { columnsOver } from '../../src/engine/columns.ts';
import { actOddsFor, fillOdds, fillPayoffs } from '../../src/model/decisions/act.ts';
import { ACTS } from '../../src/model/decisions/options.ts';
import { settingFor } from '../../src/model/rule-context.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import { type BalancingWorld, VARIABLES } from '../../src/model/variables.ts';
import { leveredRivalry, SERBIA } from '../model/serbia.ts';
import { MONTHS, mean, SEED } from './ensembles.ts';

// Why powers demand so much in a war: the months of runs at .8 of the way to it, as they were, and the same months with
// one thing as it was at month 0. docs/model.md, section 13, tells these figures.
const RUNS = 60;
const [N, M] = [SERBIA.powers.length, SERBIA.channels.length];
const calibrated = steadyStart(SERBIA);
const start = columnsOver(VARIABLES, calibrated.sizes, calibrated.start);
const setting = settingFor(N, M);
const odds = actOddsFor(N, M);

/** Demands that a month is expected to bring. */
function expectedIn(world: BalancingWorld): number {
  const apart = { ...world, payoff: new Float64Array(N * M * ACTS) };
  fillPayoffs(apart, setting);
  fillOdds(apart, setting, odds);
  return odds.inChannel.reduce((sum, all, i) => sum + odds.odds[i * ACTS + 2] / (odds.claims[Math.floor(i / M)] + all), 0);
}

/** Count all of a power's demands in each of its channels. */
function joined(recent: Float64Array): Float64Array {
  return recent.map((_, i) => recent.subarray(Math.floor(i / M) * M, Math.floor(i / M) * M + M).reduce((sum, x) => sum + x, 0));
}

const WITH = {
  everything: (world: BalancingWorld) => world,
  'the strain of month 0': (world: BalancingWorld) => ({ ...world, strain: start.strain0 }),
  'the grievance of month 0': (world: BalancingWorld) => ({ ...world, grievance: start.grievance }),
  'the leverage of month 0': (world: BalancingWorld) => ({ ...world, leverage: start.leverage }),
  'one memory for all channels': (world: BalancingWorld) => ({ ...world, recent: joined(world.recent) }),
};

/** Demands a year, by what is as it was, and as they were by year. */
function demandsAtWar(): { readonly a: Record<keyof typeof WITH, number>; readonly byYear: readonly number[] } {
  const paths = leveredRivalry(SERBIA, 0.8)
    .flat()
    .map((level, cell) => ({ variable: 'rivalry' as const, cell, values: [level] }));
  const simulation = simulationOf(calibrated, { paths, events: [] }, addressedChance(SEED), MONTHS);
  const found = Object.fromEntries(Object.keys(WITH).map((name) => [name, [] as number[]]));
  for (let replicate = 0; replicate < RUNS; replicate++)
    simulation.run(replicate, [
      { decided: (world) => Object.entries(WITH).forEach(([name, as]) => void found[name].push(12 * expectedIn(as(world)))) },
    ]);
  const years = Array.from({ length: MONTHS / 12 }, (_, y) =>
    mean(found.everything.filter((_, k) => Math.floor((k % MONTHS) / 12) === y)),
  );
  const a = Object.fromEntries(Object.entries(found).map(([name, list]) => [name, mean(list)]));
  return { a: a as Record<keyof typeof WITH, number>, byYear: years };
}

describe('demands at .8 of the way to war', () => {
  const { a, byYear } = demandsAtWar();
  const told = JSON.stringify({ a, byYear });
  it('are a wave that runs out as ties are given up, and leverage with them', () => {
    expect(byYear[4] / byYear[0], told).toBeLessThan(1 / 3);
    expect(a['the leverage of month 0'] / a.everything, told).toBeGreaterThan(1.5);
    expect(
      [...byYear].sort((one, other) => other - one),
      told,
    ).toEqual(byYear);
  });
  it('come of strain before grievance', () => {
    expect(a['the strain of month 0'] / a.everything, told).toBeLessThan(1 / 3);
    expect(a['the grievance of month 0'] / a.everything, told).toBeGreaterThan(1 / 2);
    expect(a['the grievance of month 0'], told).toBeLessThan(a.everything);
  });
  it('are that many because each channel is remembered by itself', () =>
    expect(a['one memory for all channels'] / a.everything, told).toBeLessThan(1 / 4));
});
