import { describe, expect, it } from 'vitest';
import { SHIPPED_NAMES } from '../shipped.ts';
import { desk, HEAD } from './fake-io.ts';

describe('new', () => {
  it('writes a file that checks and runs as it stands', async () => {
    const at = desk();
    const written = await at.call('new', 'my-class');
    expect(written).toMatchObject({ code: 0, err: [] });
    expect(written.out).toEqual([
      'Written my-class.yaml. Edit it, then:',
      '  equidistance check my-class.yaml',
      '  equidistance run my-class.yaml',
    ]);
    expect(at.read('my-class.yaml')).toContain('name: My class\n');
    expect(await at.call('check', 'my-class.yaml')).toMatchObject({ code: 0, err: [] });
    expect(await at.call('run', 'my-class', '--runs', '3', '--months', '14', '--format', 'csv')).toMatchObject({
      code: 0,
      err: [],
    });
    expect(at.list('output/my-class')).toEqual(['demands.csv', 'manifest.json', 'summary.json', 'trajectories.csv']);
  });

  it.each(SHIPPED_NAMES)('from %s checks', async (name) => {
    const at = desk();
    expect(await at.call('new', 'mine', '--from', name)).toMatchObject({ code: 0, err: [] });
    expect(await at.call('check', 'mine')).toMatchObject({ code: 0, err: [] });
  });

  it.each(['null', 'True', 'a'.repeat(60), 'x_1'])('takes the name %s', async (name) => {
    const at = desk();
    expect(await at.call('new', name)).toMatchObject({ code: 0, err: [] });
    expect(await at.call('check', `${name}.yaml`)).toMatchObject({ code: 0, err: [] });
  });

  it('takes a base of six months', async () => {
    const at = desk();
    at.write('short.yaml', `${HEAD}horizon: 6\n`);
    expect(await at.call('new', 'mine', '--from', 'short')).toMatchObject({ code: 0, err: [] });
    expect(await at.call('check', 'mine')).toMatchObject({ code: 0, err: [] });
  });

  it.each(['a b', '../x', '-x', '1st', 'été', 'a'.repeat(61), 'a/b', '.yaml'])('refuses the name %s', async (name) => {
    const at = desk();
    const { code, err } = await at.call('new', '--', name);
    expect([code, at.list()]).toEqual([1, []]);
    expect(err[0]).toMatch(/^✖ (".*" cannot be a scenario's name|which name\?)$/);
  });

  it('never overwrites, and never shadows a shipped scenario', async () => {
    const at = desk();
    at.write('mine.yaml', 'precious');
    expect((await at.call('new', 'mine')).err[0]).toBe('✖ mine.yaml exists already');
    expect(at.read('mine.yaml')).toBe('precious');
    expect((await at.call('new', 'rising')).err[0]).toBe('✖ rising is the name of a shipped scenario');
    expect(at.list()).toEqual(['mine.yaml']);
  });

  it('writes nothing when the base is missing, broken or out of reach', async () => {
    const at = desk();
    at.write('broken.yaml', 'a: [');
    at.write('base.yaml', HEAD);
    at.write('class/readme.txt', '');
    expect((await at.call('new', 'mine', '--from', 'nowhere')).err[0]).toBe('✖ no scenario is called "nowhere"');
    expect((await at.call('new', 'mine', '--from', 'broken.yaml')).code).toBe(1);
    const elsewhere = desk();
    elsewhere.write('base.yaml', HEAD);
    const outside = await at.call('new', 'mine', '--from', `${elsewhere.folder}/base.yaml`);
    expect(outside.code).toBe(1);
    expect(outside.err[0]).toContain('cannot be extended from there');
    expect(at.list()).toEqual(['base.yaml', 'broken.yaml', 'class']);
  });
});
