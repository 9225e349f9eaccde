import { NO_LUCK } from '../../engine/chance.ts';
import { columnsOver } from '../../engine/columns.ts';
import { load, machineFor } from '../../model/simulation/bound-model.ts';
import type { CalibratedCase } from '../../model/simulation/steady-start.ts';
import { THEORIES, type TheoryName } from '../../model/theory.ts';
import { type BalancingWorld, VARIABLES, type VariableName } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { type Decision, decisionsAsIn } from '../explain/decision.ts';
import { chancesOf } from '../explain/questions.ts';
import { reasonsOfAnswer } from '../explain/reasons-of-answer.ts';
import { calibratedOf, startOf, type Trajectory } from '../runs/trajectory.ts';

/** What is carried from month to month or comes from outside: the situation, which no theory disputes. */
const SITUATION = (Object.keys(VARIABLES) as VariableName[]).filter((name) =>
  ['stock', 'exogenous'].includes(VARIABLES[name].role),
);

/** A theory's reading of the months of a run. */
export interface TheoryView {
  readonly theory: TheoryName;
  /** The decisions of a recorded month with the chances that the theory gives them. */
  decisionsIn(month: number): Decision[];
  /** The chance of each answer (refused, then the four depths) if power p demanded in channel c and nobody else did. */
  answersTo(month: number, p: number, c: number): readonly number[];
}

/**
 * Read the months of a run through a theory: the situation as it was, everything derived from it as that theory
 * calibrates and weighs it.
 */
export function viewUnder(theory: TheoryName, trajectory: Trajectory): TheoryView {
  const scenario: Scenario = { ...trajectory.scenario, theory };
  const { parameters: q, switches } = scenario;
  const calibrated = calibratedOf(scenario);
  const start = startOf(calibrated);
  return {
    theory,
    decisionsIn: decisionsAsIn({ ...trajectory, scenario }, (month) => derivedAgain(calibrated, trajectory.worlds[month])),
    answersTo(month, p, c) {
      const world = derivedAgain(calibrated, trajectory.worlds[month]);
      world.demand.fill(0);
      world.demand[p * world.weight.length + c] = 1;
      const weighed = reasonsOfAnswer(c, { world, start, q, theory: THEORIES[theory], switches });
      const utilities = weighed.map(({ utility }) => utility);
      return chancesOf(utilities, q.answer);
    },
  };
}

/** Derive a recorded month again from its situation, and what its options are worth then; what was decided in it stays. */
function derivedAgain(calibrated: CalibratedCase, recorded: BalancingWorld): BalancingWorld {
  const machine = machineFor(calibrated.sizes.power, calibrated.sizes.channel);
  load(machine, calibrated);
  for (const name of SITUATION) machine.world[name].set(recorded[name]);
  const { derive, decide } = machine.steps;
  for (const step of [...derive, ...decide]) step(NO_LUCK);
  for (const name of ['act', 'award', 'depth', 'yielded', 'concession'] as const) machine.world[name].set(recorded[name]);
  return columnsOver(VARIABLES, calibrated.sizes, Float64Array.from(machine.buffer));
}
