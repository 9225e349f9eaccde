import type { Observer } from '../../engine/run.ts';
import type { Case } from '../../model/case.ts';
import { usualChannels } from '../../model/decisions/options.ts';
import { shiftWatch } from '../../model/decisive-choice.ts';
import { channelTilt, portfolioOf, weightedTies } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';

const MONTHS_A_YEAR = 12;
type Roster = Pick<Case, 'camps' | 'powers' | 'channels'>;

/** What is known of one run at its end. */
interface RunEnd {
  readonly months: number;
  /** -1, 0 or 1: the camp of a decisive choice. */
  readonly camp: number;
  readonly tilt: number;
  readonly channelTilts: Float64Array;
  readonly weight: Float64Array;
  /** Demands of the run, [power x channel]. */
  readonly demands: Float64Array;
  /** Weighted ties by power, [power]. */
  readonly ties: Float64Array;
  readonly legitimacy: number;
  /** Sums over the months. */
  readonly load: number;
  readonly benefit: number;
}

type Measure = (end: RunEnd) => number;

/**
 * List what a point can be asked for: outcomes of an ensemble that are means over its runs, by the names that
 * expectations give them where they have one, each with how a single run measures it.
 */
function measuresOf({ camps, powers, channels }: Roster): Map<string, Measure> {
  const m = channels.length;
  const perYear =
    (counts: (cell: number) => boolean): Measure =>
    ({ demands, months }) =>
      (demands.reduce((sum, one, cell) => (counts(cell) ? sum + one : sum), 0) * MONTHS_A_YEAR) / months;
  return new Map<string, Measure>([
    ['decisiveChoice.probability', ({ camp }) => (camp === 0 ? 0 : 1)],
    [`decisiveChoice.byCamp.${camps.positive}`, ({ camp }) => (camp > 0 ? 1 : 0)],
    [`decisiveChoice.byCamp.${camps.negative}`, ({ camp }) => (camp < 0 ? 1 : 0)],
    ['hedging.end', ({ camp }) => (camp === 0 ? 1 : 0)],
    ['equidistance.end.mean', ({ tilt }) => 1 - Math.abs(tilt)],
    [
      'withinChannels.end',
      ({ channelTilts, weight }) => channelTilts.reduce((left, one, c) => left - weight[c] * Math.abs(one), 1),
    ],
    ...channels.map(({ id }, c): [string, Measure] => [`tiltByChannel.end.${id}`, ({ channelTilts }) => channelTilts[c]]),
    ['demands.perYear', perYear(() => true)],
    ...powers.map(({ id }, p): [string, Measure] => [`demands.byPower.${id}`, perYear((cell) => Math.floor(cell / m) === p)]),
    ...channels.map(({ id }, c): [string, Measure] => [`demands.byChannel.${id}`, perYear((cell) => cell % m === c)]),
    ...powers.map(({ id }, p): [string, Measure] => [`tieByPower.end.${id}`, ({ ties }) => ties[p]]),
    ['legitimacy.end', ({ legitimacy }) => legitimacy],
    ['load.mean', ({ load, months }) => load / months],
    ['benefit.mean', ({ benefit, months }) => benefit / months],
  ]);
}

/** Find the lowest and the highest that an outcome can be; infinite where it has no bound. */
export function outcomeRange(outcome: string): readonly [number, number] {
  if (outcome.startsWith('tiltByChannel.')) return [-1, 1];
  return /^(demands|load|benefit)\./.test(outcome) ? [0, Infinity] : [0, 1];
}

/** By how much rounding may carry a sum over an end of its range. [C] */
const ROUNDING = 1e-9;

/** Tell whether a number can be an outcome of a run at all. */
export function isOutcome(outcome: string, value: number): boolean {
  const [low, high] = outcomeRange(outcome);
  return Number.isFinite(value) && value >= low - ROUNDING && value <= high + ROUNDING;
}

/** List the outcomes that single runs of a case can be measured by. */
export function runOutcomes(roster: Roster): readonly string[] {
  return [...measuresOf(roster).keys()];
}

/** Watches runs and measures each at its end. */
export interface OutcomeWatch {
  readonly observer: Observer<BalancingWorld>;
  begin(): void;
  /** Write the outcomes of the run that has ended into `into`, from `at` on. */
  measure(into: Float64Array, at: number): void;
}

/** Make a watch for named outcomes over so many months; `start` is the world of month 0. */
export function watchOutcomes(names: readonly string[], roster: Roster, start: BalancingWorld, months: number): OutcomeWatch {
  const known = measuresOf(roster);
  const measures = names.map((name) => known.get(name)!);
  const portfolio = portfolioOf(start);
  const { n, m } = portfolio;
  const channelTilts = new Float64Array(m);
  const demands = new Float64Array(n * m);
  const ties = new Float64Array(n);
  let last = start;
  let load = 0;
  let benefit = 0;
  let tilt = 0;
  const lean = (tie: Float64Array): void => {
    tilt = 0;
    for (let c = 0; c < m; c++) {
      channelTilts[c] = channelTilt(c, tie, portfolio);
      tilt += portfolio.weight[c] * channelTilts[c];
    }
  };
  lean(start.tie0);
  const shift = shiftWatch(tilt);
  return {
    observer: {
      decided({ demand }) {
        for (let i = 0; i < n * m; i++) demands[i] += demand[i] * usualChannels(portfolio.weight[i % m]);
      },
      advanced(world, month) {
        lean(world.tie);
        shift.see(tilt, month);
        load += world.load[0];
        benefit += world.benefit[0];
        last = world;
      },
    },
    begin() {
      demands.fill(0);
      load = 0;
      benefit = 0;
      shift.reset();
    },
    measure(into, at) {
      weightedTies(last.tie, portfolio, ties);
      const end: RunEnd = {
        ...{ months, camp: shift.choice.camp, tilt, channelTilts, weight: portfolio.weight, demands },
        ...{ ties, legitimacy: last.legitimacy[0], load, benefit },
      };
      for (let k = 0; k < measures.length; k++) into[at + k] = measures[k](end);
    },
  };
}
