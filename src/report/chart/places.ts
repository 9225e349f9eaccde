import type { Tipping } from '../../experiment/tipping/tipping.ts';
import { LEFT, RIGHT, WIDTH } from './frame.ts';
import type { Part } from './marks.ts';

/** Ends of the picture in pixels. */
export const LEVER_START = -LEFT;
export const END = WIDTH + RIGHT;
/** Pixels of the labels, and of the place for never. */
export const LABELS = 190;
const NEVER = 120;

/** Places in pixels along the whole width: the lever, then never, apart from it. */
export interface LeverPlaces {
  readonly left: number;
  readonly right: number;
  readonly never: number;
  xOf(level: number): number;
}

/** Find the places on the lever of a sweep. */
export function leverPlaces({ sweep }: Tipping): LeverPlaces {
  const [row] = sweep.levels;
  const [first, last] = [row[0], row[row.length - 1]];
  const [left, right] = [LEVER_START + LABELS, END - NEVER];
  return { left, right, never: END - NEVER / 2 + 8, xOf: (level) => left + ((level - first) / (last - first)) * (right - left) };
}

/** Describe an axis in pixels. */
export const pixels = (domain: readonly [number, number]): Part => ({
  type: 'quantitative',
  title: null,
  axis: null,
  scale: { domain, nice: false, zero: false },
});
