import yargs, { type Argv, type CommandModule } from 'yargs';
import { QUESTIONS } from '../experiment/experiment.ts';
import { shellWord } from '../report/words/shell-word.ts';
import { PLAIN_CASE } from '../scenario/plain-case.ts';
import { nearest } from '../scenario/text/nearest.ts';
import { ScenarioError, showProblem } from '../scenario/text/problem.ts';
import { UsageError } from '../scenario/text/usage-error.ts';
import { experimentCommands } from './commands/ask/experiments.ts';
import { gatherCommand } from './commands/ask/gather.ts';
import { citeCommand } from './commands/cite/cite.ts';
import { classroomCommand } from './commands/classroom/classroom.ts';
import { compareCommand } from './commands/compare/compare.ts';
import { explainCommand } from './commands/explain/explain.ts';
import { checkCommand } from './commands/files/check.ts';
import { listCommand } from './commands/files/list.ts';
import { newCommand } from './commands/files/new.ts';
import { schemaCommand } from './commands/files/schema.ts';
import { calibrateCommand } from './commands/fit/calibrate.ts';
import { queryCommand } from './commands/query/query.ts';
import { statusCommand } from './commands/queue/status.ts';
import { workerCommand } from './commands/queue/worker.ts';
import { recordCommand } from './commands/record/record.ts';
import { runCommand } from './commands/run/run.ts';
import { COMMANDS, FLAG_TABLES } from './commands/tables.ts';
import { backcastCommand } from './commands/test/backcast.ts';
import { verifyCommand } from './commands/verify/verify.ts';
import { openShelf } from './files/text-shelf.ts';
import { PARSING } from './flags/flag-table.ts';
import { takeFormerNames } from './flags/former-names.ts';
import { packageVersion } from './package/package-root.ts';
import { shippedExperiments, shippedNames } from './package/shipped.ts';
import { examplesText } from './terminal/examples.ts';
import type { Io } from './terminal/io.ts';
import { inProgramWords, PROGRAM } from './terminal/program-words.ts';
import { oneLine, seenIo } from './terminal/terminal.ts';

/** Exit codes: done, a person's mistake, a mistake of ours. */
export const EXIT = { done: 0, mistake: 1, bug: 2 } as const;

const EPILOGUE = `Start with: ${PROGRAM} run ${PLAIN_CASE}
Then:       ${PROGRAM} run managed rising rupture
A thinking tool, not a forecast. Limits: the report of every run says them.`;

/** Run the program on its arguments; never exits by itself. */
export async function main(argv: readonly string[], outside: Io): Promise<number> {
  const io = { ...seenIo(outside), texts: outside.texts ?? openShelf() };
  try {
    const printed: string[] = [];
    await parserFor(io, argv).parseAsync([...argv], {}, (error, _, output) => {
      if (error) throw error;
      if (output) printed.push(output);
    });
    for (const text of printed) io.say(argv[0] === 'completion' ? completionScript(text, io.program) : text);
    return EXIT.done;
  } catch (error) {
    io.progress('');
    return tell(error, io);
  }
}

/** What a shell completes after. */
const NAME = 'equidistance';
const COMPLETION = 'print a completion script for bash or zsh';

function parserFor(io: Io, argv: readonly string[]) {
  const commands = [
    runCommand(io),
    compareCommand(io),
    explainCommand(io),
    recordCommand(io),
    backcastCommand(io),
    calibrateCommand(io),
    ...experimentCommands(io),
    gatherCommand(io),
    workerCommand(io),
    statusCommand(io, FLAG_TABLES),
    queryCommand(io),
    verifyCommand({ io, give: main, tables: FLAG_TABLES }),
    citeCommand(io),
    classroomCommand(io),
    listCommand(io),
    checkCommand(io),
    newCommand(io),
    schemaCommand(io),
  ] as readonly CommandModule[];
  const parser = yargs()
    .locale('en')
    .parserConfiguration(PARSING)
    // A list of commands has no room for how the program is called; the script for completion is told its name.
    .scriptName(argv[0] === 'completion' ? NAME : '')
    .usage(`${io.program} <command>\n\nHow long can a small state sit on every chair? Simulate one between great powers.`)
    .command(commands.map((module) => told(module, io)))
    .middleware((given) => takeFormerNames(given, argv, io.warn))
    .demandCommand(1, 'which command?')
    .strict()
    .version(packageVersion())
    .help()
    .alias('h', 'help')
    .epilogue(inProgramWords(EPILOGUE, io.program))
    .wrap(Math.min(io.columns, 100))
    .exitProcess(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error;
      throw inOurWords(message ?? error.message, argv);
    });
  // With --help it is a command like any other: yargs itself would print the script.
  if (argv[0] === 'completion' && argv.some((word) => word === '--help' || word === '-h'))
    return parser.command(told(completionHelp, io));
  return parser.completion('completion', COMPLETION, (current: string, given: { _: readonly (string | number)[] }) =>
    completionsOf(current, given._.map(String)),
  );
}

