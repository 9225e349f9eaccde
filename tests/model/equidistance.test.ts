import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregateOf,
  channelTilt,
  entropyOf,
  equidistanceOf,
  exposureOf,
  type Portfolio,
  weightedTies,
} from '../../src/model/equidistance.ts';

// Two camps of two powers, three channels. Rivalry only across camps and uneven, as in the real case.
const N = 4;
const M = 3;
const RIVALRY = Float64Array.from([0, 0, 0.5, 0.5, 0, 0, 0.3, 0.8, 0.5, 0.3, 0, 0, 0.5, 0.8, 0, 0]);
const CASE: Portfolio = { n: N, m: M, axis: Float64Array.from([1, 1, -1, -1]), weight: Float64Array.from([0.5, 0.3, 0.2]) };
/** Ties as rows of a power. */
type Ties = readonly (readonly number[])[];
type Index = (ties: Ties, of?: Portfolio) => number;

const flat = (ties: Ties) => Float64Array.from(ties.flat());
const INDICES = {
  equidistance: (ties, of = CASE) => equidistanceOf(flat(ties), of).equidistance,
  aggregate: (ties, of = CASE) => aggregateOf(weightedTies(flat(ties), of), of.axis),
  entropy: (ties, of = CASE) => entropyOf(weightedTies(flat(ties), of)),
  exposure: (ties, of = CASE) => exposureOf(weightedTies(flat(ties), of), RIVALRY),
} satisfies Record<string, Index>;
type Name = keyof typeof INDICES;

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
const size = fc.integer({ min: 1, max: 100 }).map((k) => k / 100);
const ties: fc.Arbitrary<Ties> = fc.array(fc.array(size, { minLength: M, maxLength: M }), { minLength: N, maxLength: N });
/** The same tie in every channel: portfolios of single numbers by power. */
const even = (...byPower: readonly number[]): Ties => byPower.map((tie) => new Array(M).fill(tie));
const permuted = (rows: Ties, order: readonly number[]): Ties => order.map((p) => rows[p]);

/** Move an amount in one channel from one power to another. */
function transferred(rows: Ties, { from, to, c, amount }: { from: number; to: number; c: number; amount: number }): Ties {
  return rows.map((row, p) => row.map((tie, k) => (k !== c ? tie : p === from ? tie - amount : p === to ? tie + amount : tie)));
}

/** An axiom: portfolios on which to test it, and whether an index keeps it there. */
interface Axiom {
  readonly says: string;
  readonly property: (index: Index) => fc.IProperty<[Ties, number, number]>;
  /** Indices that fail, each with a portfolio found by fast-check and rounded: what the index says of it. */
  readonly fails: Partial<Record<Name, () => void>>;
}
const channelAnd = (test: (rows: Ties, c: number, share: number) => boolean) =>
  fc.property(
    ties,
    fc.nat(M - 1),
    fc.integer({ min: 1, max: 100 }).map((k) => k / 100),
    test,
  );
const of = (name: Name, rows: Ties) => INDICES[name](rows);
const close = (found: number, expected: number) => expect(found).toBeCloseTo(expected, 3);

