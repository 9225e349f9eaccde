import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTies, divergence, turnover } from '../../../src/model/decisions/concession.ts';

/** Ties after a cut to please the first of three powers. */
function cut(ties: readonly number[], part: number, rivalry: readonly number[], isRate = 0): number[] {
  const out = new Float64Array(ties.length + 2).fill(-1);
  const dyads = new Float64Array(ties.length ** 2);
  dyads.set(rivalry);
  cutTies(Float64Array.from(ties), 0, part, dyads, isRate, out, 1);
  expect([out[0], out[out.length - 1]], 'writes from the offset on and no further').toEqual([-1, -1]);
  return Array.from(out.subarray(1, -1));
}
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 14));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const three = fc.tuple(share, share, share);

describe('what turns over while pressure lasts', () => {
  it('is what is left of a tie after 1 / decay months of its rate, taken from all of it', () => {
    expect(turnover(0.2, 0.5)).toBeCloseTo(1 - 0.8 ** 2, 14);
    expect(turnover(0.012, 0.12)).toBeCloseTo(1 - 0.988 ** (1 / 0.12), 14);
  });
  it('is nothing at rate 0, all at rate 1, and more the faster a tie turns over or the longer pressure lasts', () => {
    expect([turnover(0, 0.12), turnover(1, 0.12)]).toEqual([0, 1]);
    expect(turnover(0.05, 0.12)).toBeGreaterThan(turnover(0.04, 0.12));
    expect(turnover(0.05, 0.09)).toBeGreaterThan(turnover(0.05, 0.12));
  });
});

describe('a cut in a share channel', () => {
  it('takes a part of the ties that are minded, by rivalry, and gives it to all others pro rata, home included', () => {
    // Freed .5 · .8 · .3 = .12; the demander .4, the third .1 and home .2 stay.
    expect(cut([0.4, 0.3, 0.1], 0.5, [0, 0.8, 0])).toEqual(close([0.4 + (0.12 * 0.4) / 0.7, 0.18, 0.1 + (0.12 * 0.1) / 0.7]));
  });
  it('frees what is lost where the state has nobody else and nothing at home', () =>
    expect(cut([0, 1, 0], 0.5, [0, 1, 0])).toEqual([0, 0.5, 0]));
  it('changes nothing without rivals, without a part or without their ties', () => {
    expect(cut([0.4, 0.3, 0.1], 1, [0, 0, 0])).toEqual([0.4, 0.3, 0.1]);
    expect(cut([0.4, 0.3, 0.1], 0, [0, 1, 1])).toEqual([0.4, 0.3, 0.1]);
    expect(cut([0.4, 0, 0], 1, [0, 1, 1])).toEqual([0.4, 0, 0]);
  });
  it('leaves shares and home between nothing and all', () => {
    fc.assert(
      fc.property(three, share, share, share, (raw, part, b, c) => {
        const all = Math.max(1, raw[0] + raw[1] + raw[2]);
        const after = cut(
          raw.map((tie) => tie / all),
          part,
          [0, b, c],
        );
        const sum = after.reduce((total, tie) => total + tie, 0);
        return after.every((tie) => tie >= 0) && sum <= 1 + 1e-12;
      }),
    );
  });
});

describe('a cut in a rate channel', () => {
  it('takes the demander as far as the part of all alignment with others that is given up', () => {
    // Given up .5 · .8 · .25 = .1 of the .25 + .25 with others: a fifth of the way from .5 to 1.
    expect(cut([0.5, 0.25, 0.25], 0.5, [0, 0.8, 0], 1)).toEqual(close([0.5 + 0.5 * (0.1 / 0.5), 0.15, 0.25]));
  });
  it('takes the demander all the way where all alignment with others goes', () =>
    expect(cut([0.3, 0.6, 0.9], 1, [0, 1, 1], 1)).toEqual(close([1, 0, 0])));
  it('leaves rates as they are where there are no others, or none that is minded', () => {
    expect(cut([0.5, 0, 0], 1, [0, 1, 1], 1)).toEqual([0.5, 0, 0]);
    expect(cut([0.5, 0.25, 0.25], 1, [0, 0, 0], 1)).toEqual([0.5, 0.25, 0.25]);
  });
  it('never takes a rate beyond nothing or all, nor the demander back', () => {
    fc.assert(
      fc.property(three, share, share, share, (ties, part, b, c) => {
        const after = cut(ties, part, [0, b, c], 1);
        return after[0] >= ties[0] && after.every((tie) => tie >= 0 && tie <= 1 + 1e-12);
      }),
    );
  });
});

describe('a term of divergence', () => {
  it('is nothing where nothing is held, and finite where nothing was to be expected', () => {
    expect([divergence(0, 0.5), divergence(0, 0)]).toEqual([0, 0]);
    expect(divergence(0.5, 0.25)).toBeCloseTo(0.5 * Math.log(2), 15);
    expect(divergence(0.5, 0)).toBeCloseTo(0.5 * Math.log(0.5 / 1e-9), 13);
  });
});
