import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PATIENCE } from '../../until.ts';

/** Milliseconds to start, to wait for one answer, and to quit. */
const START = PATIENCE;
const ANSWER = PATIENCE;
const QUIT = 10_000;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Find Firefox: FIREFOX_PATH, or `firefox` or `firefox-esr` on the path of programs. */
export function firefoxPath(): string | undefined {
  const own = process.env.FIREFOX_PATH;
  if (own) return own;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** A Firefox without a window that is told what to do over its own protocol, Marionette: it needs no driver. */
export interface Firefox extends AsyncDisposable {
  open(address: string): Promise<void>;
  /** Run a function of the test in the page; it may use nothing but its argument. */
  run<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Picture of the window, PNG. */
  picture(): Promise<Buffer>;
}

const OFFLINE = [
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  'user_pref("app.update.enabled", false);',
  'user_pref("network.captive-portal-service.enabled", false);',
  'user_pref("marionette.port", 0);',
];

/** Start Firefox in a profile of its own. */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'equidistance-firefox-'));
  writeFileSync(join(profile, 'user.js'), OFFLINE.join('\n'));
  const child = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], { stdio: 'ignore' });
  const socket = await connected(profile, child);
  const command = talkOver(socket);
  await command('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
  await command('WebDriver:SetTimeouts', { script: ANSWER, pageLoad: START });
  await command('WebDriver:SetWindowRect', { width: 1280, height: 900 });
  return {
    open: async (url) => void (await command('WebDriver:Navigate', { url })),
    async run(work, argument) {
      const script = `const [argument, done] = arguments; Promise.resolve((${work.toString()})(argument)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value } = (await command('WebDriver:ExecuteAsyncScript', { script, args: [argument] })) as { value: never };
      const { error, value: answer } = value as { error?: string; value: never };
      if (error !== undefined) throw new Error(error);
      return answer;
    },
    async picture() {
      const { value } = (await command('WebDriver:TakeScreenshot', { full: false })) as { value: string };
      return Buffer.from(value, 'base64');
    },
    async [Symbol.asyncDispose]() {
      // Asked to quit, it takes its own processes along; they would go on writing into the profile.
      void command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      await ended(child);
      socket.destroy();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const patience = setTimeout(() => child.kill('SIGKILL'), QUIT);
    child.once('exit', () => {
      clearTimeout(patience);
      done();
    });
  });
}

/** Firefox writes the port that it has taken into its profile. */
async function connected(profile: string, child: ChildProcess): Promise<Socket> {
  const until = Date.now() + START;
  while (Date.now() < until) {
    if (child.exitCode !== null) break;
    try {
      const port = Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
      return await new Promise<Socket>((done, fail) => {
        const socket = connect(port, '127.0.0.1', () => done(socket));
        socket.once('error', fail);
      });
    } catch {
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  child.kill('SIGKILL');
  throw new Error('Firefox does not answer');
}

/** Messages are JSON with their length in bytes before them; `[0, id, name, parameters]` is answered by `[1, id, error, result]`. */
function talkOver(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, (error: { message: string } | null, result: unknown) => void>();
  let received = Buffer.alloc(0);
  let count = 0;
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.toString('latin1', 0, colon));
      if (colon < 0 || received.length < colon + 1 + length) return;
      const message = JSON.parse(received.toString('utf8', colon + 1, colon + 1 + length));
      received = received.subarray(colon + 1 + length);
      if (Array.isArray(message)) waiting.get(message[1])?.(message[2], message[3]);
    }
  });
  return (name, parameters) =>
    new Promise((done, fail) => {
      const id = ++count;
      waiting.set(id, (error, result) => (error ? fail(new Error(error.message)) : done(result)));
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
