import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, existsSync, openSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../program.ts';
import { until } from '../until.ts';
import { desk, SHORT } from './fake-io.ts';
import { midst } from './midst.ts';
import { PATIENT } from './patient.ts';

const at = desk();
beforeAll(async () => {
  await at.call('run', 'rising', ...SHORT);
  cpSync(join(at.folder, 'output/rising'), join(at.folder, 'large'), { recursive: true });
  // Summing up so much takes many seconds, and never yields.
  closeSync(openSync(join(at.folder, 'large/trajectories.csv'), 'w'));
  truncateSync(join(at.folder, 'large/trajectories.csv'), 7_900_000_000);
}, 60_000);

/** How a program is started, and what is waited for before it is stopped: that it is at its work, unless said otherwise. */
interface Stopping {
  readonly begun?: (child: ChildProcess) => Promise<unknown>;
  readonly before?: readonly string[];
}

/** Start the program, stop it in the middle, and see how it ends. */
async function stopped(
  signal: NodeJS.Signals,
  words: readonly string[],
  stdio: SpawnOptions['stdio'],
  { begun = (child) => midst(child.pid!), before = [] }: Stopping = {},
) {
  const child = spawn(process.execPath, [...before, PROGRAM, ...words], { cwd: at.folder, stdio, detached: true });
  const ended = new Promise<unknown>((done) => child.on('exit', (code, by) => done(by ?? code)));
  await begun(child);
  const asked = performance.now();
  child.kill(signal);
  const timer = globalThis.setTimeout(() => child.kill('SIGKILL'), 40_000);
  const how = await ended;
  clearTimeout(timer);
  return { how, took: performance.now() - asked, group: child.pid! };
}

/** Wait until a program has loaded what makes PNG, which it does when the first picture waits to be drawn. */
const drawing = ({ pid }: ChildProcess): Promise<void> =>
  until(() => readFileSync(`/proc/${pid}/maps`, 'utf8').includes('resvg'), 'the first picture');

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
    const words = ['query', '--csv', "select repeat('x', 1000) from range(200000)"];
    const printing = ({ stdout }: ChildProcess): Promise<unknown> => once(stdout!, 'readable');
    const { how } = await stopped('SIGTERM', words, ['ignore', 'pipe', 'ignore'], { begun: printing });
    expect(how).toBe('SIGTERM');
  });

  it('ends it in order where it listens', async () => {
    const { how } = await stopped('SIGTERM', ['run', 'rising', '--runs', '100000', '--quiet'], 'ignore', { before: PATIENT });
    expect(how).toBe(143);
    expect(at.list('output')).toEqual(['rising']);
  });

  // Whether drawing has begun is seen in what the process has loaded, which Linux alone tells.
  it.skipIf(!existsSync('/proc/self/maps')).each([
    ['SIGINT', 130, ['run', 'rising', 'managed', '--runs', '4', '--months', '14', '--metrics', '--out', 'drawn']],
    ['SIGTERM', 143, ['run', 'rising', 'managed', '--runs', '4', '--months', '14', '--metrics', '--out', 'drawn']],
    ['SIGINT', 130, ['record', '--out', 'drawn']],
  ] as const)('by %s while PNG are drawn, ends it at once with %i, and nothing is left: %j', async (signal, code, words) => {
    const { how, took, group } = await stopped(signal, words, 'ignore', { begun: drawing });
    // On a busy machine the system may have to end it: for a shell that is the same number.
    expect(typeof how === 'number' ? how : 128 + constants.signals[how as NodeJS.Signals]).toBe(code);
    expect(took).toBeLessThan(5000);
    expect(filesIn('drawn')).toEqual([]);
    // It led a group of processes, of which none is left.
    expect(() => process.kill(-group, 0)).toThrow('ESRCH');
  });
});
