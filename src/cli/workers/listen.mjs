// @ts-check
// Listens while the work is done in a thread of its own. Plain JavaScript: from source, this thread is then spared what
// reads TypeScript, a third of the time that a start takes.
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import pc from 'picocolors';

const COLUMNS = 80;
const MEBIBYTE = 1_048_576;
/** Exit codes of a program that was stopped, as shells know them. */
const STOPPED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
/** Milliseconds within which work that is asked to stop has to listen. */
const PATIENCE = 700;
/** Milliseconds after which work that has listened and then says nothing more is taken to hang, in a write that nobody reads. */
const SILENCE = 5000;

/**
 * What the two threads say to one another.
 * @typedef {'stop' | 'heard' | 'stopped' | 'stuck' | { readonly code: number }} Message
 * @typedef {keyof typeof STOPPED} Signal
 * @typedef {ReturnType<typeof seenHere>} Seen
 */

/** Tell the thread what only this one sees of the world outside. */
function seenHere() {
  return {
    argv: process.argv.slice(2),
    script: process.argv[1] ?? '',
    columns: process.stdout.columns ?? COLUMNS,
    styled: pc.isColorSupported && process.stdout.isTTY === true,
    progress: process.stderr.isTTY === true ? (process.stderr.columns ?? COLUMNS) : 0,
    folder: process.cwd(),
  };
}

/**
 * Have the work done by a file in a thread of its own, and only listen here: so a signal is heard whatever the work is
 * about, a loop that never yields or a write that nobody reads.
 *
 * @param {URL} file
 */
export function listen(file) {
  const work = new Worker(file, {
    workerData: seenHere(),
    resourceLimits: { maxOldGenerationSizeMb: getHeapStatistics().heap_size_limit / MEBIBYTE },
  });
  /** @type {(() => void) | undefined} */
  let leave;
  /** @type {(() => void) | undefined} */
  let giveUp;
  /** @type {(() => void) | undefined} */
  let hear;
  const stop = (/** @type {Signal} */ signal) => {
    let dies = setTimeout(() => die(signal), leave === undefined ? PATIENCE : 0);
    leave = () => {
      clearTimeout(dies);
      setTimeout(() => die(signal), PATIENCE);
      void work.terminate().then(() => process.exit(STOPPED[signal]));
    };
    hear = () => {
      clearTimeout(dies);
      dies = setTimeout(() => die(signal), SILENCE);
    };
    giveUp = () => die(signal);
    work.postMessage('stop');
  };
  work.on('message', (/** @type {Message} */ message) => {
    if (message === 'heard') hear?.();
    else if (message === 'stopped') leave?.();
    else if (message === 'stuck') giveUp?.();
    else if (typeof message === 'object') process.exitCode = message.code;
  });
  work.on('error', (error) => {
    process.stderr.write(`✖ This is a mistake of ours: ${error.message}\n${error.stack ?? ''}\n`);
    process.exitCode = 2;
  });
  work.on('exit', (code) => {
    if (code !== 0) process.exitCode = code;
  });
  for (const signal of /** @type {Signal[]} */ (Object.keys(STOPPED))) process.on(signal, () => stop(signal));
}

/**
 * End as the system ends whoever does not listen; what was half done is cleared away when the program starts next.
 *
 * @param {Signal} signal
 */
function die(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
