import { QUESTIONS } from '../../experiment/experiment.ts';
import type { FlagTables } from '../flags/foreign-command.ts';
import { EXPERIMENT_FLAGS } from '../jobs/experiment-flags.ts';
import { RUN_FLAGS } from '../runs/run-flags.ts';
import { GATHER_FLAGS } from './ask/gather-flags.ts';
import { CITE_FLAGS } from './cite/flags.ts';
import { CLASSROOM_FLAGS } from './classroom/classroom.ts';
import { COMPARE_FLAGS } from './compare/flags.ts';
import { EXPLAIN_FLAGS } from './explain/flags.ts';
import { CHECK_FLAGS } from './files/check.ts';
import { LIST_FLAGS } from './files/list.ts';
import { NEW_FLAGS } from './files/new.ts';
import { CALIBRATE_FLAGS } from './fit/flags.ts';
import { QUERY_FLAGS } from './query/flags.ts';
import { STATUS_FLAGS } from './queue/status.ts';
import { WORKER_FLAGS } from './queue/worker.ts';
import { RECORD_FLAGS } from './record/flags.ts';
import { BACKCAST_FLAGS } from './test/flags.ts';
import { VERIFY_FLAGS } from './verify/flags.ts';

/** The flags of every command, in the order of the help. */
export const FLAG_TABLES: FlagTables = {
  run: RUN_FLAGS,
  compare: COMPARE_FLAGS,
  explain: EXPLAIN_FLAGS,
  record: RECORD_FLAGS,
  backcast: BACKCAST_FLAGS,
  calibrate: CALIBRATE_FLAGS,
  ...Object.fromEntries(QUESTIONS.map((question) => [question, EXPERIMENT_FLAGS])),
  gather: GATHER_FLAGS,
  worker: WORKER_FLAGS,
  status: STATUS_FLAGS,
  query: QUERY_FLAGS,
  verify: VERIFY_FLAGS,
  cite: CITE_FLAGS,
  classroom: CLASSROOM_FLAGS,
  list: LIST_FLAGS,
  check: CHECK_FLAGS,
  new: NEW_FLAGS,
  schema: {},
};

/** The commands, in the order of the help. */
export const COMMANDS = Object.keys(FLAG_TABLES);
