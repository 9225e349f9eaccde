import { variance } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import { overMonths } from '../../../src/experiment/compare/comparable.ts';
import { type Comparison, compare, mostPairs } from '../../../src/experiment/compare/compare.ts';
import { partingBetween } from '../../../src/experiment/compare/divergence-month.ts';
import { settlingOf } from '../../../src/experiment/compare/enough-pairs.ts';
import { cornersOf } from '../../../src/experiment/compare/input-values.ts';
import { inputDifferences } from '../../../src/experiment/compare/inputs.ts';
import { pairOf } from '../../../src/experiment/compare/pair.ts';
import { tracer } from '../../../src/experiment/compare/trace.ts';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import type { Ensemble } from '../../../src/experiment/runs/outcomes.ts';
import { run } from '../../../src/experiment/runs/trajectory.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { sampleEnsemble } from '../../report/sample.ts';
import { variant } from '../../scenario/small-case.ts';
import { loadShipped } from '../../shipped.ts';

const CHOICE = { runs: 60, seed: 'pairs' };
const scenarios = new Map<string, Scenario>();
const of = (name: string): Scenario => scenarios.get(name) as Scenario;

beforeAll(async () => {
  for (const name of [
    'serbia-2026',
    'serbia-2025',
    'rising',
    'rupture',
    'detente-after-crisis',
    'nis-chokepoint',
    'taiwan-crisis',
  ])
    scenarios.set(name, await loadShipped(name));
});

describe('a scenario compared with itself', () => {
  it('differs nowhere, and nothing parts', () => {
    const { pairs, inputs, settled } = compare([of('rising'), of('rising')], CHOICE);
    const [{ difference, shareAbove, shareBelow, divergence, varianceRatio, choosing }] = pairs;
    for (const { month: _month, ...values } of difference.byMonth)
      expect(Object.values(values).every((each) => each === 0)).toBe(true);
    expect([shareAbove, shareBelow, divergence, varianceRatio, inputs, choosing.mean, settled]).toEqual([
      0,
      0,
      null,
      null,
      [],
      0,
      true,
    ]);
  });
});

describe('two scenarios on the same luck', () => {
  let one: Comparison;
  let other: Comparison;
  beforeAll(() => {
    one = compare([of('rising'), of('serbia-2026')], CHOICE);
    other = compare([of('serbia-2026'), of('rising')], CHOICE);
  });

  it('are the ensembles that run makes', () => {
    for (const each of one.ensembles) expect(each.outcomes).toEqual(ensemble(each.scenario, CHOICE).outcomes);
  });

  it('have a difference that is the first minus the other, in every run', () => {
    const [{ a, b, difference, shareAbove }] = one.pairs;
    const ends = Array.from(a.detail.end, (value, k) => value - b.detail.end[k]);
    expect([a.scenario.id, b.scenario.id]).toEqual(['rising', 'serbia-2026']);
    expect(difference.end.mean).toBeCloseTo(ends.reduce((sum, each) => sum + each, 0) / ends.length, 12);
    expect(shareAbove).toBe(ends.filter((each) => each > 0).length / ends.length);
    expect(difference.byMonth[60]).toMatchObject(difference.end);
    expect(difference.byMonth[0]).toMatchObject({ mean: 0, lo: 0, hi: 0, p05: 0, p95: 0 });
  });

  it('change sign when they change places', () => {
    const [first, second] = [one.pairs[0], other.pairs[0]];
    expect(second.difference.end.mean).toBeCloseTo(-first.difference.end.mean, 12);
    expect(second.difference.end.lo).toBeCloseTo(-first.difference.end.hi, 12);
    expect(second.difference.byMonth[40].p05).toBeCloseTo(-first.difference.byMonth[40].p95, 12);
    expect([second.shareAbove, second.shareBelow]).toEqual([first.shareBelow, first.shareAbove]);
    expect(second.varianceRatio).toBeCloseTo(first.varianceRatio as number, 12);
    const swapped = ({ a, b, ...rest }: { a: number; b: number }) => ({ ...rest, a: b, b: a });
    expect(second.divergence?.months).toEqual(first.divergence?.months);
    expect(second.divergence?.example?.parting.decisions).toEqual(first.divergence?.example?.parting.decisions.map(swapped));
  });

  it('save the variance that they share', () => {
    const [{ a, b, varianceRatio }] = one.pairs;
    const ends = Array.from(a.detail.end, (value, k) => value - b.detail.end[k]);
    const byHand = ((variance(a.detail.end) as number) + (variance(b.detail.end) as number)) / (variance(ends) as number);
    expect(varianceRatio).toBeCloseTo(byHand, 9);
    expect(byHand).toBeGreaterThan(1);
  });

  it.each(['rupture', 'nis-chokepoint'])('part where they say, when run again (%s)', (name) => {
    const [{ a, b, divergence }] = compare([of(name), of('serbia-2026')], { ...CHOICE, replicate: 7 }).pairs;
    for (const explained of [divergence?.example, divergence?.chosen]) {
      if (!explained) throw new Error('nothing parts');
      const { replicate, month, decisions } = explained.parting;
      const worlds = [a, b].map(({ scenario }) => run(scenario, { seed: 'pairs', replicate }).worlds);
      const acts = (k: number, at: number) => Array.from(worlds[k][at].act);
      for (let at = 0; at < (month as number); at++) expect(acts(0, at)).toEqual(acts(1, at));
      for (const { kind, power, channel, a: here, b: there } of decisions) {
        const cell = power * a.scenario.case.channels.length + channel;
        if (kind === 'act')
          expect([worlds[0][month as number].act[cell], worlds[1][month as number].act[cell]]).toEqual([here, there]);
      }
      expect(decisions.length).toBeGreaterThan(0);
    }
    expect(divergence?.chosen?.parting.replicate).toBe(7);
  });

  it('name a reason that is larger in the first for what is done there', () => {
    const why = one.pairs[0].divergence?.example?.why;
    expect(why?.name.length).toBeGreaterThan(3);
    expect(why?.a).not.toBe(why?.b);
  });
});

