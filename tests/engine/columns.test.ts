import { describe, expect, it } from 'vitest';
import { columnsOver, lengthOf, worldLength } from '../../src/engine/columns.ts';
import type { VariableTable } from '../../src/engine/declarations.ts';

const declared = (shape: readonly string[]) => ({ role: 'stock', shape, unit: '', range: [0, 1], meaning: '' }) as const;
const TABLE = {
  tie: declared(['power', 'channel']),
  rivalry: declared(['power', 'power']),
  load: declared([]),
  rate: declared(['channel']),
} satisfies VariableTable;
const SIZES = { power: 3, channel: 2 };

describe('columnsOver', () => {
  it('counts a number for the world, and one for each cell of a shape', () => {
    expect([[], ['power'], ['power', 'channel'], ['power', 'power']].map((shape) => lengthOf(shape, SIZES))).toEqual([
      1, 3, 6, 9,
    ]);
    expect(worldLength(TABLE, SIZES)).toBe(18);
  });
  it('lays the columns over one buffer in the order of declaration', () => {
    const buffer = Float64Array.from({ length: 18 }, (_, k) => k);
    const world = columnsOver(TABLE, SIZES, buffer);
    expect(Object.keys(world)).toEqual(['tie', 'rivalry', 'load', 'rate']);
    expect(Object.values(world).map((column) => [column[0], column.length])).toEqual([
      [0, 6],
      [6, 9],
      [15, 1],
      [16, 2],
    ]);
    world.load[0] = -1;
    expect(buffer[15]).toBe(-1);
    buffer[17] = -2;
    expect(world.rate[1]).toBe(-2);
  });
  it.each([17, 19, 0])('refuses a buffer of %i numbers where a world has 18', (length) => {
    expect(() => columnsOver(TABLE, SIZES, new Float64Array(length))).toThrow(RangeError);
  });
});
