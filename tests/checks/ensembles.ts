import { addressedChance } from '../../src/engine/chance.ts';
import { columnsOver } from '../../src/engine/columns.ts';
import type { Case, Power } from '../../src/model/case.ts';
import { HOLD } from '../../src/model/decisions/options.ts';
import {
  type Choice,
  type ChoiceWatch,
  levelWatch,
  shiftWatch,
  TILT_LEVEL,
  yieldWatch,
} from '../../src/model/decisive-choice.ts';
import { channelTilt, equidistanceOf, type Portfolio } from '../../src/model/equidistance.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { type CalibratedCase, type CaseReading, steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { CellPath, ExogenousName, StockName, TimedEvent } from '../../src/model/simulation/timeline.ts';
import { VARIABLES } from '../../src/model/variables.ts';
import { leveredRivalry, SERBIA } from '../model/serbia.ts';

export const [US, EU, CN, RU] = [0, 1, 2, 3];
export const [TRADE, INVESTMENT, , SECURITY, ENERGY, DIPLOMACY] = [0, 1, 2, 3, 4, 5];
export const POWERS = SERBIA.powers.map(({ id }) => id);
export const CHANNELS = SERBIA.channels.map(({ id }) => id);
export const M = 6;
const N = 4;
export const MONTHS = 60;
/** The seed of whoever names none, so that anyone who runs the program has the same luck. */
export const SEED = 'equidistance';
let seed = SEED;
/** Do some work with the luck of another seed. */
export function withSeed<T>(other: string, work: () => T): T {
  seed = other;
  try {
    return work();
  } finally {
    seed = SEED;
  }
}
/** The 2025 case without the observed drifts. */
export const STILL: Case = { ...SERBIA, drift: SERBIA.drift.map((row) => row.map(() => 0)) };

export const cell = (p: number, c: number): number => p * M + c;
export const at = (g: number): readonly (readonly number[])[] => leveredRivalry(SERBIA, g);
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
export const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};
export const share = <T>(list: readonly T[], is: (one: T) => boolean): number => mean(list.map((one) => (is(one) ? 1 : 0)));
export const withPower = (of: Case, which: number, change: Partial<Power>): Case => ({
  ...of,
  powers: of.powers.map((power, p) => (p === which ? { ...power, ...change } : power)),
});

/** An answered demand. */
export interface Answer {
  readonly month: number;
  readonly p: number;
  readonly c: number;
  readonly depth: number;
}

/** What a pattern looks at in one run. The month at index k is the state after k + 1 steps, and the rivalry of step k. */
export interface Run {
  readonly tie: readonly Float64Array[];
  readonly pressure: readonly Float64Array[];
  readonly inducement: readonly Float64Array[];
  readonly rivalry: readonly Float64Array[];
  readonly salience: readonly Float64Array[];
  readonly tilt: readonly number[];
  readonly within: readonly number[];
  readonly answers: readonly Answer[];
  /** Acts taken in a channel: hold, induce, press, demand. */
  readonly acts: readonly number[];
  /** Months of a power, all powers together, in which it acted nowhere. */
  readonly idle: number;
  readonly shift: Choice;
  readonly level: Choice;
  readonly yield: Choice;
}

/** Many runs of one set-up. */
export interface Many {
  readonly runs: readonly Run[];
  /** Tilt of the ties of month 0. */
  readonly tilt0: number;
  readonly tie0: Float64Array;
}

/** What differs from the 2025 case at present rivalry. */
export interface SetUp extends CaseReading {
  readonly of?: Case;
  readonly months?: number;
  /** Rivalry, in all months or by month. */
  readonly rivalry?: readonly (readonly number[])[] | ((month: number) => readonly (readonly number[])[]);
  readonly paths?: readonly CellPath[];
  readonly events?: readonly TimedEvent[];
}

/** Hold a cell at a value from a month on. */
export const held = (variable: ExogenousName | StockName, where: number, value: number, from = 0): TimedEvent => ({
  at: from,
  variable,
  cell: where,
  operator: '=',
  value,
  months: 600,
});
/** Change a cell once. */
export const once = (
  variable: TimedEvent['variable'],
  where: number,
  operator: TimedEvent['operator'],
  value: number,
  month: number,
): TimedEvent => ({ at: month, variable, cell: where, operator, value });
/** A path by month. */
export const path = (variable: ExogenousName, where: number, values: readonly number[]): CellPath => ({
  variable,
  cell: where,
  values,
});

const chosen = ({ choice }: ChoiceWatch): Choice => ({ ...choice });