describe('scenarios of different length', () => {
  it('are compared over the months of the shorter, which run as if they were all', async () => {
    const cut = overMonths(of('detente-after-crisis'), 60);
    const loaded = await loadShipped('detente-after-crisis', { months: 60 });
    expect(cut.hash).toBe(loaded.hash);
    expect(ensemble(cut, CHOICE).outcomes).toEqual(ensemble(loaded, CHOICE).outcomes);
    const { months, pairs, inputs } = compare([of('detente-after-crisis'), of('rising')], { ...CHOICE, runs: 5 });
    expect([months, pairs[0].uncomparable.horizons]).toEqual([60, [120, 60]]);
    expect(inputs.map(({ path }) => path)).toEqual(['rivalry.lever', 'months']);
  });
});

describe('scenarios with different powers', () => {
  it('are compared in equidistance only', async () => {
    const small = await variant('');
    const { pairs, months } = compare([of('serbia-2026'), small], CHOICE);
    expect([months, pairs[0].divergence, pairs[0].uncomparable.roster]).toEqual([
      24,
      null,
      ['EU', 'RU', 'diplomacy', 'energy', 'investment', 'technology'],
    ]);
    expect(pairs[0].difference.byMonth).toHaveLength(25);
  });
});

describe('the inputs that differ', () => {
  it('are the lever alone for a slow rise, and not the rivalry that follows it', () => {
    expect(inputDifferences([of('rising'), of('serbia-2026')])).toEqual([
      { path: 'rivalry.lever', values: [{ 0: 0, 36: 0.6 }, 0] },
    ]);
  });

  it('are the events for sanctions', () => {
    const found = inputDifferences([of('serbia-2025'), of('nis-chokepoint')]);
    expect(found.map(({ path }) => path)).toEqual([
      'events.0.pressure.US.energy',
      'events.9.pressure.US.energy',
      'events.9.demand.US.energy',
      'events.12.demand.US.energy',
      'events.17.demand.US.energy',
    ]);
    expect(found[1].values).toEqual([null, '=0.8 until tie.RU.energy < 0.3']);
  });

  it('tell a dyad with a path of its own, once where it is alike both ways', () => {
    const paths = inputDifferences([of('taiwan-crisis'), of('serbia-2026')]).map(({ path }) => path);
    expect(paths).toContain('rivalry.CN-US');
    expect(paths).not.toContain('rivalry.US>CN');
  });

  it('are found in every part of a case', async () => {
    const base = await variant('');
    const changed = await variant(
      'theory: realist\nparameters: {bite: 3}\nswitches: {demands: false}\nties: {CN: {trade: 0.2}}\npaths: {credibility: {0: 0.6, 12: 0.3}}\npowers: {CN: {capability: 0.9, stance: 0.1}}\ndomestic: {protest: 0.2}\nrivalry: {present: {US-CN: 0.5}}\n',
    );
    expect(inputDifferences([base, changed])).toEqual([
      { path: 'rivalry.CN-US', values: [0.4, 0.5] },
      { path: 'capability.CN', values: [0.8, 0.9] },
      { path: 'credibility', values: [0.6, { 0: 0.6, 12: 0.3 }] },
      { path: 'theory', values: ['mixed', 'realist'] },
      { path: 'parameters.bite', values: [base.parameters.bite, 3] },
      { path: 'switches.demands', values: [true, false] },
      { path: 'powers.CN.stance', values: [0.5, 0.1] },
      { path: 'ties.CN.trade', values: [0.1, 0.2] },
      { path: 'domestic.protest', values: [0.1, 0.2] },
    ]);
  });

  it.each([
    [[0, 0, 0], 0],
    [[0, 0.5, 1, 1], { 0: 0, 2: 1 }],
    [[0, 0, 1], { 0: 0, 1: 0, 2: 1 }],
  ])('keep the corners of %j', (values, corners) => expect(cornersOf(values)).toEqual(corners));
});

