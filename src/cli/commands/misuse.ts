import { nearest } from '../../scenario/text/nearest.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { commandNow, FORMER_COMMAND_NAMES } from '../flags/former-names.ts';
import { experimentNamed } from '../inputs/experiment-check.ts';
import { questionIn } from '../package/shipped.ts';
import { PROGRAM } from '../terminal/program-words.ts';
import { COMMANDS, flagNames, wordsAfter } from './tables.ts';

const ALL = `the commands are ${COMMANDS.join(', ')}`;

/** Say what yargs complains of as the rest of the program speaks; `folder` is the one that one works in. */
export function inOurWords(message: string, argv: readonly string[], folder: string): UsageError {
  const [, what, given] = /^(Unknown arguments?|Unknown commands?|Not enough arguments following): (.+)$/.exec(message) ?? [];
  const [command, task] = argv;
  const isKnown = COMMANDS.includes(command);
  const tasks = wordsAfter(command);
  const name = tasks.includes(task) ? `${command} ${task}` : command;
  const known = isKnown ? `${PROGRAM} ${name} --help shows what it takes` : ALL;
  if (given === undefined) return new UsageError(message, tasks.length > 0 ? `${command} is one of ${tasks.join(', ')}` : known);
  if (what.startsWith('Not enough')) return new UsageError(`--${given} needs a value`, known);
  const all = given.split(', ');
  const typed = all.filter((word) => isTyped(word, argv));
  const words = typed.length > 0 ? typed : all;
  if (typed.length > 0) return unknownFlag(words, argv, known, folder);
  if (tasks.length > 0 && name === command)
    return new UsageError(`there is no command "${command} ${words[0]}"`, `${command} is one of ${tasks.join(', ')}`);
  if (isKnown) return new UsageError(`what is "${words.join(' ')}" for?`, known);
  const near = nearest(words[0], [...COMMANDS, ...FORMER_COMMAND_NAMES]);
  return new UsageError(`there is no command "${words[0]}"`, near ? `did you mean ${commandNow(near).join(' ')}?` : known);
}

function unknownFlag(words: readonly string[], argv: readonly string[], known: string, folder: string): UsageError {
  const names = flagNames(argv);
  const near = nearest(words[0], names);
  const kind = argv[0] === 'ask' ? kindIn(argv.slice(1), folder) : undefined;
  const taken = kind === undefined ? known : `a question of this kind takes ${names.map((name) => `--${name}`).join(', ')}`;
  return new UsageError(
    `unknown flag ${words.map((word) => `${word.length > 1 ? '--' : '-'}${word}`).join(', ')}${kind === undefined ? '' : `: the question is a ${kind}`}`,
    near ? `did you mean --${near}?` : taken,
  );
}

/** Find of which kind the question is that a command names. */
function kindIn(words: readonly string[], folder: string) {
  const [text] = words.flatMap((word) => experimentNamed(word, folder)?.text ?? []);
  return text === undefined ? undefined : questionIn(text);
}

/** Tell whether a word was given as a flag; yargs lists it without its dashes, and once more in another spelling. */
function isTyped(word: string, argv: readonly string[]): boolean {
  return argv.some((each) => /^--?(no-)?/.test(each) && each.replace(/^--?(no-)?/, '').split('=')[0] === word && each !== word);
}
