import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { type Served, servePage } from '../../src/cli/commands/classroom/serve.ts';
import { desk } from './fake-io.ts';

const served: Served[] = [];
afterAll(() => {
  for (const each of served) each.stop();
});

describe('equidistance classroom', () => {
  it('writes the one file where it is told, and says so', async () => {
    const { call, read, list } = desk();
    const { code, out, err } = await call('classroom', '--out', 'stick/page.html');
    expect(code).toBe(0);
    // The page is built where it is not there yet, and that is said.
    expect([[], ['Building the classroom page, once; it takes some ten seconds …']]).toContainEqual(err);
    expect(out[0]).toMatch(/^Written .*stick.page\.html$/);
    expect(list('stick')).toEqual(['page.html']);
    expect(read('stick/page.html')).toMatch(/^<!doctype html>[\s\S]*id="engine"/);
  });

  it.each([
    [['--out', 'page.txt'], 'ends in .html or a folder, found "page.txt"'],
    [['--out', 'page.html', '--serve'], '--serve writes nothing'],
    [['--port', '8080'], '--port is for --serve'],
    [['--serve', '--port', 'web'], 'expected a whole number from 1 to'],
  ])('refuses %j in words', async (flags, words) => {
    const { code, err } = await desk().call('classroom', ...flags);
    expect(code).toBe(1);
    expect(err.join(' ')).toContain(words);
  });

  it('serves the page to this computer under its own name only', async () => {
    const page = await servePage('<!doctype html>hello', 0);
    served.push(page);
    expect(page.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const answer = await fetch(page.address);
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      200,
      '<!doctype html>hello',
      'text/html; charset=utf-8',
    ]);
    expect((await fetch(page.address, { method: 'POST' })).status).toBe(405);
    page.stop();
    await page.stopped;
    await expect(fetch(page.address)).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
    const { port } = taken.address() as { port: number };
    await expect(servePage('', port)).rejects.toThrow(`port ${port} is taken`);
    taken.close();
  });
});
