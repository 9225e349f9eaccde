import { describe, expect, it } from 'vitest';
import { logarithmicMean } from '../../../src/experiment/compare/chance-differences.ts';
import { originsAccount } from '../../../src/experiment/compare/difference-origins.ts';
import { AWARD_CAUSES, type PairParts, pairParts } from '../../../src/experiment/compare/pair-parts.ts';
import { tracer } from '../../../src/experiment/compare/trace.ts';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { variant } from '../../scenario/small-case.ts';
import { loadShipped } from '../../shipped.ts';

const SEED = 'origins';

function account(a: Scenario, b: Scenario, replicate: number): PairParts {
  return pairParts(tracer(a, SEED)(replicate), tracer(b, SEED)(replicate));
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const together = ({ answer, award, outside, start, counting }: PairParts): number =>
  [answer, award, outside, start, counting].reduce((total, each) => total + sum(each), 0);
/** What the reasons for a channel's awards come to. */
const causesOf = ({ causes }: PairParts, c: number): number =>
  sum(causes.slice(c * AWARD_CAUSES.length, (c + 1) * AWARD_CAUSES.length));

const PAIRS = [
  ['rising', 'serbia-2026'],
  ['rupture', 'managed'],
  ['nis-chokepoint', 'serbia-2025'],
  ['detente-after-crisis', 'canopy'],
  ['new-government', 'deal-of-the-century'],
  ['kosovo-flashpoint', 'transatlantic-split'],
  ['moscow-cuts-gas', 'beijing-retrenches'],
] as const;

describe('what a difference of equidistance at the end comes from', () => {
  it.each(PAIRS)('adds up to it in every pair: %s, %s', async (first, second) => {
    const [a, b] = [await loadShipped(first, { months: 60 }), await loadShipped(second, { months: 60 })];
    const [ours, theirs] = [a, b].map((scenario) => ensemble(scenario, { runs: 6, seed: SEED }).detail.end);
    for (let replicate = 0; replicate < 6; replicate++) {
      const parts = account(a, b, replicate);
      expect(Math.abs(parts.total)).toBeGreaterThan(1e-4);
      expect(parts.total).toBeCloseTo(ours[replicate] - theirs[replicate], 12);
      expect(together(parts)).toBeCloseTo(parts.total, 12);
      expect(sum(parts.counting.map(Math.abs))).toBeLessThan(1e-12);
      for (const [c, award] of parts.award.entries()) expect(causesOf(parts, c)).toBeCloseTo(award, 9);
    }
  });

  it('changes sign when the two change places', async () => {
    const [a, b] = [await loadShipped('rupture'), await loadShipped('nis-chokepoint')];
    const [there, back] = [account(a, b, 3), account(b, a, 3)];
    for (const key of ['answer', 'award', 'outside', 'start', 'causes'] as const)
      for (const [k, value] of there[key].entries()) expect(value).toBeCloseTo(-back[key][k], 10);
  });

  it('is nothing at all in a scenario compared with itself', async () => {
    const a = await loadShipped('rising');
    const parts = account(a, a, 0);
    for (const key of ['answer', 'award', 'outside', 'start', 'counting', 'causes'] as const)
      expect(Math.max(...parts[key].map(Math.abs))).toBeLessThan(1e-15);
  });

  it('is an event alone where only an event moves ties, by what is left of it', async () => {
    const still = 'switches: {powers: false}\n';
    const [a, b] = [
      await variant(`${still}events:\n  - {at: 4, target: tie.CN.trade, change: =0.3, assumed: true}\n`),
      await variant(still),
    ];
    const parts = account(a, b, 0);
    const [one, other] = [tracer(a, SEED)(0), tracer(b, SEED)(0)];
    const cell = (23 * 2 + 0) * 2 + a.case.channels.findIndex(({ id }) => id === 'trade');
    // Twenty months at a rate of .02 forget a third of the .2 that the event gave.
    expect(one.tie[cell] - other.tie[cell]).toBeCloseTo(0.2 * 0.98 ** 20, 12);
    expect(sum(parts.outside)).toBeCloseTo(parts.total, 12);
    expect(sum(parts.award.map(Math.abs)) + sum(parts.answer.map(Math.abs)) + sum(parts.start.map(Math.abs))).toBeLessThan(1e-12);
  });

  it('is what is left of the start where ties start elsewhere and business is the same', async () => {
    const still = 'switches: {powers: false}\nparameters: {momentum: 0}\n';
    const [a, b] = [await variant(`${still}ties: {CN: {trade: 0.3}}\n`), await variant(still)];
    const parts = account(a, b, 0);
    // The usual share follows from the tie, so awards differ too: the start fades and awards take its place.
    const c = a.case.channels.findIndex(({ id }) => id === 'trade');
    expect(parts.start[c] / (parts.start[c] + parts.award[c])).toBeCloseTo(0.98 ** 24, 9);
    expect(parts.causes[c * AWARD_CAUSES.length]).toBeCloseTo(parts.award[c], 12);
    expect(together(parts)).toBeCloseTo(parts.total, 12);
  });

  it('is how channels are counted where their weights differ', async () => {
    const still = 'switches: {powers: false}\n';
    const [a, b] = [await variant(`${still}channels: {trade: {weight: 0.8}, security: {weight: 0.2}}\n`), await variant(still)];
    const parts = account(a, b, 0);
    expect(Math.abs(parts.total)).toBeGreaterThan(0.01);
    expect(sum(parts.counting)).toBeCloseTo(parts.total, 12);
  });

  it('names how fast ties follow where only the rate differs', async () => {
    const [a, b] = [
      await variant('channels: {security: {rate: 0.2}}\ndrift: {US: {security: 0.02}}\n'),
      await variant('drift: {US: {security: 0.02}}\n'),
    ];
    const parts = account(a, b, 1);
    expect(together(parts)).toBeCloseTo(parts.total, 12);
    const c = a.case.channels.findIndex(({ id }) => id === 'security');
    expect(causesOf(parts, c)).toBeCloseTo(parts.award[c], 9);
    expect(Math.abs(parts.causes[(c + 1) * AWARD_CAUSES.length - 1])).toBeGreaterThan(1e-3);
  });

  it('is a mean over pairs, the largest part first', async () => {
    const [a, b] = [await loadShipped('rupture'), await loadShipped('serbia-2026')];
    const [first, second] = [tracer(a, SEED), tracer(b, SEED)];
    const all = originsAccount();
    for (let k = 0; k < 12; k++) all.add(first(k), second(k));
    const { pairs, total, parts } = all.total();
    expect(pairs).toBe(12);
    expect(sum(parts.map(({ mean }) => mean))).toBeCloseTo(total, 6);
    const sizes = parts.map(({ mean }) => Math.abs(mean));
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
    for (const { mean, lo, hi } of parts) expect(lo <= mean && mean <= hi).toBe(true);
    expect(parts.some(({ kind }) => kind === 'answer')).toBe(true);
  });
});

describe('the logarithmic mean', () => {
  it.each([
    [1, Math.E, Math.E - 1],
    [0.5, 0.5, 0.5],
    [0.2, 0.8, 0.6 / Math.log(4)],
    [0.3, 0.3 * (1 + 1e-7), 0.3],
    [0, 0, 0],
  ])('of %f and %f is %f', (x, y, mean) => {
    expect(logarithmicMean(x, y)).toBeCloseTo(mean, 6);
    expect(logarithmicMean(y, x)).toBeCloseTo(mean, 6);
  });

  it('times the difference of logarithms is the difference, also from nothing', () => {
    expect(logarithmicMean(0.4, 0) * (Math.log(0.4) - Math.log(1e-30))).toBeCloseTo(0.4, 12);
  });
});
