import type { Part } from './marks.ts';

/**
 * Write the numbers of an axis as titles and labels are written: a zero before the point, a true minus.
 *
 * Example  numberLabels('.1~f') writes 0.9 as 0.9, 1 as 1 and -0.5 as −0.5
 */
export const numberLabels = (format: string): Part => ({
  labelExpr: `(datum.value < 0 ? '−' : '') + format(abs(datum.value), '${format}')`,
});

/** Labels of an index from 0 to 1 whose grid is tenths. */
export const TENTHS = numberLabels('.1~f');
