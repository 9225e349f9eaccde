import type { Redis } from 'ioredis';
import { UsageError } from '../../scenario/text/usage-error.ts';
import type { QueueAddress } from '../flags/queue-address.ts';

/** What a server answers that cannot be used, in words, and what to do about it; first what does not pass by itself. */
const TROUBLES: readonly (readonly [RegExp, string, string])[] = [
  [
    /NOAUTH|WRONGPASS|invalid.*password|no password is set/i,
    'it does not let one in',
    'give user and password in the address, or the password by EQUIDISTANCE_QUEUE_PASSWORD',
  ],
  [
    /NOPERM|user executing the script can't run/,
    'its user may not do what a queue needs',
    'let the user do it: in Redis, ACL SETUSER name ~equidistance:* +@all -@dangerous +info',
  ],
  [
    /^OOM/,
    'its memory is full, and it takes nothing more',
    'give it more memory (maxmemory) or a smaller --chunk; what is finished is kept, and the same command goes on',
  ],
  [
    /^(MISCONF|READONLY)/,
    'it takes nothing at present: its disk is full or broken, or it is a copy of another server',
    'look into its log; what is finished is kept, and the same command goes on',
  ],
];
const NOBODY = 'is a Redis server running there? On this machine: redis-server --appendonly yes';

/** Tell whether a server answered that it cannot be used, so that waiting for it does not help. */
export const isTrouble = (error: unknown): boolean => TROUBLES.some(([pattern]) => pattern.test(reasonOf(error)));

/** Tell whether a server answered that it does not let its user work: unlike full memory, that does not pass by itself. */
export const isRefusal = (error: unknown): boolean => TROUBLES.slice(0, 2).some(([pattern]) => pattern.test(reasonOf(error)));

/** Say why a server cannot be used; what it answered stands behind. */
export function troubleError(error: unknown, { shown }: QueueAddress): UsageError {
  const reason = reasonOf(error);
  const [, words, hint] = TROUBLES.find(([pattern]) => pattern.test(reason)) ?? [];
  const found = words === undefined ? reason : `${words} (${reason})`;
  return new UsageError(`cannot use the queue at ${shown}: ${found}`, hint ?? NOBODY);
}

/** Do something with a server; what it answers that it cannot be used is told as such, all else is thrown on. */
export async function withTrouble<T>(address: QueueAddress, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isTrouble(error) ? troubleError(error, address) : error;
  }
}

/** Say shortly why a server does not answer. */
export const whyAway = (error: unknown): string => reasonOf(error).replace(/^connect /, '') || 'no answer';

function reasonOf(error: unknown): string {
  // Node tells several addresses of one name by an error without words of its own.
  const several = error instanceof AggregateError ? error.errors.map(reasonOf).join(', ') : '';
  return several || (error instanceof Error ? error.message || error.name : String(error)).slice(0, 200);
}

/** Say once that a server may throw away what waits in it, if it may. */
export async function sayEviction(redis: Redis, { shown }: QueueAddress, warn: (line: string) => void): Promise<void> {
  const text = await redis.info('memory');
  const [policy, most] = ['maxmemory_policy', 'maxmemory'].map((key) => new RegExp(`^${key}:([\\w-]+)`, 'm').exec(text)?.[1]);
  if (policy === undefined || policy === 'noeviction' || most === '0') return;
  warn(`⚠ ${shown} throws work away when its memory is full (maxmemory-policy ${policy});`);
  warn('  set it to noeviction: what is lost is handed out again, and may be lost again');
}