/** Run a set-up many times; the same replicate has the same luck in all set-ups. */
export function ensemble(setUp: SetUp, runs: number): Many {
  const { of = SERBIA, months = MONTHS, rivalry = of.rivalry, paths = [], events = [], ...reading } = setUp;
  const calibrated = steadyStart(of, reading);
  const byMonth =
    typeof rivalry === 'function' ? Array.from({ length: months }, (_, month) => rivalry(month).flat()) : [rivalry.flat()];
  const levels = byMonth[0].map((_, where) =>
    path(
      'rivalry',
      where,
      byMonth.map((row) => row[where]),
    ),
  );
  const simulation = simulationOf(calibrated, { paths: [...levels, ...paths], events }, addressedChance(seed), months);
  return { ...startOf(calibrated), runs: Array.from({ length: runs }, (_, replicate) => watch(simulation, replicate)) };
}

function startOf({ start, sizes }: CalibratedCase): Pick<Many, 'tie0' | 'tilt0'> {
  const { tie0 } = columnsOver(VARIABLES, sizes, start);
  return { tie0, tilt0: equidistanceOf(tie0, portfolio).tilt };
}

/** Weights and camps of the 2025 case; those of 2014 are the same. */
export const portfolio: Portfolio = {
  n: N,
  m: M,
  axis: Float64Array.from(SERBIA.powers, ({ axis }) => axis),
  weight: Float64Array.from(SERBIA.channels, ({ weight }) => weight),
};

function watch(simulation: ReturnType<typeof simulationOf>, replicate: number): Run {
  const run = {
    tie: [] as Float64Array[],
    pressure: [] as Float64Array[],
    inducement: [] as Float64Array[],
    rivalry: [] as Float64Array[],
    salience: [] as Float64Array[],
    tilt: [] as number[],
    within: [] as number[],
    answers: [] as Answer[],
    acts: [0, 0, 0, 0],
    idle: 0,
  };
  let shift = shiftWatch(0);
  const level = levelWatch(TILT_LEVEL);
  const yielding = yieldWatch(simulation.world);
  yielding.reset();
  simulation.run(replicate, [
    {
      decided(world, month) {
        if (month === 0) shift = shiftWatch(equidistanceOf(world.tie0, portfolio).tilt);
        yielding.see(world, month);
        for (const act of world.act) run.acts[act]++;
        for (let p = 0; p < N; p++) if (!world.act.slice(p * M, p * M + M).some((act) => act !== HOLD)) run.idle++;
        for (let p = 0; p < N; p++)
          for (let c = 0; c < M; c++)
            if (world.demand[cell(p, c)] === 1) run.answers.push({ month, p, c, depth: world.depth[cell(p, c)] });
      },
      advanced(world, month) {
        const { tilt, within } = equidistanceOf(world.tie, portfolio);
        shift.see(tilt, month);
        level.see(tilt, month);
        run.tilt.push(tilt);
        run.within.push(within);
        for (const name of ['tie', 'pressure', 'inducement', 'rivalry', 'salience'] as const) run[name].push(world[name].slice());
      },
    },
  ]);
  return { ...run, shift: chosen(shift), level: chosen(level), yield: chosen(yielding) };
}

/** The last of a list. */
export const last = <T>(list: readonly T[]): T => list[list.length - 1];
export const chose = ({ shift }: Run): boolean => shift.month > 0;
export const west = ({ shift }: Run): boolean => shift.camp > 0;
export const choiceOf = ({ runs }: Many): number => share(runs, chose);
export const endTilt = (run: Run): number => last(run.tilt);
/** Mean E* of the last month. */
export const endEquidistance = ({ runs }: Many): number => mean(runs.map((run) => 1 - Math.abs(endTilt(run))));
/** Mean change of tilt to the last month, run by run. */
export const tiltChange = ({ runs, tilt0 }: Many): number[] => runs.map((run) => endTilt(run) - tilt0);
/** Mean tie in the last month. */
export const endTie = ({ runs }: Many, p: number, c: number): number => mean(runs.map((run) => last(run.tie)[cell(p, c)]));
export const eastTie = (tie: Float64Array, c: number): number => tie[cell(CN, c)] + tie[cell(RU, c)];
export const tiltOf = (tie: Float64Array, c: number): number => channelTilt(c, tie, portfolio);
/** Sum of a power's numbers over channels by weight. */
export const weighted = (column: Float64Array, p: number): number =>
  portfolio.weight.reduce((sum, weight, c) => sum + weight * column[cell(p, c)], 0);
