import yargs from 'yargs';
import { QUESTIONS } from '../experiment/experiment.ts';
import { nearest } from '../scenario/nearest.ts';
import { ScenarioError, showProblem } from '../scenario/problem.ts';
import { UsageError } from '../scenario/usage-error.ts';
import { COMMANDS, FLAGS } from './command-words.ts';
import { backcastCommand } from './commands/backcast.ts';
import { calibrateCommand } from './commands/calibrate.ts';
import { checkCommand } from './commands/check.ts';
import { classroomCommand } from './commands/classroom.ts';
import { compareCommand } from './commands/compare.ts';
import { experimentCommands } from './commands/experiments.ts';
import { explainCommand } from './commands/explain.ts';
import { gatherCommand } from './commands/gather.ts';
import { listCommand } from './commands/list.ts';
import { newCommand } from './commands/new.ts';
import { queryCommand } from './commands/query.ts';
import { recordCommand } from './commands/record.ts';
import { runCommand } from './commands/run.ts';
import { schemaCommand } from './commands/schema.ts';
import { statusCommand } from './commands/status.ts';
import { verifyCommand } from './commands/verify.ts';
import { workerCommand } from './commands/worker.ts';
import { shippedExperiments } from './experiment-files.ts';
import type { Io } from './io.ts';
import { packageVersion } from './package-root.ts';
import { shippedNames } from './scenario-files.ts';
import { oneLine, seenIo } from './terminal.ts';

/** Exit codes: done, a person's mistake, a mistake of ours. */
export const EXIT = { done: 0, mistake: 1, bug: 2 } as const;

const EPILOGUE = `Start with: equidistance run serbia-2025
Then:       equidistance run managed rising rupture
A thinking tool, not a forecast. Limits: the report of every run says them.`;

/** Run the program on its arguments; never exits by itself. */
export async function main(argv: readonly string[], outside: Io): Promise<number> {
  const io = seenIo(outside);
  try {
    const printed: string[] = [];
    await parserFor(io, argv).parseAsync([...argv], {}, (error, _, output) => {
      if (error) throw error;
      if (output) printed.push(output);
    });
    for (const text of printed) io.say(text);
    return EXIT.done;
  } catch (error) {
    io.progress('');
    return tell(error, io);
  }
}

function parserFor(io: Io, argv: readonly string[]) {
  return yargs()
    .locale('en')
    .parserConfiguration({ 'dot-notation': false, 'short-option-groups': false })
    .scriptName('equidistance')
    .usage('$0 <command>\n\nHow long can a small state sit on every chair? Simulate one between great powers.')
    .command(runCommand(io))
    .command(compareCommand(io))
    .command(explainCommand(io))
    .command(recordCommand(io))
    .command(backcastCommand(io))
    .command(calibrateCommand(io))
    .command(experimentCommands(io))
    .command(gatherCommand(io))
    .command(workerCommand(io))
    .command(statusCommand(io))
    .command(queryCommand(io))
    .command(verifyCommand(io))
    .command(classroomCommand(io))
    .command(listCommand(io))
    .command(checkCommand(io))
    .command(newCommand(io))
    .command(schemaCommand(io))
    .completion(
      'completion',
      'print a completion script for bash or zsh',
      (current: string, given: { _: readonly (string | number)[] }) => completionsOf(current, given._.map(String)),
    )
    .demandCommand(1, 'which command?')
    .strict()
    .version(packageVersion())
    .help()
    .alias('h', 'help')
    .epilogue(EPILOGUE)
    .wrap(Math.min(io.columns, 100))
    .exitProcess(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error;
      throw inOurWords(message ?? error.message, argv);
    });
}

/** Complete a command, or a scenario's or an experiment's name after those that take one. */
function completionsOf(current: string, words: readonly string[]): string[] {
  const [, command, ...rest] = words;
  if (['run', 'compare', 'explain', 'check'].includes(command) && (rest.length > 0 || current === ''))
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
    ? `equidistance ${argv[0]} --help shows what it takes`
    : `the commands are ${COMMANDS.join(', ')}`;
  if (given === undefined) return new UsageError(message, known);
  if (what.startsWith('Not enough')) return new UsageError(`--${given} needs a value`, known);
  const words = given.split(', ');
  const isFlag = words.every((word) => !argv.includes(word));
  const near = nearest(words[0], isFlag ? FLAGS : COMMANDS);
  if (!isFlag && COMMANDS.includes(argv[0])) return new UsageError(`what is "${words.join(' ')}" for?`, known);
  if (!isFlag) return new UsageError(`there is no command "${words[0]}"`, near ? `did you mean ${near}?` : known);
  return new UsageError(
    `unknown flag ${words.map((word) => `${word.length > 1 ? '--' : '-'}${word}`).join(', ')}`,
    near ? `did you mean --${near}?` : known,
  );
}

function tell(error: unknown, io: Io): number {
  if (error instanceof AggregateError) return Math.max(...error.errors.map((each) => tell(each, io)));
  if (error instanceof ScenarioError) {
    for (const problem of error.problems) io.warn(showProblem(problem));
    return EXIT.mistake;
  }
  if (error instanceof UsageError) {
    io.warn(`✖ ${oneLine(error.message)}`);
    if (error.hint) io.warn(`  ${oneLine(error.hint)}`);
    return EXIT.mistake;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  io.warn(`✖ This is a mistake of ours: ${bug.message}`);
  io.warn(bug.stack ?? '');
  return EXIT.bug;
}
