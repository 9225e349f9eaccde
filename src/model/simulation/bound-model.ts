import { columnsOver, type Sizes, worldLength } from '../../engine/columns.ts';
import { type BoundModel, bindModel } from '../../engine/model.ts';
import { BALANCING } from '../balancing.ts';
import { ACTS } from '../decisions/options.ts';
import type { Parameters, Switches } from '../parameters.ts';
import { type RuleContext, settingFor } from '../rule-context.ts';
import { THEORIES, type Theory, type TheoryName } from '../theory.ts';
import { type BalancingWorld, VARIABLES } from '../variables.ts';

/** The numbers that turn a machine into one particular case. */
export interface Loadable {
  readonly sizes: Sizes;
  /** The world of month 0. */
  readonly start: Float64Array;
  readonly theory: TheoryName;
  readonly parameters: Parameters;
  readonly switches: Switches;
}

/** A world with the rules bound to it. */
export interface BoundCase {
  readonly world: BalancingWorld;
  /** The numbers of the world, all columns in the order of declaration. */
  readonly buffer: Float64Array;
  readonly setting: RuleContext;
  readonly steps: BoundModel;
}

const MACHINES = new Map<string, BoundCase>();

/** Find how many of everything there are with n powers and m channels. */
export function sizesOf(n: number, m: number): Sizes {
  return { power: n, channel: m, option: ACTS * m };
}

/**
 * Find the machine for a number of powers and channels; there is one of each shape.
 *
 * Because  all cases of a shape share one set of bound rules, which V8 then compiles for exactly these columns:
 *          twice as fast as one set per case. Whoever runs loads all numbers first, so nothing is left of others.
 *          For the same reason a step reads its columns from the world before its first loop: V8 takes a column
 *          that a loop reads from outside for any column, and checks type, length and place at every number.
 */
export function machineFor(n: number, m: number): BoundCase {
  const shape = `${n} x ${m}`;
  const known = MACHINES.get(shape);
  if (known) return known;
  const sizes = sizesOf(n, m);
  const buffer = new Float64Array(worldLength(VARIABLES, sizes));
  const world = columnsOver(VARIABLES, sizes, buffer);
  const setting = settingFor(n, m);
  const steps = bindModel(BALANCING, world, setting);
  const machine = { world, buffer, setting, steps };
  MACHINES.set(shape, machine);
  return machine;
}

/** Load everything that makes a case, and put the world at month 0. */
export function load({ buffer, setting }: BoundCase, { start, theory, parameters, switches }: Loadable): void {
  buffer.set(start);
  Object.assign(setting.q, parameters);
  Object.assign(setting.theory, THEORIES[theory] satisfies Theory);
  Object.assign(setting.switches, switches);
}
