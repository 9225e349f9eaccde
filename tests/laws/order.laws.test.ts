import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Case } from '../../src/model/case.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { SHIPPED, type Subject, shipped, subjectOf } from './shipped.ts';
import { sameBits, traceOf } from './traces.ts';
import { anyCase } from './worlds.ts';

/** Turn the order of all mappings round, however deep. Lists keep theirs: the order of events counts. */
function reversed(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(reversed);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

/** Whole numbers are keys that JavaScript sorts; all else of a file comes in the order written. JSON is YAML. */
const turned = (text: string): string => JSON.stringify(reversed(parse(text)));

function expectTheSame(one: Subject, two: Subject): void {
  expect(sameBits(one.calibrated.start, two.calibrated.start)).toBe(true);
  const [a, b] = [traceOf(one, 0), traceOf(two, 0)];
  expect(a.months.every((buffer, month) => sameBits(buffer, b.months[month]))).toBe(true);
  expect(sameBits(a.end, b.end)).toBe(true);
}

describe('the order of powers, channels, ties and dyads in a file', () => {
  it.each(SHIPPED)('changes no bit of %s', async (name) => {
    const [one, two] = [await shipped(name), await shipped(name, turned)];
    expect(two.shown.powers).toEqual([...one.shown.powers].reverse());
    expect(two.hash).toBe(one.hash);
    expectTheSame(subjectOf(one), subjectOf(two));
  });
  it('changes no bit of any case', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.integer({ min: -100, max: 100 }), async (kase, g) => {
        const file = fileOf(kase, g / 100);
        const load = async (tree: object) =>
          subjectOf(
            (await loadScenario('any', { read: async () => ({ file: 'any.yaml', text: JSON.stringify(tree) }) })).scenario,
          );
        expectTheSame(await load(file), await load(reversed(file) as object));
      }),
      { numRuns: 40 },
    );
  });
});

/** Write a case as the tree of a scenario file, one way rivalry by one way. */
function fileOf(kase: Case, lever: number): object {
  const { powers, channels } = kase;
  const keyed = <T extends { id: string }, V>(list: readonly T[], value: (one: T, k: number) => V) =>
    Object.fromEntries(list.map((one, k) => [one.id, value(one, k)]));
  const cells = (table: readonly (readonly number[])[]) => keyed(powers, (_, p) => keyed(channels, (_c, c) => table[p][c]));
  return {
    format: 2,
    name: 'Any',
    story: 'Any case.',
    horizon: 24,
    state: kase.state,
    camps: kase.camps,
    powers: keyed(powers, ({ id: _, ...power }) => ({
      ...power,
      chokepoint: keyed(channels, (_c, c) => power.chokepoint[c]),
    })),
    channels: keyed(channels, ({ id: _, ...channel }) => channel),
    ties: cells(kase.tie),
    drift: cells(kase.drift),
    affinity: cells(kase.affinity),
    ceiling: cells(kase.ceiling),
    rivalry: {
      present: Object.fromEntries(
        powers.flatMap(({ id }, p) => powers.flatMap((other, r) => (p === r ? [] : [[`${id}>${other.id}`, kase.rivalry[p][r]]]))),
      ),
      lever,
    },
    domestic: kase.domestic,
  };
}