const AXIOMS: readonly Axiom[] = [
  {
    says: 'camp anonymity: exchanging the camps changes nothing',
    property: (index) => channelAnd((rows) => same(index(rows), index(permuted(rows, [2, 3, 0, 1])))),
    fails: {
      exposure: () => {
        close(of('exposure', even(1, 2, 1, 1)), 0.825);
        close(of('exposure', even(1, 1, 1, 2)), 0.794);
      },
    },
  },
  {
    says: 'full anonymity: any exchange of powers changes nothing',
    property: (index) =>
      channelAnd((rows, c) =>
        same(
          index(rows),
          index(
            permuted(
              rows,
              [
                [1, 2, 3, 0],
                [2, 1, 0, 3],
                [3, 1, 2, 0],
              ][c],
            ),
          ),
        ),
      ),
    fails: {
      equidistance: () => {
        close(of('equidistance', even(1, 1, 0, 0)), 0);
        close(of('equidistance', even(1, 0, 1, 0)), 1);
      },
      aggregate: () => {
        close(of('aggregate', even(1, 1, 0, 0)), 0);
        close(of('aggregate', even(1, 0, 1, 0)), 1);
      },
      exposure: () => {
        close(of('exposure', even(2, 1, 1, 1)), 0.841);
        close(of('exposure', even(1, 1, 1, 2)), 0.794);
      },
    },
  },
  {
    says: 'invariance to scale: all ties times one number change nothing',
    property: (index) =>
      channelAnd((rows, _, share) => same(index(rows), index(rows.map((row) => row.map((tie) => tie * share))))),
    fails: {},
  },
  {
    says: 'invariance to the unit of a channel: its ties times one number change nothing',
    property: (index) =>
      channelAnd((rows, c, share) =>
        same(index(rows), index(rows.map((row) => row.map((tie, k) => (k === c ? tie * share : tie))))),
      ),
    fails: {
      // West in the first channel, East in the second: halving the unit of the first halves the West.
      aggregate: () => {
        close(
          of('aggregate', [
            [0.3, 0, 0],
            [0, 0, 0],
            [0, 0.5, 0],
            [0, 0, 0],
          ]),
          1,
        );
        close(
          of('aggregate', [
            [0.15, 0, 0],
            [0, 0, 0],
            [0, 0.5, 0],
            [0, 0, 0],
          ]),
          0.667,
        );
      },
      entropy: () => {
        close(
          of('entropy', [
            [0.3, 0, 0],
            [0, 0, 0],
            [0, 0.5, 0],
            [0, 0, 0],
          ]),
          0.5,
        );
        close(
          of('entropy', [
            [0.15, 0, 0],
            [0, 0, 0],
            [0, 0.5, 0],
            [0, 0, 0],
          ]),
          0.459,
        );
      },
      exposure: () => {
        close(
          of('exposure', [
            [0.3, 0, 0],
            [1, 0, 0],
            [0, 0.5, 0],
            [1, 0, 0],
          ]),
          0.795,
        );
        close(
          of('exposure', [
            [0.15, 0, 0],
            [0.5, 0, 0],
            [0, 0.5, 0],
            [0.5, 0, 0],
          ]),
          0.757,
        );
      },
    },
  },
  {
    says: 'equal ties score 1',
    property: (index) => channelAnd((rows) => same(index(even(...new Array(N).fill(rows[0][0]))), 1)),
    fails: {},
  },
  {
    says: 'ties with one power alone score 0',
    property: (index) => channelAnd((rows, c) => same(index(even(...rows.map((row, p) => (p === c ? row[0] : 0)))), 0)),
    fails: { exposure: () => close(of('exposure', even(0, 1, 0, 0)), 1 - 1.1 / 2.1) },
  },
  {
    says: 'ties with one camp alone score 0',
    property: (index) => channelAnd((rows) => same(index(rows.map((row, p) => row.map((tie) => (p < 2 ? tie : 0)))), 0)),
    fails: { entropy: () => close(of('entropy', even(1, 1, 0, 0)), 0.5) },
  },
  {
    says: 'a transfer from the stronger camp to the weaker, not beyond balance, raises the score',
    property: (index) =>
      channelAnd((rows, c, share) => {
        // One channel alone, so that camps are as strong in it as they are over all.
        const alone = rows.map((row) => row.map((tie, k) => (k === c ? tie : 0)));
        const [west, east] = [rows[0][c] + rows[1][c], rows[2][c] + rows[3][c]];
        const [from, to] = west > east ? [0, 2] : [2, 0];
        const amount = share * Math.min(Math.abs(west - east) / 2, rows[from][c]);
        return amount < 1e-6 || index(transferred(alone, { from, to, c, amount })) > index(alone);
      }),
    fails: {
      // The receiver is already the largest power of all.
      entropy: () => {
        close(of('entropy', even(0.3, 0.3, 0.5, 0)), 0.77);
        close(of('entropy', even(0.25, 0.3, 0.55, 0)), 0.749);
      },
      // The giver falls behind its rivals.
      exposure: () => {
        close(of('exposure', even(2, 5, 3, 3)), 0.774);
        close(of('exposure', even(1, 5, 4, 3)), 0.627);
      },
    },
  },
  {
    says: 'a shift inside a camp changes nothing',
    property: (index) =>
      channelAnd((rows, c, share) =>
        same(index(rows), index(transferred(rows, { from: 0, to: 1, c, amount: share * rows[0][c] }))),
      ),
    fails: {
      entropy: () => {
        close(of('entropy', even(1, 1, 1, 1)), 1);
        close(of('entropy', even(2, 0, 1, 1)), 0.75);
      },
      exposure: () => {
        close(of('exposure', even(1, 1, 1, 1)), 1);
        close(of('exposure', even(2, 0, 1, 1)), 1 - (1 / 3 + 1.1) / 2.1);
      },
    },
  },
  {
    says: 'sensitivity near balance: a small transfer between camps is seen in proportion to its size',
    property: (index) =>
      channelAnd((rows, c, share) => {
        const amount = share / 1000;
        return index(transferred(even(...new Array(N).fill(rows[0][0])), { from: 0, to: 2, c, amount })) < 1 - amount / 50;
      }),
    fails: {
      entropy: () => {
        const drop = (by: number) => 1 - of('entropy', even(1 - by, 1, 1 + by, 1));
        expect(drop(0.01) / drop(0.001)).toBeCloseTo(100, 0);
      },
    },
  },
  {
    says: "exact decomposition: 1 - score is the weighted sum of the channels' own, where all lean one way",
    property: (index) =>
      channelAnd((rows) => {
        const west = rows.map((row, p) => row.map((tie) => (p < 2 ? tie + 1 : tie)));
        const alone = (c: number) =>
          index(
            west.map((row) => row.map((tie, k) => (k === c ? tie : 0))),
            { ...CASE, weight: Float64Array.from([0, 1, 2], (k) => (k === c ? 1 : 0)) },
          );
        return same(
          1 - index(west),
          CASE.weight.reduce((sum, weight, c) => sum + weight * (1 - alone(c)), 0),
        );
      }),
    fails: {
      // A large balanced channel hides a small one that leans: .5 · 0 + .3 · 1 + .2 · 0 is not .03.
      aggregate: () =>
        close(
          1 -
            of('aggregate', [
              [1, 0.1, 1],
              [1, 0.1, 1],
              [1, 0, 1],
              [1, 0, 1],
            ]),
          0.021,
        ),
      entropy: () =>
        close(
          1 -
            of('entropy', [
              [1, 0.1, 1],
              [1, 0.1, 1],
              [1, 0, 1],
              [1, 0, 1],
            ]),
          0,
        ),
      exposure: () =>
        close(
          1 -
            of('exposure', [
              [1, 0.1, 1],
              [1, 0.1, 1],
              [1, 0, 1],
              [1, 0, 1],
            ]),
          0.021,
        ),
    },
  },
];

