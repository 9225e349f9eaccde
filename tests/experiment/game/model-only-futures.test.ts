import { describe, expect, it } from 'vitest';
import { machineFutures } from '../../../src/experiment/game/model-only-futures.ts';
import { isReached, objectiveOf, objectiveValue } from '../../../src/experiment/game/objective.ts';
import { prepareRuns, run } from '../../../src/experiment/runs/trajectory.ts';
import { loadShipped } from '../../shipped.ts';

const CHOICE = { seed: 'futures', replicate: 0, months: 24 };

describe('machine-played futures', async () => {
  const scenario = await loadShipped('rupture');
  const game = run(scenario, { seed: 'futures' });

  it('in which nobody is played over are the run itself', () => {
    const { equidistance } = machineFutures(scenario, { ...CHOICE, seats: [] })(7);
    expect(equidistance).toEqual(game.equidistance.slice(0, 25));
  });

  it('differ from one another, and keep the luck of whoever is not played over', () => {
    const futureOf = machineFutures(scenario, { ...CHOICE, seats: [scenario.case.state.id] });
    const ends = Array.from({ length: 20 }, (_, k) => futureOf(k).equidistance[24]);
    expect(new Set(ends).size).toBeGreaterThan(15);
    // Everybody decides on the same world in the first month, so there only the state's own awards may differ.
    const power = machineFutures(scenario, { ...CHOICE, seats: ['US'] });
    expect(new Set(Array.from({ length: 20 }, (_, k) => power(k).equidistance[1])).size).toBe(1);
  });

  it('count the demands they answer', () => {
    const futureOf = machineFutures(scenario, { ...CHOICE, months: 60, seats: [scenario.case.state.id] });
    const counts = Array.from({ length: 20 }, (_, k) => futureOf(k));
    expect(counts.some(({ demands }) => demands > 0)).toBe(true);
    for (const { demands, refused } of counts) expect(refused).toBeLessThanOrEqual(demands);
  });
});

describe('a secret aim', async () => {
  const scenario = await loadShipped('rupture');
  const { start } = prepareRuns(scenario, 'x');
  const seeds = Array.from({ length: 60 }, (_, k) => `seed ${k}`);

  it('is dealt by the seed: the same again, and every card some time', () => {
    const dealt = (seat: string): Set<string> => new Set(seeds.map((seed) => objectiveOf(scenario, seed, 0, seat)));
    expect(objectiveOf(scenario, 'a', 0, 'RS')).toBe(objectiveOf(scenario, 'a', 0, 'RS'));
    expect([...dealt('RS')].sort()).toEqual(['freeHand', 'office', 'path', 'prosperity']);
    expect([...dealt('CN')].sort()).toEqual(['closer', 'rivals', 'voice']);
  });

  it('is measured from the world: support, equidistance, the tie of the conditional power in the core channel', () => {
    const own = { power: -1, start };
    const core = scenario.case.channels.findIndex((channel) => channel.core);
    const eu = scenario.case.powers.findIndex(({ id }) => id === 'EU');
    expect(objectiveValue('office', start, own)).toBe(scenario.case.domestic.legitimacy);
    expect(objectiveValue('prosperity', start, own)).toBe(start.benefit0[0]);
    expect(objectiveValue('path', start, own)).toBe(scenario.case.tie[eu][core]);
    expect(objectiveValue('voice', start, { power: eu, start })).toBe(scenario.case.tie[eu][core]);
    const all = scenario.case.powers.reduce((sum, _, power) => sum + objectiveValue('closer', start, { power, start }), 0);
    expect(objectiveValue('rivals', start, { power: eu, start })).toBeLessThan(all);
  });

  it('is reached where it is held or bettered', () => {
    expect([isReached('office', 0.5, 0.5), isReached('closer', 0.5, 0.5), isReached('rivals', 0.5, 0.4)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
