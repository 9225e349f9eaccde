import type { CommandModule } from 'yargs';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, valueFlag, withFlags } from '../../flags/flag-table.ts';
import { wholeNumber } from '../../flags/flags.ts';
import { OUTPUT } from '../../flags/shared-flags.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { GIGABYTES, SECONDS } from './limits.ts';

const FLAGS = {
  folder: valueFlag(`folder of results, or one that holds them (default "${OUTPUT}"; repeat for more)`, (given) =>
    given === undefined ? [OUTPUT] : [given].flat(),
  ),
  csv: switchFlag('rows as CSV, with every digit'),
  json: switchFlag('one JSON object instead of the table'),
  seconds: valueFlag(
    `seconds to wait for rows, 1 to ${SECONDS.most} (default ${SECONDS.default})`,
    (given) => wholeNumber('seconds', given, 1, SECONDS.most) ?? SECONDS.default,
  ),
  memory: valueFlag(
    `gigabytes of memory, 1 to ${GIGABYTES.most} (default ${GIGABYTES.default}, half of the machine's at most)`,
    (given) => wholeNumber('memory', given, 1, GIGABYTES.most) ?? GIGABYTES.default,
  ),
};

type QueryFlags = Given<typeof FLAGS> & { readonly sql?: string | undefined };

/** Make the command that asks written results questions in SQL. */
export function queryCommand(io: Io): CommandModule<object, QueryFlags> {
  return {
    command: 'query [sql]',
    describe: 'ask the results that are written a question in SQL',
    builder: (yargs) =>
      withFlags(
        yargs.positional('sql', { type: 'string', describe: 'the question; without it, the tables are listed' }),
        FLAGS,
      ).epilogue(
        examplesText([
          ['$0 query', 'which tables are there?'],
          ['$0 query "select power, count(*) from demands group by power"', ''],
          ['$0 query --folder output/rising --csv "from demands"', ''],
        ]),
      ),
    handler: async (flags) => {
      const choices = choicesOf(flags);
      const { runQuery } = await import('./query-run.ts');
      await runQuery(io, choices);
    },
  };
}

function choicesOf(flags: QueryFlags) {
  const { folder: folders, memory: gigabytes, ...chosen } = chosenFrom(FLAGS, flags);
  if (chosen.csv && chosen.json) throw new UsageError('--csv and --json are two forms of the same rows', 'give one of them');
  return { ...chosen, folders, gigabytes, sql: flags.sql };
}

export type QueryChoices = ReturnType<typeof choicesOf>;
