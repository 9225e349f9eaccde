import { totalmem } from 'node:os';
import process from 'node:process';
import type { DuckDBConnection } from '@duckdb/node-api';
import { plural } from '../../../report/words/words.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import type { Io } from '../../terminal/io.ts';

/** Seconds that a question may take until its next rows come, and gigabytes of memory, where nobody says otherwise. */
export const SECONDS = { default: 60, most: 86_400 } as const;
export const GIGABYTES = { default: 2, most: 1024 } as const;
const GIGABYTE = 1e9;
/** Milliseconds that an interrupted question has to end. */
const GRACE = 3000;
/** Milliseconds between two looks at the memory, and times of what is given that may be used in all. */
const LOOK = 200;
const SLACK = 1.5;

/** What a question may use. */
export interface QueryLimits {
  readonly seconds: number;
  readonly gigabytes: number;
}

/** Write the memory that a database is given: never more than half of what the machine has. */
export const memoryOf = ({ gigabytes }: QueryLimits): string =>
  `${Math.floor(Math.min(gigabytes * GIGABYTE, totalmem() / 2) / 1e6)}MB`;

/** Tell whether DuckDB says that memory is used up. */
export const isOutOfMemory = (error: unknown): boolean => error instanceof Error && /out of memory/i.test(error.message);

/** Say what to try where a question needs too much. */
export function tooMuchMemory({ gigabytes }: QueryLimits): UsageError {
  return new UsageError(
    `query: this needs more memory than it is given (${gigabytes} GB)`,
    `ask for fewer rows or columns, or give it more: --memory ${Math.min(4 * gigabytes, GIGABYTES.most)}`,
  );
}

function tooLong({ seconds }: QueryLimits): UsageError {
  return new UsageError(
    `query: no answer within ${plural(seconds, 'second')}`,
    `ask for less at once, or give it longer: --seconds ${Math.min(10 * seconds, SECONDS.most)}`,
  );
}

/** Waits for a database, but not for ever. */
export type Patience = <T>(work: Promise<T>) => Promise<T>;

/**
 * Make what waits for a database: after the time that is given it is interrupted. What cannot be interrupted, or uses
 * far more memory than DuckDB itself counts, ends the program, as nothing else would end it.
 */
export function patienceWith(io: Io, database: DuckDBConnection, limits: QueryLimits): Patience {
  const most = process.memoryUsage.rss() + SLACK * limits.gigabytes * GIGABYTE;
  return async (work) => {
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      database.interrupt();
    }, limits.seconds * 1000);
    const hopeless = setTimeout(() => endAll(io, tooLong(limits)), limits.seconds * 1000 + GRACE);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) endAll(io, tooMuchMemory(limits));
    }, LOOK);
    try {
      return await work;
    } catch (error) {
      if (isLate) throw tooLong(limits);
      throw isOutOfMemory(error) ? tooMuchMemory(limits) : error;
    } finally {
      clearTimeout(late);
      clearTimeout(hopeless);
      clearInterval(watch);
    }
  };
}

/** End the program where a thread of DuckDB does not listen: leaving in order would wait for it. Nothing is half written. */
function endAll(io: Io, { message, hint = '' }: UsageError): void {
  io.warn(`✖ ${message}`);
  io.warn(`  ${hint}`);
  process.kill(process.pid, 'SIGKILL');
}
