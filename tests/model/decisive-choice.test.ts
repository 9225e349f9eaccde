import { describe, expect, it } from 'vitest';
import {
  CHOICE_MONTHS,
  levelWatch,
  SHIFT_LEVEL,
  shiftOf,
  shiftWatch,
  TILT_LEVEL,
  YIELD_LEVEL,
  yieldWatch,
} from '../../src/model/decisive-choice.ts';
import { A, B, bench, C, cell, LOANS, TRADE, VOTES } from './bench.ts';

/** Watch values from month 1 on and find the choice. */
function choiceIn(values: readonly number[], level = SHIFT_LEVEL): { month: number; camp: number } {
  const watch = levelWatch(level);
  values.forEach((value, k) => {
    watch.see(value, k + 1);
  });
  return { ...watch.choice };
}
const times = (count: number, value: number): number[] => new Array(count).fill(value);
const NONE = { month: 0, camp: 0 };

describe('a decisive choice by level', () => {
  it('has the levels and the year that docs/model.md gives', () =>
    expect([SHIFT_LEVEL, TILT_LEVEL, CHOICE_MONTHS, YIELD_LEVEL]).toEqual([0.25, 0.3, 12, 1 / 2]));
  it('is completed by the twelfth month in a row beyond the level', () => {
    expect(choiceIn([...times(5, 0), ...times(12, 0.26)])).toEqual({ month: 17, camp: 1 });
    expect(choiceIn(times(40, -0.3))).toEqual({ month: 12, camp: -1 });
  });
  it('is none after eleven months, or at the level itself', () => {
    expect(choiceIn([...times(11, 0.3), 0, ...times(11, 0.3)])).toEqual(NONE);
    expect(choiceIn(times(40, 0.25))).toEqual(NONE);
  });
  it('is counted anew after a change of side', () => {
    expect(choiceIn([...times(11, 0.3), ...times(11, -0.3)])).toEqual(NONE);
    expect(choiceIn([...times(11, 0.3), 0, ...times(12, -0.3)])).toEqual({ month: 24, camp: -1 });
    expect(choiceIn([...times(11, 0.3), ...times(11, -0.3), 0, ...times(11, 0.3)])).toEqual(NONE);
  });
  // Known fault: the month in which the side changes is not counted, so the new side needs thirteen.
  it('takes twelve months too right after a change of side', () => {
    expect(choiceIn([...times(11, 0.3), ...times(12, -0.3)])).toEqual({ month: 23, camp: -1 });
  });
  it('takes another level and another hold where a label is asked what it hangs on', () => {
    const chosenIn = (level: number, months: number): number => {
      const watch = shiftWatch(0.1, level, months);
      for (let month = 1; month <= 24; month++) watch.see(0.4, month);
      return watch.choice.month;
    };
    expect([chosenIn(0.25, 12), chosenIn(0.25, 6), chosenIn(0.25, 25), chosenIn(0.35, 12)]).toEqual([12, 6, 0, 0]);
  });
  it('is the first, and stays whatever comes later', () =>
    expect(choiceIn([...times(12, 0.3), ...times(30, -0.3)])).toEqual({ month: 12, camp: 1 }));
  it('is forgotten by a reset', () => {
    const watch = levelWatch(SHIFT_LEVEL);
    for (let month = 1; month <= 12; month++) watch.see(1, month);
    expect(watch.choice.month).toBe(12);
    watch.reset();
    for (let month = 1; month <= 11; month++) watch.see(1, month);
    expect(watch.choice).toEqual(NONE);
  });
});

describe('what of a change of tilt counts towards a camp', () => {
  it.each([
    ['all of it on the side it goes to', 0.5, 0.1, 0.5 - 0.1],
    ['all of it where the state has crossed over', -0.2, 0.3, -0.2 - 0.3],
    ['all of it from the middle', 0.3, 0, 0.3],
    ['nothing while the state leaves a camp without reaching the other', 0.1, 0.6, 0],
    ['nothing at the middle itself', 0, 0.6, 0],
    ['nothing where nothing has changed', -0.4, -0.4, 0],
  ])('is %s', (_, tilt, tilt0, expected) => expect(shiftOf(tilt, tilt0) + 0).toBe(expected));
  it('is the same with the camps exchanged', () => {
    for (const [tilt, tilt0] of [
      [0.5, 0.1],
      [0.1, 0.6],
      [-0.2, 0.3],
    ])
      expect(shiftOf(-tilt, -tilt0) + 0).toBe(-shiftOf(tilt, tilt0) + 0);
  });
});

