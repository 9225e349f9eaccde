import type { Scenario } from '../../scenario/fields/scenario.ts';
import { yearAt } from '../words/words.ts';
import type { Part } from './marks.ts';

/** Up to this many months the axis counts quarters, beyond it years. */
const QUARTERS = 24;
/** Least distance of two labels, pixels. */
const APART = 46;
const YEARS = [1, 2, 5, 10, 20, 50];
const QUARTER_LABELS =
  "['Jan','Apr','Jul','Oct'][round((datum.value - floor(datum.value)) * 4) % 4] + ' ' + floor(datum.value + 0.01)";

function ticksBetween(from: number, to: number, step: number): number[] {
  // quarters are counted from the year, years from the first whole one
  const first = step < 1 ? Math.ceil(from / step - 1e-6) * step : Math.ceil(from - 1e-6);
  const ticks: number[] = [];
  for (let k = 0; first + k * step <= to + 1e-6; k++) ticks.push(first + k * step);
  return ticks;
}

/**
 * Describe the time axis of a scenario: years as numbers, which have no time zones.
 *
 * Ticks at quarters in short runs, else every one, two, five … years, as many as have room.
 */
export function timeAxis(scenario: Scenario, months: number, width: number, shown: boolean): Part {
  const from = yearAt(scenario.case.start, 0);
  const to = yearAt(scenario.case.start, months);
  const fitting = YEARS.find((years) => (years / (to - from)) * width >= APART) ?? 100;
  const short = months <= QUARTERS;
  const labels = short ? { labelExpr: QUARTER_LABELS } : { format: 'd' };
  const values = ticksBetween(from, to, short ? (months <= QUARTERS / 2 ? 0.25 : 0.5) : fitting);
  const axis = { ...labels, values, labelAlign: 'left', labelOffset: 0, labelBound: false, labelOverlap: false };
  return {
    type: 'quantitative',
    title: null,
    scale: { domain: [from, to], nice: false, zero: false },
    axis: shown ? axis : { ...axis, labels: false, ticks: false, domain: false },
  };
}
