import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { agreementAt, distanceAt, WIDEST_DISTANCE } from '../../../src/record/measure/vote-scale.ts';
import { fittedScale, voteError, votesOf } from './vote-fit.ts';

const record = recordWith(shippedRecord());
const figures = votesOf(record);
const errorOf = (scale: (distance: number) => number): number => voteError(figures, scale);

describe('the scale of votes', () => {
  it('falls with every step and ends at no distance that can be meant', () => {
    const ties = Array.from({ length: 81 }, (_, k) => agreementAt((k * WIDEST_DISTANCE) / 80));
    expect(ties[0]).toBe(1);
    for (let k = 1; k < ties.length; k++) expect(ties[k]).toBeLessThan(ties[k - 1]);
    expect(ties[80]).toBeGreaterThan(0.05);
  });
  it('is turned round by the distance that a tie says, the widest where there is none', () => {
    for (const distance of [0, 0.3, 2, 5.4]) expect(distanceAt(agreementAt(distance))).toBeCloseTo(distance, 12);
    expect([distanceAt(0), distanceAt(1e-9)]).toEqual([WIDEST_DISTANCE, WIDEST_DISTANCE]);
  });
  it('is the one of its form that fits the votes cast alike best, to a tenth', () => {
    expect(figures).toHaveLength(80);
    const fitted = fittedScale(figures);
    expect(fitted).toBeCloseTo(3, 9);
    expect(errorOf(agreementAt)).toBeCloseTo(
      errorOf((distance) => Math.exp(-distance / fitted)),
      9,
    );
  });
  it('fits them closer than a straight line that ends at 3.5, docs/record.md says by how much', () => {
    expect(errorOf(agreementAt)).toBeCloseTo(0.085, 3);
    expect(errorOf((distance) => Math.max(0, 1 - distance / 3.5))).toBeCloseTo(0.093, 3);
  });
});
