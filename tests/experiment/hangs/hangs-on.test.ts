import { describe, expect, it } from 'vitest';
import { assumptionsOf, LOW_AND_HIGH } from '../../../src/experiment/hangs/assumptions.ts';
import {
  type HangsOn,
  hangsOnSteps,
  largestEffect,
  MOVED_RUNS,
  pairsHangOnSteps,
} from '../../../src/experiment/hangs/hangs-on.ts';
import { ensemble, resultOf } from '../../../src/experiment/runs/ensemble.ts';
import { PARAMETERS } from '../../../src/model/parameters.ts';
import { hangsOnHeading, hangsOnWords } from '../../../src/report/subjects/uncertainty/hangs-on.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import type { Assignment } from '../../../src/scenario/layers/set.ts';
import { loadShipped, SHIPPED_NAMES } from '../../shipped.ts';

const SEED = 'hangs';
const measured = (scenario: Scenario, runs = 60): HangsOn => resultOf(hangsOnSteps(scenario, { runs, seed: SEED }));
const of = ({ assumptions }: HangsOn, id: string) => assumptions.find((each) => each.id === id)!;
const rising = await loadShipped('rising');

describe('an assumption moved to an end of its range', () => {
  it.each(SHIPPED_NAMES)('is the scenario that --set gives, in %s', async (name) => {
    const scenario = await loadShipped(name);
    const [power] = scenario.case.powers;
    const ranged = (head: string, end: 0 | 1): Assignment[] =>
      scenario.provenance.flatMap(({ path, range }) =>
        path.startsWith(head) && range ? [{ path, value: String(range[end]) }] : [],
      );
    for (const end of LOW_AND_HIGH) {
      const given: Readonly<Record<string, Assignment[]>> = {
        bite: [{ path: 'parameters.bite', value: String(PARAMETERS.bite.range[end]) }],
        leverage: ranged(`powers.${power.id}.chokepoint.`, end),
        rivalry: ranged('rivalry.present.', end),
      };
      for (const { id, at } of assumptionsOf(scenario, power.id)) {
        const set = given[id] ?? [];
        if (set.length > 0) expect([id, end, at(end, scenario).hash]).toEqual([id, end, (await loadShipped(name, { set })).hash]);
      }
    }
  });

  it('moves a dyad without a range by half a step of the scale, and a chokepoint without one to half as much again', () => {
    const bare = { ...rising, provenance: rising.provenance.map(({ range: _, ...rest }) => rest) };
    const [{ id, chokepoint }] = bare.case.powers;
    const [low, high] = LOW_AND_HIGH.map((end) => assumptionsOf(bare, id).map(({ at }) => at(end, bare).case));
    const last = low.length - 1;
    const levels = bare.case.rivalry.flat();
    expect(low[last].rivalry.flat()).toEqual(levels.map((level) => (level === 0 ? 0 : Math.max(0, level - 0.1))));
    expect(high[last].rivalry.flat()).toEqual(levels.map((level) => (level === 0 ? 0 : Math.min(1, level + 0.1))));
    expect(low[last - 1].powers[0].chokepoint).toEqual(chokepoint.map(() => 0));
    expect(high[last - 1].powers[0].chokepoint).toEqual(chokepoint.map((level) => Math.min(1, level * 1.5)));
  });
});

describe('what the lean hangs on', () => {
  it('is measured pair by pair on the luck of an ensemble', async () => {
    const hangs = measured(rising, 40);
    const tiltOf = (scenario: Scenario) => ensemble(scenario, { runs: 40, seed: SEED }).detail.mean.tilt[rising.horizon];
    const stands = tiltOf(rising);
    expect(hangs.stands).toBeCloseTo(stands, 12);
    for (const [end, value] of PARAMETERS.bite.range.entries()) {
      const moved = tiltOf(await loadShipped('rising', { set: [{ path: 'parameters.bite', value: String(value) }] }));
      expect([of(hangs, 'bite').low, of(hangs, 'bite').high][end].mean).toBeCloseTo(moved - stands, 12);
    }
  });

  it('names the one that moves it most, of five, and the same again', () => {
    const hangs = measured(rising);
    expect(hangs.assumptions.map(({ id }) => id).sort()).toEqual(['bind', 'bite', 'honour', 'leverage', 'rivalry']);
    expect(hangs.assumptions.map(largestEffect)).toEqual(hangs.assumptions.map(largestEffect).sort((a, b) => b - a));
    expect(measured(rising)).toEqual(hangs);
    // pressure that hardly bites takes the lean of a slow rise away
    expect(hangs.assumptions[0].id).toBe('bite');
    expect(hangsOnWords(hangs, rising)).toMatch(
      /^most on the bite of pressure: at 1 instead of 5 the mean tilt ends 0\.\d\d nearer the East, at 8, 0\.\d\d nearer the West\.$/,
    );
    expect(hangsOnHeading(hangs, rising)).toMatch(/^the bite of pressure moves the mean tilt by up to 0\.\d\d$/);
  });

  it('is another one where that one stands still', async () => {
    // without demands nothing is yielded: neither what binds nor what it costs can move anything
    const quiet = measured(await loadShipped('rising', { set: [{ path: 'switches.demands', value: 'false' }] }));
    for (const id of ['bind', 'honour']) expect([of(quiet, id).low.mean, of(quiet, id).high.mean]).toEqual([0, 0]);
    // what stands at an end of its range cannot be moved there
    const pressed = measured(await loadShipped('rising', { set: [{ path: 'parameters.bite', value: '8' }] }));
    expect(of(pressed, 'bite').high.mean).toBe(0);
    // where a file leaves open whether its powers are at peace or at war, it is that
    const managed = await loadShipped('managed');
    const open = managed.provenance.map((each) =>
      each.path.startsWith('rivalry.present.') ? { ...each, range: [0, 1] as const } : each,
    );
    const [before] = measured(managed).assumptions;
    const [first] = measured({ ...managed, provenance: open }).assumptions;
    expect([before.id === 'rivalry', first.id, first.high.mean < -0.1]).toEqual([false, 'rivalry', true]);
    // where nobody acts, nothing that was moved moves anything
    const still = await loadShipped('rising', { set: [{ path: 'switches.powers', value: 'false' }] });
    expect(hangsOnWords(measured(still), still)).toMatch(/^none of \d assumptions moved to the ends of their ranges/);
  });

  it('makes as many runs as were asked for, and no more than it needs', () => {
    expect(measured(rising, 3).runs).toBe(3);
    expect(MOVED_RUNS).toBe(100);
    expect(hangsOnWords(measured(rising, 1), rising)).toBe('not known: one pair of runs tells nothing.');
  });

  it('of a pair is what becomes of their difference', async () => {
    const base = await loadShipped(rising.extends!);
    const [hangs] = resultOf(pairsHangOnSteps([rising, base], { runs: 30, seed: SEED }));
    const end = (scenario: Scenario) => ensemble(scenario, { runs: 30, seed: SEED }).outcomes.equidistance.end.mean;
    const set = [{ path: 'parameters.bite', value: '1' }];
    const moved = end(await loadShipped('rising', { set })) - end(await loadShipped(rising.extends!, { set }));
    expect(hangs.stands).toBeCloseTo(end(rising) - end(base), 12);
    expect(hangs.stands + of(hangs, 'bite').low.mean).toBeCloseTo(moved, 12);
    expect(hangsOnWords(hangs, rising)).toMatch(/the mean difference is .* instead of −0\.\d\d/);
  });
});