/** Let a script for completion start the program as it was started; a shell completes one word, so that it needs that name. */
function completionScript(text: string, program: string): string {
  if (program === NAME) return text;
  const calls = new RegExp(`${NAME} (?=completion|--get-yargs)`, 'g');
  return `alias ${NAME}=${shellWord(program)}\n${text.replace(calls, `${program} `)}`;
}

const completionHelp: CommandModule = {
  command: 'completion',
  describe: COMPLETION,
  builder: (parser) =>
    parser.epilogue(examplesText([['$0 completion >> ~/.bashrc', 'for the next terminal; ~/.zshrc where the shell is zsh']])),
  handler: () => undefined,
};

/** Let a command say how it is called. */
function told(module: CommandModule, io: Io): CommandModule {
  const { builder, command, describe } = module;
  return {
    ...module,
    builder: (parser: Argv) => {
      const epilogue = parser.epilogue.bind(parser);
      parser.epilogue = (text: string) => epilogue(inProgramWords(text, io.program));
      const built = (typeof builder === 'function' ? builder(parser) : parser) as Argv;
      return built.usage(`${io.program} ${command}\n\n${describe}`);
    },
  };
}

/** Name the flags that a command takes. */
const flagsOf = (command: string): string[] => [
  ...(Object.hasOwn(FLAG_TABLES, command) ? Object.keys(FLAG_TABLES[command]) : []),
  'help',
  'version',
];

/** Complete a command, one of its flags, or a scenario's or an experiment's name after those that take one. */
function completionsOf(current: string, words: readonly string[]): string[] {
  const [, command = '', ...rest] = words;
  if (current.startsWith('-')) return flagsOf(command).flatMap((name) => (`--${name}`.startsWith(current) ? [`--${name}`] : []));
  if (['run', 'compare', 'explain', 'check', 'cite'].includes(command) && (rest.length > 0 || current === ''))
    return shippedNames().filter((name) => name.startsWith(current));
  const question = QUESTIONS.find((each) => each === command);
  if (question && (rest.length > 0 || current === ''))
    return shippedExperiments(question).filter((name) => name.startsWith(current));
  return rest.length > 0 ? [] : COMMANDS.filter((name) => name.startsWith(current));
}

/** Say what yargs complains of as the rest of the program speaks. */
function inOurWords(message: string, argv: readonly string[]): UsageError {
  const [, what, given] = /^(Unknown arguments?|Unknown commands?|Not enough arguments following): (.+)$/.exec(message) ?? [];
  const known = COMMANDS.includes(argv[0])
    ? `${PROGRAM} ${argv[0]} --help shows what it takes`
    : `the commands are ${COMMANDS.join(', ')}`;
  if (given === undefined) return new UsageError(message, known);
  if (what.startsWith('Not enough')) return new UsageError(`--${given} needs a value`, known);
  const all = given.split(', ');
  const typed = all.filter((word) => isTyped(word, argv));
  const words = typed.length > 0 ? typed : all;
  const isFlag = typed.length > 0;
  const near = nearest(words[0], isFlag ? flagsOf(argv[0]) : COMMANDS);
  if (!isFlag && COMMANDS.includes(argv[0])) return new UsageError(`what is "${words.join(' ')}" for?`, known);
  if (!isFlag) return new UsageError(`there is no command "${words[0]}"`, near ? `did you mean ${near}?` : known);
  return new UsageError(
    `unknown flag ${words.map((word) => `${word.length > 1 ? '--' : '-'}${word}`).join(', ')}`,
    near ? `did you mean --${near}?` : known,
  );
}

/** Tell whether a word was given as a flag; yargs lists it without its dashes, and once more in another spelling. */
function isTyped(word: string, argv: readonly string[]): boolean {
  return argv.some((each) => /^--?(no-)?/.test(each) && each.replace(/^--?(no-)?/, '').split('=')[0] === word && each !== word);
}

function tell(error: unknown, io: Io): number {
  if (error instanceof AggregateError) return Math.max(...error.errors.map((each) => tell(each, io)));
  if (error instanceof ScenarioError) {
    for (const problem of error.problems) io.warn(inProgramWords(showProblem(problem), io.program));
    return EXIT.mistake;
  }
  if (error instanceof UsageError) {
    io.warn(`✖ ${oneLine(error.message)}`);
    if (error.hint) io.warn(`  ${oneLine(inProgramWords(error.hint, io.program))}`);
    return EXIT.mistake;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  io.warn(`✖ This is a mistake of ours: ${bug.message}`);
  io.warn(bug.stack ?? '');
  return EXIT.bug;
}
