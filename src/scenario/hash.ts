import { addressOf } from '../engine/chance.ts';
import type { Scenario } from './scenario.ts';

/** Compute eight hexadecimal digits of what a run depends on, so that prose and order in the file do not count. */
export function hashOf(scenario: Pick<Scenario, 'case' | 'lens' | 'parameters' | 'switches' | 'horizon' | 'timeline'>): string {
  const { case: given, lens, parameters, switches, horizon, timeline } = scenario;
  const { name: _name, camps: _camps, state, powers, channels, ...numbers } = given;
  const nameless = <T extends { name: string }>(list: readonly T[]) => list.map(({ name: _prose, ...rest }) => rest);
  const core = { ...numbers, state: state.id, powers: nameless(powers), channels: nameless(channels) };
  return digestOf({ core, lens, parameters, switches, horizon, timeline });
}

/** Compute eight hexadecimal digits of a tree, whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return (addressOf(canonical(value)) >>> 0).toString(16).padStart(8, '0');
}

/** Write a tree as JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}
