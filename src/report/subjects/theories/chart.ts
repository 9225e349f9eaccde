import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { UnderTheory } from '../../../experiment/runs/theories.ts';
import { type ChartOptions, captionOf, framed, LEFT, RIGHT, type Spec, WIDTH } from '../../chart/frame.ts';
import { isSplit } from '../../chart/kinds.ts';
import { type Part, panel } from '../../chart/marks.ts';
import { drawnReference } from '../../chart/reference.ts';
import { TENTHS } from '../../chart/value-axis.ts';
import { heads, keyPanel, outcomeBars, type TheoryCell } from './cells.ts';
import { theoryEvents } from './events.ts';
import { theoryLayers } from './layers.ts';
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
export function theoriesChart(given: readonly UnderTheory[], own: Ensemble, options: ChartOptions): Spec {
  const theories = given.map(withComparable);
  const lowest = startOfAxis(theories);
  const width = (ALL - SPACE * (theories.length - 1)) / theories.length;
  const cells = theories.map((theory, k): TheoryCell => ({ ...theory, left: k * (width + SPACE), width }));
  const frame = {
    of: [own.scenario.name],
    titles: theoriesTitles(theories),
    subtitles: theoriesSubtitles(theories, lowest),
    description: describeTheories(theories),
    // the figure of the second opinion and the name of a theory are of one theory, and this picture is of all
    caption: captionOf(
      { ...own, scenario: { ...own.scenario, theory: 'mixed' } },
      { version: options.version },
      THEORIES_REMARKS,
    ),
    spacing: 8,
  };
  return framed(frame, [heads(cells, ALL), plot(cells, lowest), outcomeBars(cells, ALL), ...keyPanel(cells, ALL)]);
}

function withComparable({ theory, ensemble, reference: given }: UnderTheory): UnderTheory {
  const reference = drawnReference(ensemble, given);
  return { theory, ensemble, ...(reference && { reference }) };
}

/** Draw all panels in one view: x in pixels over all of them, y the common scale. */
function plot(cells: readonly TheoryCell[], lowest: number): Part {
  const perUnit = HEIGHT / (1 - lowest);
  const bottom = lowest - FOOT / perUnit;
  const head = theoryEvents(cells[0]).length > 1 ? NUMBERS : 0;
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
  const layers = cells.flatMap((cell) => theoryLayers(cell, { values, bottom, perUnit }));
  return panel({ width: ALL, height: head + HEIGHT + FOOT + YEARS }, encoding, layers);
}

function startOfAxis(theories: readonly UnderTheory[]): number {
  const drawn = theories.flatMap(({ ensemble, reference }) => [
    ...(isSplit(ensemble)
      ? ensemble.detail.densest.flatMap(({ most }) => most.map(([low]) => low))
      : ensemble.outcomes.equidistance.byMonth.map(({ p05 }) => p05)),
    ...(reference ? reference.outcomes.equidistance.byMonth.slice(0, ensemble.months + 1).map(({ p50 }) => p50) : []),
  ]);
  const least = Math.min(...drawn);
  return STARTS.find((start) => start <= least) ?? 0;
}
