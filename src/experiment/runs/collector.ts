import type { Observer } from '../../engine/run.ts';
import { type Choice, levelWatch, shiftWatch, TILT_LEVEL, yieldWatch } from '../../model/decisive-choice.ts';
import {
  aggregateOf,
  channelTilt,
  entropyOf,
  equidistanceOf,
  exposureOf,
  portfolioOf,
  weightedTies,
} from '../../model/equidistance.ts';
import { DEPTHS, type Parameters } from '../../model/parameters.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import { type MonthlyDistribution, monthlyDistribution } from '../statistics/distribution.ts';

/** Sums over runs of numbers that a month has one of. */
export const SCALARS = [
  'equidistance',
  'within',
  'tilt',
  'entropy',
  'exposure',
  'aggregate',
  'legitimacy',
  'protest',
  'salience',
  'strain',
] as const;
export type ScalarName = (typeof SCALARS)[number];
/** Sums over runs of (power, channel) columns. */
export const CELLS = ['tie', 'pressure', 'inducement'] as const;
export type CellName = (typeof CELLS)[number];

/** Kinds of runs in a month: still hedging, chosen the positive camp, chosen the negative camp. */
export const KINDS = 3;
const kindOf = (camp: number): number => (camp === 0 ? 0 : camp > 0 ? 1 : 2);

/** Everything gathered from many runs. (month, …) arrays are flat, month first. */
export interface Gathered {
  readonly runs: number;
  readonly months: number;
  readonly n: number;
  readonly m: number;
  readonly equidistance: MonthlyDistribution;
  readonly within: MonthlyDistribution;
  readonly scalar: Readonly<Record<ScalarName, Float64Array>>;
  /** Months in which exposure is defined, counted over runs. */
  readonly exposed: Uint32Array;
  readonly cell: Readonly<Record<CellName, Float64Array>>;
  /** [month, channel] */
  readonly channelTilt: Float64Array;
  /** [month, power] */
  readonly outflow: Float64Array;
  /** [power, channel, answer], answer 0 = refused, then the depths. Counted whole, so that sums do not hang on who adds. */
  readonly answers: Uint32Array;
  /** [run] equidistance of the last month. */
  readonly end: Float64Array;
  /** [run] tilt of the last month. */
  readonly endTilt: Float64Array;
  /** [run] month and camp of the choice by `shift`; 0 = none. */
  readonly choiceMonth: Int32Array;
  readonly choiceCamp: Int8Array;
  readonly chosenByTilt: Uint8Array;
  readonly chosenByYield: Uint8Array;
}

/** Watches runs and gathers what outcomes and pictures need. */
export interface Collector {
  readonly gathered: Gathered;
  readonly observer: Observer<BalancingWorld>;
  begin(run: number): void;
  finish(): void;
}

function roomFor(runs: number, months: number, n: number, m: number): Gathered {
  const monthly = (width: number) => new Float64Array((months + 1) * width);
  return {
    runs,
    months,
    n,
    m,
    equidistance: monthlyDistribution(runs, months, KINDS),
    within: monthlyDistribution(runs, months, 1),
    scalar: Object.fromEntries(SCALARS.map((name) => [name, monthly(1)])) as Record<ScalarName, Float64Array>,
    exposed: new Uint32Array(months + 1),
    cell: Object.fromEntries(CELLS.map((name) => [name, monthly(n * m)])) as Record<CellName, Float64Array>,
    channelTilt: monthly(m),
    outflow: monthly(n),
    answers: new Uint32Array(n * m * (DEPTHS.length + 1)),
    end: new Float64Array(runs),
    endTilt: new Float64Array(runs),
    choiceMonth: new Int32Array(runs),
    choiceCamp: new Int8Array(runs),
    chosenByTilt: new Uint8Array(runs),
    chosenByYield: new Uint8Array(runs),
  };
}

