import { type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, cpSync, existsSync, openSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../program.ts';
import { until } from '../until.ts';
import { desk, SHORT } from './fake-io.ts';

const at = desk();
beforeAll(async () => {
  await at.call('run', 'rising', ...SHORT);
  cpSync(join(at.folder, 'output/rising'), join(at.folder, 'large'), { recursive: true });
  // Summing up so much takes many seconds, and never yields.
  closeSync(openSync(join(at.folder, 'large/trajectories.csv'), 'w'));
  truncateSync(join(at.folder, 'large/trajectories.csv'), 7_900_000_000);
}, 60_000);

const someTime = (): Promise<void> => setTimeout(3000);

/** Start the program, stop it in the middle, and see how it ends. */
async function stopped(
  signal: NodeJS.Signals,
  words: readonly string[],
  stdio: SpawnOptions['stdio'],
  begun: (id: number) => Promise<void> = someTime,
) {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: at.folder, stdio, detached: true });
  const ended = new Promise<unknown>((done) => child.on('exit', (code, by) => done(by ?? code)));
  await begun(child.pid!);
  const asked = performance.now();
  child.kill(signal);
  const timer = globalThis.setTimeout(() => child.kill('SIGKILL'), 10_000);
  const how = await ended;
  clearTimeout(timer);
  return { how, took: performance.now() - asked, group: child.pid! };
}

/** Wait until a program has loaded what makes PNG, which it does when the first picture waits to be drawn. */
const drawing = (id: number): Promise<void> =>
  until(() => readFileSync(`/proc/${id}/maps`, 'utf8').includes('resvg'), 'the first picture');

/** List the files below a folder of the desk, hidden ones too. */
function filesIn(name: string): string[] {
  const path = join(at.folder, name);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));
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

  // Whether drawing has begun is seen in what the process has loaded, which Linux alone tells.
  it.skipIf(!existsSync('/proc/self/maps')).each([
    ['SIGINT', 130, ['run', 'rising', 'managed', '--runs', '4', '--months', '14', '--metrics', '--out', 'drawn']],
    ['SIGTERM', 143, ['run', 'rising', 'managed', '--runs', '4', '--months', '14', '--metrics', '--out', 'drawn']],
    ['SIGINT', 130, ['record', '--out', 'drawn']],
  ] as const)('by %s while PNG are drawn, ends it at once with %i, and nothing is left: %j', async (signal, code, words) => {
    const { how, took, group } = await stopped(signal, words, 'ignore', drawing);
    // On a busy machine the system may have to end it: for a shell that is the same number.
    expect(typeof how === 'number' ? how : 128 + constants.signals[how as NodeJS.Signals]).toBe(code);
    expect(took).toBeLessThan(5000);
    expect(filesIn('drawn')).toEqual([]);
    // It led a group of processes, of which none is left.
    expect(() => process.kill(-group, 0)).toThrow('ESRCH');
  });
});
