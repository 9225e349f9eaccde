import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { yearAt } from '../words/words.ts';
import { kindSegments, leadingCamp } from './kinds.ts';
import { area, line, type Part, type Row, rects, trail } from './marks.ts';

function monthsOf(ensemble: Ensemble): { x: number; month: number }[] {
  return Array.from({ length: ensemble.months + 1 }, (_, month) => ({ x: yearAt(ensemble.scenario.case.start, month), month }));
}

/** Draw the middle 50 and 90 % of the runs. */
export function quantileBands(ensemble: Ensemble): Part[] {
  const { byMonth } = ensemble.outcomes.equidistance;
  const months = monthsOf(ensemble);
  return [
    area(
      months.map(({ x, month }) => ({ x, y: byMonth[month].p05, y2: byMonth[month].p95 })),
      'band90',
      'monotone',
    ),
    area(
      months.map(({ x, month }) => ({ x, y: byMonth[month].p25, y2: byMonth[month].p75 })),
      'band50',
      'monotone',
    ),
  ];
}

/** Draw the densest intervals as one rectangle a month, a little wider than a month against hairlines. */
export function densestBands(ensemble: Ensemble): Part[] {
  const months = monthsOf(ensemble);
  const half = 1 / 24;
  const first = months[0].x;
  const last = months[months.length - 1].x;
  const rows = (part: 'half' | 'most'): Row[] =>
    months.flatMap(({ x, month }) =>
      ensemble.detail.densest[month][part].map(([y, y2]) => ({
        x: Math.max(first, x - half),
        x2: Math.min(last, x + half + 1 / 120),
        y,
        y2,
      })),
    );
  return [rects(rows('most'), 'band90'), rects(rows('half'), 'band50')];
}

/** Draw five real runs, which show the jumps that bands hide. */
export function realRunsLayer(ensemble: Ensemble): Part {
  const rows = ensemble.detail.realRuns.flatMap((run) =>
    monthsOf(ensemble).map(({ x, month }) => ({ x, y: run.equidistance[month], k: run.replicate })),
  );
  return line(rows, 'run');
}

/** Draw the median over time up to a month, cut where two kinds of runs make it meaningless. */
export function medianLine(ensemble: Ensemble, style: string, until: number): Part {
  let segment = 0;
  const rows = monthsOf(ensemble).flatMap(({ x, month }) => {
    if (month > until) return [];
    if (ensemble.detail.twoHumps[month]) segment = month;
    return ensemble.detail.twoHumps[month] ? [] : [{ x, y: ensemble.outcomes.equidistance.byMonth[month].p50, k: segment }];
  });
  return line(rows, style, 'monotone');
}

/** Draw the middle of each kind of runs, as wide as its share. */
export function kindLines(ensemble: Ensemble): Part[] {
  return (['hedging', 'chosen'] as const).flatMap((kind) => {
    const rows = kindSegments(ensemble, kind);
    const style = kind === 'hedging' ? 'kindHedging' : `kind${leadingCamp(ensemble)}`;
    return [trail(rows, 'trailHalo', [3, 9]), trail(rows, style, [1, 5.5])];
  });
}
