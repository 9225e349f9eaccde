import { MECHANISMS, type MechanismName } from '../../experiment/runs/mechanisms.ts';
import { list } from './words.ts';

/** Pixels of a line of a picture's caption. */
export const LINE = 15;

/** Name a scenario without some mechanisms, as its results do. */
export function nameWithout(id: string, names: readonly MechanismName[]): string {
  return [id, ...names].join('-without-');
}

/** Say which mechanisms are missing, `without demands and honour`; nothing where none is. */
export function withoutWords(names: readonly MechanismName[]): string {
  return names.length === 0 ? '' : `without ${list(names, names.length)}`;
}

/** Say what the world is like without some mechanisms. */
export function withoutSentences(names: readonly MechanismName[]): string[] {
  return names.map((name) => `Without ${name}: ${MECHANISMS[name].means}.`);
}
