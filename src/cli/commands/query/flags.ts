import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, valueFlag, wholeBetween } from '../../flags/flag-table.ts';
import { OUTPUT } from '../../flags/shared-flags.ts';
import { GIGABYTES, SECONDS } from './limits.ts';

export const QUERY_FLAGS = {
  folder: valueFlag(
    `folder of results, or one that holds them (default "${OUTPUT}"; repeat for more)`,
    (given) => (given === undefined ? given : [given].flat()),
    {
      otherwise: [OUTPUT],
    },
  ),
  csv: switchFlag('rows as CSV, with every digit'),
  json: switchFlag('one JSON object instead of the table'),
  seconds: valueFlag(
    `seconds to wait for rows, 1 to ${SECONDS.most} (default ${SECONDS.default})`,
    wholeBetween(1, SECONDS.most),
    { otherwise: SECONDS.default },
  ),
  memory: valueFlag(
    `gigabytes of memory, 1 to ${GIGABYTES.most} (default ${GIGABYTES.default}, half of the machine's at most)`,
    wholeBetween(1, GIGABYTES.most),
    { otherwise: GIGABYTES.default },
  ),
};

export type QueryFlags = Given<typeof QUERY_FLAGS> & { readonly sql?: string | undefined };

export function queryChoices(flags: QueryFlags) {
  const { folder: folders, memory: gigabytes, ...chosen } = chosenFrom(QUERY_FLAGS, flags);
  if (chosen.csv && chosen.json) throw new UsageError('--csv and --json are two forms of the same rows', 'give one of them');
  return { ...chosen, folders, gigabytes, sql: flags.sql };
}

export type QueryChoices = ReturnType<typeof queryChoices>;
