import { describe, expect, it } from 'vitest';
import { type PixelArea, placeNames, shared } from '../../src/report/subjects/robust/labels.ts';
import { boundWords, regretWords } from '../../src/report/subjects/robust/words.ts';
import { textWidth } from '../../src/report/words/text-width.ts';

const ROOM = { x: 0, x2: 600, y: 0, y2: 300 };
const areaOf = ({ name, left, middle }: { name: string; left: number; middle: number }): PixelArea => ({
  x: left,
  x2: left + textWidth(name, 12.5, 600),
  y: middle - 7,
  y2: middle + 7,
});

describe('names beside points', () => {
  it('stand to the right where there is room', () => {
    expect(placeNames([{ name: 'Refuse', x: 100, y: 100 }], [], ROOM)[0]).toMatchObject({ left: 109, middle: 100 });
  });

  it('stay within the picture at its right edge', () => {
    const [placed] = placeNames([{ name: 'Hold the red line', x: 590, y: 100 }], [], ROOM);
    expect(areaOf(placed).x2).toBeLessThan(590);
  });

  it('cover neither one another nor other points, even where five points lie together', () => {
    const points = [0, 1, 2, 3, 4].map((k) => ({ name: `Policy number ${k}`, x: 300 + 12 * k, y: 150 + 7 * (k % 3) }));
    const areas = placeNames(points, [], ROOM).map(areaOf);
    for (const [k, area] of areas.entries()) {
      for (const other of areas.slice(k + 1)) expect(shared(area, other)).toBe(0);
      for (const [j, { x, y }] of points.entries())
        if (j !== k) expect(shared(area, { x: x - 4, x2: x + 4, y: y - 4, y2: y + 4 })).toBe(0);
    }
  });

  it('keep off the lines', () => {
    const arm = { x: 60, x2: 300, y: 100, y2: 100 };
    const [placed] = placeNames([{ name: 'Refuse', x: 100, y: 100 }], [arm], ROOM);
    expect(shared(areaOf(placed), { ...arm, y: 99, y2: 101 })).toBe(0);
  });
});

describe('words of regret', () => {
  it('are points of a share and units of anything else, and never nothing where there is some', () => {
    expect(regretWords('decisiveChoice.probability', 0.124)).toBe('12 points');
    expect(regretWords('decisiveChoice.probability', 0.01)).toBe('1 point');
    expect(regretWords('decisiveChoice.probability', 0.001)).toBe('under 1 point');
    expect(regretWords('equidistance.end.mean', 0.124)).toBe('0.12');
    expect(regretWords('equidistance.end.mean', 0.001)).toBe('under 0.01');
    expect(regretWords('equidistance.end.mean', 0)).toBe('0');
  });

  it('say on which side of a bound is good enough', () => {
    expect(boundWords({ outcome: 'equidistance.end.mean', above: 0.75 })).toBe('above 0.75');
    expect(boundWords({ outcome: 'decisiveChoice.probability', below: 0.3 })).toBe('below 30 %');
  });
});
