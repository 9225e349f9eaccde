import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

describe('run --without', () => {
  it('runs the scenario without a mechanism, against the scenario as it stands', async () => {
    const { call, list } = desk();
    const { code, out } = await call('run', 'rupture', '--without', 'demands', '--format', 'csv');
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(text).toContain('none was made');
    expect(text).toMatch(/on the same luck it ends higher than rupture in \d+ % of pairs/);
    expect(text).toContain('equidistance run rupture --runs 200 --seed equidistance --without demands');
    expect(list('output')).toEqual(['rupture-without-demands']);
  });
  it('takes several, and offers the nearest known mechanism', async () => {
    const { call } = desk();
    const [json] = (await call('run', 'rupture', '--without', 'binding,honour', '--runs', '4', '--format', 'csv', '--json')).out;
    expect(JSON.parse(json).scenario).toBe('rupture-without-binding-without-honour');
    const wrong = await call('run', 'rupture', '--without', 'demand');
    expect(wrong.code).toBe(1);
    expect(wrong.err.join('\n')).toContain('did you mean demands?');
  });
});
