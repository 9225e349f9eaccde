import { THEORIES } from '../../model/theory.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { ReasonInputs } from '../explain/reasons.ts';
import { AWARD_REASONS, awardReasonsIn, LEVELS } from '../explain/reasons-of-award.ts';
import { prepareRuns } from '../runs/trajectory.ts';

/** What is kept of each month of a run, one block after the other; cells are (power, channel). */
export interface Trace {
  readonly scenario: Scenario;
  /** The calibrated world of month 0, which also holds all that never moves. */
  readonly start: BalancingWorld;
  readonly months: number;
  /** Powers and channels. */
  readonly n: number;
  readonly m: number;
  /** [month, P x C]: acts, and demands that are open. */
  readonly act: Float64Array;
  readonly demand: Float64Array;
  /** [month, P x C]: the month's awards and their chances, and the depths to which demands are met. */
  readonly award: Float64Array;
  readonly chance: Float64Array;
  readonly depth: Float64Array;
  /** [month, P x C]: ties when all decide, events done; what the answers leave of them; and at the month's end. */
  readonly placed: Float64Array;
  readonly yielded: Float64Array;
  readonly tie: Float64Array;
  /** [month, P x C, reason]: what speaks for the awards, levels as they stand and the rest since month 0. */
  readonly reasons: Float64Array;
}

/** Make ready to trace single replicates; the trace is written over by the next. */
export function tracer(scenario: Scenario, seed: string): (replicate: number) => Trace {
  const { simulation, start } = prepareRuns(scenario, seed);
  const { horizon: months, parameters: q, theory } = scenario;
  const [n, m] = [scenario.case.powers.length, scenario.case.channels.length];
  const cells = n * m;
  const room = (width: number): Float64Array => new Float64Array(width * months);
  const [act, demand, award, chance, depth, placed, yielded, tie] = Array.from({ length: 8 }, () => room(cells));
  const reasons = room(cells * AWARD_REASONS.length);
  const fill = reasonsFiller(simulation.world, start, { q, theory: THEORIES[theory] });
  const trace = { scenario, start, months, n, m, act, demand, award, chance, depth, placed, yielded, tie, reasons };
  const observers = [
    {
      decided(world: BalancingWorld, month: number): void {
        const at = month * cells;
        act.set(world.act, at);
        demand.set(world.demand, at);
        award.set(world.award, at);
        chance.set(world.chance, at);
        depth.set(world.depth, at);
        placed.set(world.tie, at);
        yielded.set(world.yielded, at);
        fill(reasons, at * AWARD_REASONS.length);
      },
      advanced(world: BalancingWorld, month: number): void {
        tie.set(world.tie, (month - 1) * cells);
      },
    },
  ];
  return (replicate) => {
    simulation.run(replicate, observers);
    return trace;
  };
}

/** Make ready to fill the reasons for all awards of a month, those that count as changes less what they were at first. */
function reasonsFiller(world: BalancingWorld, start: BalancingWorld, reading: Pick<ReasonInputs, 'q' | 'theory'>) {
  const width = AWARD_REASONS.length;
  const cells = start.tie.length;
  const first = new Float64Array(cells * width);
  const before = awardReasonsIn(start, start, reading);
  for (let i = 0; i < cells; i++) before(i, first, i * width);
  for (let k = 0; k < cells * width; k++) if (k % width < LEVELS) first[k] = 0;
  const now = awardReasonsIn(world, start, reading);
  return (out: Float64Array, at: number): void => {
    for (let i = 0; i < cells; i++) now(i, out, at + i * width);
    for (let k = 0; k < cells * width; k++) out[at + k] -= first[k];
  };
}
