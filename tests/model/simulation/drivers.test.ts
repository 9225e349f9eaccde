import { describe, expect, it } from 'vitest';
import { changed, holds } from '../../../src/model/simulation/drivers.ts';
import { simulationOf } from '../../../src/model/simulation/simulation.ts';
import { type CaseReading, steadyStart } from '../../../src/model/simulation/steady-start.ts';
import type { CellPath, TimedEvent } from '../../../src/model/simulation/timeline.ts';
import type { BalancingWorld, VariableName } from '../../../src/model/variables.ts';
import { A, B, bench, cell, SMALL, steady, TRADE, VOTES } from '../bench.ts';

const QUIET: CaseReading = { switches: { powers: false } };

interface Story {
  readonly events?: readonly TimedEvent[];
  readonly paths?: readonly CellPath[];
  readonly months?: number;
  readonly reading?: CaseReading;
}

/** Follow one cell through a run: its value in each month once everyone has decided. */
function follow(
  variable: VariableName,
  where: number,
  { events = [], paths = [], months = 8, reading = QUIET }: Story,
): number[] {
  const simulation = simulationOf(steadyStart(SMALL, reading), { events, paths }, steady(0.5), months);
  const once = (): number[] => {
    const seen: number[] = [];
    simulation.run(0, [{ decided: (world: BalancingWorld) => void seen.push(world[variable][where]) }]);
    return seen;
  };
  const first = once();
  // A run leaves nothing behind for the next.
  expect(once()).toEqual(first);
  return first;
}

const close = (found: readonly number[], expected: readonly number[]) =>
  expect(found).toEqual(expected.map((value) => expect.closeTo(value, 12)));
const event = (rest: Partial<TimedEvent>): TimedEvent => ({
  at: 2,
  variable: 'credibility',
  cell: 0,
  operator: '=',
  value: 0.8,
  ...rest,
});
const PRESSURE = cell(A, TRADE);

