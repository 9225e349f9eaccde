import type { Chance } from '../../src/engine/chance.ts';
import type { Case, Channel, Power } from '../../src/model/case.ts';
import { type BoundCase, load, machineFor } from '../../src/model/simulation/bound-model.ts';
import { type CaseReading, steadyStart } from '../../src/model/simulation/steady-start.ts';

const power = (id: string, rest: Partial<Power>): Power => ({
  id,
  name: id,
  axis: 0,
  coerciveness: 0.5,
  capability: 1,
  chokepoint: [0, 0, 0],
  stance: 0,
  conditional: false,
  lender: 0,
  claims: 0,
  ...rest,
});
const channel = (id: string, rest: Partial<Channel>): Channel => ({
  id,
  name: id,
  kind: 'share',
  weight: 0.5,
  rate: 0.1,
  elastic: 0,
  lumpy: false,
  kin: false,
  conditional: false,
  core: false,
  lends: false,
  market: false,
  ...rest,
});

/** Three powers, one without a camp, and three channels: numbers to reckon with by hand. */
export const SMALL: Case = {
  name: 'Small',
  state: { id: 'XX', name: 'Exland', adjective: 'Exlandic', capital: 'Exville' },
  camps: { positive: 'Plus', negative: 'Minus' },
  start: '2025-01',
  powers: [
    power('A', { axis: 1, coerciveness: 0.5, chokepoint: [0.4, 0.4, 0.4], stance: -0.5, conditional: true }),
    power('B', { axis: -1, coerciveness: 0.25, capability: 0.5, stance: 0.5, lender: 1, gatewayTo: 'A' }),
    power('C', { coerciveness: 0.75, capability: 2 }),
  ],
  channels: [
    channel('trade', { weight: 0.5, rate: 0.1, elastic: 1, market: true }),
    channel('loans', { weight: 0.3, rate: 0.2, elastic: 'capital', conditional: true, lends: true }),
    channel('votes', { weight: 0.2, rate: 0.5, kind: 'rate', conditional: true }),
  ],
  tie: [
    [0.4, 0.2, 0.5],
    [0.3, 0.1, 0.25],
    [0.1, 0, 0.25],
  ],
  drift: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
  rivalry: [
    [0, 0.5, 0],
    [0.8, 0, 0],
    [0, 0, 0],
  ],
  affinity: [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
  ceiling: [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ],
  domestic: { legitimacy: 0.5, protest: 0.2, salience: 0.4, credibility: 0.4 },
};

export const [A, B, C] = [0, 1, 2];
export const [TRADE, LOANS, VOTES] = [0, 1, 2];
/** Flat index of a (power, channel) cell of the small case. */
export const cell = (p: number, c: number): number => p * 3 + c;

/** Luck that gives one number whatever the address. */
export const steady = (uniform: number): Chance => ({ begin() {}, turn() {}, draw: () => uniform });

export interface Bench extends BoundCase {
  /** Run the rules of one phase on the world as it stands. */
  phase(name: 'derive' | 'decide' | 'advance', uniform?: number): void;
}

/** A machine loaded with a case, to set columns and run rules by hand. There is one of each shape: use one at a time. */
export function bench(reading: CaseReading = {}, kase: Case = SMALL): Bench {
  const machine = machineFor(kase.powers.length, kase.channels.length);
  load(machine, steadyStart(kase, reading));
  return {
    ...machine,
    phase(name, uniform = 0.5) {
      for (const step of machine.steps[name]) step(steady(uniform));
    },
  };
}

/** Find where luck passes from options up to k to those beyond, to 15 digits: the probability of the former. */
export function edgeOf(isBeyond: (uniform: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
