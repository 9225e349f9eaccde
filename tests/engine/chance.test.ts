import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressedChance, addressOf, seedOf, threefry } from '../../src/engine/chance.ts';

const hex = (key: readonly number[], counter: readonly number[]): string[] => {
  const out = new Int32Array(2);
  threefry(key[0] | 0, key[1] | 0, counter[0] | 0, counter[1] | 0, out);
  return Array.from(out, (word) => (word >>> 0).toString(16).padStart(8, '0'));
};

describe('threefry', () => {
  // Known answers of Threefry-2x32 with 20 rounds, from the Random123 library (kat_vectors).
  it.each([
    [
      [0, 0],
      [0, 0],
      ['6b200159', '99ba4efe'],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      ['1cb996fc', 'bb002be7'],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      ['c4923a9c', '483df7a0'],
    ],
  ])('encrypts key %j and counter %j as Random123 does', (key, counter, expected) => expect(hex(key, counter)).toEqual(expected));
});

/** Draws of a seed at some addresses and months, replicate by replicate. */
function draws(seed: string, replicates: readonly number[], addresses: readonly number[], months: number): number[] {
  const luck = addressedChance(seed);
  const found: number[] = [];
  for (const replicate of replicates) {
    luck.begin(replicate);
    for (let month = 0; month < months; month++) {
      luck.turn(month);
      for (const address of addresses) found.push(luck.draw(address));
    }
  }
  return found;
}

const upTo = (count: number) => Array.from({ length: count }, (_, k) => k);
const ADDRESSES = upTo(10).map((k) => addressOf('act', `power ${k}`));
const BINS = 100;

function chiSquare(values: readonly number[]): number {
  const counts = new Float64Array(BINS);
  for (const value of values) counts[Math.floor(value * BINS)]++;
  const expected = values.length / BINS;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [ma, mb] = [mean(a), mean(b)];
  const dot = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, k) => sum + (value - mx) * (y[k] - my), 0);
  return dot(a, ma, b, mb) / Math.sqrt(dot(a, ma, a, ma) * dot(b, mb, b, mb));
}

// Chi-square with 99 degrees of freedom: 61 to 149 in 998 of 1000.
const isUniform = (values: readonly number[]) => {
  expect(chiSquare(values)).toBeGreaterThan(61);
  expect(chiSquare(values)).toBeLessThan(149);
};

