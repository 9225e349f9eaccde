import type { Sweep } from '../../../experiment/sweep/sweep.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { CAPTION_LINE, framed, LEFT, labelledAtEnd, RIGHT, type Spec, WIDTH } from '../../chart/frame.ts';
import type { Label } from '../../chart/labels.ts';
import { area, line, type Part, panel, type Row, rules, texts } from '../../chart/marks.ts';
import { numberLabels } from '../../chart/value-axis.ts';
import { isShare, scenarioFacts } from '../../words/input-words.ts';
import { CHOICE_IS } from '../../words/limits.ts';
import { cut } from '../../words/text-width.ts';
import type { AnswerFacts } from '../ask/answer.ts';
import { leverAxis, tipsPanel } from './tips.ts';
import { sweepTitles } from './titles.ts';
import { answerCaption, describeSweep, leverAxisWords, presentLevel, sweepSubtitles } from './words.ts';

const HEIGHT = 300;
const AXIS_WORDS = 18;
/** Draws that have a line of their own. */
const LINES = 14;

/** Draw an outcome along one lever: bands and lines of draws, the scenario as it stands, and where draws tip. */
export function sweepChart(sweep: Sweep, scenario: Scenario, facts: AnswerFacts): Spec {
  const remark = sweep.tips ? CHOICE_IS : 'The unit of the lever is a convention.';
  const frame = {
    of: [scenario.name],
    titles: sweepTitles(sweep, scenario),
    subtitles: sweepSubtitles(sweep, scenario),
    description: describeSweep(sweep, scenario),
    caption: answerCaption(facts, scenarioFacts(sweep.experiment, [scenario]), remark).map((each) => cut(each, CAPTION_LINE)),
    spacing: 10,
  };
  const tips = sweep.tips?.draws ? [tipsPanel(sweep, sweep.tips.draws.byDraw)] : [];
  return framed(frame, [curvesPanel(sweep, tips.length === 0), ...tips, axisWords(sweep, scenario)]);
}

/** The ends of the vertical axis: all of a share, or all that is drawn. */
function domainOf({ outcome, asSet, bands, record, draws }: Sweep): [number, number] {
  if (isShare(outcome)) return [0, 1];
  const all = [
    ...asSet,
    ...(record ?? []),
    ...bands.flatMap(({ p10, p90 }) => [p10, p90]),
    ...linesOf(draws).flatMap((draw) => [...draw]),
  ];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const free = Math.max(0.05, (high - low) * 0.06);
  return [outcome.startsWith('demands') ? 0 : low - free, high + free];
}

function curvesPanel(sweep: Sweep, xShown: boolean): Part {
  const { bands, asSet, record, draws, outcome } = sweep;
  const [row] = sweep.levels;
  const [low, high] = domainOf(sweep);
  const yOf = (pixels: number): number => high - (pixels / HEIGHT) * (high - low);
  const pixels = (value: number): number => ((high - value) / (high - low)) * HEIGHT;
  const rows = (values: ArrayLike<number>, k = 0): Row[] => row.map((x, at) => ({ x, y: values[at], k }));
  const lines = linesOf(draws).flatMap((draw, k) => rows(draw, k));
  const band = (of: (k: number) => readonly [number, number]): Row[] => row.map((x, k) => ({ x, y: of(k)[0], y2: of(k)[1] }));
  const hasBands = bands.length > 0;
  const layers = [
    ...(hasBands
      ? [
          area(
            band((k) => [bands[k].p10, bands[k].p90]),
            'band90',
          ),
          area(
            band((k) => [bands[k].p25, bands[k].p75]),
            'band50',
          ),
        ]
      : []),
    ...(lines.length > 0 ? [line(lines, 'run')] : []),
    ...presentMark(sweep, low, high),
    ...(record ? [line(rows(record), 'dashed')] : []),
    line(rows(asSet), 'median'),
    ...labelledAtEnd(endLabels(sweep, pixels), HEIGHT, row[row.length - 1], yOf),
  ];
  const labels = isShare(outcome)
    ? { values: [0, 0.25, 0.5, 0.75, 1], labelExpr: "format(datum.value * 100, 'd') + ' %'" }
    : numberLabels('~g');
  const y = {
    type: 'quantitative',
    title: null,
    scale: { domain: [low, high], nice: false, zero: false },
    axis: { ...labels, minExtent: LEFT, maxExtent: LEFT },
  };
  return panel({ width: WIDTH, height: HEIGHT }, { x: leverAxis(sweep, xShown), y }, layers);
}

/** Some draws by rule, not by taste: evenly spaced in the order of their sum. */
function linesOf(draws: readonly Float64Array[]): Float64Array[] {
  const sum = (draw: Float64Array): number => draw.reduce((total, one) => total + one, 0);
  const sorted = [...draws].sort((a, b) => sum(a) - sum(b));
  const wanted = Math.min(LINES, sorted.length);
  return Array.from({ length: wanted }, (_, k) => sorted[Math.round((k * (sorted.length - 1)) / Math.max(1, wanted - 1))]);
}

/** Mark the present on the lever. */
function presentMark(sweep: Sweep, low: number, high: number): Part[] {
  const at = presentLevel(sweep);
  if (at === undefined) return [];
  const x = sweep.levels[0][at];
  return [
    rules([{ x, y: low, y2: high }], 'event'),
    ...['haloNote', 'note'].map((style) =>
      texts([{ x, y: high, t: 'as today (judgement)' }], style, { align: 'right', dx: -6, dy: 10 }),
    ),
  ];
}

function endLabels({ asSet, record, bands, draws }: Sweep, pixels: (value: number) => number): Label[] {
  const last = asSet.length - 1;
  const labels: Label[] = [{ text: 'Settings as they stand', style: 'label', y: pixels(asSet[last]) }];
  if (record) labels.push({ text: 'Second opinion', style: 'label', y: pixels(record[last]) });
  if (bands.length > 0) {
    const middle = pixels((bands[last].p10 + bands[last].p90) / 2);
    labels.push(
      // both want the same place, so that no other label comes between them
      { text: 'Middle half and', style: 'note', y: middle },
      { text: `80 % of ${draws.length} draws`, style: 'note', y: middle },
    );
  }
  return labels;
}

function axisWords(sweep: Sweep, scenario: Scenario): Part {
  const mark = {
    type: 'text',
    style: 'axisText',
    align: 'center',
    baseline: 'middle',
    x: WIDTH / 2,
    y: AXIS_WORDS / 2 - 2,
    text: leverAxisWords(sweep, scenario),
  };
  return { width: WIDTH + RIGHT, height: AXIS_WORDS, data: { values: [{}] }, mark, encoding: {} };
}
