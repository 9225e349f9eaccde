import type { Family } from '../../../../record/measure/series.ts';
import { framed, RIGHT, type Spec, WIDTH } from '../../../chart/frame.ts';
import type { Label } from '../../../chart/labels.ts';
import { type Part, panel, texts } from '../../../chart/marks.ts';
import { fitting } from '../../../words/text-width.ts';
import { number, percent, wholePercent } from '../../../words/words.ts';
import { seriesDescription, seriesSubtitles, seriesTitles } from '../series-words.ts';
import { type RecordView, recordSpan } from '../view.ts';
import { recordCaption } from '../words.ts';
import { armsPanel, moneyPanel } from './amounts.ts';
import { byPower, framedPanel, headed, type PanelFrame, powerLine, scaleTo, shownPower, yearBars } from './panels.ts';
import { eventRoom, placedEvents, recordEventLayers, valueAxis, yearAxis } from './time.ts';

/** Pixels for a label at the end of a line. */
const ROOM = RIGHT - 10;

/** Draw the measured series: trade, votes, statements joined, arms and money, with the events of the time. */
export function recordSeriesChart(view: RecordView, version: string): Spec {
  const panels = [tradePanel, votesPanel, statementsPanel, armsPanel, moneyPanel].map((draw) => draw(view));
  const frame = {
    of: [`The record of ${view.scenario.case.state.name}`],
    titles: seriesTitles(view),
    subtitles: seriesSubtitles(view),
    description: seriesDescription(view),
    caption: recordCaption(
      view,
      version,
      'OEC and printed pages (trade); Voeten (votes); ISAC Fund (statements); SIPRI (arms); AidData, OECD and World Bank (money).',
    ),
    spacing: 12,
  };
  return framed(frame, [eventHeader(view), ...panels]);
}

/** The texts of events stand in a row of their own above all panels. */
function eventHeader(view: RecordView): Part {
  const events = placedEvents(view);
  const height = eventRoom(events) + 2;
  const yOf = (pixels: number): number => 2 - pixels;
  const y = { ...valueAxis([0, height], []), axis: null };
  return panel({ width: WIDTH, height }, { x: yearAxis(view, false), y }, [
    texts([{ x: recordSpan(view)[0], y: 0, t: '' }], 'note'),
    ...recordEventLayers(view, events, { height: 2, yOf }),
  ]);
}

function linesPanel(view: RecordView, frame: PanelFrame, family: Family, written: (value: number) => string): Part {
  const [low, high] = frame.domain;
  const end = recordSpan(view)[1];
  const all = byPower(view, family);
  const layers = all.flatMap(({ power, figures }) => powerLine(figures, shownPower(view, power)?.style ?? 'mark'));
  const labels = all.map(({ power, figures }): Label => {
    const { year, value } = figures[figures.length - 1];
    const shown = shownPower(view, power);
    const when = year === end ? '' : ` (${year})`;
    return {
      text: fitting([`${shown?.name ?? power} ${written(value)}${when}`, `${power} ${written(value)}${when}`], ROOM, 11.5, 600),
      style: shown ? `${shown.style}Text` : 'note',
      y: ((high - value) / (high - low)) * frame.height,
    };
  });
  return framedPanel(view, frame, layers, labels);
}

function tradePanel(view: RecordView): Part {
  const frame: PanelFrame = {
    title: headed(view, 'trade', 'goods trade'),
    measure: 'share of exports plus imports, by partner; customs reports to 2014, printed shares afterwards',
    height: 118,
    domain: [0, 0.8],
    values: [0, 0.25, 0.5, 0.75],
    format: 'percent',
    last: false,
  };
  return linesPanel(view, frame, 'trade', percent);
}

function votesPanel(view: RecordView): Part {
  const most = Math.max(...byPower(view, 'unga').flatMap(({ figures }) => figures.map(({ value }) => value)));
  const frame: PanelFrame = {
    title: headed(view, 'unga', 'votes at the United Nations'),
    measure: 'distance from each power, ideal-point units; 0 = they vote alike',
    height: 140,
    ...scaleTo(most),
    format: 'number',
    last: false,
  };
  return linesPanel(view, frame, 'unga', (value) => number(value));
}

function statementsPanel(view: RecordView): Part {
  const frame: PanelFrame = {
    title: headed(view, 'cfsp', 'joining foreign-policy statements of the European Union'),
    measure: 'share joined; the statements change too, more of them aim at Russia; “>” is a lower bound',
    height: 72,
    domain: [0, 1.3],
    values: [0, 0.5, 1],
    format: 'percent',
    last: false,
  };
  const points = view.series.find(({ id }) => id === 'cfsp')?.points ?? [];
  const bars = points.map(({ year, value }) => ({ year, from: 0, to: value }));
  const rows = points.map(({ year, value, bound }) => ({
    x: year + 0.5,
    y: value,
    t: `${bound === 'lower' ? '>' : ''}${wholePercent(value)}`,
  }));
  const style = shownPower(view, 'EU')?.style ?? 'hedging';
  const above = { align: 'center', dy: -8 };
  return framedPanel(view, frame, [yearBars(bars, style), texts(rows, 'haloNote', above), texts(rows, 'noteStrong', above)], []);
}
