import type { CommandModule } from 'yargs';
import { withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { QUERY_FLAGS, type QueryFlags, queryChoices } from './flags.ts';

/** Make the command that asks written results questions in SQL. */
export function queryCommand(io: Io): CommandModule<object, QueryFlags> {
  return {
    command: 'query [sql]',
    describe: 'ask the results that are written a question in SQL',
    builder: (yargs) =>
      withFlags(
        yargs.positional('sql', { type: 'string', describe: 'the question; without it, the tables are listed' }),
        QUERY_FLAGS,
      ).epilogue(
        examplesText([
          ['$0 query', 'which tables are there?'],
          ['$0 query "select power, count(*) from demands group by power"', ''],
          ['$0 query --folder output/rising --csv "from demands"', ''],
        ]),
      ),
    handler: async (flags) => {
      const choices = queryChoices(flags);
      const { runQuery } = await import('./query-run.ts');
      await runQuery(io, choices);
    },
  };
}
