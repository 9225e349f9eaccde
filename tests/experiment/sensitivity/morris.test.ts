import { describe, expect, it } from 'vitest';
import { designValues } from '../../../src/experiment/design/design.ts';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.ts';
import { morrisDesign } from '../../../src/experiment/design/morris-design.ts';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { morrisEffects } from '../../../src/experiment/sensitivity/morris.ts';

type Model = (x: Float64Array) => number;
const inputsOf = (d: number): Input[] => Array.from({ length: d }, (_, i) => ({ name: `x${i + 1}`, range: { uniform: [0, 1] } }));

function screen(model: Model, inputs: Input[], trajectories: number, luck?: (row: number, replicate: number) => number) {
  const design = morrisDesign({ inputs, trajectories, levels: 4, seed: 'morris' });
  const values = designValues(design);
  const replicates = luck ? 8 : 1;
  const outcome = Float64Array.from({ length: design.count * replicates }, (_, k) => {
    const row = Math.floor(k / replicates);
    const x = values.subarray(row * inputs.length, (row + 1) * inputs.length);
    return model(x) + (luck?.(row, k % replicates) ?? 0);
  });
  return morrisEffects(design, { design: design.id, replicates, outcome }, 'bootstrap');
}

/** Coefficients of Morris 1991, section 4; those he drew at random are ±1 as in the R package `sensitivity`. */
function beta(...which: number[]): number {
  const last = Math.max(...which);
  const sign = which.reduce((sum, one) => sum + one, 0) % 2 === 0 ? 1 : -1;
  if (which.length === 1) return last <= 10 ? 20 : sign;
  if (which.length === 2) return last <= 6 ? -15 : sign;
  if (which.length === 3) return last <= 5 ? -10 : 0;
  return last <= 4 ? 5 : 0;
}

const bent = (x: number): number => 2 * ((1.1 * x) / (x + 0.1) - 0.5);
const flat = (x: number): number => 2 * (x - 0.5);
const isBent = (i: number): boolean => [3, 5, 7].includes(i);

const morris: Model = (x) => {
  const w = Array.from(x, (one, i) => (isBent(i + 1) ? bent(one) : flat(one)));
  let y = 0;
  for (let i = 1; i <= 20; i++) {
    y += beta(i) * w[i - 1];
    for (let j = i + 1; j <= 20; j++) {
      y += beta(i, j) * w[i - 1] * w[j - 1];
      for (let l = j + 1; l <= 5; l++) {
        y += beta(i, j, l) * w[i - 1] * w[j - 1] * w[l - 1];
        for (let s = l + 1; s <= 4; s++) y += beta(i, j, l, s) * w[i - 1] * w[j - 1] * w[l - 1] * w[s - 1];
      }
    }
  }
  return y;
};

/** The mean effect of an input over the whole grid: every other w at its mean over the four levels. */
function meanEffect(input: number): number {
  const grid = [0, 1 / 3, 2 / 3, 1];
  const mean = Array.from({ length: 20 }, (_, i) => (isBent(i + 1) ? grid.reduce((sum, x) => sum + bent(x), 0) / 4 : 0));
  const others = Array.from({ length: 20 }, (_, i) => i + 1).filter((i) => i !== input);
  let slope = beta(input);
  for (const [a, i] of others.entries()) {
    slope += beta(input, i) * mean[i - 1];
    for (const j of others.slice(a + 1)) slope += beta(input, i, j) * mean[i - 1] * mean[j - 1];
  }
  const change = isBent(input) ? (bent(2 / 3) - bent(0) + bent(1) - bent(1 / 3)) / 2 / (2 / 3) : 2;
  return slope * change;
}

