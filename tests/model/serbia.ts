import type { Case, Channel, Power } from '../../src/model/case.ts';
import { leverLevel, opposition } from '../../src/scenario/resolve/rivalry.ts';

const power = (
  id: string,
  axis: number,
  numbers: readonly number[],
  chokepoint: readonly number[],
  conditional = false,
): Power => {
  const [coerciveness, capability, stance] = numbers;
  return { id, name: id, axis, coerciveness, capability, chokepoint, stance, conditional, lender: 0, claims: 0 };
};

const channel = (id: string, weight: number, rate: number, rest: Partial<Channel> = {}): Channel => ({
  id,
  name: id,
  weight,
  rate,
  kind: 'share',
  elastic: 0,
  lumpy: false,
  kin: false,
  conditional: false,
  core: false,
  lends: false,
  market: false,
  ...rest,
});

/** The 2025 case at the model layer, powers and channels in the order they are declared. */
export const SERBIA: Case = {
  name: 'Serbia 2025',
  state: { id: 'RS', name: 'Serbia', adjective: 'Serbian', capital: 'Belgrade' },
  camps: { positive: 'West', negative: 'East' },
  start: '2025-01',
  powers: [
    power('US', 1, [0.65, 1, -0.5], [0.1, 0.45, 0.45, 0.2, 0.45, 0.1]),
    power('EU', 1, [0.45, 1, -0.4], [0.35, 0.35, 0.1, 0.05, 0.1, 0.25], true),
    power('CN', -1, [0.2, 1, 0.3], [0, 0.05, 0.1, 0, 0, 0]),
    power('RU', -1, [0.55, 0.5, 0.5], [0, 0, 0, 0.05, 0.2, 0]),
  ],
  channels: [
    channel('trade', 0.2, 0.012, { elastic: 1 }),
    channel('investment', 0.2, 0.04, { elastic: 'capital', lumpy: true, conditional: true }),
    channel('technology', 0.12, 0.025, { elastic: 'capital', lumpy: true, kin: true }),
    channel('security', 0.16, 0.025, { elastic: 'capital', lumpy: true, kin: true }),
    channel('energy', 0.14, 0.012),
    channel('diplomacy', 0.18, 0.05, { kind: 'rate', conditional: true, core: true }),
  ],
  tie: [
    [0.03, 0.04, 0.18, 0.18, 0.03, 0.35],
    [0.58, 0.4, 0.27, 0.18, 0.25, 0.5],
    [0.1, 0.3, 0.36, 0.32, 0.05, 0.6],
    [0.04, 0.03, 0.03, 0.14, 0.55, 0.5],
  ],
  drift: [
    [0, 0, 0, 0, 0, 0.018],
    [-0.008, -0.046, 0, 0.01, 0, -0.009],
    [0.004, 0.05, 0, 0.11, 0, -0.02],
    [0, -0.01, 0, -0.13, 0, -0.032],
  ],
  rivalry: [
    [0, 0, 0.5, 0.5],
    [0, 0, 0.3, 0.8],
    [0.5, 0.3, 0, 0],
    [0.5, 0.8, 0, 0],
  ],
  affinity: Array.from({ length: 4 }, () => Array(6).fill(0)),
  ceiling: Array.from({ length: 4 }, () => Array(6).fill(1)),
  domestic: { legitimacy: 0.45, protest: 0.35, salience: 0.5, credibility: 0.35 },
};

/** Rivalry moved by the lever: -1 none, 0 present, 1 war between the camps. */
export function leveredRivalry({ rivalry, powers }: Case, g: number): number[][] {
  return rivalry.map((row, p) => row.map((level, r) => leverLevel(level, g, opposition(powers[p], powers[r]))));
}
