import { addressOf, NO_LUCK } from '../../engine/chance.ts';
import type { Case, Power } from '../case.ts';
import { ALL_ON, DEFAULTS, type Parameters, type Switches } from '../parameters.ts';
import { LEAST_STRAIN } from '../rules/strain.ts';
import { fillOpen } from '../rules/supply.ts';
import type { TheoryName } from '../theory.ts';
import type { BalancingWorld } from '../variables.ts';
import { writeBase } from './base-probabilities.ts';
import { type BoundCase, type Loadable, load, machineFor, sizesOf } from './bound-model.ts';
import { settleStocks } from './settling.ts';

/** How a case is read: theory, numbers and switches. What is left out stands at its default. */
export interface CaseReading {
  readonly theory?: TheoryName;
  readonly parameters?: Partial<Parameters>;
  readonly switches?: Partial<Switches>;
}

/** A case ready to run. */
export interface CalibratedCase extends Loadable {
  /** Demands a month that each power would expect to make at month 0, each as heavy as its channel. */
  readonly expectedDemands: Float64Array;
}

/**
 * Calibrate a case: today's ties are what today's rivalry and observed drifts sustain, so every theory explains
 * the present equally and differs only in what it says about a changed world.
 *
 * 1. base[p,c] from ties and drifts
 * 2. the powers' stocks and memory: 200 months of their expected acts and of the answers to be expected, with ties,
 *    domestic state and supply held; base then makes up for what these answers take from a tie
 * 3. the commitments that stand where such demands come and what they win fades
 * 4. reference load, strain, appeal and benefit from that state
 */
export function steadyStart(kase: Case, reading: CaseReading = {}): CalibratedCase {
  const n = kase.powers.length;
  const m = kase.channels.length;
  const parameters = { ...DEFAULTS, ...reading.parameters };
  const machine = machineFor(n, m);
  const blank: Loadable = {
    sizes: sizesOf(n, m),
    start: new Float64Array(machine.buffer.length),
    theory: reading.theory ?? 'mixed',
    parameters,
    switches: { ...ALL_ON, ...reading.switches },
  };
  load(machine, blank);
  writeCase(machine.world, kase);
  writeConstants(machine.world, kase, parameters);
  const expectedDemands = settleStocks(machine, kase);
  takeReferences(machine);
  return { ...blank, start: Float64Array.from(machine.buffer), expectedDemands };
}

/** Write what the case says of month 0. */
function writeCase(world: BalancingWorld, { powers, domestic, ...kase }: Case): void {
  world.rivalry.set(kase.rivalry.flat());
  world.capability.set(powers.map((power) => power.capability));
  world.disrupt.fill(1);
  world.chokepoint.set(powers.flatMap((power) => power.chokepoint));
  world.coerciveness.set(powers.map((power) => power.coerciveness));
  world.credibility[0] = domestic.credibility;
  world.affinity.set(kase.affinity.flat());
  world.ceiling.set(kase.ceiling.flat());
  world.tie.set(kase.tie.flat());
  world.claims.set(powers.map((power) => power.claims));
  world.legitimacy[0] = domestic.legitimacy;
  world.protest[0] = domestic.protest;
  world.salience[0] = domestic.salience;
}

function writeConstants(world: BalancingWorld, kase: Case, q: Parameters): void {
  const { powers, channels, domestic } = kase;
  const flag = (on: boolean) => (on ? 1 : 0);
  world.axis.set(powers.map((power) => power.axis));
  world.stance.set(powers.map((power) => power.stance));
  world.conditionalPower.set(powers.map((power) => flag(power.conditional)));
  world.lender.set(powers.map((power) => power.lender));
  world.gatewayTo.set(powers.map((power) => powers.findIndex(({ id }) => id === power.gatewayTo)));
  world.weight.set(channels.map((channel) => channel.weight));
  world.rate.set(channels.map((channel) => channel.rate));
  world.isRate.set(channels.map((channel) => flag(channel.kind === 'rate')));
  world.isCore.set(channels.map((channel) => flag(channel.core)));
  world.kin.set(channels.map((channel) => flag(channel.kin)));
  world.lumpy.set(channels.map((channel) => flag(channel.lumpy)));
  world.conditionalChannel.set(channels.map((channel) => flag(channel.conditional)));
  world.isCapital.set(channels.map((channel) => flag(channel.elastic === 'capital')));
  world.elastic.set(channels.map(({ elastic }) => (elastic === 'capital' ? q.supply : elastic)));
  world.lends.set(channels.map((channel) => flag(channel.lends)));
  world.market.set(channels.map((channel) => flag(channel.market)));
  world.tie0.set(kase.tie.flat());
  world.supplied.fill(1);
  fillOpen(world, q.closure, { n: powers.length, m: channels.length }, world.open0);
  world.capability0.set(powers.map((power) => power.capability));
  world.fullReach[0] = strongest(powers);
  world.credibility0[0] = domestic.credibility;
  world.legitimacy0[0] = domestic.legitimacy;
  world.protest0[0] = domestic.protest;
  world.salience0[0] = domestic.salience;
  world.actAddress.set(powers.flatMap(({ id }) => channels.map((channel) => addressOf('act', id, channel.id))));
  world.awardAddress.set(channels.map(({ id }) => addressOf('award', id)));
  world.answerAddress.set(channels.map(({ id }) => addressOf('answer', id)));
  writeBase(world, kase, q);
}

/** Find the capability of the strongest power that has a camp, else of any. */
function strongest(powers: readonly Power[]): number {
  const inCamps = powers.filter(({ axis }) => axis !== 0);
  return Math.max(...(inCamps.length > 0 ? inCamps : powers).map(({ capability }) => capability));
}

/** Note load, strain, appeal and benefit of month 0: calibration step 4. Strain squeezes from here on. */
function takeReferences({ world, steps }: BoundCase): void {
  for (const step of steps.derive) step(NO_LUCK);
  world.load0[0] = world.load[0];
  world.strain0[0] = Math.max(LEAST_STRAIN, world.strain[0]);
  for (const step of steps.derive) step(NO_LUCK);
  world.appeal0.set(world.appeal);
  world.benefit0[0] = world.benefit[0];
}
