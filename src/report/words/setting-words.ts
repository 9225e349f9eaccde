import type { Scenario } from '../../scenario/fields/scenario.ts';
import { list } from './words.ts';

/** What a run is given besides its file. */
export interface GivenSettings {
  readonly set: readonly { readonly path: string; readonly value: string }[];
  readonly theory?: string | undefined;
  readonly preset?: string | undefined;
}

/** Write settings as a reader names them, a parameter by its name alone: `bite=2`, `realist theory`, `the second opinion`. */
export function settingWords({ set, theory, preset }: GivenSettings): string[] {
  // Of two settings of one path the later holds.
  const last = new Map(set.map(({ path, value }) => [path, value.trim()]));
  return [
    ...[...last].map(([path, value]) => `${path.replace(/^parameters\./, '')}=${value}`),
    ...(theory === undefined ? [] : [`${theory} theory`]),
    ...(preset === undefined ? [] : [preset === 'second-opinion' ? 'the second opinion' : `${preset} settings`]),
  ];
}

const WITH = ' with ';

/** Name a scenario that is held against another by what it was given, so that nobody takes it for the file alone. */
export function namedWith(scenario: Scenario, words: readonly string[]): Scenario {
  if (words.length === 0) return scenario;
  const given = WITH + list(words);
  return { ...scenario, id: scenario.id + given, name: scenario.name + given };
}

/** Tell whether a name says what the scenario was given. */
export const isNamedWith = ({ id }: Scenario): boolean => id.includes(WITH);
