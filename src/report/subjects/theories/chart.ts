import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { UnderLens } from '../../../experiment/runs/theories.ts';
import { type ChartOptions, captionOf, framed, LEFT, RIGHT, type Spec, WIDTH } from '../../chart/frame.ts';
import { isSplit } from '../../chart/kinds.ts';
import { type Part, panel } from '../../chart/marks.ts';
import { drawnReference } from '../../chart/reference.ts';
import { TENTHS } from '../../chart/value-axis.ts';
import { heads, keyPanel, outcomeBars, type TheoryCell } from './cells.ts';
import { lensEvents } from './events.ts';
import { lensLayers } from './layers.ts';
import { describeTheories, THEORIES_REMARKS, theoriesSubtitles, theoriesTitles } from './words.ts';

/** Pixels for all panels, less the overhang of the widest line's end; between panels; from the lowest value to 1; from there to the axis. */
const ALL = WIDTH + RIGHT - 5;
const SPACE = 16;
const HEIGHT = 250;
const FOOT = 8;
/** Below that, for the years; above 1, for the numbers of events. */
const YEARS = 18;
const NUMBERS = 16;
/** Starts of the axis to choose from: the first that lies under all that is drawn. */
const STARTS = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

/** Draw one scenario under each theory: equidistance, and how the runs end; `own` is the ensemble that the caption names. */
export function theoriesChart(given: readonly UnderLens[], own: Ensemble, options: ChartOptions): Spec {
  const lenses = given.map(withComparable);
  const lowest = startOfAxis(lenses);
  const width = (ALL - SPACE * (lenses.length - 1)) / lenses.length;
  const cells = lenses.map((lens, k): TheoryCell => ({ ...lens, left: k * (width + SPACE), width }));
  const frame = {
    of: [own.scenario.name],
    titles: theoriesTitles(lenses),
    subtitles: theoriesSubtitles(lenses, lowest),
    description: describeTheories(lenses),
    // the figure of the second opinion and the name of a lens are of one lens, and this picture is of all
    caption: captionOf({ ...own, scenario: { ...own.scenario, lens: 'mixed' } }, { version: options.version }, THEORIES_REMARKS),
    spacing: 8,
  };
  return framed(frame, [heads(cells, ALL), plot(cells, lowest), outcomeBars(cells, ALL), ...keyPanel(cells, ALL)]);
}

function withComparable({ lens, ensemble, reference: given }: UnderLens): UnderLens {
  const reference = drawnReference(ensemble, given);
  return { lens, ensemble, ...(reference && { reference }) };
}

/** Draw all panels in one view: x in pixels over all of them, y the common scale. */
function plot(cells: readonly TheoryCell[], lowest: number): Part {
  const perUnit = HEIGHT / (1 - lowest);
  const bottom = lowest - FOOT / perUnit;
  const head = lensEvents(cells[0]).length > 1 ? NUMBERS : 0;
  const step = 1 - lowest > 0.5 ? 0.2 : 0.1;
  const values = Array.from(
    { length: Math.floor((1 - lowest) / step + 1e-6) + 1 },
    (_, k) => Math.round((1 - k * step) * 10) / 10,
  );
  const axis = { values, ...TENTHS, grid: false, minExtent: LEFT, maxExtent: LEFT };
  const encoding = {
    x: { type: 'quantitative', title: null, axis: null, scale: { domain: [0, ALL], nice: false, zero: false } },
    y: {
      type: 'quantitative',
      title: null,
      axis,
      scale: { domain: [bottom - YEARS / perUnit, 1 + head / perUnit], nice: false, zero: false },
    },
  };
  const layers = cells.flatMap((cell) => lensLayers(cell, { values, bottom, perUnit }));
  return panel({ width: ALL, height: head + HEIGHT + FOOT + YEARS }, encoding, layers);
}

function startOfAxis(lenses: readonly UnderLens[]): number {
  const drawn = lenses.flatMap(({ ensemble, reference }) => [
    ...(isSplit(ensemble)
      ? ensemble.detail.densest.flatMap(({ most }) => most.map(([low]) => low))
      : ensemble.outcomes.equidistance.byMonth.map(({ p05 }) => p05)),
    ...(reference ? reference.outcomes.equidistance.byMonth.slice(0, ensemble.months + 1).map(({ p50 }) => p50) : []),
  ]);
  const least = Math.min(...drawn);
  return STARTS.find((start) => start <= least) ?? 0;
}
