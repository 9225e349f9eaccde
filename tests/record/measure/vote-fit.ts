import { LAST_FITTED_YEAR } from '../../../src/record/figures/declarations.ts';
import type { MeasuredRecord } from '../../../src/record/measure/figure.ts';
import { ACTORS } from '../../../src/record/measure/vote-scale.ts';

/** Distances and votes cast alike on which the scale of votes is fitted: years to 2019. */
export function votesOf(record: MeasuredRecord): { readonly distance: number; readonly agreement: number }[] {
  return ACTORS.flatMap(({ actor }) =>
    Array.from({ length: LAST_FITTED_YEAR - record.firstYear + 1 }, (_, k) => record.firstYear + k).flatMap((year) => {
      const distance = record.valueAt('unga_ideal_distance_to_SRB', actor, year);
      const agreement = record.valueAt('unga_agreement_with_SRB', actor, year);
      return distance === null || agreement === null ? [] : [{ distance, agreement }];
    }),
  );
}

/** Root mean square error of a scale against the votes cast alike. */
export function voteError(votes: ReturnType<typeof votesOf>, scale: (distance: number) => number): number {
  return Math.sqrt(votes.reduce((sum, { distance, agreement }) => sum + (scale(distance) - agreement) ** 2, 0) / votes.length);
}

/** The scale of the form exp(-distance / scale) that fits best, to a tenth. */
export function fittedScale(votes: ReturnType<typeof votesOf>): number {
  const scales = Array.from({ length: 60 }, (_, k) => 1 + k / 10);
  const errors = scales.map((scale) => voteError(votes, (distance) => Math.exp(-distance / scale)));
  return scales[errors.indexOf(Math.min(...errors))];
}
