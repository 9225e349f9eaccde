import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../../../record/plausible/runs.ts';
import { endShares } from '../../../chart/equidistance-finding.ts';
import { densestBands, kindLines, medianLine, quantileBands, realRunsLayer } from '../../../chart/equidistance-layers.ts';
import { equidistanceSubtitles, findingSentence } from '../../../chart/equidistance-words.ts';
import { EVENT_HALF, EVENT_LEVEL, eventLayers } from '../../../chart/event-layers.ts';
import { type PlacedEvent, placeEvents, toldEvents } from '../../../chart/events.ts';
import { type ChartOptions, captionOf, framed, LEFT, labelledAtEnd, type Spec, WIDTH } from '../../../chart/frame.ts';
import { isSplit, kindAtEnd, leadingCamp } from '../../../chart/kinds.ts';
import type { Label } from '../../../chart/labels.ts';
import { type Part, panel } from '../../../chart/marks.ts';
import { dottedWords, drawnReference, referenceName, shortWords } from '../../../chart/reference.ts';
import { timeAxis } from '../../../chart/time-axis.ts';
import { TENTHS } from '../../../chart/value-axis.ts';
import { number, yearAt } from '../../../words/words.ts';
import { describeEquidistance } from './equidistance-description.ts';
import { outcomeStrip } from './outcome-strip.ts';
import { uncertaintyBand, uncertaintyEdges } from './uncertainty-band.ts';

export interface EquidistanceOptions extends ChartOptions {
  /** Drawn dotted and named. */
  readonly reference?: Ensemble;
  /** Drawn as a band of its own: chance and not knowing the settings together. */
  readonly uncertainty?: Uncertainty;
}

/** Pixels from the lowest value of the axis to 1. */
const HEIGHT = 350;
/** Starts of the axis to choose from: the first that lies under all that is drawn. */
const STARTS = [0.4, 0.2, 0];
/** Pixels from the bottom to the middle of the lowest event text. */
const EVENT_BOTTOM = 13;
/** Direct labels stand right of the plot, so texts of events end with it. */
const ROOM = { end: WIDTH, title: 340 };

/** What is drawn besides the runs themselves. */
interface Besides {
  readonly reference: Ensemble | undefined;
  readonly uncertainty: Uncertainty | undefined;
}

/** How values become pixels: the axis starts at `lowest`, and `extra` pixels below it leave room for events. */
interface Scale {
  readonly lowest: number;
  readonly extra: number;
  readonly yOf: (pixels: number) => number;
  readonly pixelsOf: (value: number) => number;
}

/** Draw equidistance over time, with the share of runs that have chosen below. */
export function equidistanceChart(ensemble: Ensemble, options: EquidistanceOptions): Spec {
  const reference = drawnReference(ensemble, options.reference);
  const { scenario, months } = ensemble;
  const { uncertainty } = options;
  const { start } = scenario.case;
  const events = placeEvents({ case: scenario.case, events: toldEvents(scenario) }, months, WIDTH, ROOM);
  const scale = scaleOf(ensemble, { reference, uncertainty }, events);
  const layers = [
    ...(uncertainty ? [uncertaintyBand(ensemble, uncertainty)] : []),
    ...(isSplit(ensemble) ? densestBands(ensemble) : quantileBands(ensemble)),
    ...(uncertainty ? uncertaintyEdges(ensemble, uncertainty) : []),
    realRunsLayer(ensemble),
    ...(reference ? [medianLine(reference, 'reference', months)] : []),
    ...(isSplit(ensemble) ? kindLines(ensemble) : [medianLine(ensemble, 'median', months)]),
    ...eventLayers(start, events, { bottom: HEIGHT + scale.extra - EVENT_BOTTOM, yOf: scale.yOf }),
    ...labelledAtEnd(endLabels(ensemble, { reference, uncertainty }, scale), HEIGHT, yearAt(start, months), scale.yOf),
  ];
  const main = panel({ width: WIDTH, height: HEIGHT + scale.extra }, axes(ensemble, scale), layers);
  const frame = {
    of: [scenario.name],
    titles: [findingSentence(ensemble)],
    isWhole: true,
    subtitles: equidistanceSubtitles(ensemble, scale.lowest, { reference: reference && dottedWords(reference), uncertainty }),
    description: describeEquidistance(ensemble, reference, uncertainty),
    caption: captionOf(ensemble, options, [events.some((event) => event.assumed) ? 'Dashed: assumed.' : '']),
    spacing: 14,
  };
  return framed(frame, [main, outcomeStrip(ensemble, true)]);
}

