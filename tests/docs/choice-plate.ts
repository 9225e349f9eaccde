import { CAPTION_LINE, framed, type Spec } from '../../src/report/chart/frame.ts';
import { dots, line, type Part, panel, type Row, rings, rules, texts } from '../../src/report/chart/marks.ts';
import { numberLabels } from '../../src/report/chart/value-axis.ts';
import { cut } from '../../src/report/words/text-width.ts';
import { number, percent } from '../../src/report/words/words.ts';
import { shortHash } from '../../src/scenario/fields/hash.ts';
import { PLAIN_CASE } from '../../src/scenario/plain-case.ts';
import { type ChoiceCurve, type ChoiceCurves, CURVE_RUNS, type OtherInputs } from './choice-curves.ts';
import { carriersOf, rangeWords } from './choice-words.ts';

const COLUMNS = 3;
/** Pixels of a small plot, of the words above it, and between plots. */
const SMALL = { width: 196, height: 118 };
const WORDS = 24;
const BETWEEN = 24;
/** Where above 1 the words stand. */
const TOP = 1 + WORDS / SMALL.height;

const y = (shown: boolean): Part => ({
  type: 'quantitative',
  title: null,
  scale: { domain: [0, TOP], nice: false, zero: false },
  axis: { values: [0, 0.5, 1], ...numberLabels('~g'), labels: shown, minExtent: shown ? 24 : 8, maxExtent: shown ? 24 : 8 },
});

function smallPanel(title: string, x: Part, left: boolean, [from, to]: readonly [number, number], layers: readonly Part[]): Part {
  const size = { width: SMALL.width, height: SMALL.height + WORDS };
  return panel(size, { x, y: y(left) }, [
    rules([{ x: from, x2: to, y: 0 }], 'baseline'),
    ...layers,
    texts([{ x: from, y: TOP - 0.02, t: title }], 'noteStrong', { baseline: 'top' }),
  ]);
}

function curvePanel({ title, points, present }: ChoiceCurve, left: boolean): Part {
  const ends = [points[0].at, points[points.length - 1].at] as const;
  const x = {
    type: 'quantitative',
    title: null,
    scale: { domain: ends, nice: false, zero: false },
    axis: { values: [ends[0], present, ends[1]], ...numberLabels('~g'), labelBound: false, labelFlush: true },
  };
  const rows = (of: 'choosing' | 'within'): Row[] => points.map((point) => ({ x: point.at, y: point[of] }));
  const here = points.filter(({ at }) => at === present).map(({ at, choosing }) => ({ x: at, y: choosing }));
  return smallPanel(title, x, left, ends, [
    rules([{ x: present, y: 0, y2: 1 }], 'event'),
    line(rows('within'), 'dashed'),
    line(rows('choosing'), 'median'),
    dots(here, 'kindPositive', 60),
  ]);
}

function warPanel(wars: readonly OtherInputs[], left: boolean): Part {
  const ends = [-0.5, wars.length - 0.5] as const;
  const words = JSON.stringify(wars.map((war) => war.words));
  const x = {
    type: 'quantitative',
    title: null,
    scale: { domain: ends, nice: false, zero: false },
    axis: { values: wars.map((_, k) => k), labelExpr: `${words}[datum.value]` },
  };
  const rows = (of: 'choosing' | 'within'): Row[] => wars.map((war, k) => ({ x: k, y: war[of] }));
  return smallPanel('Dyads at war, others as today', x, left, ends, [
    rules(
      wars.map(({ choosing }, k) => ({ x: k, y: 0, y2: choosing })),
      'mark',
    ),
    rings(rows('within'), 'mark', 110),
    dots(rows('choosing'), 'mark', 60),
  ]);
}

function keyPanel(): Part {
  const rows = [
    ['median', 0.86, 'Share of runs that choose'],
    ['dashed', 0.58, 'Balance within channels'],
  ] as const;
  const size = { width: SMALL.width, height: SMALL.height + WORDS };
  const hidden = { type: 'quantitative', axis: null, scale: { domain: [0, 1], nice: false, zero: false } };
  return panel(size, { x: hidden, y: hidden }, [
    ...rows.map(([style, at]) =>
      line(
        [
          { x: 0.02, y: at },
          { x: 0.16, y: at },
        ],
        style,
      ),
    ),
    texts(
      rows.map(([, at, t]) => ({ x: 0.24, y: at, t })),
      'noteStrong',
    ),
    dots([{ x: 0.18, y: 0.86 }], 'mark', 60),
    rings([{ x: 0.18, y: 0.58 }], 'mark', 110),
    dots([{ x: 0.09, y: 0.3 }], 'kindPositive', 60),
    texts([{ x: 0.24, y: 0.3, t: 'As it stands' }], 'noteStrong'),
  ]);
}

/** Draw what the choice hangs on: one assumption a plot, all else as it stands. */
export function choicePlate({ scenario, curves, dyads }: ChoiceCurves, version: string): Spec {
  const cells = [
    ...curves.map((curve) => (left: boolean) => curvePanel(curve, left)),
    (left: boolean) => warPanel(dyads, left),
    keyPanel,
  ];
  const drawn = cells.map((cell, k) => cell(k % COLUMNS === 0));
  const rows: Part[] = [];
  for (let k = 0; k < drawn.length; k += COLUMNS) rows.push({ hconcat: drawn.slice(k, k + COLUMNS), spacing: BETWEEN });
  const carriers = carriersOf(curves);
  const present = curves[0].points.find(({ at }) => at === curves[0].present)!;
  const { runs, seed } = CURVE_RUNS;
  return framed(
    {
      of: [scenario.name],
      titles:
        carriers.length > 1
          ? [`Any of ${carriers.length} assumptions alone can take the choice away`]
          : ['What the choice hangs on'],
      subtitles: [
        `Share of runs that make a decisive choice, ${percent(present.choosing)} as it stands, and balance within channels, over the range of one assumption at a time. A share is true of the case as cut.`,
      ],
      description: `Small plots, one an assumption. ${curves.map(rangeWords).join(' ')} With dyads at war from the first month on: ${dyads.map(({ words, choosing, within }) => `${words} ${percent(choosing)} choose, within channels ${number(within)}`).join('; ')}.`,
      caption: [
        `Equidistance ${version} · scenario ${scenario.id}, ${shortHash(scenario.hash)} (dyads at war: ${PLAIN_CASE}) · ${runs} runs a point, seed “${seed}”`,
        'A thinking tool, not a forecast. Ranges: as declared; chokepoints 0 to 1.5 times; the label 0.1 to 0.4 and 6 to 36 months.',
      ].map((text) => cut(text, CAPTION_LINE)),
      spacing: 14,
    },
    rows,
  );
}
