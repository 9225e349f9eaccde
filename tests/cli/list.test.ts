import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../src/experiment/experiment.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';
import { desk } from './fake-io.ts';

const EXPERIMENTS = readdirSync('scenarios/experiments')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

const at = desk();
const ESCAPE = '\u001b';

describe('list', () => {
  it('names every shipped scenario, the base case first, then every experiment with its question and a sentence', async () => {
    const { code, out, err } = await at.call('list');
    const ids = out.filter((line) => /^[a-z]/.test(line)).map((line) => line.split('  ')[0]);
    expect([code, err, ids]).toEqual([0, [], [...SHIPPED_NAMES, ...EXPERIMENTS]]);
    expect(out[0]).toBe('serbia-2026  Serbia 2026');
    const line = out.indexOf('where-it-tips  tipping: Where it tips, if it does');
    expect(out.slice(line + 1, line + 3).join(' ')).toMatch(/^ {2}With every number uncertain .* likely than not\?$/);
  });

  it('says of each scenario what is said of it where it is worked out', async () => {
    const { out } = await at.callWith({ columns: 10_000 }, 'list');
    for (const [k, id] of SHIPPED_NAMES.entries()) {
      const { name, changes, story } = await loadShipped(id);
      const about = (changes[0] ?? story).replace(/\s+/g, ' ').trim();
      expect(out.slice(2 * k, 2 * k + 2)).toEqual([`${id}  ${name}`, `  ${about}`]);
    }
  });

  it('--json prints one list of objects, each with its kind', async () => {
    const { code, out, err } = await at.call('list', '--json');
    expect([code, err, out.length]).toEqual([0, [], 1]);
    const all = JSON.parse(out[0]) as Record<string, unknown>[];
    const [scenarios, experiments] = ['scenario', 'experiment'].map((kind) => all.filter((each) => each.kind === kind));
    expect(all).toEqual([...scenarios, ...experiments]);
    expect([scenarios.map(({ id }) => id), experiments.map(({ id }) => id)]).toEqual([SHIPPED_NAMES, EXPERIMENTS]);
    for (const one of scenarios) {
      expect(Object.keys(one)).toEqual(['kind', 'id', 'name', 'story', 'horizon', 'mechanisms', 'hash']);
      expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    }
    for (const one of experiments) {
      expect(Object.keys(one)).toEqual(['kind', 'id', 'name', 'story', 'question', 'scenarios']);
      expect(QUESTIONS).toContain(one.question);
    }
  });

  it.each([30, 40, 60, 80, 120])('fits %i columns', async (columns) => {
    const { out } = await at.callWith({ columns }, 'list');
    expect(out.filter((line) => line.length >= columns && !line.includes('equidistance '))).toEqual([]);
  });

  it('is in bold only where the terminal takes it', async () => {
    expect((await at.callWith({ styled: true }, 'list')).out[0]).toContain(ESCAPE);
    expect((await at.call('list')).out.join('')).not.toContain(ESCAPE);
  });
});

describe('check --schema', () => {
  it('prints the schema that is shipped', async () => {
    const { code, out, err } = await at.call('check', '--schema');
    const { readFileSync } = await import('node:fs');
    expect([code, err]).toEqual([0, []]);
    expect(JSON.parse(out.join('\n'))).toEqual(JSON.parse(readFileSync('scenarios/scenario.schema.json', 'utf8')));
  });
});

describe('help', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['run', '--help']],
    [['new', '--help']],
    [['check', '--help']],
    [['list', '--help']],
    [['check', '--schema', '--help']],
  ])('%j', async (argv) => {
    const { code, out, err } = await at.call(...argv);
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n')).toContain('equidistance');
    expect(out.join('\n')).not.toMatch(/undefined|NaN/);
  });

  it('fits the terminal', async () => {
    for (const columns of [40, 80]) {
      for (const argv of [['--help'], ['--help', 'all'], ['jobs', '--help'], ['run', '--help'], ['list', '--help']]) {
        const { out } = await at.callWith({ columns }, ...argv);
        expect(out.filter((line) => line.length > columns)).toEqual([]);
      }
    }
  });

  it('--version prints the version alone', async () => {
    const { code, out, err } = await at.call('--version');
    expect([code, err]).toEqual([0, []]);
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
