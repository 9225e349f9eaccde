import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { medianOf } from '../../../experiment/statistics/statistics.ts';
import { BEYOND_CHANCE, chanceOf, correlationOf, ranksOf } from '../../../record/fit/ranges.ts';
import { OF_MODEL } from '../../../record/plausible/parameters.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { shareOfNotKnowing } from '../../../record/plausible/split.ts';
import { parameterWords } from '../../words/input-words.ts';
import type { Table } from '../../words/table.ts';
import { list, number, percent, plural, restPercent, wholePercent } from '../../words/words.ts';

/** Rank correlation from which the end is said to hang on a parameter. [C] */
const WORTH_TELLING = 0.3;

const last = ({ byMonth }: Uncertainty) => byMonth[byMonth.length - 1];

/** Find over the settings the least, the middle and the largest share of runs that choose. */
export function choosingOver({ under }: Uncertainty): { least: number; median: number; most: number } {
  const shares = under.map(({ choosing }) => choosing);
  return { least: Math.min(...shares), median: medianOf(shares) ?? 0, most: Math.max(...shares) };
}

/** Write the share of runs that choose under the settings, `3 % to 40 %`; one number where all are written alike. */
export function choosingRange(uncertainty: Uncertainty): string {
  const { least, most } = choosingOver(uncertainty);
  return percent(least) === percent(most) ? percent(most) : `${percent(least)} to ${percent(most)}`;
}

/** Find how the mean end goes with each parameter that was varied, the strongest first. */
export function endHangsOn({ under, held }: Uncertainty): { readonly name: string; readonly correlation: number }[] {
  const ends = ranksOf(under.map(({ end }) => end));
  return OF_MODEL.filter((name) => !held.includes(name))
    .map((name) => ({ name, correlation: correlationOf(ranksOf(under.map(({ settings }) => settings[name])), ends) }))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/** Say what was run. */
export function settingsSentence({ under, replicates, from, held }: Uncertainty): string {
  const rest = held.length > 0 ? ` ${list(held)} ${held.length === 1 ? 'is' : 'are'} set by the scenario and held.` : '';
  const all = under.length === from.kept ? `${under.length} settings` : `${under.length} of the ${from.kept} settings`;
  return `${all} that the record to ${from.windows[from.windows.length - 1][1]} does not rule out, ${plural(replicates, 'run')} of each on the same luck.${rest}`;
}

/** Say how wide the band is with and without knowing the settings. */
export function bandSentence(uncertainty: Uncertainty, { outcomes }: Ensemble): string {
  const { p05, p95 } = last(uncertainty);
  const { end } = outcomes.equidistance;
  return `Nine runs in ten end between ${number(p05)} and ${number(p95)}; at the scenario's own settings, between ${number(end.p05)} and ${number(end.p95)}.`;
}

/** Tell whether chance would seldom make one of so many parameters go as closely with the end. */
function isBeyondChance(correlation: number, { under, held }: Uncertainty): boolean {
  return chanceOf(correlation, under.length, OF_MODEL.length - held.length) <= BEYOND_CHANCE;
}

/** Say how much of the spread at the end is chance and how much not knowing. */
export function partsSentence(uncertainty: Uncertainty): string {
  const share = shareOfNotKnowing(last(uncertainty).parts);
  if (share === null) return 'Nothing is spread at the end.';
  const [strongest] = endHangsOn(uncertainty);
  const hangs =
    strongest && Math.abs(strongest.correlation) >= WORTH_TELLING && isBeyondChance(strongest.correlation, uncertainty)
      ? ` It hangs most on the ${parameterWords(strongest.name)} (${strongest.name}): where that is higher, equidistance ends ${strongest.correlation > 0 ? 'higher' : 'lower'} (rank correlation ${number(strongest.correlation)}).`
      : '';
  return `Of the spread at the end (its variance) ${restPercent(1 - share)} is chance and ${percent(share)} is not knowing which settings hold.${wholePercent(share) > 0 ? hangs : ''}`;
}

/** Say how the share that chooses ranges over the settings. */
export function choosingSentence(uncertainty: Uncertainty): string {
  const { least, median, most } = choosingOver(uncertainty);
  if (most === 0) return 'Under none of them does a run choose.';
  if (percent(least) === percent(most)) return `Under each of them ${percent(most)} of the runs choose.`;
  return `The share of runs that choose goes from ${percent(least)} to ${percent(most)} over the settings; ${percent(median)} under the middle one.`;
}

/** Say what not knowing the settings does, in one paragraph. */
export function uncertaintySentences(uncertainty: Uncertainty, ensemble: Ensemble): string[] {
  return [
    settingsSentence(uncertainty),
    bandSentence(uncertainty, ensemble),
    partsSentence(uncertainty),
    choosingSentence(uncertainty),
    'The settings differ only in what the record was asked about: what else is judgement is not in this band.',
  ];
}

/** Years between rows at most so many rows. */
const ROWS = 11;

/** Tabulate the band and the parts of the spread over time. */
export function uncertaintyTable({ byMonth }: Uncertainty, monthOf: (month: number) => string): Table {
  const step = Math.max(1, Math.ceil((byMonth.length - 1) / (ROWS - 1)));
  const rows = byMonth.filter(({ month }) => month % step === 0 || month === byMonth.length - 1);
  return {
    columns: ['Month', '5 %', 'Median', '95 %', 'Chance', 'Not knowing'],
    rows: rows.map(({ month, p05, p50, p95, parts }) => {
      const share = shareOfNotKnowing(parts);
      const shares = share === null ? ['–', '–'] : [restPercent(1 - share), percent(share)];
      return [monthOf(month), ...[p05, p50, p95].map((value) => number(value)), ...shares];
    }),
  };
}

/** Tabulate where every setting ends. */
export function underSettingsTable({ under }: Uncertainty): Table {
  return {
    columns: ['Point', ...OF_MODEL, 'Mean end', 'Choose'],
    rows: under.map(({ row, settings, end, choosing }) => [
      String(row),
      ...OF_MODEL.map((name) => number(settings[name])),
      number(end),
      percent(choosing),
    ]),
  };
}
