import type { MeasuredChannel } from '../../../../record/measure/measured-ties.ts';
import { LEFT, labelledAtEnd, WIDTH } from '../../../chart/frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../../chart/marks.ts';
import { cutToWidth, textWidth } from '../../../words/text-width.ts';
import { signed } from '../../../words/words.ts';
import { type RecordView, recordSpan } from '../view.ts';
import { eventRules, placedEvents, valueAxis, yearAxis } from './time.ts';

/** Pixels from -1 to 1, and of the heading above. */
const HEIGHT = 46;
const HEADING = 26;
/** Share of its year that a bar takes on either side of the middle. */
const HALF_BAR = 0.34;
/** A tilt that is open by less than this is drawn as known. [C] half of the least change */
const OPEN = 0.025;

/** What is measured of a channel. */
const MEASURED_BY: Readonly<Record<string, string>> = {
  trade: 'share of exports plus imports',
  investment: 'share of the inflow of a year',
  security: 'share of arms delivered in five years',
  diplomacy: 'agreement at the United Nations',
};

/** Draw the measured tilt of each channel, bars from none to the camp it leans to; a year without a bar is a gap. */
export function tiltPanels(view: RecordView): Part[] {
  const known = view.scenario.shown.channels.filter((id) =>
    view.years.some(({ channels }) => channels.some((each) => each.id === id)),
  );
  return known.map((id, k) => tiltPanel(view, id, k === known.length - 1));
}

function tiltPanel(view: RecordView, id: string, last: boolean): Part {
  const years = view.years.flatMap(({ year, channels }) => {
    const channel = channels.find((each) => each.id === id);
    return channel ? [{ year, channel }] : [];
  });
  const bars = (sign: number): Row[] =>
    years
      .filter(({ channel }) => channel.tilt * sign > 0)
      .map(({ year, channel }) => ({ x: year + 0.5 - HALF_BAR, x2: year + 0.5 + HALF_BAR, y: 0, y2: channel.tilt }));
  const open = years.filter(({ channel: { tiltRange } }) => tiltRange[1] - tiltRange[0] > OPEN);
  const whiskers = open.map(({ year, channel: { tiltRange } }): Row => ({ x: year + 0.5, y: tiltRange[0], y2: tiltRange[1] }));
  const [first, end] = recordSpan(view);
  const perUnit = HEIGHT / 2;
  const top = 1 + HEADING / perUnit;
  const encoding = { x: yearAxis(view, last), y: valueAxis([-1, top], [-1, 0, 1], { labelExpr: campLabels(view) }) };
  return panel({ width: WIDTH, height: HEIGHT + HEADING }, encoding, [
    eventRules(view, placedEvents(view), -1, 1),
    rects(bars(1), 'positive'),
    rects(bars(-1), 'negative'),
    rules([{ x: first, x2: end + 1, y: 0 }], 'zero'),
    ...(whiskers.length > 0 ? [rules(whiskers, 'mark')] : []),
    ...heading(years[years.length - 1].channel, first, top - 9 / perUnit),
    ...endLabel(years[years.length - 1], end, perUnit),
  ]);
}

function campLabels({ scenario }: RecordView): string {
  const { positive, negative } = scenario.case.camps;
  const short = (name: string): string => cutToWidth(name, LEFT - 6, 12).replace(/['\\]/g, '');
  return `datum.value > 0.5 ? '${short(positive)}' : datum.value < -0.5 ? '${short(negative)}' : '0'`;
}

function heading({ id, name }: MeasuredChannel, x: number, y: number): Part[] {
  const measure = Object.hasOwn(MEASURED_BY, id) ? MEASURED_BY[id] : '';
  return [texts([{ x, y, t: name }], 'panel'), texts([{ x, y, t: measure }], 'note', { dx: textWidth(name, 13, 600) + 8 })];
}

function endLabel({ year, channel }: { year: number; channel: MeasuredChannel }, end: number, perUnit: number): Part[] {
  const { tilt } = channel;
  const style = Math.abs(tilt) < 0.005 ? 'label' : tilt > 0 ? 'labelPositive' : 'labelNegative';
  const label = { text: `${signed(tilt)} in ${year}`, style, y: HEIGHT / 2 - (tilt / 2) * perUnit };
  return labelledAtEnd([label], HEIGHT, end + 1, (pixels) => 1 - pixels / perUnit);
}
