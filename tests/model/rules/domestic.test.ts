import { describe, expect, it } from 'vitest';
import { A, B, bench, cell, LOANS, TRADE } from '../bench.ts';

/** A world as at month 0, in which legitimacy has no cause to move. */
function calm(...how: Parameters<typeof bench>) {
  const of = bench(...how);
  of.phase('derive');
  of.world.concession[0] = 0;
  return of;
}

describe('legitimacy', () => {
  it('stands still at month 0', () => {
    const { world, phase } = calm();
    phase('advance');
    expect(world.legitimacy[0]).toBeCloseTo(0.5, 15);
  });
  it.each([
    [
      'rises with benefits',
      (w) => {
        w.benefit[0] += 0.2;
      },
      0.02,
    ],
    [
      'falls with load',
      (w) => {
        w.load[0] += 0.2;
      },
      -0.02,
    ],
    [
      'falls with concessions, by the salience of the national issue before it fades',
      (w) => {
        w.concession[0] = 0.5;
        w.salience[0] = 1;
      },
      -0.05,
    ],
    [
      // A channel of weight .5 is three of the usual size; salience .4, a stance of -.5 and core 2 make it dearer by .4.
      'falls with the face lost by giving in, more before a power that stands against the state',
      (w) => {
        w.depth[cell(A, TRADE)] = 0.5;
      },
      -0.01 * 1.2 * 3 * 0.5 * 1.4,
    ],
    [
      'falls with it as with any demand before who stands with the state, more where the street is out',
      (w) => {
        w.depth[cell(B, LOANS)] = 1;
        w.protest[0] = 0.7;
      },
      -0.015 - 0.01 * 1.7 * 1.8,
    ],
    [
      'falls with protest, as it was before it fades',
      (w) => {
        w.protest[0] = 0.7;
      },
      -0.015,
    ],
    [
      'returns to its start',
      (w) => {
        w.legitimacy[0] = 0.4;
      },
      -0.09,
    ],
  ] as [string, (world: ReturnType<typeof bench>['world']) => void, number][])('%s', (_, change, expected) => {
    const { world, phase } = calm();
    change(world);
    phase('advance');
    expect(world.legitimacy[0] - 0.5).toBeCloseTo(expected, 15);
  });
  it('stays between 0 and 1', () => {
    const { world, phase } = calm({ parameters: { mu: 0.3 } });
    world.load[0] = 30;
    phase('advance');
    expect(world.legitimacy[0]).toBe(0);
    world.load[0] = -30;
    phase('advance');
    expect(world.legitimacy[0]).toBe(1);
  });
  it('does not move at speed 0', () => {
    const { world, phase } = calm({ parameters: { mu: 0 } });
    world.load[0] = 30;
    phase('advance');
    expect(world.legitimacy[0]).toBe(0.5);
  });
});

describe('protest and salience', () => {
  it('return to their start, a shock halving in about ten months', () => {
    const { world, phase } = calm();
    world.protest[0] = 0.7;
    world.salience[0] = 0.9;
    phase('advance');
    expect(world.protest[0]).toBeCloseTo(0.7 - 0.07 * 0.5, 15);
    expect(world.salience[0]).toBeCloseTo(0.9 - 0.07 * 0.5, 15);
    for (let month = 1; month < 10; month++) phase('advance');
    expect(world.protest[0]).toBeCloseTo(0.2 + 0.5 * 0.93 ** 10, 12);
  });
});
