import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { endShares } from '../../report/chart/equidistance-finding.ts';
import { isSplit, kindAtEnd, leadingCamp } from '../../report/chart/kinds.ts';
import type { Label } from '../../report/chart/labels.ts';
import type { Row } from '../../report/chart/marks.ts';
import { type EventWords, eventRows } from './event-rows.ts';
import { frameOf, labelRows, levelRows, levelsFrom, type Margins, type PlotFrame, yearsOf } from './frame.ts';
import { ensembleRows, floorOf, medianRows, pickedRows } from './plot-rows.ts';
import type { ChartRows, Size } from './template.ts';

/** What the main chart says in words. */
export interface PlotWords extends EventWords {
  readonly level: (value: number) => string;
  readonly median: (value: number) => readonly string[];
  readonly most: readonly string[];
  readonly hedging: (percent: number) => readonly string[];
  readonly chosen: (percent: number) => readonly string[];
  readonly pinned: readonly string[];
  readonly picked: (replicate: number) => readonly string[];
}

/** What is drawn, and how much room there is. */
export interface PlotView {
  readonly ensemble: Ensemble;
  /** Drawn dotted. */
  readonly pinned: Ensemble | null;
  /** One run that is being read. */
  readonly picked: { readonly replicate: number; readonly equidistance: readonly number[] } | null;
  readonly size: Size;
  readonly margins: Margins;
  /** Events as numbers, not as texts. */
  readonly narrow: boolean;
  readonly words: PlotWords;
}

/** Starts of the axis to choose from: the first that lies under all that is drawn. */
const STARTS = [0.6, 0.4, 0.2, 0];

/** A chart with where its axis begins. */
export interface MainChart extends ChartRows {
  readonly lowest: number;
}

/** Draw equidistance over time: bands, real runs, what most runs do, events, and labels at the end. */
export function mainChart(view: PlotView): MainChart {
  const { ensemble, pinned, picked, size, words } = view;
  const floor = floorOf(ensemble, pinned, picked?.equidistance ?? null);
  const lowest = STARTS.find((start) => start <= Math.min(...floor)) ?? 0;
  const frame = frameOf(size, yearsOf(ensemble.scenario, ensemble.months), [lowest, 1]);
  const events = eventRows(ensemble, frame, view);
  return {
    lowest,
    x: frame.x,
    y: frame.y,
    rows: rowsTogether(
      ensembleRows(ensemble),
      pinned ? { reference: medianRows(pinned, ensemble.months) } : {},
      picked ? { picked: pickedRows(ensemble, picked.equidistance.slice(0, ensemble.months + 1)) } : {},
      levelRows(frame, levelsFrom(lowest, 1 - lowest > 0.65 ? 0.2 : 0.1), words.level),
      events,
      labelRows(frame, endLabels(view, frame), view.margins.right),
    ),
  };
}

/** Put rows together by layer. */
export function rowsTogether(...parts: readonly Readonly<Record<string, readonly Row[]>>[]): Record<string, readonly Row[]> {
  const all: Record<string, readonly Row[]> = {};
  for (const part of parts) for (const [name, rows] of Object.entries(part)) all[name] = [...(all[name] ?? []), ...rows];
  return all;
}

function endLabels({ ensemble, pinned, picked, words }: PlotView, { y: [, top], uy }: PlotFrame): Label[] {
  const at = (value: number): number => (top - value) / uy;
  const { end } = ensemble.outcomes.equidistance;
  const { months, detail } = ensemble;
  const labels: Label[] = [];
  const middle = pinned?.outcomes.equidistance.byMonth[months]?.p50;
  if (pinned && middle !== undefined && !pinned.detail.twoHumps[months])
    labels.push({ text: words.pinned, style: 'note', y: at(middle) });
  if (picked) labels.push({ text: words.picked(picked.replicate), style: 'note', y: at(picked.equidistance[months] ?? 1) });
  if (!isSplit(ensemble)) {
    labels.push({ text: words.median(end.p50), style: 'label', y: at(end.p50) });
    if (ensemble.runs > 1) labels.push({ text: words.most, style: 'note', y: at(end.p05) });
    return labels;
  }
  const shares = endShares(ensemble);
  const [hedging, chosen] = [kindAtEnd(ensemble, 'hedging'), kindAtEnd(ensemble, 'chosen')];
  if (hedging !== null) labels.push({ text: words.hedging(shares.hedging), style: 'label', y: at(hedging) });
  if (chosen !== null) labels.push({ text: words.chosen(shares.chosen), style: `label${leadingCamp(ensemble)}`, y: at(chosen) });
  const lowest = Math.min(...detail.densest[months].most.map(([low]) => low));
  labels.push({ text: words.most, style: 'note', y: at(lowest) });
  return labels;
}
