import { THEORIES } from '../../model/theory.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Family, IndicatorSeries } from '../measure/series.ts';
import { WIDEST_DISTANCE } from '../measure/vote-scale.ts';
import {
  financeOf,
  joinedIn,
  joiningPrice,
  type ObservationParameters,
  observedShare,
  supportOf,
  voteDistanceOf,
} from './observation.ts';

/** How the series of a family are read from the model. */
export interface Observation {
  readonly equation: keyof typeof EQUATIONS;
  /** Id of the channel it reads; null where it reads none. */
  readonly channel: string | null;
  /** Lowest and highest value that can be meant. */
  readonly range: readonly [number, number];
  /** Typical noise of a year [J]: the unit in which errors of different families are compared. */
  readonly typical: number;
  /** Whether the equation gives a size only up to a factor, which years before the origin have to supply. */
  readonly scaled?: boolean;
}

const SHARE = [0, 1] as const;
const ANY_AMOUNT = [0, Number.POSITIVE_INFINITY] as const;

/** The equation, the channel and the typical noise of each family. */
export const OBSERVATIONS: Readonly<Record<Family, Observation>> = {
  trade: { equation: 'share', channel: 'trade', range: SHARE, typical: 0.04 },
  fdi: { equation: 'share', channel: 'investment', range: SHARE, typical: 0.08 },
  arms: { equation: 'share', channel: 'security', range: SHARE, typical: 0.2 },
  unga: { equation: 'distance', channel: 'diplomacy', range: [0, WIDEST_DISTANCE], typical: 0.2 },
  cfsp: { equation: 'joined', channel: 'diplomacy', range: SHARE, typical: 0.08 },
  support: { equation: 'support', channel: null, range: SHARE, typical: 0.05 },
  finance: { equation: 'finance', channel: 'investment', range: ANY_AMOUNT, typical: 0.3, scaled: true },
};

/** What an equation is bound to. */
interface Bound {
  readonly p: number;
  readonly c: number;
  readonly n: number;
  readonly m: number;
  readonly k: ObservationParameters;
  readonly supply: number;
  /** What joining a declaration costs, see joiningPrice. */
  readonly price: number;
  /** The world of month 0. */
  readonly start: BalancingWorld;
}

/** Reads one number from the world of a month. */
export type Reader = (world: BalancingWorld) => number;

const EQUATIONS = {
  share: ({ p, c, m }: Bound): Reader => {
    const i = p * m + c;
    return ({ tie }) => observedShare(tie[i]);
  },
  distance: ({ p, c, m, k, start }: Bound): Reader => {
    const i = p * m + c;
    const from = start.tie[i];
    return ({ tie }) => voteDistanceOf(tie[i], from, k.unga);
  },
  joined: ({ k, price, ...cell }: Bound): Reader => {
    const how = { contest: k.contest, price };
    return (world) => joinedIn(world, cell, how);
  },
  support: ({ k }: Bound): Reader => {
    return ({ credibility }) => supportOf(credibility[0], k.support, k.slope);
  },
  finance: ({ p, c, m, supply }: Bound): Reader => {
    const i = p * m + c;
    return ({ capability, capability0, inducement }) => financeOf(capability[p] / capability0[p], inducement[i], supply);
  },
};

/** Bind a series to the world of a scenario; null where the case has not the power or the channel that it reads, or does not know it. */
export function readerOf(
  { family, power }: Pick<IndicatorSeries, 'family' | 'power'>,
  scenario: Scenario,
  start: BalancingWorld,
  k: ObservationParameters,
): Reader | null {
  const { equation, channel } = OBSERVATIONS[family];
  const { powers, channels } = scenario.case;
  const p = powers.findIndex(({ id }) => id === power);
  const c = channels.findIndex(({ id }) => id === channel);
  if ((power !== null && p < 0) || (channel !== null && (c < 0 || scenario.unknown.includes(channel)))) return null;
  const { parameters, theory } = scenario;
  const price = joiningPrice(channels[c]?.core ?? false, parameters, THEORIES[theory].identity);
  return EQUATIONS[equation]({ p, c, n: powers.length, m: channels.length, k, supply: parameters.supply, price, start });
}
