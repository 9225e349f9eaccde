import { shellWord } from '../../report/words/shell-word.ts';
import { type Chosen, type FlagTable, flagWords } from './flag-table.ts';

/** Quote a word for a shell where it needs it. */
export const quoted = shellWord;

/** Write a command of ours for a person to copy. */
export function commandWords(program: string, argv: readonly string[]): string {
  return [program, ...argv.map(quoted)].join(' ');
}

/** List the words of the command that makes the same results again; `what` are the command and the names after it. */
export function wordsAgain<F extends FlagTable>(what: readonly string[], table: F, choices: Partial<Chosen<F>>): string[] {
  return [...what, ...flagWords(table, choices)];
}
