import { hashOf } from '../../scenario/fields/hash.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';

/** What of two scenarios cannot be compared. */
export interface Uncomparable {
  /** Powers or channels that only one of them has; undefined where all are the same. */
  readonly roster: readonly string[] | undefined;
  /** Months of both, where they differ. */
  readonly horizons: readonly [number, number] | undefined;
  /** First months of both, where they differ. */
  readonly starts: readonly [string, string] | undefined;
  /** Whether they are two cases, cut or begun differently: shares of runs that choose are true of a case as cut only. */
  readonly twoCases: boolean;
}

/** Find the months that all scenarios have. */
export function commonHorizon(scenarios: readonly Scenario[]): number {
  return Math.min(...scenarios.map(({ horizon }) => horizon));
}

/** Cut a scenario to its first months; those run exactly as before. */
export function overMonths(scenario: Scenario, months: number): Scenario {
  if (scenario.horizon <= months) return scenario;
  const { timeline } = scenario;
  const cut = {
    ...scenario,
    horizon: months,
    lever: scenario.lever.slice(0, months),
    events: scenario.events.filter(({ at }) => at < months),
    timeline: {
      paths: timeline.paths.map((path) => ({ ...path, values: path.values.slice(0, months) })),
      events: timeline.events.filter(({ at }) => at < months),
    },
  };
  return { ...cut, hash: hashOf(cut) };
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** What a case is cut into, and where it begins: all that its index counts with. */
const cutOf = ({ case: { start, powers, channels, tie } }: Scenario): string =>
  JSON.stringify([
    start,
    powers.map(({ id, axis }) => [id, axis]),
    channels.map(({ id, kind, weight }) => [id, kind, weight]),
    tie,
  ]);

/** Tell whether two scenarios are of two cases: shares of runs that choose are true of a case as cut only. */
export const areTwoCases = (a: Scenario, b: Scenario): boolean => cutOf(a) !== cutOf(b);

/** Find what of two scenarios cannot be compared. */
export function uncomparable(a: Scenario, b: Scenario): Uncomparable {
  const [first, second] = [a, b].map(({ case: { powers, channels } }) => [...ids(powers), ...ids(channels)]);
  const odd = [...first.filter((id) => !second.includes(id)), ...second.filter((id) => !first.includes(id))];
  return {
    roster: odd.length > 0 ? odd : undefined,
    horizons: a.horizon === b.horizon ? undefined : [a.horizon, b.horizon],
    starts: a.case.start === b.case.start ? undefined : [a.case.start, b.case.start],
    twoCases: areTwoCases(a, b),
  };
}
