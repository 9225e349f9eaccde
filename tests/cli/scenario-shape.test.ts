import { describe, expect, it } from 'vitest';
import { faultOf } from '../../src/cli/commands/verify/scenario-shape.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

const written = (scenario: Scenario): Scenario => JSON.parse(JSON.stringify(scenario));

describe('the scenario that a manifest holds', () => {
  it.each(SHIPPED_NAMES)('is one that can be run where it is the shipped %s', async (name) => {
    expect(faultOf(written(await loadShipped(name)))).toBeUndefined();
  });

  it('is none where a demand is in no cell, is half a demand, or a power chokes channels that are not there', async () => {
    const plain = written(await loadShipped('nis-chokepoint'));
    const demand = plain.timeline.events.find(({ variable }) => variable === 'demand')!;
    const withDemand = (change: object) => {
      const events = plain.timeline.events.map((each) => (each === demand ? { ...each, ...change } : each));
      return faultOf({ ...plain, timeline: { ...plain.timeline, events } });
    };
    expect(withDemand({})).toBeUndefined();
    expect(withDemand({ cell: 24 })).toBe('timeline.events: does not fit the rest');
    expect(withDemand({ value: 0.5 })).toBe('timeline.events: does not fit the rest');
    const powers = plain.case.powers.map((power, p) => (p === 0 ? { ...power, chokepoint: [0.1] } : power));
    expect(faultOf({ ...plain, case: { ...plain.case, powers } })).toBe('case.powers: does not fit the rest');
  });
});
