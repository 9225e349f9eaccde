import type { CommandModule } from 'yargs';
import type { FlagTables } from '../../flags/foreign-command.ts';
import type { Io } from '../../terminal/io.ts';
import { toldCommand } from '../../terminal/told-command.ts';
import { gatherCommand } from './gather.ts';
import { statusCommand } from './status.ts';
import { workerCommand } from './worker.ts';

/** Make the command that shares the runs of an experiment among machines. */
export function jobsCommand(io: Io, tables: FlagTables): CommandModule {
  const jobs = [workerCommand(io), statusCommand(io, tables), gatherCommand(io)] as readonly CommandModule[];
  return {
    command: 'jobs',
    describe: 'share the runs of a question: worker, status, gather',
    builder: (yargs) => yargs.command(jobs.map((job) => toldCommand(job, io, 'jobs '))).demandCommand(1, 'which job?'),
    handler: () => undefined,
  };
}
