import type { Observer } from '../../engine/run.ts';
import type { Case } from '../../model/case.ts';
import { usualChannels } from '../../model/decisions/options.ts';
import { shiftWatch } from '../../model/decisive-choice.ts';
import { channelTilt, portfolioOf, weightedTies } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import { type EndedRun, runOutcomes } from './outcome-kinds.ts';

/** Watches runs and measures each at its end. */
export interface OutcomeWatch {
  readonly observer: Observer<BalancingWorld>;
  begin(): void;
  /** Write the outcomes of the run that has ended into `into`, from `at` on. */
  measure(into: Float64Array, at: number): void;
}

/** Make a watch for named outcomes over so many months; `start` is the world of month 0. */
export function watchOutcomes(names: readonly string[], roster: Case, start: BalancingWorld, months: number): OutcomeWatch {
  const known = new Map(runOutcomes(roster).map((outcome) => [outcome.name, outcome]));
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
      const end: EndedRun = {
        ...{ months, camp: shift.choice.camp, tilt, channelTilts, weight: portfolio.weight, demands },
        ...{ ties, legitimacy: last.legitimacy[0], load, benefit },
      };
      for (let k = 0; k < measures.length; k++) into[at + k] = measures[k].kind.read(end, measures[k].k);
    },
  };
}