describe('the function of Morris 1991, of twenty inputs', () => {
  // With 60 trajectories an input's mean effect is still luck: the ratios below are 2.1 and more in the long run.
  const found = screen(morris, inputsOf(20), 300);
  const named = (...which: number[]) => which.map((i) => found[i - 1]);

  it('has the ten inputs that he found important, and the ten that he found negligible', () => {
    const ranked = [...found].sort((a, b) => b.muStar.value - a.muStar.value).map(({ name }) => name);
    expect(new Set(ranked.slice(0, 10))).toEqual(new Set(inputsOf(10).map(({ name }) => name)));
    expect(Math.min(...found.slice(0, 10).map(({ muStar }) => muStar.lo))).toBeGreaterThan(
      Math.max(...found.slice(10).map(({ muStar }) => muStar.hi)),
    );
  });
  it('acts almost straight through inputs 8, 9 and 10, with effects of about 40', () => {
    for (const [k, { mu, sigma, manner }] of named(8, 9, 10).entries()) {
      expect(Math.abs(mu.value - meanEffect(8 + k))).toBeLessThan(2);
      expect(Math.abs(mu.value - 40)).toBeLessThan(4);
      expect(sigma).toBeLessThan(9);
      expect(manner).toBe('one way');
    }
  });
  it('acts through inputs 1 to 6 by bends and together: sigma above the mean effect', () => {
    for (const { mu, sigma, manner } of named(1, 2, 3, 4, 5, 6)) {
      expect(sigma).toBeGreaterThan(Math.abs(mu.value));
      expect(manner).toBe('both ways');
    }
  });
  it('has mu* far above the mean effect where effects of both signs cancel', () => {
    for (const { mu, muStar } of named(1, 2, 3, 4)) expect(muStar.value).toBeGreaterThan(1.5 * Math.abs(mu.value));
  });
  it('has mean effects within their intervals of what the whole grid gives', () => {
    const inside = found.filter(({ mu }, i) => mu.lo <= meanEffect(i + 1) && meanEffect(i + 1) <= mu.hi);
    expect(inside.length).toBeGreaterThanOrEqual(17);
  });
  it('is sorted right by as few as four trajectories, as in his example', () => {
    const few = screen(morris, inputsOf(20), 4);
    const ranked = [...few].sort((a, b) => b.muStar.value - a.muStar.value).slice(0, 10);
    expect(new Set(ranked.map(({ name }) => name))).toEqual(new Set(inputsOf(10).map(({ name }) => name)));
  });
});

describe('an elementary effect', () => {
  it('of a straight line is its slope over the whole range, without spread', () => {
    const inputs: Input[] = [{ name: 'a', range: { uniform: [0, 10] } }, ...inputsOf(1)];
    const [a, x] = screen(([a, x]) => 3 * a - 2 * x, inputs, 8);
    expect([a.mu.value, a.mu.lo, a.mu.hi].map((one) => Math.round(one * 1e9) / 1e9)).toEqual([30, 30, 30]);
    expect(x.mu.value).toBeCloseTo(-2, 9);
    expect(x.muStar.value).toBeCloseTo(2, 9);
    expect(a.sigma).toBeCloseTo(0, 9);
    expect([a.manner, x.manner]).toEqual(['straight', 'straight']);
  });

  // The effect of x in x·y is y, on the levels 0, 1/3, 2/3, 1: mean 1/2, deviation .37 over the grid.
  it('of a product is the other factor', () => {
    const [x] = screen(([x, y]) => x * y, inputsOf(2), 200);
    expect(x.mu.value).toBeCloseTo(0.5, 1);
    expect(x.sigma).toBeCloseTo(Math.sqrt(5 / 36), 1);
    expect(x.manner).toBe('mostly one way');
  });

  it('of an input that does nothing is nothing', () => {
    const [, idle] = screen(([x]) => x, inputsOf(2), 10);
    expect(idle).toEqual({
      name: 'x2',
      mu: { value: 0, lo: 0, hi: 0 },
      muStar: { value: 0, lo: 0, hi: 0 },
      sigma: 0,
      manner: 'nothing',
    });
  });

  it('is not taken for something where luck alone makes it', () => {
    const luck = latinHypercube(60 * 8, 1, 'luck');
    const [x, idle] = screen(
      ([x]) => x,
      inputsOf(2),
      20,
      (row, replicate) => luck[row * 8 + replicate],
    );
    expect(idle.muStar.value).toBeGreaterThan(0);
    expect(idle.manner).toBe('nothing');
    expect(x.manner).not.toBe('nothing');
  });

  it('is refused for samples of another design, or incomplete ones', () => {
    const design = morrisDesign({ inputs: inputsOf(2), trajectories: 2, levels: 4, seed: 'a' });
    const outcome = new Float64Array(6);
    expect(() => morrisEffects(design, { design: '00000000', replicates: 1, outcome }, 's')).toThrow(
      'these results are of design',
    );
    outcome[5] = Number.NaN;
    expect(() => morrisEffects(design, { design: design.id, replicates: 1, outcome }, 's')).toThrow('no result: 5');
  });
});
