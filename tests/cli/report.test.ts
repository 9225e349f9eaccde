import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk, HEAD } from './fake-io.ts';

describe('the report of a run', () => {
  const at = desk();
  let page = '';
  beforeAll(async () => {
    at.write('mine.yaml', HEAD.replace('name: Mine', 'name: "Mine </script><script>alert(1)</script>"'));
    await at.call('run', 'mine.yaml', '--runs', '6', '--months', '14', '--format', 'html');
    page = at.read('output/mine/report.html');
  });

  it('allows its own script by hash, and nothing from outside', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    const code = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
    expect(code).toHaveLength(1);
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${createHash('sha256').update(code[0]).digest('base64')}'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:`,
    );
    expect(page).not.toMatch(/<link|@import|\bsrc="/);
  });

  it('holds the pictures, their words and their tables without the script', () => {
    const plain = page.replace(/<script[\s\S]*?<\/script>/g, '');
    expect(plain.match(/<svg /g)).toHaveLength(10);
    expect(plain.match(/<summary>The same in words and numbers<\/summary>/g)).toHaveLength(5);
    expect(plain).toContain('<th scope="col">Median</th>');
  });

  it('is not broken out of by the name of a scenario', () => {
    expect(page.match(/<script/g)).toHaveLength(2);
    const [, json] = /<script type="application\/json" id="pictures">([\s\S]*?)<\/script>/.exec(page)!;
    const pictures = JSON.parse(json) as Record<
      string,
      { file: string; spec: { description: string }; hover?: { months: unknown[] } }
    >;
    expect(Object.keys(pictures)).toEqual(['equidistance', 'channels', 'ties', 'choice', 'metrics']);
    expect(pictures.equidistance.spec.description).toContain('Mine </script>');
    expect(pictures.equidistance.hover!.months).toHaveLength(15);
    expect(pictures.ties.file).toBe('mine-ties');
  });
});
