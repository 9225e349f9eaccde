import type { Label } from '../../report/chart/labels.ts';
import { relax } from '../../report/chart/labels.ts';
import type { Row } from '../../report/chart/marks.ts';
import { fitting } from '../../report/words/text-width.ts';
import { yearAt } from '../../report/words/words.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Size } from './template.ts';

/** Pixels around a plot: for the numbers of its axis, and for the labels at its end. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A plot in pixels, and how it stands in the units of its axes. */
export interface PlotFrame {
  readonly size: Size;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Units per pixel. */
  readonly ux: number;
  readonly uy: number;
}

export function frameOf(size: Size, x: readonly [number, number], y: readonly [number, number]): PlotFrame {
  return { size, x, y, ux: (x[1] - x[0]) / size.width, uy: (y[1] - y[0]) / size.height };
}

/** Find the first and the last moment of a run, in years. */
export function yearsOf({ case: { start } }: Scenario, months: number): readonly [number, number] {
  return [yearAt(start, 0), yearAt(start, months)];
}

/** Least pixels between two years on the axis. */
const APART = 44;
const STEPS = [1, 2, 5, 10, 20];

/** List the years that have room on an axis. */
export function yearsOn({ x: [from, to], size }: PlotFrame): number[] {
  const fit = STEPS.find((step) => (step / (to - from)) * size.width >= APART) ?? 50;
  const first = Math.ceil(from - 1e-6);
  return Array.from({ length: Math.max(0, Math.floor((to - first) / fit + 1e-6) + 1) }, (_, k) => first + k * fit).filter(
    (year) => year < to - 0.05,
  );
}

/** List the levels of an axis from the lowest to one. */
export function levelsFrom(lowest: number, step: number): number[] {
  return Array.from({ length: Math.round((1 - lowest) / step) + 1 }, (_, k) => Math.round((lowest + k * step) * 10) / 10);
}

/** Numbers of the axis left of a plot, and lines across it. */
export function levelRows(frame: PlotFrame, levels: readonly number[], words: (level: number) => string) {
  const [x, x2] = frame.x;
  return {
    grid: levels.map((y): Row => ({ x, x2, y })),
    axisTextRight: levels.map((y): Row => ({ x: x - 8 * frame.ux, y, t: words(y) })),
  };
}

/** Pixels between the lines of two labels, and from the plot to them. */
const GAP = 16;
const OFFSET = 8;

/** Set labels at the right end of a plot, pushed apart and cut to the room there. */
export function labelRows(frame: PlotFrame, labels: readonly Label[], room: number): Record<string, Row[]> {
  const rows: Record<string, Row[]> = {};
  for (const label of relax(labels, GAP, GAP / 2 - 4, frame.size.height)) {
    const strong = label.style.startsWith('label');
    const wordings = typeof label.text === 'string' ? [label.text] : label.text;
    const t = fitting(wordings, room - OFFSET, strong ? 12.5 : 11.5, strong ? 600 : 400);
    const row = { x: frame.x[1] + OFFSET * frame.ux, y: frame.y[1] - label.y * frame.uy, t };
    rows[label.style] = [...(rows[label.style] ?? []), row];
  }
  return rows;
}
