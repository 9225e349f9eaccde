import type { Interest } from '../../experiment/experiment.ts';
import type { Robust } from '../../experiment/robust.ts';
import { quantileAt } from '../../experiment/statistics.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { criterionHeading, regretWords } from '../robust-words.ts';
import { cutToWidth } from '../text-width.ts';
import { capital, percent, plural } from '../words.ts';
import { framed, type Spec } from './frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from './marks.ts';
import { captionFor, type RobustPlace } from './robust.ts';
import { END, pixels, START } from './tipping-places.ts';

/** Pixels: names of policies, bars of shares with their figures, strips of regret with theirs. */
const NAMES = 172;
const BARS = 168;
const FIGURES = 48;
const STRIPS = 236;
const HEAD = 40;
const ROW = 20;
const FOOT = 6;

/** Draw for each criterion how often every policy meets it, and how its regret is spread. */
export function criteriaChart(found: Robust, place: RobustPlace): Spec {
  const { contest, worlds } = found;
  const { scenario } = place;
  const frame = {
    titles: titlesOf(found),
    subtitles: [
      `Left: share of ${plural(worlds, 'world')} in which it is good enough, with its 95 % interval. Right: shortfall from the best policy of each world; bar: nine worlds of ten, dot: the middle one, line: the worst.`,
      `Left: worlds in which it is good enough. Right: shortfall from the best policy; bar: nine of ten, dot: middle, line: worst.`,
    ],
    description: `Bars and strips for ${contest.criteria.length} criteria. ${contest.criteria.map((each, o) => describe(found, each, o, scenario)).join(' ')}`,
    caption: captionFor(place),
    spacing: 16,
  };
  return framed(
    frame,
    contest.criteria.map((_, o) => criterionPanel(found, o, scenario)),
  );
}

const leaderOf = ({ estimates, ranking }: Robust, o: number): number =>
  ranking.reduce((best, k) => (estimates.met[o][k].value > estimates.met[o][best].value ? k : best));

/** Name the policy that no other is clearly ahead of by any criterion, if there is one. */
function titlesOf(found: Robust): string[] {
  const { contest, estimates, ranking } = found;
  const leaders = contest.criteria.map((_, o) => estimates.met[o][leaderOf(found, o)]);
  const steady = ranking.find((k) => leaders.every(({ lo }, o) => estimates.met[o][k].value >= lo));
  if (steady === undefined) return ['What is best by one criterion is not best by another'];
  const { name } = contest.policies[steady];
  if (contest.criteria.length === 1) return [`“${name}” is good enough most often`];
  return [`“${name}” leads, or nearly, by each criterion`];
}

function describe(found: Robust, criterion: Interest, o: number, scenario: Scenario): string {
  const leader = leaderOf(found, o);
  const { value } = found.estimates.met[o][leader];
  return `${criterionHeading(criterion, scenario)}: most often “${found.contest.policies[leader].name}”, in ${percent(value)} of worlds.`;
}

function criterionPanel(found: Robust, o: number, scenario: Scenario): Part {
  const { contest, ranking, regrets } = found;
  const criterion = contest.criteria[o];
  const height = HEAD + ranking.length * ROW + FOOT;
  const yOf = (row: number): number => height - HEAD - (row + 0.5) * ROW;
  const bars = START + NAMES;
  const strips = bars + BARS + FIGURES;
  const worst = Math.max(1e-9, ...regrets[o].flatMap((row) => [...row]));
  const layers = [
    texts([{ x: START, y: height, t: cutToWidth(criterionHeading(criterion, scenario), END - START, 13, 600) }], 'panel', {
      dy: 8,
    }),
    texts(
      [
        { x: bars, y: height, t: 'good enough in' },
        { x: strips, y: height, t: 'short of the best by' },
      ],
      'note',
      { dy: 28 },
    ),
    texts([{ x: END, y: height, t: 'nine of ten; worst' }], 'note', { align: 'right', dy: 28 }),
    texts(
      ranking.map((k, row) => ({ x: START, y: yOf(row), t: cutToWidth(contest.policies[k].name, NAMES - 10, 12.5, 600) })),
      'label',
    ),
    ...shareLayers(found, o, { at: bars, yOf }),
    ...regretLayers(found, o, { at: strips, yOf, xOf: (regret) => strips + (regret / worst) * STRIPS }),
  ];
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

interface Rows {
  readonly at: number;
  yOf(row: number): number;
}

function shareLayers({ estimates, ranking }: Robust, o: number, { at, yOf }: Rows): Part[] {
  const rows = ranking.map((k, row) => ({ ...estimates.met[o][k], y: yOf(row) }));
  const xOf = (share: number): number => at + share * BARS;
  return [
    rects(
      rows.map(({ y }): Row => ({ x: at, x2: at + BARS, y: y - 5, y2: y + 5 })),
      'band90',
    ),
    rects(
      rows.filter(({ value }) => value > 0).map(({ value, y }): Row => ({ x: at, x2: xOf(value), y: y - 5, y2: y + 5 })),
      'spread',
    ),
    thin(
      rules(
        rows.map(({ lo, hi, y }) => ({ x: xOf(lo), x2: xOf(hi), y })),
        'mark',
      ),
    ),
    texts(
      rows.map(({ value, y }) => ({ x: at + BARS + 6, y, t: percent(value).replace('under ', '<').replace('over ', '>') })),
      'note',
    ),
  ];
}

interface Strips extends Rows {
  xOf(regret: number): number;
}

function regretLayers({ regrets, contest, ranking }: Robust, o: number, { at, yOf, xOf }: Strips): Part[] {
  const { outcome } = contest.criteria[o];
  const rows = ranking.map((k, row) => {
    const sorted = Float64Array.from(regrets[o][k]).sort();
    return { y: yOf(row), middle: quantileAt(sorted, 0.5), most: quantileAt(sorted, 0.9), worst: quantileAt(sorted, 1) };
  });
  const dots = rows.map(({ middle, y }) => ({ x: Math.round(xOf(middle)), y: Math.round(y) }));
  const mark = { type: 'point', style: 'mark', size: 26, filled: true, opacity: 1, strokeWidth: 0 };
  return [
    rules([{ x: at, y: yOf(ranking.length - 0.5), y2: yOf(-0.5) }], 'baseline'),
    rules(
      rows.map(({ worst, y }) => ({ x: at, x2: xOf(worst), y })),
      'zero',
    ),
    rects(
      rows.filter(({ most }) => most > 0).map(({ most, y }): Row => ({ x: at, x2: xOf(most), y: y - 5, y2: y + 5 })),
      'band50',
    ),
    { data: { values: dots }, mark, encoding: { x: { field: 'x' }, y: { field: 'y' } } },
    texts(
      rows.map(({ most, worst, y }) => ({
        x: END,
        y,
        t: capital(`${regretWords(outcome, most)}; ${regretWords(outcome, worst)}`),
      })),
      'note',
      { align: 'right' },
    ),
  ];
}

const thin = (part: Part): Part => ({ ...part, mark: { ...(part.mark as Part), strokeWidth: 1.25 } });
