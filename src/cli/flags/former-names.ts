import { presetNow, renamedWords } from '../../scenario/fields/preset.ts';
import type { Flag } from './flags.ts';

/** Names that flags had in earlier versions, by the names of now. */
export const FORMER_FLAGS = { figures: 'record' } as const;

const SETS_PRESET = /^(\s*preset\s*=\s*)([\w-]+)\s*$/;

/**
 * Put the names of now for those that were typed, before anything is read: results, and the commands that they hold,
 * know no others. Each is told once.
 */
export function takeFormerNames(given: Record<string, unknown>, argv: readonly string[], warn: (line: string) => void): void {
  for (const [now, former] of Object.entries(FORMER_FLAGS))
    if (given[now] !== undefined && argv.some((word) => word === `--${former}` || word.startsWith(`--${former}=`)))
      warn(`ℹ --${former} is now called --${now}; the old name still works`);
  const now = (flag: string, word: string): string => {
    const told = renamedWords(word);
    if (told !== undefined) warn(`ℹ --${flag}: ${told}`);
    return presetNow(word);
  };
  if (typeof given.preset === 'string') given.preset = now('preset', given.preset);
  const set = given.set as Flag;
  if (set === undefined) return;
  given.set = [set].flat().map((text) => {
    const [, head, word] = SETS_PRESET.exec(text) ?? [];
    return word === undefined ? text : `${head}${now('set preset', word)}`;
  });
}
