import type { MeasuredRecord } from './figure.ts';
import {
  ACTORS,
  armsShare,
  chineseFinance,
  type Derived,
  investmentShare,
  single,
  tradeShare,
  voteDistance,
} from './vote-scale.ts';

export type Family = 'trade' | 'fdi' | 'arms' | 'unga' | 'cfsp' | 'support' | 'finance';

/** One measured year of a series; a point with a bound is shown and never scored. */
export interface IndicatorPoint extends Derived {
  readonly year: number;
}

/** A measured series in the terms in which the model can be held against it. */
export interface IndicatorSeries {
  /** `trade.EU`, `cfsp`. */
  readonly id: string;
  readonly family: Family;
  /** Id of the power in a case, null where the series is of none. */
  readonly power: string | null;
  readonly name: string;
  readonly unit: string;
  /** In order of years; a year without a point was not measured. */
  readonly points: readonly IndicatorPoint[];
}

type Measure = (record: MeasuredRecord, actor: string, year: number) => Derived | null;

const BY_POWER: readonly { readonly family: Family; readonly name: string; readonly unit: string; readonly measure: Measure }[] =
  [
    { family: 'trade', name: 'goods trade with', unit: 'share of goods trade', measure: tradeShare },
    { family: 'fdi', name: 'direct investment from', unit: 'share of inflow', measure: investmentShare },
    { family: 'arms', name: 'arms from', unit: 'share of deliveries in five years', measure: armsShare },
    { family: 'unga', name: 'UN votes, distance to', unit: 'ideal-point units', measure: voteDistance },
  ];

const OF_NONE: readonly {
  readonly family: Family;
  readonly power: string | null;
  readonly actor: string;
  readonly name: string;
  readonly unit: string;
  readonly measure: Measure;
}[] = [
  {
    family: 'cfsp',
    power: 'EU',
    actor: 'EU',
    name: 'joining EU foreign-policy declarations',
    unit: 'share joined',
    measure: single('cfsp_alignment_rate'),
  },
  {
    family: 'support',
    power: null,
    actor: 'SRB',
    name: 'support for EU membership',
    unit: 'share who would vote yes',
    measure: single('eu_membership_support_mei'),
  },
  {
    family: 'finance',
    power: 'CN',
    actor: 'CHN',
    name: 'Chinese official finance',
    unit: 'billion 2021 USD a year, mean of three years',
    measure: chineseFinance,
  },
];

/**
 * Derive every series that the model can be held against, to the year `last` at most; series without a point are left out.
 *
 * Arms of the United States are left out too: what it gives is training and gifts, which the register does not count.
 */
export function indicatorSeries(record: MeasuredRecord, last = record.lastYear): IndicatorSeries[] {
  const years = Array.from(
    { length: Math.max(0, Math.min(last, record.lastYear) - record.firstYear + 1) },
    (_, k) => record.firstYear + k,
  );
  const pointsOf = (measure: Measure, actor: string): IndicatorPoint[] =>
    years.flatMap((year) => {
      const found = measure(record, actor, year);
      return found === null ? [] : [{ year, ...found }];
    });
  const byPower = BY_POWER.flatMap(({ family, name, unit, measure }) =>
    ACTORS.filter(({ power }) => family !== 'arms' || power !== 'US').map(({ power, actor, name: who }) => ({
      id: `${family}.${power}`,
      family,
      power,
      name: `${name} ${who === 'China' || who === 'Russia' ? who : `the ${who}`}`,
      unit,
      points: pointsOf(measure, actor),
    })),
  );
  const ofNone = OF_NONE.map(({ actor, measure, ...series }) => ({
    id: series.family,
    ...series,
    points: pointsOf(measure, actor),
  }));
  return [...byPower, ...ofNone].filter(({ points }) => points.length > 0);
}