describe('a comparison is settled', () => {
  it.each([
    ['by a clear sign', 0.1, 0.5, 190, 200, true],
    ['by a narrow interval', 0.001, 0.05, 1000, 2000, true],
    ['never by one pair', 0.1, 0, 1, 1, false],
    ['not by a wide interval around zero', 0.01, 0.5, 190, 200, false],
    ['not while both end higher as often', 0.1, 0.3, 105, 200, false],
  ])('%s', (_name, mean, sd, above, runs, settled) => {
    const half = (1.96 * sd) / Math.sqrt(runs);
    const found = settlingOf({ mean, lo: mean - half, hi: mean + half }, sd, above, runs);
    expect(found.mean && found.share).toBe(settled);
    if (settled) expect(found.needed).toBe(runs);
    else expect(found.needed % 100).toBe(0);
  });

  it('by about as many pairs as it asks for', () => {
    const sd = 0.5;
    const { needed } = settlingOf({ mean: 0.04, lo: -0.03, hi: 0.11 }, sd, 190, 200);
    const half = (1.96 * sd) / Math.sqrt(needed);
    expect(half).toBeLessThanOrEqual(0.04);
    expect((1.96 * sd) / Math.sqrt(needed - 200)).toBeGreaterThan(0.04);
  });
});

describe('pairs', () => {
  /** A made-up ensemble whose runs end at given values. */
  function ending(values: readonly number[]): Ensemble {
    const sample = sampleEnsemble({ runs: values.length, months: 12 });
    const byRun = Float64Array.from({ length: 13 * values.length }, (_, k) => values[k % values.length]);
    return { ...sample, detail: { ...sample.detail, byRun, end: Float64Array.from(values) } };
  }
  const barrier = { roster: ['X'], horizons: undefined, starts: undefined, twoCases: true };

  it('of two kinds are seen', () => {
    const level = ending(Array.from({ length: 200 }, () => 0.9));
    const split = ending(Array.from({ length: 200 }, (_, k) => (k % 3 === 0 ? 0.88 : 0.5)));
    expect(pairOf(split, level, barrier, undefined).twoKinds.every(Boolean)).toBe(true);
    expect(pairOf(level, level, barrier, undefined).twoKinds.some(Boolean)).toBe(false);
  });

  it('are refused where they cannot be kept one by one', () => {
    expect(mostPairs(60)).toBeGreaterThan(60_000);
    expect(() => compare([of('rising'), of('rupture')], { runs: mostPairs(60) + 1, seed: '' })).toThrow(RangeError);
    expect(() => compare([of('rising')], CHOICE)).toThrow(RangeError);
  });

  it('part in the same month whichever is traced first', () => {
    const [one, other] = [tracer(of('rising'), 's'), tracer(of('rupture'), 's')];
    for (const replicate of [0, 5, 11]) {
      const [first, second] = [one(replicate), other(replicate)];
      expect(partingBetween(replicate, first, second).month).toBe(partingBetween(replicate, second, first).month);
    }
  });
});