describe.each(AXIOMS.map((axiom) => [axiom.says, axiom] as const))('%s', (_, { property, fails }) => {
  it.each(Object.entries(INDICES))('%s', (name, index) => {
    const { failed, counterexample } = fc.check(property(index), { numRuns: 3000, seed: 2025 });
    const counter = fails[name as Name];
    expect(failed, counter ? 'no counter-example any more' : `counter-example ${JSON.stringify(counterexample)}`).toBe(
      counter !== undefined,
    );
    counter?.();
  });
});

describe('equidistance', () => {
  it('is 1 less the weighted tilt, of which the contributions of channels are exact parts', () => {
    fc.assert(
      fc.property(ties, (rows) => {
        const { tilt, equidistance, within, gap, contribution } = equidistanceOf(flat(rows), CASE);
        expect(contribution.reduce((sum, part) => sum + part, 0)).toBe(tilt);
        expect(equidistance).toBe(1 - Math.abs(tilt));
        expect(within).toBeLessThanOrEqual(equidistance + 1e-15);
        expect(gap).toBe(equidistance - within);
        for (const [c, part] of contribution.entries()) expect(part).toBe(CASE.weight[c] * channelTilt(c, flat(rows), CASE));
      }),
    );
  });
  it('within channels is the same as over all where no channels lean against each other', () => {
    const west = [
      [0.5, 0.6, 0.7],
      [0, 0, 0],
      [0.2, 0.1, 0],
      [0, 0, 0],
    ];
    expect(equidistanceOf(flat(west), CASE).gap).toBeCloseTo(0, 15);
    const against = [
      [0.5, 0, 0],
      [0, 0, 0],
      [0, 0.5, 0.5],
      [0, 0, 0],
    ];
    expect(equidistanceOf(flat(against), CASE)).toMatchObject({ tilt: 0, equidistance: 1, within: 0, gap: 1 });
  });
  it('leaves out powers without a camp, and counts half-hearted ones at their axis', () => {
    const mixed = { ...CASE, axis: Float64Array.from([1, 0, -0.5, 0]) };
    expect(channelTilt(0, flat(even(1, 9, 1, 9)), mixed)).toBeCloseTo((1 - 0.5) / 1.5, 15);
  });
  it('of no ties at all is even: tilt 0, score 1', () => {
    expect(equidistanceOf(new Float64Array(N * M), CASE)).toMatchObject({ tilt: 0, equidistance: 1, within: 1 });
    expect(aggregateOf(new Float64Array(N), CASE.axis)).toBe(1);
    expect(entropyOf(new Float64Array(N))).toBe(0);
  });
});

