import type { CommandModule } from 'yargs';
import { terminalWidth, toLeft, wrapped } from '../../report/words/terminal-text.ts';
import { PLAIN_CASE } from '../../scenario/plain-case.ts';
import type { Io } from './io.ts';

/** The commands that are in sight, by what they are for. */
const IN_SIGHT: readonly (readonly [what: string, names: readonly string[]])[] = [
  ['Ask the model', ['run', 'compare', 'explain', 'ask']],
  ['What is measured', ['record']],
  ['In class', ['classroom']],
  ['Scenarios', ['new', 'check', 'list']],
];
/** What is out of sight besides whole commands. */
const FURTHER = ['check --schema', '--version'];
const ABOUT = 'How long can a small state sit on every chair? Simulate one between great powers.';
const LIMIT = 'A thinking tool, not a forecast. Limits: the report of every run says them.';
/** Longer lines are tiring to read. */
const WIDEST = 100;
/** Asks for all commands. */
const ALL = 'all';

export const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/** Tell whether a command line asks what commands there are, and then whether it asks for all of them. */
export function overviewFor(argv: readonly string[]): { readonly isAll: boolean } | undefined {
  const words = argv.filter((word) => !isHelp(word));
  const isAll = words.length === 1 && words[0] === ALL;
  return argv.some(isHelp) && (words.length === 0 || isAll) ? { isAll } : undefined;
}

/** Say which commands there are: those in sight and the names of the others, or each with what it is for. */
export function overviewLines(
  { program, columns: wide }: Pick<Io, 'program' | 'columns'>,
  commands: readonly Pick<CommandModule, 'command' | 'describe'>[],
  { isAll }: { readonly isAll: boolean },
): string[] {
  const columns = Math.min(wide, WIDEST);
  const described = new Map(commands.map(({ command, describe }) => [String(command).split(' ')[0], String(describe)]));
  const seen = new Set(IN_SIGHT.flatMap(([, names]) => names));
  const others = [...described.keys()].filter((name) => !seen.has(name));
  const groups = isAll ? [...IN_SIGHT, ['More', others] as const] : IN_SIGHT;
  const label = Math.max(...groups.flatMap(([, names]) => names.map(terminalWidth))) + 4;
  const told = (name: string): string[] =>
    wrapped(described.get(name)!, columns - label - 1).map((line, k) => toLeft(k === 0 ? `  ${name}` : '', label) + line);
  const line = (what: string, words: string): string => {
    const aligned = `${toLeft(`${what}:`, 13)} ${program} ${words}`;
    return aligned.length < columns ? aligned : aligned.replace(/: +/, ': ');
  };
  const filled = (text: string): string[] => wrapped(text, columns - 1);
  return [
    ...[`${program} <command>`, '', ...filled(ABOUT), ''],
    ...groups.flatMap(([what, names]) => [what, ...names.flatMap(told), '']),
    ...(isAll ? [] : [...filled(`More: ${[...others, ...FURTHER].join(', ')}`), '', line('All commands', `--help ${ALL}`)]),
    ...[line('One of them', 'run --help'), line('Start with', `run ${PLAIN_CASE}`), '', ...filled(LIMIT)],
  ];
}
