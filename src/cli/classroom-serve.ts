import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../scenario/usage-error.ts';

/** Only this computer can see what is served. */
const LOOPBACK = '127.0.0.1';

/** A page that is being served. */
export interface Served {
  readonly address: string;
  /** Fulfilled when the server has stopped. */
  readonly stopped: Promise<void>;
  stop(): void;
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Make a server that answers every address with the page, to whoever asks for this computer by name. */
function serverOf(page: string): Server {
  const bytes = Buffer.from(page);
  return createServer(({ method, headers }, response) => {
    const isHere = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
    if (!isHere || (method !== 'GET' && method !== 'HEAD')) {
      response.writeHead(isHere ? 405 : 403).end();
      return;
    }
    response.writeHead(200, { ...HEADERS, 'content-length': bytes.length }).end(method === 'HEAD' ? undefined : bytes);
  });
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
