import { ACTORS } from '../../../../record/measure/vote-scale.ts';
import type { Label } from '../../../chart/labels.ts';
import type { Part } from '../../../chart/marks.ts';
import { number, percent } from '../../../words/words.ts';
import { type RecordView, recordSpan } from '../view.ts';
import {
  byPower,
  type Figure,
  framedPanel,
  headed,
  noteIn,
  type PanelFrame,
  powerLine,
  scaleTo,
  shownPower,
  yearBars,
} from './panels.ts';

const MILLIONS_A_BILLION = 1000;

/** Draw arms delivered by supplier: stacked bars. */
export function armsPanel(view: RecordView): Part {
  const { record } = view;
  const [first, last] = recordSpan(view);
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const at = (actor: string, year: number): number => record.valueAt('arms_deliveries_tiv', actor, year) ?? 0;
  const stacks = years.map((year) => ({ year, total: at('WLD', year), parts: ACTORS.map(({ actor }) => at(actor, year)) }));
  const frame: PanelFrame = {
    title: headed(view, 'arms', 'arms delivered'),
    measure: 'SIPRI trend-indicator value, millions; grey: other suppliers',
    height: 84,
    ...scaleTo(Math.max(...stacks.map(({ total }) => total))),
    format: 'number',
    last: false,
  };
  const below = (parts: readonly number[], k: number): number => parts.slice(k + 1).reduce((sum, part) => sum + part, 0);
  const layers = ACTORS.map(({ power }, k) => {
    const bars = stacks.map(({ year, parts }) => ({ year, from: below(parts, k), to: below(parts, k) + parts[k] }));
    return yearBars(bars, shownPower(view, power)?.style ?? 'hedging');
  });
  const rest = stacks.map(({ year, total, parts }) => ({ year, from: below(parts, -1), to: total }));
  const [low, high] = frame.domain;
  const labels = ACTORS.flatMap(({ power, name }, k): Label[] => {
    const { parts } = [...stacks].reverse().find(({ total }) => total > 0) ?? stacks[0];
    const middle = below(parts, k) + parts[k] / 2;
    return parts[k] < high / 40
      ? []
      : [{ text: name, style: `${shownPower(view, power)?.style}Text`, y: ((high - middle) / (high - low)) * frame.height }];
  });
  return framedPanel(view, frame, [yearBars(rest, 'hedging'), ...layers, ...armsNote(view, frame)], labels);
}

function armsNote(view: RecordView, frame: PanelFrame): Part[] {
  const shares = byPower(view, 'arms').map(({ power, figures }) => ({ power, ...figures[figures.length - 1] }));
  const [most] = shares.sort((a, b) => b.value - a.value);
  if (most === undefined) return [];
  const name = shownPower(view, most.power)?.name ?? most.power;
  return [noteIn(view, frame, `${name}: ${percent(most.value)} of deliveries ${most.year - 4}–${most.year}`)];
}

/** Draw official money: promises of China as bars, aid of the EU as a line. */
export function moneyPanel(view: RecordView): Part {
  const { record } = view;
  const [first, last] = recordSpan(view);
  const read = (indicator: string, actor: string): Figure[] =>
    Array.from({ length: last - first + 1 }, (_, k) => first + k).flatMap((year) => {
      const found = record.find(indicator, actor, year);
      return found === null ? [] : [{ year, value: found.value / MILLIONS_A_BILLION, source: found.source }];
    });
  const loans = read('aiddata_total_usd2021_m', 'CHN');
  const aid = read('aid_net_bilateral_usd_m', 'EU');
  const frame: PanelFrame = {
    title: headed(view, 'finance', 'official money'),
    measure: 'billion USD a year: Chinese promises (2021 dollars, bars), net aid of the EU (current dollars, line)',
    height: 96,
    ...scaleTo(Math.max(...loans.map(({ value }) => value), ...aid.map(({ value }) => value))),
    format: 'number',
    last: true,
  };
  const [low, high] = frame.domain;
  const [china, union] = ['CN', 'EU'].map((power) => shownPower(view, power)?.style ?? 'hedging');
  const pixels = (value: number): number => ((high - value) / (high - low)) * frame.height;
  const bars = loans.map(({ year, value }) => ({ year, from: 0, to: value }));
  const labels: Label[] = [
    { text: 'Chinese finance', style: `${china}Text`, y: pixels((loans[loans.length - 1]?.value ?? 0) / 2) },
    { text: 'EU aid', style: `${union}Text`, y: pixels(aid[aid.length - 1]?.value ?? 0) },
  ];
  return framedPanel(
    view,
    frame,
    [yearBars(bars, china), ...powerLine(aid, union), noteIn(view, frame, totals(loans, aid))],
    labels,
  );
}

/** Years over which money is added up, to the last in which both are known: a year that is missing adds nothing. */
const TOTAL_YEARS = 10;

function totals(loans: readonly Figure[], aid: readonly Figure[]): string {
  const to = Math.min(...[loans, aid].flatMap((list) => list.slice(-1)).map(({ year }) => year));
  const from = to - TOTAL_YEARS + 1;
  const sum = (list: readonly Figure[]): string =>
    number(
      list.filter(({ year }) => year >= from && year <= to).reduce((total, { value }) => total + value, 0),
      1,
    );
  return `Totals ${from}–${to}: China ${sum(loans)}, EU ${sum(aid)}`;
}
