#!/usr/bin/env node
import process from 'node:process';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Message, Seen } from './workers/listen.mjs';

/** Do what was asked for, and when somebody stops it leave nothing half done. */
async function work(port: NonNullable<typeof parentPort>, { argv, script, ...seen }: Seen): Promise<void> {
  const [{ ioOf }, { main }, { programWords }] = await Promise.all([
    import('./terminal/outside.ts'),
    import('./main.ts'),
    import('./terminal/program-words.ts'),
  ]);
  const io = ioOf({ ...seen, program: programWords({ script, folder: seen.folder, environment: process.env }) });
  const say = (message: Message): void => port.postMessage(message);
  port.once('message', async () => {
    say('heard');
    // as long as this thread comes back to its loop, it says so
    const beat = setInterval(() => say('heard'), 1000);
    const [{ abandonAll }, { finishAll, lastWords }, { seenIo }] = await Promise.all([
      import('./results/output.ts'),
      import('./terminal/on-stop.ts'),
      import('./terminal/terminal.ts'),
    ]);
    abandonAll();
    io.progress('');
    try {
      await finishAll();
    } catch {
      say('stuck');
      return;
    } finally {
      clearInterval(beat);
    }
    const { warn } = seenIo(io);
    warn('Stopped. Nothing is half written; older results stand.');
    for (const words of lastWords()) warn(words);
    say('stopped');
  });
  // What still waits keeps the program alive, and nothing else does.
  port.unref();
  say({ code: await main(argv, io) });
}

if (isMainThread || parentPort === null) (await import('./workers/listen.mjs')).listen(threadFile());
else await work(parentPort, workerData as Seen);

/** Find what the thread runs: this file, which from source has to be told first how to read TypeScript. */
function threadFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './source-thread.mjs' : import.meta.url, import.meta.url);
}
