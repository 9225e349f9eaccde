import type { Calibration } from '../../../record/fit/history-matching.ts';
import { type ParameterRange, pairsOf, rangesOf } from '../../../record/fit/ranges.ts';
import type { Family } from '../../../record/measure/series.ts';
import { meaningOf } from '../../../record/plausible/parameters.ts';
import type { Table } from '../../words/table.ts';
import { capital, number, percent } from '../../words/words.ts';
import { FAMILY_WORDS } from './words.ts';

const span = (range: readonly [number, number] | null): string =>
  range === null ? '–' : `${number(range[0])} to ${number(range[1])}`;

/** Say in few words what the record does to a parameter. */
export function verdictWords({ identified, leans, range }: ParameterRange): string {
  if (range === null) return 'all ruled out';
  if (identified) return 'narrowed';
  return leans === null ? 'not identified' : `leans ${leans}`;
}

/** Columns of the ranges, short enough for a terminal. */
export const RANGE_COLUMNS = ['Parameter', 'declared', 'kept', 'covers', 'low half', 'high half', ''] as const;
/** Say what the columns mean. */
export const RANGE_KEY =
  'kept: what holds nine tenths of the values not ruled out; covers: share of the declared range, 90 % where nothing is learned; low half, high half: how many of the tries there are kept; leans: one half is kept more often, beyond chance.';

/** Write one parameter as cells. */
export function rangeCells(each: ParameterRange): string[] {
  const { name, prior, most, covers, halves } = each;
  const shares = halves.map(({ kept, tried }) => percent(kept / tried));
  return [name, span(prior), span(most), covers === null ? '–' : percent(covers), ...shares, verdictWords(each)];
}

/** Tabulate what was kept of every parameter. */
export function rangesTable(calibration: Calibration): Table {
  const { settings } = calibration.presets[0];
  return {
    columns: [
      'Parameter',
      'What it is',
      'Declared',
      'Default',
      'Kept, nine tenths',
      'Lowest to highest',
      'Covers',
      'Low half',
      'High half',
      'Verdict',
    ],
    rows: rangesOf(calibration).map((each) => {
      const [name, declared, kept, ...rest] = rangeCells(each);
      return [name, capital(meaningOf(each.name)), declared, number(settings[each.name]), kept, span(each.range), ...rest];
    }),
  };
}

/** Tabulate how every two parameters go together among the kept settings. */
export function pairsTable(calibration: Calibration): Table {
  return {
    columns: ['Pair', 'Rank correlation', 'Chance makes one as strong', 'Told'],
    rows: [...pairsOf(calibration)]
      .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
      .map(({ names, correlation, chance, told }) => [
        names.join(', '),
        number(correlation),
        `in ${percent(chance)}`,
        told ? 'yes' : 'no',
      ]),
  };
}

/** Tabulate how far off the worst year of every family is. */
export function familiesTable({ points, presets }: Calibration): Table {
  const families = (Object.keys(FAMILY_WORDS) as Family[]).filter((family) => presets[0].byFamily[family] !== undefined);
  return {
    columns: ['Family', 'Default', 'Least of all tried', 'Middle', 'Most'],
    rows: families.map((family) => {
      const sorted = points.map(({ byFamily }) => byFamily[family] ?? 0).sort((a, b) => a - b);
      const at = (share: number): string => number(sorted[Math.round(share * (sorted.length - 1))]);
      return [capital(FAMILY_WORDS[family]), number(presets[0].byFamily[family] ?? 0), at(0), at(0.5), at(1)];
    }),
  };
}
