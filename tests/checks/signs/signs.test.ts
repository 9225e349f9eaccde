import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MECHANISM_NAMES } from '../../../src/experiment/runs/mechanisms.ts';
import { PARAMETERS, SWITCHES } from '../../../src/model/parameters.ts';
import { SHIPPED_NAMES } from '../../shipped.ts';
import { readClaims } from './claims.ts';
import { isSlight, readMisses, readSigns, SIGN_RUNS, SIGN_SEED } from './signs.ts';
import { isNamed } from './views.ts';

const claims = readClaims();
const misses = readMisses();
const { signs, runs, seed } = readSigns();
const verdictOf = new Map(signs.map(({ id, verdict }) => [id, verdict]));
const rows = readFileSync('docs/mechanisms.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^\| (\d+) \|/.exec(line)?.[1] ?? [])
  .map(Number);
const rowText = (row: number): string =>
  readFileSync('docs/mechanisms.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${row} |`)) ?? '';

describe('the signs of the mechanisms', () => {
  it('are kept for every claim, in order, on as many pairs and the luck that the table names', () => {
    expect(signs.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect([runs, seed]).toEqual([SIGN_RUNS, SIGN_SEED]);
    const known = 'id row what scenario on off months outcome sign because'.split(' ');
    expect(claims.flatMap((claim) => Object.keys(claim).filter((key) => !known.includes(key)))).toEqual([]);
  });
  it.each(claims.map(({ id }) => id))('%s is right, or misses as known and with a reason', (id) => {
    const known = misses.find((miss) => miss.id === id);
    expect(verdictOf.get(id), 'mend the model, or say in known.json why').toBe(known?.verdict ?? 'right');
    if (known !== undefined) expect(known.why.length).toBeGreaterThan(40);
  });
  it('that miss are claims', () => {
    expect(misses.map(({ id }) => id).filter((id) => !verdictOf.has(id))).toEqual([]);
  });
});

describe('every row of docs/mechanisms.md', () => {
  it.each(rows)('%d has a sign, or says that it is no mechanism', (row) => {
    expect(claims.some((claim) => claim.row === row)).toBe(!rowText(row).includes('Not a mechanism'));
  });
  it('says what moves nothing, hardly anything, or the other way', () => {
    const poor = claims.filter((_, k) => signs[k].verdict !== 'right' || isSlight(signs[k]));
    const silent = poor.filter(({ row, what }) => !rowText(row).includes(what));
    expect(silent.map(({ row, id, what }) => `row ${row} does not name "${what}" (${id})`)).toEqual([]);
  });
});

describe('a sign is claimed', () => {
  const changes = claims.flatMap(({ on, off }) => [on ?? {}, off]);
  const set = changes.flatMap((change) => Object.keys(change.set ?? {}));
  const drop = changes.flatMap((change) => change.drop ?? []);
  /** Mechanisms by which `--without` name takes a parameter or a switch away. */
  const taken = changes.flatMap(({ without }) => without ?? []);
  const WITHOUT: Readonly<Record<string, string>> = { bind: 'binding', mu: 'domestic' };
  it('for every parameter that can be neutral and every switch but that of the powers themselves', () => {
    const names = Object.entries(PARAMETERS).flatMap(([name, one]) => ('neutral' in one ? [name] : []));
    const all = [...names, ...Object.keys(SWITCHES).filter((name) => name !== 'powers')];
    const found = all.filter(
      (name) => set.includes(`parameters.${name}`) || taken.some((one) => one === (WITHOUT[name] ?? name)),
    );
    expect(found).toEqual(all);
    expect(taken.filter((name) => !MECHANISM_NAMES.includes(name))).toEqual([]);
  });
  it('for every kind of event in a shipped scenario', () => {
    const whole = claims.filter(({ on, off }) => on === undefined && off.scenario !== undefined).map(({ scenario }) => scenario);
    const part = claims.filter(({ on, off }) => on?.drop && off.scenario).map(({ scenario }) => scenario);
    const events = SHIPPED_NAMES.filter((name) => ![...whole, ...part].includes(name)).flatMap((name) => {
      const file: { events?: { at: number; target: string }[] } = parse(readFileSync(`scenarios/${name}.yaml`, 'utf8'));
      return file.events ?? [];
    });
    expect(events.length).toBeGreaterThan(30);
    expect(events.filter((event) => !drop.some((name) => isNamed(name, event))).map(({ target }) => target)).toEqual([]);
  });
});
