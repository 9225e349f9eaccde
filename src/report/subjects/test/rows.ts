import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import type { TestedIndicator } from '../../../record/test/series-test.ts';
import { dots, type Part, panel, type Row, rects, rings, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { shownPowers } from '../../words/camps.ts';
import { cutToWidth } from '../../words/text-width.ts';
import { number } from '../../words/words.ts';
import { type TestPlaces, testPlaces } from './places.ts';
import { ALIKE, seriesName, verdicts } from './words.ts';

/** Pixels: of a row, of the heads above and of the axis below. */
const ROW = 25;
const HEAD = 30;
const AXIS = 22;
/** Area of the model's dot and of a year's; distance of a number to the dot, and how near a tick must not come to it. */
const DOT = 110;
export const YEAR_DOT = 38;
const GAP = 10;
const NEAR = 42;
/** Half the height of a tick. */
const TICK = 8;

/** Draw one series a row: the error of the model beside both benchmarks, and which years lie in the band. */
export function seriesPanel(result: Backcast, shown: readonly TestedIndicator[]): Part {
  const height = HEAD + shown.length * ROW + AXIS;
  const places = testPlaces(result, shown);
  const { left, right, never, xOf, ticks } = places;
  const [low, top] = [AXIS, height - HEAD];
  const rows = shown.map((_, k) => top - (k + 0.5) * ROW);
  const names = [
    ...ticks.map((at) => ({ at: xOf(at), t: number(at, at < 0.01 ? 3 : at < 0.1 ? 2 : 1) })),
    ...(never ? [{ at: never, t: '∞' }] : []),
  ];
  const layers = [
    rules(
      ticks.map((at) => ({ x: xOf(at), y: low, y2: top })),
      'grid',
    ),
    rects([{ x: xOf(1 - ALIKE), x2: xOf(1 + ALIKE), y: low, y2: top }], 'band90'),
    rules(
      rows.flatMap((y, k) => (shown[k].scores.skill.persistence === null ? [] : [{ x: left, x2: never ?? right, y }])),
      'grid',
    ),
    ...headLayers(result, places, height),
    rules([{ x: xOf(1), y: low, y2: top + 4 }], 'mark'),
    texts(
      names.map(({ at, t }) => ({ x: at, y: low, t })),
      'axisText',
      { align: 'center', dy: 12 },
    ),
    ...shown.flatMap((indicator, k) => seriesLayers(result, indicator, rows[k], places)),
    ...yearLayers(result, shown, rows, places),
  ];
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

/** Count on either side of the last value what the title counts, and head the years. */
function headLayers(result: Backcast, { xOf, yearOf }: TestPlaces, height: number): Part[] {
  const { known, closer, farther } = verdicts(result, 'persistence');
  const y = height - 12;
  const years = texts([{ x: yearOf(firstScored(result)) - 4, y, t: 'Years in the band' }], 'panel');
  if (known.length === 0) return [years];
  return [
    texts([{ x: xOf(1), y, t: `closer in ${closer.length}` }], 'panel', { align: 'right', dx: -GAP }),
    texts([{ x: xOf(1), y, t: `farther off in ${farther.length}` }], 'panel', { dx: GAP }),
    years,
  ];
}

function seriesLayers(result: Backcast, indicator: TestedIndicator, y: number, places: TestPlaces): Part[] {
  const style = shownPowers(result.scenario).find(({ id }) => id === indicator.power)?.style;
  const name = cutToWidth(seriesName(indicator, result), places.left - LEVER_START - GAP, 12.5, 600);
  const { skill, persistence, trend } = indicator.scores;
  const label = texts([{ x: LEVER_START, y, t: name }], style ? `${style}Text` : 'noteStrong', { fontSize: 12.5 });
  if (skill.persistence === null)
    return [label, texts([{ x: places.xOf(1), y, t: `nothing before ${firstScored(result)}` }], 'note', { dx: GAP })];
  const line = trend && persistence && persistence.mae > 0 ? places.xOf(trend.mae / persistence.mae) : null;
  return [label, ...errorLayers(skill.persistence, line, { y, style: style ?? 'spread', places })];
}

interface Place {
  readonly y: number;
  readonly style: string;
  readonly places: TestPlaces;
}

/** Draw the error of the model as a dot off that of the last value, and that of the straight line as a tick. */
function errorLayers(ratio: number, line: number | null, { y, style, places }: Place): Part[] {
  const { xOf, never } = places;
  const x = Number.isFinite(ratio) ? xOf(ratio) : (never ?? places.right);
  const outward = ratio < 1 ? -1 : 1;
  const ahead = line === null ? 0 : (line - x) * outward;
  const at = line !== null && ahead > -GAP && ahead < NEAR ? Math.max(x * outward, line * outward) * outward : x;
  const stem = rules([{ x: xOf(1), x2: x, y }], style);
  const tick = rules(line === null ? [] : [{ x: line, y: y - TICK, y2: y + TICK }], 'zero');
  const text = Number.isFinite(ratio) ? [{ x: at, y, t: number(ratio) }] : [];
  return [
    { ...stem, mark: { ...(stem.mark as Part), strokeWidth: 5, opacity: 0.4 } },
    thick(tick),
    dots([{ x, y }], style, DOT),
    texts(text, 'noteStrong', { align: outward < 0 ? 'right' : 'left', dx: outward * GAP, fontSize: 12.5 }),
  ];
}

/** Make a tick of a straight line as thick as one sees from afar. */
export const thick = (part: Part): Part => ({ ...part, mark: { ...(part.mark as Part), strokeWidth: 2.5 } });

/** Draw every measured year: full in the band, open outside; a lower bound is not scored. */
function yearLayers(result: Backcast, shown: readonly TestedIndicator[], rows: readonly number[], places: TestPlaces): Part[] {
  const { yearOf } = places;
  const years = shown.flatMap(({ points }, k) =>
    points.flatMap(({ year, observed, bound, p05, p95 }) =>
      observed === null || bound !== undefined
        ? []
        : [{ inside: observed >= p05 && observed <= p95, row: { x: yearOf(year), y: rows[k] } satisfies Row }],
    ),
  );
  const of = (inside: boolean): Row[] => years.filter((each) => each.inside === inside).map(({ row }) => row);
  return [
    dots(of(true), 'kindMixed', YEAR_DOT),
    rings(of(false), 'kindHedging', YEAR_DOT),
    texts(
      [...new Set([firstScored(result), result.to])].map((year) => ({ x: yearOf(year), y: AXIS, t: String(year) })),
      'axisText',
      { align: 'center', dy: 12 },
    ),
  ];
}
