import { type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, cpSync, openSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../program.ts';
import { desk, SHORT } from './fake-io.ts';

const at = desk();
beforeAll(async () => {
  await at.call('run', 'rising', ...SHORT);
  cpSync(join(at.folder, 'output/rising'), join(at.folder, 'large'), { recursive: true });
  // Summing up so much takes many seconds, and never yields.
  closeSync(openSync(join(at.folder, 'large/trajectories.csv'), 'w'));
  truncateSync(join(at.folder, 'large/trajectories.csv'), 7_900_000_000);
}, 60_000);

/** Start the program, stop it in the middle, and see how it ends. */
async function stopped(signal: NodeJS.Signals, words: readonly string[], stdio: SpawnOptions['stdio']) {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: at.folder, stdio });
  const ended = new Promise<unknown>((done) => child.on('exit', (code, by) => done(by ?? code)));
  await setTimeout(3000);
  const asked = performance.now();
  child.kill(signal);
  const timer = globalThis.setTimeout(() => child.kill('SIGKILL'), 10_000);
  const how = await ended;
  clearTimeout(timer);
  return { how, took: performance.now() - asked };
}

describe('somebody who stops the program', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s in the middle of work that never yields, ends it', async (signal) => {
    const { how, took } = await stopped(signal, ['verify', 'large'], 'ignore');
    expect(how).toBe(signal);
    expect(took).toBeLessThan(5000);
  });

  it('ends it while nobody reads what it prints', async () => {
    const words = ['query', '--csv', "select repeat('x', 1000) from range(10000000)"];
    const { how } = await stopped('SIGTERM', words, ['ignore', 'pipe', 'ignore']);
    expect(how).toBe('SIGTERM');
  });

  it('ends it in order where it listens', async () => {
    const { how } = await stopped('SIGTERM', ['run', 'rising', '--runs', '100000', '--quiet'], 'ignore');
    expect(how).toBe(143);
    expect(at.list('output')).toEqual(['rising']);
  });
});
