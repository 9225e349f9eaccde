import { QUESTIONS } from '../../experiment/experiment.ts';
import { keyNow, renamedKey } from '../../scenario/fields/former-keys.ts';
import { presetNow, renamedWords } from '../../scenario/fields/preset.ts';
import type { Flag } from './flags.ts';

/** Names that flags had in earlier versions, by the names of now. */
export const FORMER_FLAGS = { figures: 'record', theory: 'lens' } as const;

/** Names that commands had in earlier versions, each with the words that stand for it now. */
const FORMER_COMMANDS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(QUESTIONS.map((question) => [question, ['ask']])),
  backcast: ['record', '--test'],
  calibrate: ['record', '--fit'],
  ...Object.fromEntries(['worker', 'status', 'gather'].map((job) => [job, ['jobs', job]])),
  schema: ['check', '--schema'],
};

/** List the former names of commands. */
export const FORMER_COMMAND_NAMES = Object.keys(FORMER_COMMANDS);

/** Find the words that stand now for a command, whether it is named as it was or as it is. */
export const commandNow = (word: string): readonly string[] =>
  Object.hasOwn(FORMER_COMMANDS, word) ? FORMER_COMMANDS[word] : [word];

/** A command line under the names of now. */
interface CurrentCommand {
  readonly argv: readonly string[];
  /** The name that was given, where it is a former one. */
  readonly former: string | undefined;
}

/** Put the name of now for a former one of a command, and tell it. */
export function takeFormerCommand(argv: readonly string[], warn: (line: string) => void): CurrentCommand {
  const at = argv.findIndex((word) => !word.startsWith('-'));
  const now = at === -1 ? [] : commandNow(argv[at]);
  if (at === -1 || now[0] === argv[at]) return { argv, former: undefined };
  warn(`ℹ "${argv[at]}" is now called "${now.join(' ')}"; the old name still works`);
  return { argv: argv.toSpliced(at, 1, ...now), former: argv[at] };
}

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
