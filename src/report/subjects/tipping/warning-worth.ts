import type { AreaUnderCurve } from '../../../experiment/statistics/roc.ts';
import { type EarlyWarning, LEADS, OF_USE, SIGNS } from '../../../experiment/tipping/early-warning.ts';
import { type Part, panel, type Row, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { areaWords, leadWords, SIGN_WORDS, toldOf } from './warning-words.ts';

/** Pixels of a row, of the words above and below, and of the columns on both sides. */
const ROW = 21;
const HEAD = 30;
const AXIS = 24;
const LABELS = 178;
const LEFT = LEVER_START + 310;
const RIGHT = END - 150;

interface WorthRow {
  readonly label: string;
  readonly lead: string;
  readonly area: AreaUnderCurve;
}

function rowsOf(warning: EarlyWarning): WorthRow[] {
  const signs = SIGNS.flatMap((sign) =>
    LEADS.flatMap((lead): WorthRow[] => {
      const told = toldOf(warning, sign, lead);
      return told ? [{ label: lead === LEADS[0] ? SIGN_WORDS[sign] : '', lead: leadWords(lead), area: told.area }] : [];
    }),
  );
  const { across } = warning;
  return across ? [...signs, { label: 'Spread over many runs', lead: 'trend, by world', area: across.trend }] : signs;
}

/** Draw what each sign is worth: how often it is higher in a run that will choose, with its interval. */
export function worthPanel(warning: EarlyWarning): Part {
  const rows = rowsOf(warning);
  const height = HEAD + rows.length * ROW + AXIS;
  const first = Math.min(0.4, ...rows.map(({ area }) => Math.floor(area.lo * 10) / 10));
  const xOf = (value: number): number => LEFT + ((value - first) / (1 - first)) * (RIGHT - LEFT);
  const yOf = (k: number): number => height - HEAD - (k + 0.5) * ROW;
  const intervals = rows.map(({ area }, k): Row => ({ x: xOf(area.lo), x2: xOf(area.hi), y: yOf(k) }));
  const dots = rows.map(({ area }, k): Row => ({ x: Math.round(xOf(area.value)), y: yOf(k) }));
  const column = (x: number, style: string, words: readonly string[]): Part =>
    texts(
      words.flatMap((t, k): Row[] => (t === '' ? [] : [{ x, y: yOf(k), t }])),
      style,
    );
  const mark = { type: 'point', style: 'mark', size: 46, filled: true, opacity: 1 };
  const layers = [
    rules(
      rows.map((_, k): Row => ({ x: LEFT, x2: RIGHT, y: yOf(k) })),
      'grid',
    ),
    rules([{ x: xOf(0.5), y: AXIS, y2: height - HEAD }], 'baseline'),
    rules([{ x: xOf(OF_USE), y: AXIS, y2: height - HEAD }], 'eventAssumed'),
    rules(intervals, 'zero'),
    { data: { values: dots }, mark, encoding: { x: { field: 'x' }, y: { field: 'y' } } },
    texts([{ x: LEVER_START, y: height, t: 'Of 100 pairs, in how many is it higher in the run that will choose?' }], 'panel', {
      dy: 8,
    }),
    column(
      LEVER_START,
      'label',
      rows.map(({ label }) => label),
    ),
    column(
      LEVER_START + LABELS,
      'note',
      rows.map(({ lead }) => lead),
    ),
    column(
      RIGHT + 14,
      'note',
      rows.map(({ area }) => areaWords(area)),
    ),
    ...axisWords(xOf),
  ];
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

function axisWords(xOf: (value: number) => number): Part[] {
  const words = [
    { at: 0.5, t: '50: a coin' },
    { at: OF_USE, t: '70: of use' },
    { at: 1, t: '100' },
  ];
  return words.map(({ at, t }) => texts([{ x: xOf(at), y: AXIS, t }], 'axisText', { align: 'center', dy: 12 }));
}