describe('changes', () => {
  it.each([
    ['=', 0.3, 0.3],
    ['+', 0.3, 0.7],
    ['+', -0.3, 0.1],
    ['*', 0.5, 0.2],
    ['+', 5, 1],
    ['+', -5, 0],
    ['*', 5, 1],
  ] as const)('%s %d turns .4 into %d, within the range', (operator, operand, expected) =>
    expect(changed(0.4, operator, operand, [0, 1])).toBeCloseTo(expected, 15),
  );
  it('compare one cell in four ways', () => {
    const { world } = bench();
    world.pressure[PRESSURE] = 0.5;
    const condition = { variable: 'pressure', cell: PRESSURE, value: 0.5 };
    expect((['<', '<=', '>', '>='] as const).map((operator) => holds({ ...condition, operator }, world))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('paths', () => {
  it('give a value a month and then stay', () =>
    close(
      follow('credibility', 0, { paths: [{ variable: 'credibility', cell: 0, values: [0.1, 0.2, 0.3] }] }),
      [0.1, 0.2, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3],
    ));
  it('leave all other cells at the value of the case', () => {
    const paths: CellPath[] = [{ variable: 'rivalry', cell: 1, values: [1] }];
    close(follow('rivalry', 3, { paths }), new Array(8).fill(0.8));
    close(follow('ceiling', 0, { paths }), new Array(8).fill(1));
  });
});

describe('an event on an exogenous variable', () => {
  it('keeps the change as an offset on its path', () => {
    const paths: CellPath[] = [{ variable: 'credibility', cell: 0, values: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] }];
    close(
      follow('credibility', 0, { paths, events: [event({ operator: '+', value: 0.05 })] }),
      [0.1, 0.2, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85],
    );
    close(
      follow('credibility', 0, { paths, events: [event({ operator: '*', value: 0.5 })] }),
      [0.1, 0.2, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4],
    );
  });
  it('is released after the months it is held for', () =>
    close(follow('credibility', 0, { events: [event({ months: 3 })] }), [0.4, 0.4, 0.8, 0.8, 0.8, 0.4, 0.4, 0.4]));
  it('is held until a condition is true at the start of a month, and stays released', () => {
    // Protest fades from .9 at month 0: .851, .805, .763, .724, .687 at months 1 to 5, and is shaken again at month 6.
    const events = [
      event({ variable: 'protest', at: 0, value: 0.9 }),
      event({ until: { variable: 'protest', cell: 0, operator: '<', value: 0.75 } }),
      event({ variable: 'protest', at: 6, value: 0.9 }),
    ];
    close(follow('credibility', 0, { events }), [0.4, 0.4, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4]);
  });
  it('never applies where its condition is true from the start', () => {
    const until = { variable: 'credibility', cell: 0, operator: '<', value: 0.5 } as const;
    close(follow('credibility', 0, { events: [event({ until })] }), new Array(8).fill(0.4));
  });
  it('adds to those before it in the order of the file', () => {
    const [add, halve] = [event({ operator: '+', value: 0.2 }), event({ operator: '*', value: 0.5 })];
    close(follow('credibility', 0, { events: [add, halve] }), [0.4, 0.4, ...new Array(6).fill(0.3)]);
    close(follow('credibility', 0, { events: [halve, add] }), [0.4, 0.4, ...new Array(6).fill(0.4)]);
  });
  it('keeps within the range of the variable', () =>
    close(follow('credibility', 0, { events: [event({ operator: '+', value: 0.9 })] }), [0.4, 0.4, ...new Array(6).fill(1)]));
});

describe('an event on a stock', () => {
  const stock = (rest: Partial<TimedEvent>) => event({ variable: 'pressure', cell: PRESSURE, value: 0.5, ...rest });
  const fading = (from: number, months: number) => Array.from({ length: months }, (_, k) => from * 0.88 ** k);
  it('moves it once, and it then follows its rule', () =>
    close(follow('pressure', PRESSURE, { events: [stock({})] }), [0, 0, ...fading(0.5, 6)]));
  it('holds it for some months where the event put it, and then releases it', () => {
    close(follow('pressure', PRESSURE, { events: [stock({ months: 3 })] }), [0, 0, 0.5, 0.5, 0.5, ...fading(0.44, 3)]);
  });
  it('holds it until a condition is true, whatever adds up meanwhile', () => {
    const until = { variable: 'protest', cell: 0, operator: '<', value: 0.75 } as const;
    const events = [event({ variable: 'protest', at: 0, value: 0.9 }), stock({ at: 1, operator: '+', value: 0.25, until })];
    close(follow('pressure', PRESSURE, { events }), [0, 0.25, 0.25, 0.25, ...fading(0.22, 4)]);
  });
  it('acts on the month before it derives anything', () => {
    close(follow('felt', PRESSURE, { events: [stock({})], months: 3 }), [0, 0, 0.64 * 0.5]);
  });
  it('adds to those before it in the order of the file', () => {
    const [add, halve] = [stock({ operator: '+', value: 0.2 }), stock({ operator: '*', value: 0.5 })];
    close(follow('pressure', PRESSURE, { events: [add, halve], months: 3 }), [0, 0, 0.1]);
    close(follow('pressure', PRESSURE, { events: [halve, add], months: 3 }), [0, 0, 0.2]);
  });
});

describe('a demand event', () => {
  const demand = event({ variable: 'demand', cell: cell(B, VOTES), value: 1 });
  it('is open in its month, answered, and closed after it', () => {
    expect(follow('demand', cell(B, VOTES), { events: [demand] })).toEqual([0, 0, 1, 0, 0, 0, 0, 0]);
    expect(follow('demand', cell(B, TRADE), { events: [demand] })).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
  it('that is refused escalates', () => {
    const events = [{ ...demand, cell: PRESSURE }];
    const { months, reading } = { months: 5, reading: { ...QUIET, parameters: { honour: 0.75 } } };
    expect(follow('depth', PRESSURE, { events, months, reading })).toEqual([0, 0, 0, 0, 0]);
    close(follow('pressure', PRESSURE, { events, months, reading }), [0, 0, 0, 0.3, 0.264]);
  });
  it('that is met cuts ties and is remembered as a commitment', () => {
    const events = [{ ...demand, cell: PRESSURE }, event({ variable: 'pressure', cell: PRESSURE, value: 1 })];
    const story = { events, months: 4, reading: { ...QUIET, parameters: { honour: 0 } } };
    const [, , depth] = follow('depth', PRESSURE, story);
    expect(depth).toBeGreaterThan(0);
    expect(follow('commitment', PRESSURE, story)).toEqual([0, 0, 0, depth]);
    expect(follow('yielded', cell(B, TRADE), story)[2]).toBeLessThan(0.3);
  });
});

describe('events that cannot happen', () => {
  it('change nothing after the last month', () =>
    expect(follow('credibility', 0, { events: [event({ at: 8 })] })).toEqual(new Array(8).fill(0.4)));
});

describe('events of both kinds on one cell', () => {
  // Known fault: those with a condition are applied after all that have none, whatever their order in the file.
  it('apply in the order of the file', () => {
    const until = { variable: 'protest', cell: 0, operator: '>', value: 0.9 } as const;
    const [halve, add] = [event({ operator: '*', value: 0.5, until }), event({ operator: '+', value: 0.2 })];
    close(follow('credibility', 0, { events: [halve, add] }), [0.4, 0.4, ...new Array(6).fill(0.4)]);
  });
});
