import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import type { Measurement } from '../../../src/record/measure/figure.ts';
import { indicatorSeries } from '../../../src/record/measure/series.ts';
import { PLAUSIBLE } from '../../../src/record/plausible/set.ts';
import { DRIVERS, LAST_PROJECTED_YEAR } from '../../../src/record/project/drivers.ts';
import { firstYearOf, type ProjectionChoice, projectionOf } from '../../../src/record/project/project.ts';
import { loadShipped } from '../../shipped.ts';

/** The first years of the record's own figures, which later ones are laid over. */
export const RECORD = recordWith(shippedRecord());
export const SERIES = indicatorSeries(RECORD);

const plain = await loadShipped(DRIVERS[0].scenario);
/** First projected year. */
export const FROM = firstYearOf(plain);
const months = (LAST_PROJECTED_YEAR - FROM + 1) * 12;
export const CASES = await Promise.all(
  DRIVERS.map(async ({ id, scenario }) => ({ id, scenario: await loadShipped(scenario, { months }) })),
);

/** Few runs under few settings. */
export const FEW: ProjectionChoice = {
  registered: '2026-11-01',
  version: '1.2.3',
  build: '0123456789abcdef'.repeat(4),
  given: null,
  runs: 16,
  seed: 'small',
  to: LAST_PROJECTED_YEAR,
  plausible: { ...PLAUSIBLE, points: PLAUSIBLE.points.slice(0, 4) },
};
export const SMALL_PROJECTION = projectionOf(CASES, RECORD, FEW);

/** Which figure of which actor a series with one indicator is measured by. */
const INDICATOR: Readonly<Record<string, string>> = {
  trade: 'trade_total_share',
  unga: 'unga_ideal_distance_to_SRB',
  cfsp: 'cfsp_alignment_rate',
  support: 'eu_membership_support_mei',
};
const ACTOR: Readonly<Record<string, string>> = { US: 'USA', EU: 'EU', CN: 'CHN', RU: 'RUS' };

/** Make up a figure of a series in a year; nothing where one figure alone does not make the series. */
export function madeUp(
  { family, power }: { readonly family: string; readonly power: string | null },
  year: number,
  value: number,
): Measurement[] {
  const indicator = INDICATOR[family];
  if (indicator === undefined) return [];
  const actor = power === null ? 'SRB' : ACTOR[power];
  return [{ year, actor, indicator, value, unit: 'x', source: 'made up', reliability: 'not stated' }];
}

/** Write figures as somebody hands them in. */
export const figuresCsv = (figures: readonly Measurement[]): string =>
  `${['year,actor,indicator,value,unit,source', ...figures.map((each) => `${each.year},${each.actor},${each.indicator},${each.value},${each.unit},${each.source}`)].join('\n')}\n`;
