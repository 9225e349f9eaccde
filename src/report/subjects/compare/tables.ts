import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { Pair } from '../../../experiment/compare/pair.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { UncertainPair } from '../../../record/plausible/pairs.ts';
import type { Table } from '../../words/table.ts';
import { monthName, number, percent, restPercent, signed } from '../../words/words.ts';
import { channelGains, gainWords } from './gains.ts';

/** Tell whether shares of runs that choose may stand beside each other. */
export const areOneCase = (pairs: readonly Pair[]): boolean => pairs.every(({ uncomparable }) => !uncomparable.twoCases);

/** Tabulate how each scenario ends. */
export function summaryRows({ ensembles, pairs }: Comparison): Table {
  const row = (name: string, of: (ensemble: Ensemble) => string): string[] => [name, ...ensembles.map(of)];
  const end = ({ outcomes }: Ensemble) => outcomes.equidistance.end;
  return {
    columns: ['At the end', ...ensembles.map(({ scenario }) => scenario.id)],
    rows: [
      row('Equidistance, mean', (each) => number(end(each).mean)),
      row('median', (each) => (each.outcomes.twoHumps ? 'two kinds' : number(end(each).p50))),
      row('lowest 5 %', (each) => number(end(each).p05)),
      row('lowest 25 %', (each) => number(end(each).p25)),
      row('highest 25 %', (each) => number(end(each).p75)),
      row('highest 5 %', (each) => number(end(each).p95)),
      row(`Tilt, + ${ensembles[0].scenario.case.camps.positive}, median`, ({ outcomes: { lean } }) => signed(lean.tilt.p50)),
      row('Within 0.10 of balance', ({ outcomes: { lean } }) => percent(lean.shareBalanced)),
      row('Within channels', ({ outcomes }) => number(outcomes.withinChannels.end)),
      // true of a case as cut only: not beside each other where there are two
      ...(areOneCase(pairs) ? [row('Still hedging', ({ outcomes }) => restPercent(outcomes.hedging.end))] : []),
      row('Demands a year', ({ outcomes }) => number(outcomes.demands.perYear, 1)),
      row('Refused or met low', ({ outcomes: { demands } }) => (demands.perYear > 0 ? percent(demands.low) : '–')),
    ],
  };
}

/** Tabulate the ends, and the other indices and indicators, of all scenarios. */
export function indicatorsAtEnd(comparison: Comparison): Table {
  const { ensembles, months } = comparison;
  const { columns, rows } = summaryRows(comparison);
  const row = (name: string, of: (ensemble: Ensemble) => number | null): string[] => [
    name,
    ...ensembles.map((ensemble) => {
      const value = of(ensemble);
      return value === null ? '–' : number(value);
    }),
  ];
  return {
    columns,
    rows: [
      ...rows,
      row('Entropy over powers, mean', ({ detail }) => detail.mean.entropy[months]),
      row('Aggregate tilt index, mean', ({ detail }) => detail.mean.aggregate[months]),
      row('Exposure to rivalry, mean', ({ detail }) => detail.mean.exposure[months]),
      row('Strain, mean', ({ detail }) => detail.mean.strain[months]),
    ],
  };
}

/** Months between rows. */
const STEP = 6;

function rowMonths(months: number): number[] {
  const list = Array.from({ length: Math.floor(months / STEP) + 1 }, (_, k) => k * STEP);
  return list[list.length - 1] === months ? list : [...list, months];
}

/** Tabulate the difference of a pair over time; no median where pairs are of two kinds. */
export function differenceTable({ a, b, difference, twoKinds }: Pair): Table {
  return {
    columns: [`${a.scenario.id} minus ${b.scenario.id}`, 'Mean', '95 % interval', '5 %', '25 %', 'Median', '75 %', '95 %'],
    rows: rowMonths(a.months).map((month) => {
      const { mean, lo, hi, p05, p25, p50, p75, p95 } = difference.byMonth[month];
      return [
        monthName(a.scenario.case.start, month),
        signed(mean),
        `${signed(lo)} to ${signed(hi)}`,
        signed(p05),
        signed(p25),
        twoKinds[month] ? '–' : signed(p50),
        signed(p75),
        signed(p95),
      ];
    }),
  };
}

/** Tabulate equidistance and the share still hedging of all scenarios over time. */
export function overlayTable({ ensembles, reference, months }: Comparison): Table {
  const all = reference ? [...ensembles, reference] : ensembles;
  const middle = ({ detail, outcomes }: Ensemble, month: number): string => {
    if (!detail.twoHumps[month]) return number(outcomes.equidistance.byMonth[month].p50);
    const { hedging, chosen } = detail.kinds[month];
    return `${number(hedging.middle)} hedging, ${number(chosen.middle)} chosen`;
  };
  return {
    columns: ['Month', ...all.flatMap(({ scenario }) => [`${scenario.id}: middle`, `${scenario.id}: hedging`])],
    rows: rowMonths(months).map((month) => [
      monthName(all[0].scenario.case.start, month),
      ...all.flatMap((each) => [middle(each, month), restPercent(each.detail.kinds[month].hedging.share)]),
    ]),
  };
}

/** Tabulate who gains in each channel. */
export function gainsTable(pair: Pair): Table {
  const { a, b } = pair;
  const { positive, negative } = a.scenario.case.camps;
  return {
    columns: [
      `Tilt of (− ${negative}, + ${positive})`,
      'Start',
      `End, ${a.scenario.id}`,
      `End, ${b.scenario.id}`,
      'Ties gained and lost in the first',
    ],
    rows: channelGains(pair).map((gain) => [
      gain.name,
      number(gain.start),
      number(gain.a),
      number(gain.b),
      gainWords(gain) || '–',
    ]),
  };
}

/** Tabulate the mean difference of a pair under every setting, from lowest to highest. */
export function settingsTable({ under }: UncertainPair): Table {
  return {
    columns: ['Setting', 'Mean difference at the end', '95 % interval'],
    rows: [...under]
      .sort((one, other) => one.end.mean - other.end.mean)
      .map(({ row, end }) => [String(row), signed(end.mean), `${signed(end.lo)} to ${signed(end.hi)}`]),
  };
}

/** Pairs of runs that are written one by one; the rest is in the summary. */
export const WRITTEN_PAIRS = 1000;
