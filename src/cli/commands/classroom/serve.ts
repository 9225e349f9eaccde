import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../../../scenario/text/usage-error.ts';

/** Only this computer can see what is served. */
const LOOPBACK = '127.0.0.1';

/** A page that is being served. */
export interface Served {
  readonly address: string;
  /** Fulfilled when the server has stopped. */
  readonly stopped: Promise<void>;
  stop(): void;
}

/** Sent with every answer, refusals too: guess no type, show this in no frame of others, tell nobody where one came from. */
const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Take the policy that the page states itself, and add what only a header can state. */
function policyOf(page: string): string {
  const own = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page)?.[1] ?? "default-src 'none'";
  return `${own}; frame-ancestors 'none'`;
}

/** Make a server that knows one address, `/`, and answers whoever asks for this computer by its own name and port. */
function serverOf(page: string): Server {
  const bytes = Buffer.from(page);
  const headers = { ...HEADERS, 'content-security-policy': policyOf(page) };
  return createServer((request, response) => {
    const status = statusOf(request);
    if (status !== 200) {
      // What else was sent is not waited for.
      const allow = status === 405 ? { allow: 'GET, HEAD' } : {};
      response.writeHead(status, { ...headers, ...allow, 'content-length': 0, connection: 'close' }).end();
      return;
    }
    const type = 'text/html; charset=utf-8';
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
}

/**
 * Judge a request.
 *
 * Because  a page elsewhere may have its name point to this computer once it is open (DNS rebinding): only a request
 *          that names this computer is answered
 */
function statusOf({ method, headers, url, socket }: IncomingMessage): 200 | 403 | 404 | 405 {
  const isHere = headers.host === `${LOOPBACK}:${socket.localPort}` || headers.host === `localhost:${socket.localPort}`;
  if (!isHere) return 403;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  return url === '/' || url?.startsWith('/?') ? 200 : 404;
}

/**
 * Serve a page on this computer alone; port 0 takes a free one.
 *
 * @throws UsageError where the port cannot be had
 */
export async function servePage(page: string, port: number): Promise<Served> {
  const server = serverOf(page);
  await new Promise<void>((ready, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(refusal(error, port)));
    server.listen(port, LOOPBACK, ready);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${LOOPBACK}:${taken}/`,
    stopped: new Promise((done) => server.once('close', done)),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function refusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(`port ${port} is taken`, 'try another, or leave --port out for a free one');
  if (error.code === 'EACCES') return new UsageError(`port ${port} may not be used`, 'try one above 1023');
  return error;
}
