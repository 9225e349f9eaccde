import { sha256Of } from '../../engine/digest.ts';
import type { Scenario } from './scenario.ts';

/** Compute the identity of what a run depends on, 64 hexadecimal digits, so that prose and order in the file do not count. */
export function hashOf(scenario: Pick<Scenario, 'case' | 'lens' | 'parameters' | 'switches' | 'horizon' | 'timeline'>): string {
  const { case: given, lens, parameters, switches, horizon, timeline } = scenario;
  const { name: _name, camps: _camps, state, powers, channels, ...numbers } = given;
  const nameless = <T extends { name: string }>(list: readonly T[]) => list.map(({ name: _prose, ...rest }) => rest);
  const core = { ...numbers, state: state.id, powers: nameless(powers), channels: nameless(channels) };
  return digestOf({ core, lens, parameters, switches, horizon, timeline });
}

/** Compute the SHA-256 of a tree, 64 hexadecimal digits, whatever the order of its keys. */
export const digestOf = (value: unknown): string => sha256Of(canonical(value));

/** Shorten an identity for captions and tables: its first eight digits. */
export const shortHash = (hash: string): string => hash.slice(0, 8);

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
