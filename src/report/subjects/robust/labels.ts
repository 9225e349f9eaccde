import { textWidth } from '../../words/text-width.ts';

/** A rectangle in pixels, y upwards. */
export interface PixelArea {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** A name that wants to stand beside a point. */
export interface Named {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Where a name stands: the left end of its line, and its middle height. */
export interface PlacedName extends Named {
  readonly left: number;
  readonly middle: number;
}

const SIZE = 12.5;
const LINE = 15;
/** Pixels from a point to the words beside it, and half the side of what a point covers. */
const GAP = 9;
const DOT = 6;

/** Find how many square pixels two areas share. */
export function shared(one: PixelArea, other: PixelArea): number {
  const across = Math.min(one.x2, other.x2) - Math.max(one.x, other.x);
  const up = Math.min(one.y2, other.y2) - Math.max(one.y, other.y);
  return across > 0 && up > 0 ? across * up : 0;
}

/** Pixels by which a line is widened, so that words keep off it. */
const BESIDE = 3;
const widened = ({ x, y, x2, y2 }: PixelArea): PixelArea => ({ x: x - BESIDE, x2: x2 + BESIDE, y: y - BESIDE, y2: y2 + BESIDE });

/**
 * Set each name beside its point, where it covers least of the other points, of lines, of names that stand already and
 * of what lies outside the room; the first place of equals, to the right of its point.
 */
export function placeNames(points: readonly Named[], lines: readonly PixelArea[], room: PixelArea): PlacedName[] {
  const dots = points.map(({ x, y }): PixelArea => ({ x: x - DOT, x2: x + DOT, y: y - DOT, y2: y + DOT }));
  const taken: PixelArea[] = [];
  return points.map((point, k) => {
    const width = textWidth(point.name, SIZE, 600);
    const others = [...dots.filter((_, j) => j !== k), ...lines.map(widened), ...taken, ...taken];
    const cost = ([left, middle]: readonly [number, number]): number => {
      const area = areaOf(left, middle, width);
      const outside = width * LINE - shared(area, room);
      return others.reduce((sum, other) => sum + shared(area, other), 4 * outside);
    };
    const places = placesAround(point, width);
    const costs = places.map(cost);
    const [left, middle] = places[costs.indexOf(Math.min(...costs))];
    taken.push(areaOf(left, middle, width));
    return { ...point, left, middle };
  });
}

const areaOf = (left: number, middle: number, width: number): PixelArea => ({
  x: left - 2,
  x2: left + width + 2,
  y: middle - LINE / 2,
  y2: middle + LINE / 2,
});

/** Places for a name, the better first: right and left of its point, above and below, then farther off. */
function placesAround({ x, y }: Named, width: number): [number, number][] {
  return [0, 11, -11, 18, -18, 27, -27].flatMap((dy): [number, number][] => [
    [x + GAP, y + dy],
    [x - GAP - width, y + dy],
    ...(Math.abs(dy) < 11 ? [] : [[x - width / 2, y + dy] as [number, number]]),
  ]);
}
