import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { DatedEvent } from '../../scenario/resolve/events.ts';

/** An event of a scenario file without its month. */
type Change = Omit<DatedEvent, 'at'>;
type Dyad = readonly [from: string, to: string];

const THOUSAND = 1000;
const both = (a: string, b: string): readonly Dyad[] => [
  [a, b],
  [b, a],
];

/** Read the path of one power's hostility to another, before any event; powers that the scenario does not have are at 0. */
function rivalryOf({ case: { powers, rivalry }, timeline }: Scenario, [from, to]: Dyad, month: number): number {
  const [p, r] = [from, to].map((id) => powers.findIndex((power) => power.id === id));
  const path = timeline.paths.find(({ variable, cell }) => variable === 'rivalry' && cell === p * powers.length + r);
  return path?.values[Math.min(month, path.values.length - 1)] ?? rivalry[p]?.[r] ?? 0;
}

function hostileDyads(scenario: Scenario, month: number): readonly Dyad[] {
  const ids = scenario.case.powers.map(({ id }) => id);
  const all = ids.flatMap((from) => ids.filter((to) => to !== from).map((to): Dyad => [from, to]));
  return all.filter((dyad) => rivalryOf(scenario, dyad, month) > 0);
}

/** Move dyads a share of their way to open war, from wherever they are. */
function towardWar(share: number, dyads: readonly Dyad[], scenario: Scenario, month: number): Change[] {
  return dyads.map((dyad) => {
    const rise = Math.round(share * (1 - rivalryOf(scenario, dyad, month)) * THOUSAND) / THOUSAND;
    return { target: `rivalry.${dyad.join('>')}`, change: `+${rise}` };
  });
}

/**
 * What whoever leads a class can let happen in a running game, by the name of its text.
 *
 * Sizes are those of the shipped scenarios where one has the shock; a test holds them against each other.
 */
const SHOCKS = {
  rupture: (scenario, month) => towardWar(0.8, hostileDyads(scenario, month), scenario, month),
  detente: (scenario, month) =>
    hostileDyads(scenario, month).map((dyad) => ({ target: `rivalry.${dyad.join('>')}`, change: '*0.4' })),
  strait: (scenario, month) => towardWar(0.6, both('US', 'CN'), scenario, month),
  front: () => [{ target: 'rivalry.EU-RU', change: '=1' }],
  promise: () => [{ target: 'credibility', change: '+0.35' }],
  freeze: () => [{ target: 'credibility', change: '*0.3' }],
  stick: () => [{ target: 'coerciveness.US', change: '+0.3' }],
  retreat: () => [{ target: 'capability.CN', change: '*0.5' }],
  gas: () => [
    { target: 'pressure.RU.energy', change: '=0.8', for: 12 },
    { target: 'supply.RU.energy', change: '=0.3', for: 6 },
  ],
  oil: () => [{ target: 'pressure.US.energy', change: '=0.8', for: 12 }, { target: 'demand.US.energy' }],
  street: () => [
    { target: 'protest', change: '+0.5' },
    { target: 'legitimacy', change: '-0.15' },
  ],
  government: () => [
    { target: 'legitimacy', change: '=0.6', for: 24 },
    { target: 'protest', change: '=0.1', for: 24 },
    { target: 'affinity.RU.diplomacy', change: '-0.4' },
    { target: 'affinity.CN.diplomacy', change: '-0.3' },
  ],
  kosovo: () => [
    { target: 'salience', change: '=0.95', for: 18 },
    { target: 'protest', change: '+0.1' },
    { target: 'inducement.RU.diplomacy', change: '=0.7', for: 18 },
    { target: 'affinity.RU.diplomacy', change: '+0.4', for: 18 },
  ],
} as const satisfies Readonly<Record<string, (scenario: Scenario, month: number) => readonly Change[]>>;

export type ShockName = keyof typeof SHOCKS;
export const SHOCK_NAMES = Object.keys(SHOCKS) as readonly ShockName[];

/** Write a shock as events of a scenario file, from a month on. */
export function shockEvents(name: ShockName, scenario: Scenario, month: number): DatedEvent[] {
  return SHOCKS[name](scenario, month).map((change) => ({ ...change, at: month }));
}
