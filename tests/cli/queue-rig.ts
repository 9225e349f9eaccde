import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PROGRAMS } from '../program.ts';
import { until } from '../until.ts';
import { PATIENT } from './patient.ts';

/** Whether a Redis server is installed here. */
export const HAS_REDIS = [
  ['redis-server', '--version'],
  ['redis-cli', '--version'],
].every(([name, word]) => spawnSync(name, [word]).status === 0);

/** A program that runs. */
export interface Running {
  readonly child: ChildProcess;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** What it has said so far, on both channels. */
  said(): string;
}

/** Start a program. */
export function start(program: string, words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
  return { child, ended: new Promise((done) => child.on('exit', done)), said: () => said };
}

/** Start this program; `root` is where it stands, `preload` what is loaded before it. */
export function equidistance(cwd: string, words: readonly string[], { preload = '', root = PROGRAMS } = {}): Running {
  const imports = [...PATIENT, ...(preload ? ['--import', preload] : [])];
  return start(process.execPath, [...imports, join(root, 'cli.js'), ...words], cwd);
}

/** Count the runs in a journal. */
export function runsIn(path: string): number {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 2 : 0;
}

/** Kill at once, without a word. */
export async function kill({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** A Redis server of one's own that keeps what it holds in a folder. */
export async function redisIn(folder: string) {
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  const ask = (...question: string[]): string =>
    spawnSync('redis-cli', ['-p', String(port), ...question], { encoding: 'utf8' }).stdout.trim();
  const open = async (): Promise<Running> => {
    const server = start('redis-server', words, folder);
    await until(() => ask('ping') === 'PONG', 'redis-server');
    return server;
  };
  let server = await open();
  return {
    address: `redis://127.0.0.1:${port}`,
    ask,
    kill: () => kill(server),
    async again() {
      server = await open();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
