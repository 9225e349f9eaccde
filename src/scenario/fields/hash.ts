import { sha256Of } from '../../engine/digest.ts';
import { type Case, type Channel, type Power, QUIET_CHANNEL, QUIET_POWER, QUIET_TABLES } from '../../model/case.ts';
import { parametersAtWork } from '../../model/neutral.ts';
import { keyAtFirst } from './former-keys.ts';
import type { Scenario } from './scenario.ts';

/**
 * Compute the identity of what a run depends on, 64 hexadecimal digits, so that prose and order in the file do not count.
 *
 * What stands where its mechanism does nothing is left out: no other value is, so that two scenarios that differ have
 * different hashes, and a mechanism that a later version adds changes the hash of those alone that use it.
 */
export function hashOf(scenario: Pick<Scenario, 'case' | 'theory' | 'parameters' | 'switches' | 'horizon' | 'timeline'>): string {
  const { theory, parameters, switches, horizon, timeline } = scenario;
  const on = Object.entries(switches).flatMap(([name, isOn]) => (isOn ? [name] : []));
  return digestOf({
    ...{ core: caseAtWork(scenario.case), [keyAtFirst('theory')]: theory, horizon, timeline },
    parameters: parametersAtWork(parameters),
    switches: on.sort(),
  });
}

/** Leave out the names of a case, and what does nothing in it. */
function caseAtWork({ name: _name, camps: _camps, state, powers, channels, ...numbers }: Case): Record<string, unknown> {
  const tables = Object.entries(QUIET_TABLES) as [keyof typeof QUIET_TABLES, number][];
  const still = tables.flatMap(([table, quiet]) =>
    numbers[table].every((row) => row.every((cell) => cell === quiet)) ? [[table, undefined]] : [],
  );
  return {
    ...numbers,
    ...Object.fromEntries(still),
    state: state.id,
    powers: powers.map((power) => lively(power, QUIET_POWER)),
    channels: channels.map((channel) => lively(channel, QUIET_CHANNEL)),
  };
}

/** Leave out a name, and what stands at its quiet value. */
function lively(row: Power | Channel, quiet: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => key !== 'name' && value !== quiet[key]));
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
