import { PARAMETERS } from '../../model/parameters.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { OBSERVATION_DEFAULTS, OBSERVATION_PARAMETERS, type ObservationParameters } from '../observe/observation.ts';

/** The few parameters that the record can say something about, of the model and of what is read from it. [J] */
export const OF_MODEL = ['supply', 'momentum', 'gain', 'bite'] as const;
export const OF_OBSERVATION = ['contest', 'slope', 'unga'] as const;
export const FITTED = [...OF_MODEL, ...OF_OBSERVATION] as const;

export type FittedName = (typeof FITTED)[number];
/** A value of each. */
export type Settings = Readonly<Record<FittedName, number>>;

const DECLARED = { ...PARAMETERS, ...OBSERVATION_PARAMETERS };

/** Decimals of a tried value: what is written down is what was run. [C] */
const DECIMALS = 10_000;

/** Find the declared range of a parameter: all of it is as plausible before the record is looked at. */
export function priorOf(name: FittedName): readonly [low: number, high: number] {
  return DECLARED[name].range;
}

/** Find what a parameter is, in words. */
export function meaningOf(name: FittedName): string {
  return DECLARED[name].meaning;
}

/** Read the settings of one point of a design whose inputs are FITTED. */
export function parametersOf(values: ArrayLike<number>): Settings {
  return Object.fromEntries(FITTED.map((name, k) => [name, Math.round(values[k] * DECIMALS) / DECIMALS])) as unknown as Settings;
}

/** Find the settings that a scenario has by itself. */
export function settingsIn({ parameters }: Pick<Scenario, 'parameters'>): Settings {
  return { ...valuesFor(OF_MODEL, parameters), ...valuesFor(OF_OBSERVATION, OBSERVATION_DEFAULTS) };
}

/** Give a scenario the settings of the model. */
export function scenarioUnder(scenario: Scenario, settings: Partial<Settings>): Scenario {
  return { ...scenario, parameters: { ...scenario.parameters, ...valuesFor(OF_MODEL, settings) } };
}

/** Give the equations of observation the settings of theirs; `base` holds the rest. */
export function observationUnder(
  settings: Partial<Settings>,
  base: ObservationParameters = OBSERVATION_DEFAULTS,
): ObservationParameters {
  return { ...base, ...valuesFor(OF_OBSERVATION, settings) };
}

/** Pick what is given of some names. */
export function valuesFor<N extends string>(names: readonly N[], from: Readonly<Partial<Record<N, number>>>): Record<N, number> {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]]))) as Record<N, number>;
}