describe('addressed luck', () => {
  it.each(['1', 'a seed', '11'])('is uniform over replicates, months and addresses with the seed "%s"', (seed) => {
    const values = draws(seed, upTo(100), ADDRESSES, 60);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    isUniform(values);
    // Bits far below the leading ones.
    isUniform(values.map((value) => (value * 2 ** 30) % 1));
  });
  it('is uniform along replicates alone, months alone and addresses alone', () => {
    isUniform(draws('line', upTo(20_000), [ADDRESSES[0]], 1));
    isUniform(draws('line', [0], [ADDRESSES[0]], 20_000));
    isUniform(
      draws(
        'line',
        [0],
        upTo(20_000).map((k) => addressOf('act', String(k))),
        1,
      ),
    );
  });
  it('is the number at an address, whoever else draws and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(1e6),
        fc.nat(600),
        fc.array(fc.integer(), { maxLength: 8 }),
        (seed, replicate, month, others) => {
          const one = addressedChance(seed);
          one.begin(replicate);
          one.turn(month);
          const alone = one.draw(ADDRESSES[3]);
          const two = addressedChance(seed);
          two.begin(replicate + 1);
          two.turn(month + 1);
          for (const other of others) two.draw(other);
          two.begin(replicate);
          two.turn(month);
          for (const other of others) two.draw(other);
          expect(two.draw(ADDRESSES[3])).toBe(alone);
        },
      ),
    );
  });
  // With 30 000 pairs a correlation of independent numbers is within 4 / √30000 = .023 but once in 16 000.
  it.each([
    ['1', '2'],
    ['seed 9', 'seed 10'],
    ['1', '11'],
    ['11', '111'],
    ['ab', 'abab'],
    ['a', 'A'],
  ])('gives the neighbouring seeds "%s" and "%s" unrelated luck', (a, b) => {
    expect(Math.abs(correlation(draws(a, upTo(50), ADDRESSES, 60), draws(b, upTo(50), ADDRESSES, 60)))).toBeLessThan(0.023);
  });
  it('gives neighbouring replicates, months and addresses unrelated luck', () => {
    const of = (replicates: readonly number[], addresses: readonly number[]) => draws('lag', replicates, addresses, 60);
    const even = upTo(50).map((k) => 2 * k);
    expect(
      Math.abs(
        correlation(
          of(even, ADDRESSES),
          of(
            even.map((k) => k + 1),
            ADDRESSES,
          ),
        ),
      ),
    ).toBeLessThan(0.023);
    const shifted = [...ADDRESSES.slice(1), ADDRESSES[0]];
    expect(Math.abs(correlation(of(upTo(50), ADDRESSES), of(upTo(50), shifted)))).toBeLessThan(0.023);
    const line = draws('lag', [0], [ADDRESSES[0]], 30_001);
    expect(Math.abs(correlation(line.slice(1), line.slice(0, -1)))).toBeLessThan(0.023);
  });
  it('takes "0" and a long text as seeds, each its own and always the same', () => {
    const seeds = ['0', 'x'.repeat(10_000), `${'x'.repeat(10_000)}y`, 'γεωπολιτική', '1'];
    const found = seeds.map((seed) => draws(seed, [0], ADDRESSES, 2));
    expect(seeds.map((seed) => draws(seed, [0], ADDRESSES, 2))).toEqual(found);
    expect(new Set(found.map(String)).size).toBe(seeds.length);
  });
  it('is another luck for any two different texts, also where one repeats the other', () => {
    const first = (seed: string) => draws(seed, [0], ADDRESSES.slice(0, 2), 1);
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const times = fc.tuple(words, fc.integer({ min: 2, max: 5 })).map(([word, many]) => [word, word.repeat(many)] as const);
    fc.assert(
      fc.property(fc.oneof(times, fc.tuple(words, words)), ([a, b]) => {
        fc.pre(a.normalize('NFC') !== b.normalize('NFC'));
        expect(first(a)).not.toEqual(first(b));
      }),
      { numRuns: 2000 },
    );
  });
  it('reads a seed in Unicode form NFC: the same words typed in two ways are the same luck', () => {
    expect('\u00e9'.normalize('NFD')).not.toBe('\u00e9');
    expect(draws('caf\u0065\u0301', [0], ADDRESSES, 1)).toEqual(draws('caf\u00e9', [0], ADDRESSES, 1));
    expect(seedOf('caf\u0065\u0301')).toBe('caf\u00e9');
  });
  it.each([
    [undefined, /found undefined: give any text/],
    [null, /found null: give any text/],
    ['', /found an empty one: give any text/],
    [7, /found the number 7: write '7'/],
    [Number.NaN, /found the number NaN: write 'NaN'/],
    [7n, /found bigint/],
    [{ seed: 'a' }, /found object/],
    ['\ud800', /half a character/],
  ])('refuses %o as a seed', (seed, words) => expect(() => addressedChance(seed as string)).toThrow(words));
  it('has replicates beyond 32 bits', () => {
    expect(draws('far', [2 ** 32 + 1], ADDRESSES, 1)).not.toEqual(draws('far', [1], ADDRESSES, 1));
    expect(draws('far', [0], ADDRESSES, 1)).not.toEqual(draws('far', [2 ** 32], ADDRESSES, 1));
  });
  it('leaves the global random generator alone', () => {
    const before = Math.random;
    addressedChance('quiet').begin(0);
    expect(Math.random).toBe(before);
  });
});

describe('addressOf', () => {
  it('is a 32-bit whole number that depends on every part and where it ends', () => {
    const names = [['act', 'A'], ['act', 'B'], ['award', 'A'], ['actA'], ['act', 'A', ''], ['A', 'act'], ['ac', 'tA']];
    const found = names.map((parts) => addressOf(...parts));
    expect(new Set(found).size).toBe(names.length);
    for (const address of found) expect(address).toBe(address | 0);
  });
  it('gives ten thousand names hardly any address twice', () => {
    // Expected pairs at one address: 10^8 / 2 / 2^32 = .012.
    expect(new Set(upTo(10_000).map((k) => addressOf('award', `c${k}`))).size).toBe(10_000);
  });
});
