#!/usr/bin/env node
import { clearLine, cursorTo } from 'node:readline';
import process from 'node:process';
import pc from 'picocolors';
import type { Io } from './io.ts';
import { main } from './main.ts';

const COLUMNS = 80;
const INTERRUPTED = 130;

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
  columns: process.stdout.columns ?? COLUMNS,
  styled: pc.isColorSupported && process.stdout.isTTY === true,
  folder: process.cwd(),
};

// A reader that closes the pipe early (head, less) has seen enough; what is being written is still finished.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.once('SIGINT', async () => {
  const { abandonAll } = await import('./output.ts');
  abandonAll();
  io.progress('');
  io.warn('Stopped: what stood in the output folder is as it was.');
  process.exit(INTERRUPTED);
});

process.exitCode = await main(process.argv.slice(2), io);
