import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { isNamedWith } from '../words/setting-words.ts';

/** Find the reference that an ensemble can be held against: one of the same months, that reaches as far. */
export function comparableReference(ensemble: Ensemble, reference: Ensemble | undefined): Ensemble | undefined {
  if (!reference) return undefined;
  const { scenario, months } = reference;
  return scenario.case.start === ensemble.scenario.case.start && months >= ensemble.months ? reference : undefined;
}

/** Find the reference to draw: one that would lie under the ensemble itself is left out. */
export function drawnReference(ensemble: Ensemble, reference: Ensemble | undefined): Ensemble | undefined {
  return reference?.scenario.hash === ensemble.scenario.hash ? undefined : comparableReference(ensemble, reference);
}

/** Name a reference as a reader knows it; by its id where it has the name of what is held against it, as without a mechanism. */
export function referenceName({ scenario }: Ensemble, { scenario: other }: Ensemble): string {
  return other.name === scenario.name ? other.id : other.name;
}

/** Say what is dotted: a reference that was given something besides its file, by what it was given. */
export const dottedWords = ({ scenario }: Ensemble): string =>
  isNamedWith(scenario) ? `reference ${scenario.id}` : 'the reference scenario';

/** Name such a reference where there is little room; what it was given is said with what is dotted. */
export const shortWords = ({ scenario }: Ensemble): string[] => (isNamedWith(scenario) ? ['Reference, as set'] : []);