/** Find the lowest value drawn in each month. */
function floorOf(ensemble: Ensemble, { reference, uncertainty }: Besides): number[] {
  const { detail, outcomes, months } = ensemble;
  return Array.from({ length: months + 1 }, (_, month) =>
    Math.min(
      isSplit(ensemble) ? Math.min(...detail.densest[month].most.map(([low]) => low)) : outcomes.equidistance.byMonth[month].p05,
      ...detail.realRuns.map((run) => run.equidistance[month]),
      reference?.outcomes.equidistance.byMonth[month]?.p50 ?? 1,
      uncertainty?.byMonth[month]?.p05 ?? 1,
    ),
  );
}

function scaleOf(ensemble: Ensemble, besides: Besides, events: readonly PlacedEvent[]): Scale {
  const floor = floorOf(ensemble, besides);
  const least = Math.min(...floor);
  const lowest = STARTS.find((start) => start <= least) ?? 0;
  const perUnit = HEIGHT / (1 - lowest);
  const monthsPerPixel = ensemble.months / WIDTH;
  const shortage = events.map((event) => {
    const [from, to] = event.left ? [event.x - event.width, event.x] : [event.x, event.x + event.width];
    const under = floor.slice(Math.max(0, Math.floor(from * monthsPerPixel)), Math.ceil(to * monthsPerPixel) + 1);
    return EVENT_BOTTOM + EVENT_LEVEL * event.level + EVENT_HALF + 4 - (Math.min(1, ...under) - lowest) * perUnit;
  });
  const extra = Math.ceil(Math.max(0, ...shortage));
  return { lowest, extra, yOf: (pixels) => 1 - pixels / perUnit, pixelsOf: (value) => (1 - value) * perUnit };
}

function axes(ensemble: Ensemble, scale: Scale): Part {
  const steps = Math.round((1 - scale.lowest) / 0.1);
  const step = steps > 6 ? 0.2 : 0.1;
  const values = Array.from(
    { length: Math.round((1 - scale.lowest) / step) + 1 },
    (_, k) => Math.round((scale.lowest + k * step) * 10) / 10,
  );
  return {
    x: { ...timeAxis(ensemble.scenario, ensemble.months, WIDTH, false) },
    y: {
      type: 'quantitative',
      title: null,
      scale: { domain: [scale.yOf(HEIGHT + scale.extra), 1], nice: false, zero: false },
      axis: { values, ...TENTHS, minExtent: LEFT, maxExtent: LEFT },
    },
  };
}

function endLabels(ensemble: Ensemble, { reference, uncertainty }: Besides, scale: Scale): Label[] {
  const { end } = ensemble.outcomes.equidistance;
  const labels: Label[] = [];
  const add = (text: string | readonly string[], style: string, value: number): unknown =>
    labels.push({ text, style, y: scale.pixelsOf(value) });
  if (uncertainty) add(['90 %, not knowing', 'Not knowing'], 'note', uncertainty.byMonth[ensemble.months].p05);
  if (reference) {
    if (!reference.detail.twoHumps[ensemble.months])
      add(
        [`Reference: ${referenceName(ensemble, reference)}`, `Reference: ${reference.scenario.id}`, ...shortWords(reference)],
        'note',
        reference.outcomes.equidistance.byMonth[ensemble.months].p50,
      );
  }
  if (!isSplit(ensemble)) {
    add(`Median ${number(end.p50)}`, 'label', end.p50);
    add('Half of the runs', 'note', end.p25);
    add('90 % of the runs', 'note', end.p05);
    return labels;
  }
  const shares = endShares(ensemble);
  const hedging = kindAtEnd(ensemble, 'hedging');
  const chosen = kindAtEnd(ensemble, 'chosen');
  if (hedging !== null) add(`Still hedging, ${shares.hedging} %`, 'label', hedging);
  if (chosen !== null) add(`Have chosen, ${shares.chosen} %`, `label${leadingCamp(ensemble)}`, chosen);
  add('90 % of the runs', 'note', Math.min(...ensemble.detail.densest[ensemble.months].most.map(([low]) => low)));
  return labels;
}
