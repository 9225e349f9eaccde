import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import { bandOf } from '../../src/record/project/ladder.ts';
import type { ProjectedSeries } from '../../src/record/project/projection.ts';
import { type ProjectionScore, scoreProjection } from '../../src/record/project/score.ts';
import { projectionTitles } from '../../src/report/subjects/project/chart.ts';
import { scoreTitles } from '../../src/report/subjects/project/score-chart.ts';
import type { ShownProjection } from '../../src/report/subjects/project/words.ts';
import { CASES, madeUp, SERIES, SMALL_PROJECTION } from '../record/project/small.ts';
import { type Claim, claim, isWritten, NUMBER, wrongIn } from './title-claims.ts';

const projection = { ...SMALL_PROJECTION, seal: 'f'.repeat(64) };
const drivers = projection.drivers.map(({ id }) => id);
const { to } = projection;

/** The middle of a driver in the last year. */
const middle = (series: ProjectedSeries, by: string): number =>
  bandOf(series.bands.find((band) => band.by === by && band.year === to)!.quantiles).p50;
const width = (series: ProjectedSeries): number => {
  const { p05, p95 } = bandOf(series.bands.find((band) => band.by === drivers[0] && band.year === to)!.quantiles);
  return p95 - p05;
};
const middles = (series: ProjectedSeries): number[] => drivers.map((by) => middle(series, by));
const apart = (series: ProjectedSeries): number => (Math.max(...middles(series)) - Math.min(...middles(series))) / width(series);

const part = (head: RegExp, holds: (most: ProjectedSeries, words: readonly string[]) => boolean): Claim<ShownProjection> =>
  claim(
    new RegExp(`^The drivers part in (\\d+) of (\\d+) series by ${to}${head.source}$`),
    ({ projection: { series } }, [few, all, ...words]) => {
      const counted = series.filter((each) => apart(each) > 0.25).length === Number(few) && series.length === Number(all);
      const most = Math.max(...series.map(apart));
      return counted && series.some((each) => apart(each) === most && holds(each, words));
    },
  );

const DRAWN: readonly Claim<ShownProjection>[] = [
  claim(new RegExp(`^No series tells the drivers apart by ${to}$`), ({ projection: { series } }) =>
    series.every((each) => apart(each) <= 0.25),
  ),
  part(new RegExp(`, most in (.+) \\(${NUMBER} to ${NUMBER}\\)`), (most, [name, low, high]) => {
    const ends = [Math.min(...middles(most)), Math.max(...middles(most))];
    return most.name.replace('votes, ', '') === name && isWritten(low, ends[0]) && isWritten(high, ends[1]);
  }),
  part(/, most in ([^(]+)/, (most, [name]) => most.name.replace('votes, ', '') === name),
  part(/(?:)/, () => true),
];

const scaledOf = (score: ProjectionScore, by: string): number => score.over.find((each) => each.by === by)!.scaled;
const isClosest = (score: ProjectionScore, by: string): boolean =>
  drivers.every((other) => scaledOf(score, by) <= scaledOf(score, other));

const SCORED: readonly Claim<ProjectionScore>[] = [
  claim(/^(\w+) came closest: (\d+) of (\d+) later figures? in its band of 90 %$/, (score, [who, inside, all]) => {
    const { n, inside90 } = score.over.find(({ by }) => by === who.toLowerCase())!;
    return isClosest(score, who.toLowerCase()) && inside90 === Number(inside) && n === Number(all);
  }),
  claim(/^(\w+) came closest(?: to \d+ later figures?)?$/, (score, [who]) => isClosest(score, who.toLowerCase())),
  claim(/^(\w+) and (\w+) came about as close to (\d+) later figures?$/, (score, [one, other, all]) => {
    const [near, far] = [one, other].map((who) => scaledOf(score, who.toLowerCase()));
    return isClosest(score, one.toLowerCase()) && far * 0.95 <= near && score.over[0].n === Number(all);
  }),
  claim(/^Two drivers came about as close to (\d+) later figures?$/, (score, [all]) => score.over[0].n === Number(all)),
];

describe('what the title of a projection says is true of it', () => {
  it('of where the drivers part', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0, 0.1, 0.3, 2), { minLength: 16, maxLength: 16 }), (shifts) => {
        const series = projection.series.map((each, k) => ({
          ...each,
          bands: each.bands.map((band) => {
            const like = each.bands.find(({ by, year }) => by === 'present' && year === band.year)!;
            const shift = band.by === 'rising' ? shifts[k] * width(each) : 0;
            return { ...band, quantiles: like.quantiles.map((q) => q + shift) };
          }),
        }));
        const shown = { projection: { ...projection, series }, scenario: CASES[0].scenario, measured: SERIES };
        expect(wrongIn(projectionTitles(shown), DRAWN, shown)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('of how it fared', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...drivers),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (by, off, most) => {
          const figures = projection.series
            .flatMap((each) => madeUp(each, to, Math.max(0, middle(each, by) + off)))
            .slice(0, most);
          const score = scoreProjection(projection, recordWith(shippedRecord(), figures));
          expect(wrongIn(scoreTitles(score), SCORED, score)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
