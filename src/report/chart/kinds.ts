import { chosenCamp } from '../../experiment/runs/chosen-camp.ts';
import type { Detail, Ensemble } from '../../experiment/runs/outcomes.ts';
import { yearAt } from '../words/words.ts';
import type { Row } from './marks.ts';

/** A kind with fewer of the runs than this has no line of its own. */
const LEAST = 0.02;
/** Where two humps are seen, a kind with more of the runs than this lies in both; its middle may lie between them. */
const MOST = 0.85;

export type KindName = 'hedging' | 'chosen';

/** Tell whether a picture of equidistance over time must show two kinds instead of a median. */
export function isSplit(ensemble: Ensemble): boolean {
  return ensemble.detail.twoHumps.some(Boolean);
}

/** Tell whether the middle of a kind means something in a month. */
function hasMiddle(detail: Detail, kind: KindName, month: number): boolean {
  const { share, middle } = detail.kinds[month][kind];
  if (share < LEAST || !Number.isFinite(middle)) return false;
  const dense = detail.densest[month].half.some(([low, high]) => middle >= low && middle <= high);
  return dense || !detail.twoHumps[month] || share <= MOST;
}

/** List the middle of a kind over time, cut where it has none: rows {x, y, k, share}. */
export function kindSegments(ensemble: Ensemble, kind: KindName): Row[] {
  const { detail, scenario } = ensemble;
  const rows: Row[] = [];
  let segment = 0;
  detail.kinds.forEach((kinds, month) => {
    if (!hasMiddle(detail, kind, month)) segment = month;
    else rows.push({ x: yearAt(scenario.case.start, month), y: kinds[kind].middle, k: segment, share: kinds[kind].share });
  });
  return rows;
}

/** The middle of a kind at the last month, or null where it has none. */
export function kindAtEnd(ensemble: Ensemble, kind: KindName): number | null {
  const { detail, months } = ensemble;
  return hasMiddle(detail, kind, months) ? detail.kinds[months][kind].middle : null;
}

/** Name the camp whose colour the choosing runs take: the one that choices went to, all or mostly. */
export function leadingCamp(ensemble: Ensemble): 'Positive' | 'Negative' | 'Mixed' {
  const camp = chosenCamp(ensemble.detail.chosen[ensemble.months]);
  return camp === null ? 'Mixed' : camp === 'positive' ? 'Positive' : 'Negative';
}
