import { describe, expect, it } from 'vitest';
import { addressedChance } from '../../../src/engine/chance.ts';
import { equidistanceOf } from '../../../src/model/equidistance.ts';
import type { Parameters } from '../../../src/model/parameters.ts';
import { simulationOf } from '../../../src/model/simulation/simulation.ts';
import { steadyStart } from '../../../src/model/simulation/steady-start.ts';
import type { TimedEvent } from '../../../src/model/simulation/timeline.ts';
import { A, B, bench, C, cell, LOANS, SMALL, TRADE, VOTES } from '../bench.ts';

/** A world after a month in which all is as at month 0 but for what is named. */
function settled(parameters: Partial<Parameters>, rebase: number, change: (world: ReturnType<typeof bench>['world']) => void) {
  const { world, phase } = bench({ parameters });
  phase('derive');
  phase('decide');
  change(world);
  world.rebase[0] = rebase;
  const before = {
    base: world.base.slice(),
    other: world.other.slice(),
    appeal0: world.appeal0.slice(),
  };
  const strain0 = world.strain0[0];
  phase('advance');
  return { world, ...before, strain0 };
}

describe('what counts as normal', () => {
  it('stands still without habit and without a step', () => {
    const { world, base, other, appeal0, strain0 } = settled({}, 0, ({ tie, appeal, strain }) => {
      tie.fill(0.2);
      appeal.fill(1);
      strain[0] = 9;
    });
    expect([world.base, world.other, world.appeal0]).toEqual([base, other, appeal0]);
    expect(world.strain0[0]).toBe(strain0);
  });
  it('moves by habit a part of the way to what is held: rates to the tie', () => {
    const i = cell(A, VOTES);
    const { world, base } = settled({ habit: 0.01 }, 0, ({ tie }) => {
      tie[i] = 0.9;
    });
    expect(world.base[i]).toBeCloseTo(base[i] + 0.01 * (0.9 - base[i]), 14);
  });
  it('shares to the tie without what growth has made of it', () => {
    const { world } = settled({}, 1, ({ tie, supplied }) => {
      for (const [p, share] of [0.4, 0.3, 0.1].entries()) tie[cell(p, TRADE)] = share;
      supplied[cell(A, TRADE)] = 2;
    });
    // .4 / 2, .3, .1 and .2 at home are .8 together.
    expect([A, B, C].map((p) => world.base[cell(p, TRADE)])).toEqual([0.25, 0.375, 0.125].map((x) => expect.closeTo(x, 14)));
    expect(world.other[TRADE]).toBeCloseTo(0.25, 14);
  });
  it('moves appeal and strain with it, and never has no strain to be measured against', () => {
    const { world, appeal0, strain0 } = settled({ habit: 0.01 }, 0.5, ({ appeal, strain }) => {
      appeal.fill(2);
      strain[0] = 3;
    });
    const part = 0.01 + 0.99 * 0.5;
    expect(world.appeal0[4]).toBeCloseTo(appeal0[4] + part * (2 - appeal0[4]), 14);
    expect(world.strain0[0]).toBeCloseTo(strain0 + part * (3 - strain0), 14);
    expect(
      settled({}, 1, ({ strain }) => {
        strain[0] = 0;
      }).world.strain0[0],
    ).toBe(1e-6);
  });
  it('stays within the bounds of month 0', () => {
    const { world } = settled({}, 1, ({ tie }) => {
      for (const [p, share] of [0.7, 0.3, 0].entries()) tie[cell(p, TRADE)] = share;
      tie[cell(A, VOTES)] = 1;
      tie[cell(B, VOTES)] = 0;
    });
    expect([A, B, C].map((p) => world.base[cell(p, TRADE)])).toEqual([0.686, 0.294, 0].map((x) => expect.closeTo(x, 14)));
    expect(world.other[TRADE]).toBe(0.02);
    expect([A, B].map((p) => world.base[cell(p, VOTES)])).toEqual([0.98, 0.02]);
  });
  it('remembers how much of a growth ties have followed', () => {
    const { world } = settled({}, 0, ({ growth }) => {
      growth[cell(B, LOANS)] = 3;
    });
    expect(world.supplied[cell(B, LOANS)]).toBeCloseTo(1 + 0.2 * 2, 14);
    expect(world.supplied[cell(A, LOANS)]).toBe(1);
  });
  it('is, after a whole step, what the present sustains: next month awards what is held', () => {
    const { world, phase } = bench({
      parameters: { momentum: 0 },
      switches: { powers: false },
    });
    for (const [p, share] of [0.2, 0.5, 0.1].entries()) world.tie[cell(p, TRADE)] = share;
    world.affinity[cell(B, TRADE)] = -1;
    world.rebase[0] = 1;
    phase('derive');
    phase('decide');
    const tie = world.tie.slice();
    phase('advance');
    world.rebase[0] = 0;
    world.tie.set(tie);
    phase('derive');
    phase('decide');
    for (let i = 0; i < tie.length; i++) expect(world.award[i]).toBeCloseTo(tie[i], 12);
  });
});

