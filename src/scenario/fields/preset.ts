import type { PresetName } from '../../model/parameters.ts';

/** Names that presets had in earlier versions, and have now: files, commands and links are kept that hold them. */
const FORMER = { record: 'second-opinion' } as const satisfies Readonly<Record<string, PresetName>>;

type FormerPreset = keyof typeof FORMER;

/** What may be given for a preset: its name, or one that it had. */
export type GivenPreset = PresetName | FormerPreset;

/** The former names, which are understood and not offered. */
export const FORMER_PRESETS = Object.keys(FORMER) as [FormerPreset, ...FormerPreset[]];

/**
 * Find the name that a preset has now; every other word stays as it is.
 *
 * Example  presetNow('record') → 'second-opinion'
 */
export function presetNow<T extends string>(word: T): Exclude<T, FormerPreset> | PresetName {
  return Object.hasOwn(FORMER, word) ? FORMER[word as FormerPreset] : (word as Exclude<T, FormerPreset>);
}

/** Say what a preset is called now; nothing where it is called so. */
export function renamedWords(word: string): string | undefined {
  const now = presetNow(word);
  return now === word ? undefined : `${word} is now called ${now}; the old name still works`;
}
