#!/usr/bin/env node
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import pc from 'picocolors';
import { type Outside, printTo } from './outside.ts';
import { programWords } from './program-words.ts';
import { seenIo } from './terminal.ts';

const COLUMNS = 80;
const MEBIBYTE = 1_048_576;
/** Exit codes of a program that was stopped, as shells know them. */
const STOPPED: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
/** Milliseconds within which work that is asked to stop has to listen. */
const PATIENCE = 700;

/** What the two threads say to one another. */
type Message = 'stop' | 'heard' | 'stopped' | 'stuck' | { readonly code: number };

/**
 * Work is done in a thread of its own, and this one only listens: so a signal is heard whatever the work is about, a
 * loop that never yields or a write that nobody reads.
 */
function listen(): void {
  const outside: Outside = {
    argv: process.argv.slice(2),
    program: programWords({ script: process.argv[1] ?? '', folder: process.cwd(), environment: process.env }),
    columns: process.stdout.columns ?? COLUMNS,
    styled: pc.isColorSupported && process.stdout.isTTY === true,
    progress: process.stderr.isTTY === true ? (process.stderr.columns ?? COLUMNS) : 0,
    folder: process.cwd(),
  };
  const work = new Worker(threadFile(), {
    workerData: outside,
    resourceLimits: { maxOldGenerationSizeMb: getHeapStatistics().heap_size_limit / MEBIBYTE },
  });
  let leave: (() => void) | undefined;
  let giveUp: (() => void) | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    const dies = setTimeout(() => die(signal), leave === undefined ? PATIENCE : 0);
    leave = () => {
      setTimeout(() => die(signal), PATIENCE);
      void work.terminate().then(() => process.exit(STOPPED[signal]));
    };
    hear = () => clearTimeout(dies);
    giveUp = () => die(signal);
    work.postMessage('stop' satisfies Message);
  };
  let hear = (): void => undefined;
  work.on('message', (message: Message) => {
    if (message === 'heard') hear();
    else if (message === 'stopped') leave?.();
    else if (message === 'stuck') giveUp?.();
    else if (typeof message === 'object') process.exitCode = message.code;
  });
  work.on('error', (error: Error) => {
    printTo(process.stderr.fd, `✖ This is a mistake of ours: ${error.message}\n${error.stack ?? ''}\n`);
    process.exitCode = 2;
  });
  work.on('exit', (code) => {
    if (code !== 0) process.exitCode = code;
  });
  for (const signal of Object.keys(STOPPED) as NodeJS.Signals[]) process.on(signal, stop);
}

/** Find what the thread runs: this file, which from source has to be told first how to read TypeScript. */
function threadFile(): string {
  return fileURLToPath(import.meta.url.endsWith('.ts') ? new URL('./source-thread.mjs', import.meta.url) : import.meta.url);
}

/** End as the system ends whoever does not listen; what was half done is cleared away when the program starts next. */
function die(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** Do what was asked for, and when somebody stops it leave nothing half done. */
async function work(port: NonNullable<typeof parentPort>): Promise<void> {
  const [{ ioOf }, { main }] = await Promise.all([import('./outside.ts'), import('./main.ts')]);
  const io = ioOf(workerData as Outside);
  const say = (message: Message): void => port.postMessage(message);
  port.once('message', async () => {
    say('heard');
    const [{ abandonAll }, { finishAll, lastWords }] = await Promise.all([import('./output.ts'), import('./last-words.ts')]);
    abandonAll();
    io.progress('');
    try {
      await finishAll();
    } catch {
      say('stuck');
      return;
    }
    const { warn } = seenIo(io);
    warn('Stopped. Nothing is half written; older results stand.');
    for (const words of lastWords()) warn(words);
    say('stopped');
  });
  // What still waits keeps the program alive, and nothing else does.
  port.unref();
  say({ code: await main((workerData as Outside).argv, io) });
}

if (isMainThread || parentPort === null) listen();
else await work(parentPort);