describe('a decisive choice by shift', () => {
  const shiftIn = (tilt0: number, tilts: readonly number[]): { month: number; camp: number } => {
    const watch = shiftWatch(tilt0);
    tilts.forEach((tilt, k) => {
      watch.see(tilt, k + 1);
    });
    return { ...watch.choice };
  };
  it('is completed by a year more than a quarter nearer to a camp than at the start', () => {
    expect(shiftIn(0.1, times(12, 0.36))).toEqual({ month: 12, camp: 1 });
    expect(shiftIn(-0.1, [...times(3, -0.1), ...times(12, -0.4)])).toEqual({ month: 15, camp: -1 });
    expect(shiftIn(0.1, times(30, 0.34))).toEqual(NONE);
  });
  it('is none for who leaves a camp and has not reached the other', () => {
    expect(shiftIn(0.8, times(30, 0.05))).toEqual(NONE);
    expect(shiftIn(0.8, [...times(30, 0.05), ...times(12, -0.05)])).toEqual({ month: 42, camp: -1 });
  });
  it('is forgotten by a reset, its start is not', () => {
    const watch = shiftWatch(0.8);
    for (let month = 1; month <= 12; month++) watch.see(-0.1, month);
    expect(watch.choice).toEqual({ month: 12, camp: -1 });
    watch.reset();
    expect(watch.choice).toEqual(NONE);
    for (let month = 1; month <= 12; month++) watch.see(0.9, month);
    expect(watch.choice).toEqual(NONE);
  });
});

/** Answers month by month: [month, power, channel, depth]. Weights are .5, .3 and .2. */
function yieldsTo(answers: readonly (readonly [number, number, number, number])[]): { month: number; camp: number } {
  const { world } = bench();
  const watch = yieldWatch(world);
  watch.reset();
  for (const [month, p, c, depth] of answers) {
    world.demand.fill(0);
    world.depth.fill(0);
    world.demand[cell(p, c)] = 1;
    world.depth[cell(p, c)] = depth;
    watch.see(world, month);
  }
  return { ...watch.choice };
}

describe('a decisive choice by yielding', () => {
  it('is compliance with one camp that weighs half, completed in the month after the answer', () => {
    expect(yieldsTo([[4, A, TRADE, 1]])).toEqual({ month: 5, camp: 1 });
    expect(yieldsTo([[4, B, TRADE, 1]])).toEqual({ month: 5, camp: -1 });
    expect(yieldsTo([[4, A, TRADE, 0.75]])).toEqual(NONE);
  });
  it('adds channels up, the deepest answer in each', () => {
    expect(
      yieldsTo([
        [1, A, TRADE, 0.5],
        [2, A, LOANS, 0.75],
      ]),
    ).toEqual(NONE);
    expect(
      yieldsTo([
        [1, A, TRADE, 0.75],
        [2, A, LOANS, 0.5],
      ]),
    ).toEqual({ month: 3, camp: 1 });
    expect(
      yieldsTo([
        [1, A, TRADE, 0.75],
        [2, A, TRADE, 0.5],
        [3, A, LOANS, 0.25],
        [4, A, VOTES, 0.5],
      ]),
    ).toEqual({ month: 5, camp: 1 });
  });
  it('takes off what the other camp is granted: who yields to both has chosen neither', () => {
    expect(
      yieldsTo([
        [1, B, VOTES, 1],
        [2, A, TRADE, 1],
      ]),
    ).toEqual(NONE);
    expect(
      yieldsTo([
        [1, B, VOTES, 1],
        [2, A, TRADE, 1],
        [3, A, LOANS, 0.75],
      ]),
    ).toEqual({ month: 4, camp: 1 });
    expect(
      yieldsTo([
        [1, B, TRADE, 0.75],
        [2, A, TRADE, 1],
      ]),
    ).toEqual(NONE);
  });
  it('looks back twelve months and no further', () => {
    expect(
      yieldsTo([
        [0, A, TRADE, 0.75],
        [11, A, LOANS, 0.5],
      ]),
    ).toEqual({ month: 12, camp: 1 });
    expect(
      yieldsTo([
        [0, A, TRADE, 0.75],
        [12, A, LOANS, 0.5],
      ]),
    ).toEqual(NONE);
  });
  it('leaves out powers of neither camp', () => expect(yieldsTo([[1, C, TRADE, 1]])).toEqual(NONE));
  it('sees all that is answered in a month before it counts, in whatever order the powers stand', () => {
    const { world } = bench();
    const told = ([first, second]: readonly [number, number]): { month: number; camp: number } => {
      const watch = yieldWatch(world);
      world.demand.fill(0);
      world.depth.fill(0);
      for (const [p, c, depth] of [
        [first, TRADE, 1],
        [first, LOANS, 0.25],
        [second, VOTES, 0.75],
      ]) {
        world.demand[cell(p, c)] = 1;
        world.depth[cell(p, c)] = depth;
      }
      watch.see(world, 6);
      return { ...watch.choice };
    };
    // .5 · 1 + .3 · .25 - .2 · .75 = .425, either way round.
    expect([told([A, B]), told([B, A])]).toEqual([NONE, NONE]);
  });
  it('is none where everything is refused', () =>
    expect(
      yieldsTo([
        [1, A, TRADE, 0],
        [2, B, TRADE, 0],
      ]),
    ).toEqual(NONE));
  // Known fault: a new watch holds month 0 for every depth, as if all had been yielded at the start.
  it('needs no reset before the first run', () => {
    const { world } = bench();
    const watch = yieldWatch(world);
    world.demand.fill(0);
    world.demand[cell(A, TRADE)] = 1;
    world.depth.fill(0);
    watch.see(world, 3);
    expect(watch.choice).toEqual(NONE);
  });
});
