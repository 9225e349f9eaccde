import { bandOf } from '../../../record/project/ladder.ts';
import type { ProjectionScore } from '../../../record/project/score.ts';
import type { Registered } from './words.ts';

/** Write down in short what is projected: what `equidistance record --project --json` prints; the file holds all. */
export function projectionJson({ levels: _, schema: form, series, ...facts }: Registered) {
  return {
    schema: 'equidistance/projection-summary/2',
    // that of projection.json
    form,
    ...facts,
    // bands of the last year; those of all years are in the file
    series: series.map(({ bands, ...each }) => {
      const ends = bands.filter(({ year }) => year === facts.to);
      return { ...each, ends: Object.fromEntries(ends.map(({ by, quantiles }) => [by, bandOf(quantiles)])) };
    }),
  };
}

/** What is told of a score besides its numbers. */
export interface ScoreFacts {
  readonly version: string;
  /** Name of the file of the projection, and of the figures laid over the record, or null. */
  readonly file: string;
  readonly given: string | null;
}

/** Write down how a projection fared as data: what `equidistance record --score FILE --json` prints. */
export function scoreJson({ series, over, early, bounds, closest }: ProjectionScore, registered: Registered, facts: ScoreFacts) {
  return {
    schema: 'equidistance/projection-score/2',
    ...facts,
    registered: registered.registered,
    seal: registered.seal,
    // version and build that made the projection
    madeBy: { version: registered.version, build: registered.build },
    drivers: registered.drivers,
    // series that have a later figure within the projected years; CRPS and widths in the unit of the series
    series: series
      .filter(({ figures }) => figures.length > 0)
      .map(({ series: { id, family, power, name, unit, last }, figures, scores, revised }) => {
        return { id, family, power, name, unit, last, revised, scores, figures };
      }),
    // scaled: mean over families of the CRPS in typical noise of a year; width: as a multiple of that of the last value
    over,
    // the driver with the least scaled CRPS, which does not make the others wrong
    closest,
    // later figures that are not scored: of years before the first band, and lower bounds
    early,
    bounds,
  };
}