// A state that one camp supplies and that breaks with it, as Yugoslavia did in 1948: for six years next to nothing comes.
const STOP = 72;
const END = 240;
const [west, east] = SMALL.powers;
const share = {
  ...SMALL.channels[TRADE],
  rate: 0.04,
  elastic: 0,
  market: false,
};
const rows = (value: number): number[][] => [
  [value, value],
  [value, value],
];
const TORN = {
  ...SMALL,
  powers: [
    { ...west, conditional: false, stance: 0, chokepoint: [0.1, 0.1] },
    {
      id: east.id,
      name: east.name,
      axis: -1,
      coerciveness: 0.7,
      capability: 1,
      chokepoint: [0.2, 0.2],
      stance: 0,
    },
  ].map((power) => ({ ...power, conditional: false, lender: 0, claims: 0 })),
  channels: [share, { ...share, id: 'arms', name: 'Arms' }],
  tie: [
    [0.15, 0.05],
    [0.55, 0.7],
  ],
  rivalry: [
    [0, 0.6],
    [0.6, 0],
  ],
  drift: rows(0),
  affinity: rows(0),
  ceiling: rows(1),
};

/** Mean tilt at the start, when the stop ends, and fourteen years later. */
function tornTilts(parameters: Partial<Parameters>, more: readonly TimedEvent[] = []): { stopped: number; end: number } {
  const stop = (c: number): TimedEvent => ({
    at: 0,
    variable: 'disrupt',
    cell: 2 + c,
    operator: '=',
    value: 0.1,
    months: STOP,
  });
  const timeline = { paths: [], events: [stop(0), stop(1), ...more] };
  const simulation = simulationOf(steadyStart(TORN, { parameters }), timeline, addressedChance('torn'), END);
  const seen = { stopped: 0, end: 0 };
  const RUNS = 20;
  for (let replicate = 0; replicate < RUNS; replicate++)
    simulation.run(replicate, [
      {
        advanced({ tie, axis, weight }, month) {
          const { tilt } = equidistanceOf(tie, { n: 2, m: 2, axis, weight });
          if (month === STOP) seen.stopped += tilt / RUNS;
          if (month === END) seen.end += tilt / RUNS;
        },
      },
    ]);
  return seen;
}

describe('a state that is torn from its camp', () => {
  const tilt0 = equidistanceOf(Float64Array.from(TORN.tie.flat()), {
    n: 2,
    m: 2,
    axis: Float64Array.of(1, -1),
    weight: Float64Array.of(0.5, 0.5),
  }).tilt;
  const plain = tornTilts({});
  it('goes back to where it was at month 0 without habit', () => {
    expect(plain.stopped - tilt0).toBeGreaterThan(0.5);
    expect(Math.abs(plain.end - tilt0)).toBeLessThan(0.05);
  });
  it('settles between with habit: at .006 a third of the way is kept, with more habit more', () => {
    const kept = [0.003, 0.006, 0.012].map((habit) => {
      const { stopped, end } = tornTilts({ habit });
      return (end - tilt0) / (stopped - tilt0);
    });
    expect(kept[1]).toBeGreaterThan(0.2);
    expect(kept[1]).toBeLessThan(0.5);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
  });
  it('stays where it is by a dated step to a new normal', () => {
    const { stopped, end } = tornTilts({}, [
      {
        at: STOP - 1,
        variable: 'rebase',
        cell: 0,
        operator: '=',
        value: 1,
        months: 1,
      },
    ]);
    expect(stopped).toBeCloseTo(plain.stopped, 12);
    expect(Math.abs(end - stopped)).toBeLessThan(0.1);
  });
});
