import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coursesOf } from '../../../../src/experiment/runs/course.ts';
import { runnerOf } from '../../../../src/experiment/runs/trajectory.ts';
import { demandRows, trajectoryRows } from '../../../../src/report/subjects/run/csv.ts';
import { numbersTo } from '../../../../src/report/words/csv-cells.ts';
import { loadShipped } from '../../../shipped.ts';

describe('rows of a run', () => {
  it('are the same from what tables tell as from the whole run, run after run', async () => {
    for (const name of ['rupture', 'managed']) {
      const scenario = await loadShipped(name, { months: 30 });
      const [courseOf, run] = [coursesOf(scenario, 'rows'), runnerOf(scenario, 'rows')];
      for (const replicate of [0, 7, 3]) {
        const [course, whole] = [courseOf(replicate), run(replicate)];
        expect(trajectoryRows(course)).toEqual(trajectoryRows(whole));
        expect(demandRows(course)).toEqual(demandRows(whole));
      }
    }
  });
});

describe('a number as a cell', () => {
  const plainly = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

  it('is what its decimals are, rounded as exactly as can be', () => {
    const cell = numbersTo(4);
    const numbers = fc.oneof(
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
      // near the halves, where a product may round to the other side
      fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -3, max: 3 })).map(([k, ulps]) => {
        const half = (k + 0.5) / 10_000;
        return half + ulps * Math.abs(half) * Number.EPSILON;
      }),
    );
    fc.assert(
      fc.property(numbers, (value) => cell(value) === plainly(value, 4)),
      { numRuns: 20_000 },
    );
    expect([0, -0, -0.00001, 1, -1, 0.00005, 1.00005].map(cell)).toEqual(
      [0, -0, -0.00001, 1, -1, 0.00005, 1.00005].map((value) => plainly(value, 4)),
    );
  });

  it('is empty where there is no number', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY, null, undefined].map(numbersTo(5))).toEqual(['', '', '', '']);
  });
});
