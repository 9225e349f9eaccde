import { PRESETS } from '../model/parameters.ts';
import { THEORIES } from '../model/theory.ts';
import { keyNow } from './fields/former-keys.ts';
import { presetNow } from './fields/preset.ts';
import { suggest } from './text/nearest.ts';

/** What a caller may choose when a scenario is loaded; months are judged with the file. */
const KNOWN = ['read', 'set', 'months', 'theory', 'preset'];

/**
 * Refuse choices that would otherwise be passed over in silence, or fail somewhere else. For callers without types.
 *
 * @throws TypeError at the first
 */
export function refuseOptions(name: unknown, options: unknown): void {
  if (typeof name !== 'string' || name === '')
    throw new TypeError(`a scenario has a name or a path, found ${String(name) || 'nothing'}`);
  if (typeof options !== 'object' || options === null)
    throw new TypeError(`expected options such as { theory: 'realist' }, found ${String(options)}`);
  const choices = options as Readonly<Record<string, unknown>>;
  const odd = Object.keys(choices).find((key) => !KNOWN.includes(keyNow(key)));
  if (odd !== undefined)
    throw new TypeError(`there is no option "${odd}"; ${suggest(odd.toLowerCase(), KNOWN) ?? `known are ${KNOWN.join(', ')}`}`);
  if (choices.theory !== undefined && choices.lens !== undefined)
    throw new TypeError('theory and lens are two names of one option: give theory');
  for (const option of ['theory', 'lens']) refuseWord(option, choices[option], Object.keys(THEORIES));
  const { preset } = choices;
  refuseWord('preset', typeof preset === 'string' ? presetNow(preset) : preset, Object.keys(PRESETS));
  const { set } = choices;
  if (set !== undefined && !(Array.isArray(set) && set.every(isSetting)))
    throw new TypeError("set is a list such as [{ path: 'parameters.bite', value: '2' }], the values as written in a file");
}

function refuseWord(option: string, word: unknown, words: readonly string[]): void {
  if (word === undefined || words.includes(String(word))) return;
  throw new TypeError(`${option} is one of ${words.join(', ')}, not ${String(word)}`);
}

const isSetting = (one: unknown): boolean => {
  const { path, value } = (one ?? {}) as { readonly path?: unknown; readonly value?: unknown };
  return typeof path === 'string' && typeof value === 'string';
};
