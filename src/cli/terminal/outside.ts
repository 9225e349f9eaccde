import { writeSync } from 'node:fs';
import process from 'node:process';
import type { Io } from './io.ts';

/** What of the world outside commands are shown. */
interface Outside {
  readonly program: string;
  readonly columns: number;
  readonly styled: boolean;
  /** Columns of the line that progress is written over; 0 where there is none. */
  readonly progress: number;
  readonly folder: string;
}

const OUT = 1;
const ERR = 2;
/** Milliseconds until a reader that takes nothing is tried again. */
const AGAIN = 5;
const NOTHING = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Make what the program does to the outside. It writes at once and waits for slow readers, so that nothing piles up. */
export function ioOf({ program, columns, styled, progress, folder }: Outside): Io {
  return {
    say: (line) => printTo(OUT, `${line}\n`),
    warn: (line) => printTo(ERR, `${line}\n`),
    progress: (text) => (progress > 0 ? printTo(ERR, `\r\u001b[K${text.slice(0, progress - 1)}`) : undefined),
    today: () => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    ...{ program, columns, styled, folder },
  };
}

/** Write a text as a whole. A reader that closes the pipe early (head, less) has seen enough; what is being done is still done. */
function printTo(file: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code === 'EAGAIN') Atomics.wait(NOTHING, 0, 0, AGAIN);
      else if (code !== 'EINTR') {
        unprintable(file, code === 'ENOSPC' ? 'the disk is full' : message);
        return;
      }
    }
  }
}

function unprintable(file: number, reason: string): void {
  if (file === OUT) printTo(ERR, `✖ cannot print the results: ${reason}\n`);
  process.exit(1);
}