describe('the other indices', () => {
  // Single numbers by power, two in each camp, with scores worked out independently to three digits.
  it.each([
    ['equal', [0.25, 0.25, 0.25, 0.25], 1, 1],
    ['Serbia 2025', [0.132, 0.382, 0.289, 0.207], 0.982, 0.95],
    ['one partner per camp', [0.5, 0, 0.5, 0], 1, 0.5],
    ['EU only', [0, 1, 0, 0], 0, 0],
    ['lean West', [0.3, 0.4, 0.15, 0.15], 0.6, 0.935],
    ['EU-heavy', [0.05, 0.55, 0.3, 0.1], 0.8, 0.772],
    ['one replaces the other', [0.15, 0.4, 0.55, 0], 1, 0.711],
  ])('score %s as worked out', (_, byPower, aggregate, entropy) => {
    expect(aggregateOf(Float64Array.from(byPower), CASE.axis)).toBeCloseTo(aggregate, 2);
    expect(entropyOf(Float64Array.from(byPower))).toBeCloseTo(entropy, 2);
  });
  it('weigh ties by channel', () => {
    expect(
      Array.from(
        weightedTies(
          flat([
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
            [1, 1, 1],
          ]),
          CASE,
        ),
      ),
    ).toEqual([0.5, 0.3, 0.2, 1]);
  });
  it('exposure is a gap without rivalry', () =>
    expect(exposureOf(Float64Array.from([1, 1, 1, 1]), new Float64Array(16))).toBeNaN());
  it('exposure is 1 less the imbalance of each pair by its rivalry', () => {
    expect(exposureOf(Float64Array.from([1, 1, 3, 1]), RIVALRY)).toBeCloseTo(1 - (0.5 * 0.5 + 0.3 * 0.5) / 2.1, 14);
  });
});
