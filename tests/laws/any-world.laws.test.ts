import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressedChance } from '../../src/engine/chance.ts';
import { columnsOver } from '../../src/engine/columns.ts';
import { load, machineFor } from '../../src/model/simulation/bound-model.ts';
import { VARIABLES, type VariableName } from '../../src/model/variables.ts';
import { SHIPPED, type Subject, shipped, subjectOf } from './shipped.ts';
import { endOf, sameBits, traceOf } from './traces.ts';
import { anySubject } from './worlds.ts';

/** Rounding in a sum of a few shares … */
const DUST = 1e-12;
/** … and what a cut may add where hardly anybody is spared: known-faults.test.ts. */
const DUST_OF_CUTS = 1e-6;

/** Their declared ranges are too narrow in extreme worlds (known-faults.test.ts): there they need only be finite and positive. */
const RANGE_TO_BE_MENDED: readonly VariableName[] = ['supply', 'benefit', 'concession'];

/** List the cells of recorded months that are not finite or lie outside the declared range of their variable. */
function misplaced(subject: Subject, replicate: number, loose: readonly VariableName[] = []): string[] {
  const { months, end } = traceOf(subject, replicate);
  return [...months, end].flatMap((buffer, month) => {
    const world = columnsOver(VARIABLES, subject.calibrated.sizes, buffer);
    return (Object.keys(VARIABLES) as VariableName[]).flatMap((name) => {
      const [low, most] = VARIABLES[name].range;
      const high = loose.includes(name) ? Number.MAX_VALUE : most;
      const cell = world[name].findIndex((value) => !(value >= low && value <= high));
      return cell < 0 ? [] : [`month ${month}: ${name}[${cell}] = ${world[name][cell]}`];
    });
  });
}

/** List share channels whose ties or awards sum to more than one in a recorded month. */
function overfull(subject: Subject, replicate: number, dust = DUST): string[] {
  const { sizes } = subject.calibrated;
  const { months, end } = traceOf(subject, replicate);
  return [...months, end].flatMap((buffer, month) => {
    const world = columnsOver(VARIABLES, sizes, buffer);
    return Array.from(world.isRate).flatMap((isRate, c) =>
      (['tie', 'yielded', 'award', 'chance', 'base'] as const).flatMap((name) => {
        let sum = 0;
        for (let p = 0; p < sizes.power; p++) sum += world[name][p * sizes.channel + c];
        return isRate === 0 && sum > 1 + dust ? [`month ${month}: ${name} in channel ${c} sums to ${sum}`] : [];
      }),
    );
  });
}

/** List the months that give other numbers when they are derived and decided again from the recorded state. */
function notReplayed(subject: Subject, replicate: number): number[] {
  const { months } = traceOf(subject, replicate);
  const { power, channel } = subject.calibrated.sizes;
  const machine = machineFor(power, channel);
  const luck = addressedChance('laws');
  return months.flatMap((recorded, month) => {
    load(machine, subject.calibrated);
    machine.buffer.set(recorded);
    for (const name of Object.keys(VARIABLES) as VariableName[])
      if (['derived', 'decision'].includes(VARIABLES[name].role)) machine.world[name].fill(Number.NaN);
    luck.begin(replicate);
    luck.turn(month);
    for (const step of [...machine.steps.derive, ...machine.steps.decide]) step(luck);
    const world = columnsOver(VARIABLES, subject.calibrated.sizes, recorded);
    const unset = subject.calibrated.switches.powers ? [] : ['payoff'];
    const same = (Object.keys(VARIABLES) as VariableName[]).every(
      (name) => unset.includes(name) || sameBits(machine.world[name], world[name]),
    );
    return same ? [] : [month];
  });
}

const isTheSameWatched = (subject: Subject, replicate: number): boolean =>
  sameBits(traceOf(subject, replicate).end, endOf(subject, replicate));

describe.each(SHIPPED)('in the scenario %s', async (name) => {
  const subject = subjectOf(await shipped(name));
  const replicates = [0, 1, 2, 3, 4];
  it('everything is finite and in its declared range', () =>
    expect(replicates.flatMap((replicate) => misplaced(subject, replicate))).toEqual([]));
  it('the shares of a channel sum to at most one', () =>
    expect(replicates.flatMap((replicate) => overfull(subject, replicate))).toEqual([]));
  it('each recorded month replays bit for bit', () =>
    expect(replicates.flatMap((replicate) => notReplayed(subject, replicate))).toEqual([]));
  it('watching a run changes no bit of it', () =>
    expect(replicates.map((replicate) => isTheSameWatched(subject, replicate))).not.toContain(false));
  it('the same seed gives the same bits, another seed or replicate others', () => {
    const end = endOf(subject, 0);
    expect(sameBits(end, endOf(subject, 0))).toBe(true);
    expect(sameBits(end, endOf(subject, 0, 'other'))).toBe(false);
    expect(sameBits(end, endOf(subject, 1))).toBe(false);
  });
});

describe('in any world', () => {
  const holds = (law: (subject: Subject) => unknown[]) => () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        expect(law(subject)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  };
  it(
    'everything is finite and in its declared range',
    holds((subject) => misplaced(subject, 0, RANGE_TO_BE_MENDED)),
  );
  it(
    'the shares of a channel sum to at most one',
    holds((subject) => overfull(subject, 0, DUST_OF_CUTS)),
  );
  it(
    'each recorded month replays bit for bit',
    holds((subject) => notReplayed(subject, 0)),
  );
  it(
    'watching a run changes no bit of it',
    holds((subject) => (isTheSameWatched(subject, 0) ? [] : ['changed'])),
  );
});
