import { shellWord } from '../../report/words/shell-word.ts';
import type { Assignment } from '../../scenario/layers/set.ts';
import { OUTPUT } from './shared-flags.ts';

/** Quote a word for a shell where it needs it. */
export const quoted = shellWord;

/** A seed that begins like a flag would be taken for one. */
export const seedWords = (seed: string): string[] => (seed.startsWith('-') ? [`--seed=${seed}`] : ['--seed', seed]);

/** What every run hangs on but its scenario and its luck. */
export interface Assumptions {
  readonly months: number | undefined;
  readonly lens: string | undefined;
  readonly preset: string | undefined;
  readonly set: readonly Assignment[];
  readonly without: readonly string[];
}

/** List the words for what is not at its default. */
export function assumptionWords({ months, lens, preset, set, without }: Assumptions): string[] {
  return [
    ...(months === undefined ? [] : ['--months', String(months)]),
    ...(lens === undefined ? [] : ['--lens', lens]),
    ...(preset === undefined ? [] : ['--preset', preset]),
    ...set.flatMap(({ path, value }) => ['--set', `${path}=${value}`]),
    ...without.flatMap((name) => ['--without', name]),
  ];
}

/** List the words for where results go. */
export const outWords = ({ out }: { readonly out: string }): string[] => (out === OUTPUT ? [] : ['--out', out]);
