import yargs from 'yargs';
import { ScenarioError, showProblem } from '../scenario/problem.ts';
import { checkCommand } from './commands/check.ts';
import { listCommand } from './commands/list.ts';
import { newCommand } from './commands/new.ts';
import { runCommand } from './commands/run.ts';
import { schemaCommand } from './commands/schema.ts';
import { type Io, UsageError } from './io.ts';
import { packageVersion } from './package-root.ts';
import { shippedNames } from './scenario-files.ts';

/** Exit codes: done, a person's mistake, a mistake of ours. */
export const EXIT = { done: 0, mistake: 1, bug: 2 } as const;

const EPILOGUE = `Start with: equidistance run serbia-2025
Then:       equidistance run managed rising rupture
A thinking tool, not a forecast. Limits: the report of every run says them.`;

/** Run the program on its arguments; never exits by itself. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const printed: string[] = [];
    await parserFor(io).parseAsync([...argv], {}, (error, _, output) => {
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

function parserFor(io: Io) {
  return yargs()
    .scriptName('equidistance')
    .usage('$0 <command>\n\nHow long can a small state sit on every chair? Simulate one between great powers.')
    .command(runCommand(io))
    .command(listCommand(io))
    .command(checkCommand(io))
    .command(newCommand(io))
    .command(schemaCommand(io))
    .completion('completion', 'print a completion script for bash or zsh', (current: string, given: { _: readonly (string | number)[] }) =>
      given._.length > 1 || ['run', 'check'].includes(String(given._[0])) ? shippedNames().filter((name) => name.startsWith(current)) : ['run', 'list', 'check', 'new', 'schema'],
    )
    .demandCommand(1, 'which command? run, list, check, new or schema')
    .strict()
    .recommendCommands()
    .version(packageVersion())
    .help()
    .alias('h', 'help')
    .epilogue(EPILOGUE)
    .wrap(Math.min(io.columns, 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(message);
    });
}

function tell(error: unknown, io: Io): number {
  if (error instanceof ScenarioError) {
    for (const problem of error.problems) io.warn(showProblem(problem));
    return EXIT.mistake;
  }
  if (error instanceof UsageError) {
    io.warn(`✖ ${error.message}`);
    if (error.hint) io.warn(`  ${error.hint}`);
    return EXIT.mistake;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  io.warn(`✖ This is a mistake of ours: ${bug.message}`);
  io.warn(bug.stack ?? '');
  return EXIT.bug;
}
