import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, servePage } from '../../src/cli/commands/classroom/serve.ts';
import { PATIENCE } from '../until.ts';

const POLICY = "default-src 'none'; script-src 'sha256-abc='";
const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><p>the page`;
let served: Served;
let port = 0;

beforeAll(async () => {
  served = await servePage(PAGE, 0);
  port = Number(new URL(served.address).port);
});
afterAll(() => served.stop());

/** Send bytes as they are, and read all that comes back until the other side closes. */
function spoken(text: string, address = '127.0.0.1'): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, address);
    let heard = '';
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer')));
    socket.on('data', (piece) => {
      heard += piece.toString('latin1');
    });
    socket.on('close', () => done(heard)).on('error', fail);
    socket.end(text);
  });
}

const request = (line: string, host = `127.0.0.1:${port}`): string =>
  `${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
const statusOf = (answer: string): number => Number(answer.split(' ')[1]);

describe('the page that is served', () => {
  it.each(['127.0.0.1', 'localhost'])('is given to whoever asks %s by name and port', async (name) => {
    const answer = await spoken(request('GET /', `${name}:${port}`));
    expect(statusOf(answer)).toBe(200);
    expect(answer.endsWith(PAGE)).toBe(true);
  });

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    '0.0.0.0:PORT',
    'LOCALHOST@evil.example:PORT',
    '127.0.0.1:PORT, evil.example',
    ' ',
  ])('is not given to whoever asks for the host %s', async (host) => {
    const answer = await spoken(request('GET /', host.replace('PORT', String(port))));
    expect(statusOf(answer)).toBe(403);
    expect(answer).not.toContain('the page');
  });

  it.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cetc%5cpasswd',
    '/..%c0%af..%c0%afetc/passwd',
    '/%00',
    '//etc/passwd',
    '/package.json',
    '/etc/passwd',
    '/.git/config',
    'file:///etc/passwd',
    'http://127.0.0.1/etc/passwd',
    '*',
  ])('is the only thing there is: %s is not found', async (path) => {
    const answer = await spoken(request(`GET ${path}`));
    expect(statusOf(answer)).toBe(404);
    expect(answer).toMatch(/\r\n\r\n$/);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('cannot be asked to %s', async (method) => {
    const answer = await spoken(request(`${method} /`));
    expect([statusOf(answer), /^allow: (.*)\r$/im.exec(answer)?.[1]]).toEqual([405, 'GET, HEAD']);
  });

  it('is announced without its body to HEAD', async () => {
    const answer = await spoken(request('HEAD /'));
    expect([statusOf(answer), answer.split('\r\n\r\n')[1]]).toEqual([200, '']);
    expect(answer).toContain(`content-length: ${PAGE.length}`);
  });

  it.each(['GET /', 'GET /nothing', 'POST /'])('says with its answer to %s what it may do', async (line) => {
    const answer = (await spoken(request(line))).toLowerCase();
    for (const header of [
      `content-security-policy: ${POLICY}; frame-ancestors 'none'`,
      'x-content-type-options: nosniff',
      'x-frame-options: deny',
      'referrer-policy: no-referrer',
      'cross-origin-resource-policy: same-origin',
    ])
      expect(answer).toContain(`\r\n${header}\r\n`);
    expect(answer).not.toMatch(/access-control|set-cookie|server:|x-powered-by/);
  });

  it.each([
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: evil.example\r\nHost: 127.0.0.1\r\n\r\n'],
    ['a host of the old protocol', 'GET / HTTP/1.0\r\n\r\n'],
    ['no request', '\u0000\u0001\u0002'],
    ['a header without end', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(100_000)}`],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ])('is not given to %s, and is still there afterwards', async (_, text) => {
    expect(await spoken(text).catch(() => '')).not.toContain('the page');
    expect(statusOf(await spoken(request('GET /')))).toBe(200);
  });

  it('cannot be reached from another computer', async () => {
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    const outward = others.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
    for (const address of [...outward, '127.0.0.2']) await expect(spoken(request('GET /'), address)).rejects.toThrow();
  });
});
