import { keyNow, renamedKey } from '../../scenario/fields/former-keys.ts';
import { presetNow, renamedWords } from '../../scenario/fields/preset.ts';
import type { Flag } from './flags.ts';

/** Names that flags had in earlier versions, by the names of now. */
export const FORMER_FLAGS = { figures: 'record', theory: 'lens' } as const;

const SETS = /^(\s*)([\w-]+)(\s*=[\s\S]*)$/;
const SETS_PRESET = /^(\s*preset\s*=\s*)([\w-]+)\s*$/;

/**
 * Put the names of now for those that were typed, before anything is read: results, and the commands that they hold,
 * know no others. Each is told once.
 */
export function takeFormerNames(given: Record<string, unknown>, argv: readonly string[], warn: (line: string) => void): void {
  for (const [now, former] of Object.entries(FORMER_FLAGS)) {
    if (!argv.some((word) => word === `--${former}` || word.startsWith(`--${former}=`))) continue;
    warn(`ℹ --${former} is now called --${now}; the old name still works`);
    // given by both names it is given twice
    given[now] = given[now] === undefined ? given[former] : [given[now], given[former]].flat();
  }
  const now = (flag: string, word: string): string => {
    const told = renamedWords(word);
    if (told !== undefined) warn(`ℹ --${flag}: ${told}`);
    return presetNow(word);
  };
  if (typeof given.preset === 'string') given.preset = now('preset', given.preset);
  const set = given.set as Flag;
  if (set === undefined) return;
  given.set = [set].flat().map((setting) => {
    const text = withPathOfNow(setting, warn);
    const [, head, word] = SETS_PRESET.exec(text) ?? [];
    return word === undefined ? text : `${head}${now('set preset', word)}`;
  });
}

/** Put the path of now for a former one in a setting, `path=value`. */
function withPathOfNow(text: string, warn: (line: string) => void): string {
  const [, blank, path = '', rest] = SETS.exec(text) ?? [];
  const told = renamedKey(path);
  if (told === undefined) return text;
  warn(`ℹ --set ${path} ${told}; the old name still works`);
  return `${blank}${keyNow(path)}${rest}`;
}
