import { describe, expect, it } from 'vitest';
import type { Chance } from '../../src/engine/chance.ts';
import { runMonths } from '../../src/engine/run.ts';

/** Run with steps and observers that note when they are called. */
function noted(months: number): string[] {
  const seen: string[] = [];
  const note = (what: string) => () => void seen.push(what);
  const luck: Chance = { begin: note('begin'), turn: (month) => void seen.push(`turn ${month}`), draw: () => 0 };
  const world = {};
  const observers = ['x', 'y'].map((who) => ({
    decided: (_: object, month: number) => void seen.push(`${who} decided ${month}`),
    advanced: (_: object, month: number) => void seen.push(`${who} advanced ${month}`),
  }));
  const prepare = (month: number) => void seen.push(`prepare ${month}`);
  const steps = { derive: [note('D1'), note('D2')], decide: [note('A1')], advance: [note('T1'), note('T2')] };
  runMonths(steps, { world, luck, months, prepare, observers: [...observers, {}] });
  return seen;
}

describe('runMonths', () => {
  it('prepares, derives, decides, shows, advances and shows again, in this order', () => {
    expect(noted(1)).toEqual([
      'turn 0',
      'prepare 0',
      'D1',
      'D2',
      'A1',
      'x decided 0',
      'y decided 0',
      'T1',
      'T2',
      'x advanced 1',
      'y advanced 1',
    ]);
  });
  it('counts months from 0 and advances to the month after', () => {
    expect(noted(3).filter((what) => /turn|x advanced/.test(what))).toEqual([
      'turn 0',
      'x advanced 1',
      'turn 1',
      'x advanced 2',
      'turn 2',
      'x advanced 3',
    ]);
  });
  it('does nothing in no months', () => expect(noted(0)).toEqual([]));
});
