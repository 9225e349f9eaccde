import type { CaseOfInterest } from '../../../experiment/experiment.ts';
import type { Robust } from '../../../experiment/robust/robust.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { framed, type Spec } from '../../chart/frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { outcomeWords } from '../../words/input-words.ts';
import { cutToWidth, fitting } from '../../words/text-width.ts';
import { capital, list, percent, plural } from '../../words/words.ts';
import { captionFor, type RobustPlace } from './chart.ts';
import { criteriaTitles } from './criteria-titles.ts';
import { boundWords, criterionHeading, policyName } from './words.ts';

/** Pixels: names of policies, figures beside bars, between two criteria; of the heads above, of a row, and below. */
const NAMES = 172;
const FIGURES = 44;
const SPACE = 26;
const HEAD = 44;
const ROW = 24;
const FOOT = 4;
/** A column of bars is this wide at most. */
const WIDEST = 300;

/** Draw how often every policy meets each criterion, one column a criterion; how far it falls short is in the tables. */
export function criteriaChart(found: Robust, place: RobustPlace): Spec {
  const { contest, worlds } = found;
  const { scenario } = place;
  const frame = {
    of: [scenario.name],
    titles: criteriaTitles(found),
    subtitles: [
      `Share of ${plural(worlds, 'world')} in which each policy is good enough by each criterion, with its 95 % interval. Policies that meet all of them most often stand above.`,
      `Share of ${plural(worlds, 'world')} in which each policy is good enough, with its 95 % interval.`,
    ],
    description: `Bars for ${contest.criteria.length} criteria. ${contest.criteria.map((each, o) => leadersSentence(found, each, o, scenario)).join(' ')}`,
    caption: captionFor(place),
    spacing: 12,
  };
  return framed(frame, [criteriaPanel(found, scenario)]);
}

/** Say which policies are good enough most often by a criterion, and how often. */
export function leadersSentence(found: Robust, criterion: CaseOfInterest, o: number, scenario: Scenario): string {
  const { estimates, ranking } = found;
  const most = Math.max(...estimates.met[o].map(({ value }) => value));
  const first = ranking.filter((k) => estimates.met[o][k].value === most);
  const who =
    first.length === ranking.length ? 'every policy alike' : `most often ${list(first.map((k) => policyName(found, k)))}`;
  return `${criterionHeading(criterion, scenario)}: ${who}, in ${percent(most)} of worlds.`;
}

function criteriaPanel(found: Robust, scenario: Scenario): Part {
  const { contest, ranking } = found;
  const height = HEAD + ranking.length * ROW + FOOT;
  const yOf = (row: number): number => height - HEAD - (row + 0.5) * ROW;
  const from = LEVER_START + NAMES;
  const { length } = contest.criteria;
  const wide = Math.min(WIDEST, (END - from - SPACE * (length - 1)) / length);
  const names = ranking.map((k, row) => ({
    x: LEVER_START,
    y: yOf(row),
    t: cutToWidth(contest.policies[k].name, NAMES - 10, 12.5, 600),
  }));
  const layers = contest.criteria.flatMap((criterion, o) => {
    const at = from + o * (wide + SPACE);
    const room = wide + (o < length - 1 ? SPACE - 8 : 0);
    const what = fitting([capital(outcomeWords(criterion.outcome, scenario)), shortWords(criterion, scenario)], room, 12.5, 600);
    return [
      texts([{ x: at, y: height, t: what }], 'panel', { dy: 8, fontSize: 12.5 }),
      texts([{ x: at, y: height, t: `good enough ${boundWords(criterion)}` }], 'note', { dy: 26 }),
      ...shareLayers(found, o, { at, wide: wide - FIGURES, yOf }),
    ];
  });
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, [texts(names, 'label'), ...layers]);
}

/** Name an outcome without what all of them share. */
function shortWords({ outcome }: CaseOfInterest, scenario: Scenario): string {
  return capital(
    outcomeWords(outcome, scenario)
      .replace(/^mean /, '')
      .replace(/ at the end$/, ''),
  );
}

interface Rows {
  readonly at: number;
  /** Pixels of all worlds. */
  readonly wide: number;
  yOf(row: number): number;
}

function shareLayers({ estimates, ranking }: Robust, o: number, { at, wide, yOf }: Rows): Part[] {
  const rows = ranking.map((k, row) => ({ ...estimates.met[o][k], y: yOf(row) }));
  const xOf = (share: number): number => at + share * wide;
  return [
    rects(
      rows.map(({ y }): Row => ({ x: at, x2: at + wide, y: y - 6, y2: y + 6 })),
      'band90',
    ),
    rects(
      rows.filter(({ value }) => value > 0).map(({ value, y }): Row => ({ x: at, x2: xOf(value), y: y - 6, y2: y + 6 })),
      'spread',
    ),
    thin(
      rules(
        rows.map(({ lo, hi, y }) => ({ x: xOf(lo), x2: xOf(hi), y })),
        'mark',
      ),
    ),
    texts(
      rows.map(({ value, y }) => ({ x: at + wide + 6, y, t: percent(value).replace('under ', '<').replace('over ', '>') })),
      'noteStrong',
    ),
  ];
}

const thin = (part: Part): Part => ({ ...part, mark: { ...(part.mark as Part), strokeWidth: 1.25 } });
