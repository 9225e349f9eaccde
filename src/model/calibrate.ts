import { columnsOver, type Sizes, worldLength } from '../engine/columns.ts';
import type { Luck } from '../engine/chance.ts';
import { BALANCING } from './balancing.ts';
import type { Case } from './case.ts';
import { actWeights, fillPayoffs } from './decisions/act.ts';
import { LENSES, type LensName } from './lens.ts';
import { ALL_ON, DEFAULTS, type Parameters, type Switches } from './parameters.ts';
import { arraysOf, scratchFor, type Setting } from './setting.ts';
import { type BalancingWorld, VARIABLES } from './variables.ts';

/** How a case is read: lens, numbers and switches. What is left out stands at its default. */
export interface Reading {
  readonly lens?: LensName;
  readonly parameters?: Partial<Parameters>;
  readonly switches?: Partial<Switches>;
}

/** A case ready to run. */
export interface CalibratedCase {
  readonly setting: Setting;
  readonly sizes: Sizes;
  /** The world of month 0. */
  readonly start: Float64Array;
  /** Demands a month that each power would expect to make at month 0. */
  readonly expectedDemands: Float64Array;
}

/** Months of expected acts after which the stocks stand still. */
const SETTLING_MONTHS = 200;
/** Strain of a world without pressure, so that it can be divided by. */
const LEAST_STRAIN = 1e-6;

/** Calibration draws nothing. */
const NO_LUCK: Luck = { begin() {}, turn() {}, draw: () => 0 };

/**
 * Calibrate a case: today's ties are what today's rivalry and observed drifts sustain, so every lens explains
 * the present equally and differs only in what it says about a changed world.
 *
 * 1. base[p,c] from ties and drifts (setting.ts)
 * 2. the powers' stocks: 200 months of their expected acts, with ties, domestic state and supply held
 * 3. reference load, strain, appeal and benefit from that state
 */
export function calibrate(kase: Case, reading: Reading = {}): CalibratedCase {
  const q = { ...DEFAULTS, ...reading.parameters };
  const arrays = arraysOf(kase, q);
  const setting: Setting = {
    ...arrays,
    q,
    lens: LENSES[reading.lens ?? 'mixed'],
    switches: { ...ALL_ON, ...reading.switches },
    scratch: scratchFor(arrays.n, arrays.m),
    load0: 0,
    strain0: 0,
    benefit0: 0,
    appeal0: new Float64Array(arrays.n * arrays.m),
  };
  const sizes: Sizes = { power: arrays.n, channel: arrays.m, option: arrays.options };
  const start = new Float64Array(worldLength(VARIABLES, sizes));
  const world = columnsOver(VARIABLES, sizes, start);
  writeStart(world, kase);
  const expectedDemands = settle(world, setting);
  return { setting: withReferences(world, setting), sizes, start, expectedDemands };
}

function writeStart(world: BalancingWorld, kase: Case): void {
  const { powers, domestic } = kase;
  world.rivalry.set(kase.rivalry.flat());
  world.capability.set(powers.map((power) => power.capability));
  world.disrupt.fill(1);
  world.chokepoint.set(powers.map((power) => power.chokepoint));
  world.coerciveness.set(powers.map((power) => power.coerciveness));
  world.credibility[0] = domestic.credibility;
  world.affinity.set(kase.affinity.flat());
  world.ceiling.set(kase.ceiling.flat());
  world.tie.set(kase.tie.flat());
  world.claims.set(powers.map((power) => power.claims));
  world.demand.fill(-1);
  world.legitimacy[0] = domestic.legitimacy;
  world.protest[0] = domestic.protest;
  world.salience[0] = domestic.salience;
}

function derive(world: BalancingWorld, setting: Setting): void {
  for (const rule of BALANCING.derive) rule.fill(world, setting, NO_LUCK);
}

/** Let the stocks settle under the expected acts; no demand opens, escalates or is remembered. */
function settle(world: BalancingWorld, setting: Setting): Float64Array {
  const { n, m, q, scratch, switches } = setting;
  const expected = new Float64Array(n);
  if (!switches.powers) return expected;
  for (let month = 0; month < SETTLING_MONTHS; month++) {
    derive(world, setting);
    for (let p = 0; p < n; p++) {
      fillPayoffs(p, world, setting);
      const sum = actWeights(p, world.payoff, setting);
      expected[p] = 0;
      for (let c = 0; c < m; c++) {
        const i = p * m + c;
        world.inducement[i] = settled(world.inducement[i], scratch.weights[1 + c] / sum, q);
        world.pressure[i] = settled(world.pressure[i], scratch.weights[1 + m + c] / sum, q);
        expected[p] += scratch.weights[1 + 2 * m + c] / sum;
      }
    }
  }
  return expected;
}

/** One month of an expected act: x · (1 - decay) + step · (1 - x) · probability. */
function settled(x: number, probability: number, q: Parameters): number {
  return (1 - q.decay) * x + q.step * (1 - x) * probability;
}

function withReferences(world: BalancingWorld, setting: Setting): Setting {
  derive(world, setting);
  const strained: Setting = { ...setting, load0: world.load[0], strain0: Math.max(LEAST_STRAIN, world.strain[0]) };
  derive(world, strained);
  return { ...strained, appeal0: Float64Array.from(world.appeal), benefit0: world.benefit[0] };
}
