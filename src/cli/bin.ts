#!/usr/bin/env node
import process from 'node:process';
import { clearLine, cursorTo } from 'node:readline';
import pc from 'picocolors';
import type { Io } from './io.ts';
import { main } from './main.ts';
import { programWords } from './program-words.ts';

const COLUMNS = 80;
/** Exit codes of a program that was stopped, as shells know them. */
const STOPPED: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** The real outside. */
const io: Io = {
  say: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
  progress(text) {
    if (!process.stderr.isTTY) return;
    clearLine(process.stderr, 0);
    cursorTo(process.stderr, 0);
    process.stderr.write(text.slice(0, (process.stderr.columns ?? COLUMNS) - 1));
  },
  program: programWords({ script: process.argv[1] ?? '', folder: process.cwd(), environment: process.env }),
  columns: process.stdout.columns ?? COLUMNS,
  styled: pc.isColorSupported && process.stdout.isTTY === true,
  folder: process.cwd(),
};

// A reader that closes the pipe early (head, less) has seen enough; what is being written is still written.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    if (stream === process.stdout)
      io.warn(`✖ cannot print the results: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}`);
    process.exit(1);
  });
}

/** Leave nothing half done when somebody stops the program. */
async function stop(signal: NodeJS.Signals): Promise<void> {
  const [{ abandonAll }, { finishAll, lastWords }] = await Promise.all([import('./output.ts'), import('./last-words.ts')]);
  abandonAll();
  io.progress('');
  await finishAll();
  io.warn('Stopped. Nothing is half written; older results stand.');
  for (const words of lastWords()) io.warn(words);
  process.exit(STOPPED[signal]);
}
for (const signal of Object.keys(STOPPED) as NodeJS.Signals[]) process.once(signal, stop);

process.exitCode = await main(process.argv.slice(2), io);
