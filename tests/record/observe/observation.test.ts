import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareRuns } from '../../../src/experiment/runs/trajectory.ts';
import {
  joinedIn,
  joinedOf,
  joiningPrice,
  OBSERVATION_DEFAULTS,
  OBSERVATION_PARAMETERS,
} from '../../../src/record/observe/observation.ts';
import { OBSERVATIONS, readerOf } from '../../../src/record/observe/observation-table.ts';
import { loadShipped } from '../../shipped.ts';

const EXAMPLE = /^\s*\*\s+Example\s+(\w+\(.*)$/gm;
const examples = ['observe/observation', 'observe/noise', 'test/benchmarks', 'test/scores'].flatMap((name) =>
  [...readFileSync(`src/record/${name}.ts`, 'utf8').matchAll(EXAMPLE)].map(
    ([, text]) => [text, `src/record/${name}.ts`] as const,
  ),
);

describe('the example in a docstring', () => {
  it('stands at every equation and at the methods around them', () => expect(examples.length).toBeGreaterThanOrEqual(10));
  it.each(examples)('%s (%s)', async (text, file) => {
    const [call, expected] = text.split(' → ');
    const names: Record<string, unknown> = await import(resolve(file));
    const evaluate = (expression: string): unknown =>
      new Function(...Object.keys(names), `return ${expression}`)(...Object.values(names));
    const value = evaluate(expected);
    expect(evaluate(call)).toEqual(typeof value === 'number' ? expect.closeTo(value, 12) : value);
  });
});

describe('joining declarations', () => {
  // two powers in a rivalry, one channel
  const world = (own: number, other: number, rivalry: number) => ({
    tie: Float64Array.of(own, other),
    rivalry: Float64Array.of(0, rivalry, rivalry, 0),
    salience: Float64Array.of(0.5),
    stance: Float64Array.of(-0.5, 0.5),
  });
  const joined = (own: number, other: number, rivalry: number, price = 0) =>
    joinedIn(world(own, other, rivalry), { p: 0, c: 0, n: 2, m: 1 }, { contest: 2.9, price });

  it('is whole while rivalry is no more than competition', () => expect(joined(0.1, 0.9, 0.2)).toBe(1));
  it('falls with rivalry and rises with the tie', () => {
    expect(joined(0.5, 0.5, 0.5)).toBeLessThan(joined(0.5, 0.5, 0.3));
    expect(joined(0.7, 0.5, 0.5)).toBeGreaterThan(joined(0.5, 0.5, 0.5));
  });
  it('is rarer where it puts support on the core issue at risk, the more the sharper the rivalry', () => {
    const lost = (rivalry: number) => joined(0.5, 0.5, rivalry) - joined(0.5, 0.5, rivalry, 12);
    expect(lost(0.2)).toBe(0);
    expect(lost(0.5)).toBeGreaterThan(0);
    expect(lost(0.8)).toBeGreaterThan(lost(0.5));
  });
  it('has a price only where support is paid in the channel', () => {
    expect(joiningPrice(false, { answer: 24, stake: 2 }, 1)).toBe(0);
    expect(joiningPrice(true, { answer: 24, stake: 2 }, 1)).toBe(12);
  });
  it('never contests all, however sharp the rivalry', () => {
    expect(joined(0, 0.5, 1)).toBeCloseTo(1 - (2.9 * 0.8) / (1 + 2.9 * 0.8), 12);
    expect(joinedOf(1000, 0, 4)).toBeGreaterThan(0);
  });
  it('stands in the middle between two powers without ties', () =>
    expect(joined(0, 0, 0.5)).toBeCloseTo(1 - 0.87 / 1.87 / 2, 12));
});

describe('the table of equations', () => {
  it('has defaults within the ranges it declares', () => {
    for (const { default: value, range } of Object.values(OBSERVATION_PARAMETERS)) {
      expect(value).toBeGreaterThanOrEqual(range[0]);
      expect(value).toBeLessThanOrEqual(range[1]);
    }
  });
  it('reads every family from the case of 2010', async () => {
    const scenario = await loadShipped('serbia-2010');
    const { start } = prepareRuns(scenario, 'a');
    for (const family of Object.keys(OBSERVATIONS) as (keyof typeof OBSERVATIONS)[]) {
      const value = readerOf(
        { family, power: family === 'support' ? null : 'EU' },
        scenario,
        start,
        OBSERVATION_DEFAULTS,
      )?.(start);
      expect(value, family).toBeGreaterThanOrEqual(OBSERVATIONS[family].range[0]);
      expect(value, family).toBeLessThanOrEqual(OBSERVATIONS[family].range[1]);
    }
  });
  it('finds its power and channel by id, wherever they stand', async () => {
    const scenario = await loadShipped('serbia-2010');
    const { start } = prepareRuns(scenario, 'a');
    const read = (power: string) => readerOf({ family: 'trade', power }, scenario, start, OBSERVATION_DEFAULTS)?.(start);
    expect([read('US'), read('EU'), read('CN'), read('RU')]).toEqual([0.0173, 0.5873, 0.0449, 0.0955]);
  });
  it('has no reader where the case has not the power', async () => {
    const scenario = await loadShipped('serbia-2010');
    const { start } = prepareRuns(scenario, 'a');
    expect(readerOf({ family: 'trade', power: 'TR' }, scenario, start, OBSERVATION_DEFAULTS)).toBeNull();
  });
});
