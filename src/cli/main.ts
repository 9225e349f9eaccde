import yargs, { type CommandModule } from 'yargs';
import { QUESTIONS } from '../experiment/experiment.ts';
import { shellWord } from '../report/words/shell-word.ts';
import { ScenarioError, showProblem } from '../scenario/text/problem.ts';
import { UsageError } from '../scenario/text/usage-error.ts';
import { askCommand } from './commands/ask/ask.ts';
import { citeCommand } from './commands/cite/cite.ts';
import { classroomCommand } from './commands/classroom/classroom.ts';
import { compareCommand } from './commands/compare/compare.ts';
import { completionsOf } from './commands/completions.ts';
import { explainCommand } from './commands/explain/explain.ts';
import { checkCommand } from './commands/files/check.ts';
import { listCommand } from './commands/files/list.ts';
import { newCommand } from './commands/files/new.ts';
import { jobsCommand } from './commands/jobs/jobs.ts';
import { inOurWords } from './commands/misuse.ts';
import { queryCommand } from './commands/query/query.ts';
import { recordCommand } from './commands/record/record.ts';
import { runCommand } from './commands/run/run.ts';
import { FLAG_TABLES } from './commands/tables.ts';
import { verifyCommand } from './commands/verify/verify.ts';
import { openShelf } from './files/text-shelf.ts';
import { PARSING } from './flags/flag-table.ts';
import { takeFormerCommand, takeFormerNames } from './flags/former-names.ts';
import { packageVersion } from './package/package-root.ts';
import { examplesText } from './terminal/examples.ts';
import type { Io } from './terminal/io.ts';
import { isHelp, overviewFor, overviewLines } from './terminal/overview.ts';
import { inProgramWords } from './terminal/program-words.ts';
import { oneLine, seenIo } from './terminal/terminal.ts';
import { toldCommand } from './terminal/told-command.ts';

/** Exit codes: done, a person's mistake, a mistake of ours. */
export const EXIT = { done: 0, mistake: 1, bug: 2 } as const;

/** Run the program on its arguments; never exits by itself. */
export async function main(given: readonly string[], outside: Io): Promise<number> {
  const io = { ...seenIo(outside), texts: outside.texts ?? openShelf() };
  const { argv, former } = takeFormerCommand(given[0] === 'help' ? [...given.slice(1), '--help'] : given, io.warn);
  try {
    const commands = commandsFor(io, former);
    const overview = overviewFor(argv);
    if (overview !== undefined) {
      for (const line of overviewLines(io, [...commands, completionHelp], overview)) io.say(line);
      return EXIT.done;
    }
    const printed: string[] = [];
    await parserFor(io, argv, commands).parseAsync([...argv], {}, (error, _, output) => {
      if (error) throw error;
      if (output) printed.push(output);
    });
    const isScript = argv[0] === 'completion' && !argv.some(isHelp);
    for (const text of printed) io.say(isScript ? completionScript(text, io.program) : text);
    return EXIT.done;
  } catch (error) {
    io.progress('');
    return tell(error, io);
  }
}

/** What a shell completes after. */
const NAME = 'equidistance';
const COMPLETION = 'print a completion script for bash or zsh';

/** Make all commands but `completion`; `former` is the name that one was given by, if it is none of now. */
function commandsFor(io: Io, former: string | undefined): readonly CommandModule[] {
  return [
    runCommand(io),
    compareCommand(io),
    explainCommand(io),
    askCommand(
      io,
      QUESTIONS.find((question) => question === former),
    ),
    recordCommand(io),
    classroomCommand(io),
    newCommand(io),
    checkCommand(io),
    listCommand(io),
    verifyCommand({ io, give: main, tables: FLAG_TABLES }),
    queryCommand(io),
    citeCommand(io),
    jobsCommand(io, FLAG_TABLES),
  ] as readonly CommandModule[];
}

function parserFor(io: Io, argv: readonly string[], commands: readonly CommandModule[]) {
  const parser = yargs()
    .locale('en')
    .parserConfiguration(PARSING)
    // A list of commands has no room for how the program is called; the script for completion is told its name.
    .scriptName(argv[0] === 'completion' ? NAME : '')
    .command(commands.map((module) => unlisted(module, io)))
    .middleware((given) => takeFormerNames(given, argv, io.warn))
    .demandCommand(1, 'which command?')
    .strict()
    .version(packageVersion())
    .help()
    .alias('h', 'help')
    .wrap(Math.min(io.columns, 100))
    .exitProcess(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error;
      throw inOurWords(message ?? error.message, argv, io.folder);
    });
  // With --help it is a command like any other: yargs itself would print the script.
  if (argv[0] === 'completion' && argv.some(isHelp)) return parser.command(unlisted(completionHelp, io));
  return parser.completion('completion', false, (current: string, given: { _: readonly (string | number)[] }) =>
    completionsOf(current, given._.map(String)),
  );
}

/** Make a command that says how it is called; the overview names it, and no list of yargs. */
const unlisted = (module: CommandModule, io: Io): CommandModule => ({ ...toldCommand(module, io), describe: false });

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
