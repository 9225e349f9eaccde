import type { FlagTables } from '../flags/foreign-command.ts';
import { EXPERIMENT_FLAGS } from '../jobs/experiment-flags.ts';
import { RUN_FLAGS } from '../runs/run-flags.ts';
import { CITE_FLAGS } from './cite/flags.ts';
import { CLASSROOM_FLAGS } from './classroom/classroom.ts';
import { COMPARE_FLAGS } from './compare/flags.ts';
import { EXPLAIN_FLAGS } from './explain/flags.ts';
import { CHECK_FLAGS } from './files/check.ts';
import { LIST_FLAGS } from './files/list.ts';
import { NEW_FLAGS } from './files/new.ts';
import { GATHER_FLAGS } from './jobs/gather-flags.ts';
import { STATUS_FLAGS } from './jobs/status.ts';
import { WORKER_FLAGS } from './jobs/worker.ts';
import { QUERY_FLAGS } from './query/flags.ts';
import { RECORD_FLAGS } from './record/modes.ts';
import { VERIFY_FLAGS } from './verify/flags.ts';

/** The flags of every command by its words, in the order of the help. */
export const FLAG_TABLES: FlagTables = {
  run: RUN_FLAGS,
  compare: COMPARE_FLAGS,
  explain: EXPLAIN_FLAGS,
  ask: EXPERIMENT_FLAGS,
  record: RECORD_FLAGS,
  classroom: CLASSROOM_FLAGS,
  new: NEW_FLAGS,
  check: CHECK_FLAGS,
  list: LIST_FLAGS,
  verify: VERIFY_FLAGS,
  query: QUERY_FLAGS,
  cite: CITE_FLAGS,
  'jobs worker': WORKER_FLAGS,
  'jobs status': STATUS_FLAGS,
  'jobs gather': GATHER_FLAGS,
  completion: {},
};

/** The commands, in the order of the help. */
export const COMMANDS = [...new Set(Object.keys(FLAG_TABLES).map((words) => words.split(' ')[0]))];

/** The words that lead on from a command that is several. */
export const wordsAfter = (command: string): string[] =>
  Object.keys(FLAG_TABLES).flatMap((words) => (words.startsWith(`${command} `) ? [words.slice(command.length + 1)] : []));

/** Name the flags that a command takes, given all that was typed. */
export function flagNames([command = '', task = '']: readonly string[]): string[] {
  const table = [`${command} ${task}`, command].find((words) => Object.hasOwn(FLAG_TABLES, words));
  return [...(table === undefined ? [] : Object.keys(FLAG_TABLES[table])), 'help', 'version'];
}