/** Make a collector for runs of one case; `start` is the world of month 0. Nothing is allocated while it watches. */
export function collectorFor(start: BalancingWorld, q: Parameters, runs: number, months: number): Collector {
  const portfolio = portfolioOf(start);
  const { n, m } = portfolio;
  const gathered = roomFor(runs, months, n, m);
  const ties = new Float64Array(n);
  const shift = shiftWatch(equidistanceOf(start.tie0, portfolio).tilt);
  const tilted = levelWatch(TILT_LEVEL);
  const yielding = yieldWatch(start);
  const watches = [shift, tilted, yielding];
  let run = 0;

  const see = (world: BalancingWorld, month: number): void => {
    let tilt = 0;
    let within = 1;
    for (let c = 0; c < m; c++) {
      const lean = channelTilt(c, world.tie, portfolio);
      gathered.channelTilt[month * m + c] += lean;
      tilt += portfolio.weight[c] * lean;
      within -= portfolio.weight[c] * Math.abs(lean);
    }
    if (month > 0) {
      shift.see(tilt, month);
      tilted.see(tilt, month);
    }
    const equidistance = 1 - Math.abs(tilt);
    gathered.equidistance.add(run, month, equidistance, kindOf(shift.choice.camp));
    gathered.within.add(run, month, within, 0);
    if (month === months) {
      gathered.end[run] = equidistance;
      gathered.endTilt[run] = tilt;
    }
    addScalars(gathered, month, world, { equidistance, within, tilt }, weightedTies(world.tie, portfolio, ties));
    addCells(gathered, month, world, q.profitRate);
  };

  return {
    gathered,
    observer: {
      decided(world, month) {
        yielding.see(world, month);
        countAnswers(gathered, world);
      },
      advanced: see,
    },
    begin(replicate) {
      run = replicate;
      for (const watch of watches) watch.reset();
      see(start, 0);
    },
    finish() {
      note(gathered, run, shift.choice);
      gathered.chosenByTilt[run] = tilted.choice.month > 0 ? 1 : 0;
      gathered.chosenByYield[run] = yielding.choice.month > 0 ? 1 : 0;
    },
  };
}

function note({ choiceMonth, choiceCamp }: Gathered, run: number, choice: Choice): void {
  choiceMonth[run] = choice.month;
  choiceCamp[run] = choice.camp;
}

function addScalars(
  { scalar, exposed }: Gathered,
  month: number,
  world: BalancingWorld,
  index: { equidistance: number; within: number; tilt: number },
  ties: Float64Array,
): void {
  scalar.equidistance[month] += index.equidistance;
  scalar.within[month] += index.within;
  scalar.tilt[month] += index.tilt;
  scalar.entropy[month] += entropyOf(ties);
  scalar.aggregate[month] += aggregateOf(ties, world.axis);
  const exposure = exposureOf(ties, world.rivalry);
  if (!Number.isNaN(exposure)) {
    scalar.exposure[month] += exposure;
    exposed[month]++;
  }
  scalar.legitimacy[month] += world.legitimacy[0];
  scalar.protest[month] += world.protest[0];
  scalar.salience[month] += world.salience[0];
  scalar.strain[month] += world.strain[0];
}

function addCells({ cell, outflow, n, m }: Gathered, month: number, world: BalancingWorld, profitRate: number): void {
  const first = month * n * m;
  for (let i = 0; i < n * m; i++) {
    cell.tie[first + i] += world.tie[i];
    cell.pressure[first + i] += world.pressure[i];
    cell.inducement[first + i] += world.inducement[i];
  }
  for (let p = 0; p < n; p++) outflow[month * n + p] += profitRate * world.claims[p];
}

function countAnswers({ answers, n, m }: Gathered, { demand, depth }: BalancingWorld): void {
  for (let i = 0; i < n * m; i++) {
    if (demand[i] === 0) continue;
    let level = 0;
    while (level < DEPTHS.length && depth[i] >= DEPTHS[level]) level++;
    answers[i * (DEPTHS.length + 1) + level]++;
  }
}
