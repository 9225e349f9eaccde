import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { isSplit } from '../../chart/kinds.ts';
import { shownChannels, shownPowers } from '../../words/camps.ts';
import type { Table } from '../../words/table.ts';
import { capital, monthName, number, percent, restPercent } from '../../words/words.ts';
import { gapSeries } from './charts/channels-words.ts';
import { DEPTH_KEYS, DEPTH_WORDS, demandsByPower } from './charts/choice-words.ts';

/** Months between rows, by the longest horizon they serve. */
const STEPS: readonly (readonly [number, number])[] = [
  [12, 1],
  [36, 3],
  [120, 6],
  [Infinity, 12],
];

function rowMonths(horizon: number): number[] {
  const step = STEPS.find(([most]) => horizon <= most)![1];
  const months = Array.from({ length: Math.floor(horizon / step) + 1 }, (_, k) => k * step);
  return months[months.length - 1] === horizon ? months : [...months, horizon];
}

function intervals(list: readonly (readonly [number, number])[]): string {
  return list.map(([low, high]) => `${number(low)} to ${number(high)}`).join('; ');
}

/** Tabulate equidistance over time; where runs are of two kinds, kinds and densest intervals instead of quantiles. */
export function equidistanceTable(ensemble: Ensemble): Table {
  const { scenario, detail, outcomes } = ensemble;
  const { positive, negative } = scenario.case.camps;
  const shares = (month: number): string[] => {
    const chosen = detail.chosen[month];
    return [restPercent(1 - chosen.positive - chosen.negative), percent(chosen.positive), percent(chosen.negative)];
  };
  const months = rowMonths(ensemble.months);
  const tail = ['Hedging', `Chose ${positive}`, `Chose ${negative}`];
  if (!isSplit(ensemble)) {
    const row = (month: number): string[] =>
      (({ p05, p25, p50, p75, p95 }) => [p05, p25, p50, p75, p95].map((value) => number(value)))(
        outcomes.equidistance.byMonth[month],
      );
    return {
      columns: ['Month', '5 %', '25 %', 'Median', '75 %', '95 %', ...tail],
      rows: months.map((month) => [monthName(scenario.case.start, month), ...row(month), ...shares(month)]),
    };
  }
  return {
    columns: ['Month', 'Middle, hedging', 'Middle, chosen', 'Densest half', 'Densest 90 %', ...tail],
    rows: months.map((month) => [
      monthName(scenario.case.start, month),
      number(detail.kinds[month].hedging.middle),
      number(detail.kinds[month].chosen.middle),
      intervals(detail.densest[month].half),
      intervals(detail.densest[month].most),
      ...shares(month),
    ]),
  };
}

/** Tabulate tilt by channel at start and end, and equidistance overall and within channels. */
export function channelsTable(ensemble: Ensemble): Table {
  const { scenario, months, detail } = ensemble;
  const { start } = scenario.case;
  const channels = shownChannels(scenario).map(({ name, weight }, c) => [
    name,
    number(weight),
    number(detail.mean.tiltByChannel[c][0]),
    number(detail.mean.tiltByChannel[c][months]),
  ]);
  const { overall, within } = gapSeries(ensemble);
  const index = (name: string, at: (month: number) => number): string[] => [name, '', number(at(0)), number(at(months))];
  return {
    columns: [
      `Tilt of (− ${scenario.case.camps.negative}, + ${scenario.case.camps.positive})`,
      'Weight',
      monthName(start, 0),
      monthName(start, months),
    ],
    rows: [
      ...channels,
      index('Equidistance overall', (month) => overall[month]),
      index('Equidistance within channels', (month) => within[month]),
      index('Compensation gap', (month) => overall[month] - within[month]),
    ],
  };
}

/** Tabulate ties, pressure and inducement at start and end by power and channel. */
export function tiesTable(ensemble: Ensemble): Table {
  const { scenario, months, detail } = ensemble;
  const { tie, pressure, inducement } = detail.mean;
  const channels = shownChannels(scenario);
  const path = (values: readonly number[]): string => `${number(values[0])} → ${number(values[months])}`;
  return {
    columns: ['Power', 'Channel', 'Tie', 'Pressure', 'Inducement'],
    rows: shownPowers(scenario).flatMap((power, p) =>
      channels.map((channel, c) => [power.name, channel.name, path(tie[p][c]), path(pressure[p][c]), path(inducement[p][c])]),
    ),
  };
}

/** Tabulate demands a year by power: how they are answered and in which channels they are made. */
export function choiceTable(ensemble: Ensemble): Table {
  const rows = demandsByPower(ensemble).map((power) => {
    const channels = power.byChannel.map(({ name, rate }) => `${name} ${number(rate)}`).join(', ');
    return [
      power.name,
      number(power.total),
      ...(power.total > 0 ? power.byDepth.map((rate) => percent(rate / power.total)) : DEPTH_KEYS.map(() => '–')),
      channels || '–',
    ];
  });
  return {
    columns: ['Power', 'Demands a year', ...DEPTH_WORDS.map(capital), 'By channel, a year'],
    rows,
  };
}

/** Tabulate when runs choose, by camp and month. */
export function choiceMonthsTable(ensemble: Ensemble): Table {
  const { scenario, detail } = ensemble;
  const { positive, negative } = scenario.case.camps;
  return {
    columns: ['Month', `Chose ${positive}`, `Chose ${negative}`],
    rows: rowMonths(ensemble.months).map((month) => [
      monthName(scenario.case.start, month),
      percent(detail.chosen[month].positive),
      percent(detail.chosen[month].negative),
    ]),
  };
}

/** Tabulate the other indices and the domestic indicators, means over runs; outflow only of powers that hold claims. */
export function indicatorsTable(ensemble: Ensemble): Table {
  const { mean } = ensemble.detail;
  const { scenario, months } = ensemble;
  const lenders = shownPowers(scenario)
    .map(({ name }, p) => ({ name, series: mean.outflow[p] }))
    .filter(({ series }) => series.some((value) => value > 0));
  const series: readonly (readonly [string, readonly (number | null)[]])[] = [
    ['Equidistance', mean.equidistance],
    ['Within channels', mean.within],
    ['Compensation gap', mean.gap],
    ['Entropy over powers', mean.entropy],
    ['Aggregate tilt index', mean.aggregate],
    ['Exposure to rivalry', mean.exposure],
    ['Legitimacy', mean.legitimacy],
    ['Protest', mean.protest],
    ['Salience', mean.salience],
    ['Strain', mean.strain],
    ...lenders.map(
      ({ name, series: outflow }) => [`Outflow to ${name}, % of GDP a year`, outflow.map((value) => value * 100)] as const,
    ),
  ];
  const shown = Array.from({ length: Math.floor(months / 12) + 1 }, (_, year) => year * 12);
  const columns = shown[shown.length - 1] === months ? shown : [...shown, months];
  return {
    columns: ['Mean of all runs', ...columns.map((month) => monthName(scenario.case.start, month))],
    rows: series.map(([name, values]) => [
      name,
      ...columns.map((month) => (values[month] === null ? '–' : number(values[month] as number))),
    ]),
  };
}
