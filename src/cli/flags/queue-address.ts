import process from 'node:process';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { PROGRAM } from '../terminal/program-words.ts';
import { valueFlag } from './flag-table.ts';
import { type Flag, once } from './flags.ts';

/** Where a queue is. */
export interface QueueAddress {
  /** With user and password: for connecting only. */
  readonly url: string;
  /** Without them: for people, files and logs. */
  readonly shown: string;
}

/** Variable of the environment that a password may come by: a command line can be seen by others. */
const PASSWORD = 'EQUIDISTANCE_QUEUE_PASSWORD';
const EXAMPLE = 'for example redis://localhost:6379';

/** Read the address of a queue; a password of the environment is put in. */
export function queueAddress(given: Flag, password = process.env[PASSWORD]): QueueAddress | undefined {
  const text = once('queue', given);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // What was found is not said: it may hold a password.
  if (url === undefined || !/^rediss?:$/.test(url.protocol) || url.hostname === '')
    throw new UsageError('--queue: expected the address of a Redis server', EXAMPLE);
  if (password !== undefined && url.password === '') url.password = password;
  return { url: url.href, shown: `${url.protocol}//${url.host}${url.pathname.replace(/^\/$/, '')}` };
}

/** Declare a flag that names a queue; `describe` says what for. */
export function queueFlag(describe: string) {
  return valueFlag(describe, (given) => queueAddress(given), { bearing: 'machines' });
}

/** Ask for the queue of a command that does nothing without one. */
export function neededQueue(command: string, queue: QueueAddress | undefined): QueueAddress {
  if (queue) return queue;
  throw new UsageError('which queue?', `name it: ${PROGRAM} ${command} --queue redis://localhost:6379`);
}
