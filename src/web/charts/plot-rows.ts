import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { isSplit, kindSegments, leadingCamp } from '../../report/chart/kinds.ts';
import type { Row } from '../../report/chart/marks.ts';
import { yearAt } from '../../report/words/words.ts';

/** Months from 0 to the last, each with its place on the axis. */
function months({ months: last, scenario }: Ensemble): { month: number; x: number }[] {
  return Array.from({ length: last + 1 }, (_, month) => ({ month, x: yearAt(scenario.case.start, month) }));
}

/** Rows of bands, lines and real runs: everything of an ensemble that has no words. */
export function ensembleRows(ensemble: Ensemble): Record<string, Row[]> {
  return { ...(isSplit(ensemble) ? splitRows(ensemble) : middleRows(ensemble)), run: runRows(ensemble) };
}

function middleRows(ensemble: Ensemble): Record<string, Row[]> {
  const { byMonth } = ensemble.outcomes.equidistance;
  return {
    band90: months(ensemble).map(({ x, month }) => ({ x, y: byMonth[month].p05, y2: byMonth[month].p95 })),
    band50: months(ensemble).map(({ x, month }) => ({ x, y: byMonth[month].p25, y2: byMonth[month].p75 })),
    median: medianRows(ensemble),
  };
}

/** The middle of an ensemble, cut where two kinds of runs make it meaningless. */
export function medianRows(ensemble: Ensemble, until = ensemble.months): Row[] {
  let segment = 0;
  return months(ensemble).flatMap(({ x, month }) => {
    if (ensemble.detail.twoHumps[month]) segment = month;
    const seen = month <= until && !ensemble.detail.twoHumps[month];
    return seen ? [{ x, y: ensemble.outcomes.equidistance.byMonth[month].p50, k: segment }] : [];
  });
}

function splitRows(ensemble: Ensemble): Record<string, Row[]> {
  const [hedging, chosen] = [kindSegments(ensemble, 'hedging'), kindSegments(ensemble, 'chosen')];
  return {
    dense90: denseRows(ensemble, 'most'),
    dense50: denseRows(ensemble, 'half'),
    // a trail of each kind in one layer must not join the other
    halo: [...hedging, ...chosen.map((row) => ({ ...row, k: `${row.k} chosen` }))],
    kindHedging: hedging,
    [`kind${leadingCamp(ensemble)}`]: chosen,
  };
}

/** One rectangle a month, a little wider than a month against hairlines. */
function denseRows(ensemble: Ensemble, part: 'half' | 'most'): Row[] {
  const all = months(ensemble);
  const [first, last] = [all[0].x, all[all.length - 1].x];
  return all.flatMap(({ x, month }) =>
    ensemble.detail.densest[month][part].map(([y, y2]) => ({
      x: Math.max(first, x - 1 / 24),
      x2: Math.min(last, x + 1 / 24 + 1 / 120),
      y,
      y2,
    })),
  );
}

function runRows(ensemble: Ensemble): Row[] {
  return ensemble.detail.realRuns.flatMap(({ replicate, equidistance }) =>
    months(ensemble).map(({ x, month }) => ({ x, y: equidistance[month], k: replicate })),
  );
}

/** Rows of one run that is being read. */
export function pickedRows({ scenario }: Ensemble, equidistance: readonly number[]): Row[] {
  return equidistance.map((y, month) => ({ x: yearAt(scenario.case.start, month), y, k: 0 }));
}

/** Find the lowest value drawn in each month. */
export function floorOf(ensemble: Ensemble, reference: Ensemble | null, picked: readonly number[] | null): number[] {
  const { detail, outcomes } = ensemble;
  return months(ensemble).map(({ month }) =>
    Math.min(
      isSplit(ensemble) ? Math.min(...detail.densest[month].most.map(([low]) => low)) : outcomes.equidistance.byMonth[month].p05,
      ...detail.realRuns.map((run) => run.equidistance[month]),
      reference?.outcomes.equidistance.byMonth[month]?.p50 ?? 1,
      picked?.[month] ?? 1,
    ),
  );
}
