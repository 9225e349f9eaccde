import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BALANCING } from '../../src/model/balancing.ts';
import { ALL_ON, DEFAULTS, PARAMETERS, PRESETS, SWITCHES } from '../../src/model/parameters.ts';
import { machineFor, sizesOf } from '../../src/model/simulation/bound-model.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import { THEORIES } from '../../src/model/theory.ts';
import { VARIABLES } from '../../src/model/variables.ts';
import { SMALL } from './bench.ts';

describe('declarations', () => {
  it.each(Object.entries(VARIABLES))('of the variable %s are complete', (_, { unit, meaning, range }) => {
    expect(unit).not.toBe('');
    expect(meaning.length).toBeGreaterThan(5);
    expect(range[0]).toBeLessThan(range[1]);
  });
  it.each(Object.entries(PARAMETERS))('of the parameter %s are complete', (_, { unit, meaning, source, range }) => {
    for (const text of [unit, meaning, source]) expect(text).not.toBe('');
    expect(range[0]).toBeLessThan(range[1]);
  });
  it('of exogenous variables open the world in one block', () => {
    const roles = Object.values(VARIABLES).map(({ role }) => role);
    const block = roles.lastIndexOf('exogenous') + 1;
    expect(roles.slice(0, block)).toEqual(new Array(block).fill('exogenous'));
    const { world } = machineFor(2, 2);
    expect(world.rivalry.byteOffset).toBe(0);
  });
  it('of presets, switches and defaults know only what exists', () => {
    expect(Object.keys(DEFAULTS)).toEqual(Object.keys(PARAMETERS));
    expect(Object.keys(ALL_ON)).toEqual(Object.keys(SWITCHES));
    for (const preset of Object.values(PRESETS))
      for (const [name, value] of Object.entries(preset)) {
        const { range } = PARAMETERS[name as keyof typeof PARAMETERS];
        expect(value >= range[0] && value <= range[1], name).toBe(true);
      }
  });
  it('of rules have ids of their own and say what they do', () => {
    const rules = [...BALANCING.derive, ...BALANCING.decide, ...BALANCING.advance];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { title, formula, source } of rules) for (const text of [title, formula, source]) expect(text).not.toBe('');
  });
  it('of rules stand in the month with the number and the meaning that docs/model.md gives them', () => {
    const page = readFileSync('src/model/balancing.ts', 'utf8');
    const told = [...page.matchAll(/^ {4}\w+, \/\/ ([A-Z]\d) (.+)$/gm)].map(([, id, title]) => `#### ${id} · ${title}`);
    const rules = [...BALANCING.derive, ...BALANCING.decide, ...BALANCING.advance];
    expect(told).toEqual(rules.map(({ id, title }) => `#### ${id} · ${title}`));
    const written = readFileSync('docs/model.md', 'utf8').split('\n');
    expect(told.filter((line) => !written.includes(line))).toEqual([]);
  });
  it('of theories have weights that add up to 3, none of them the mixed one but itself', () => {
    for (const { economic, security, identity } of Object.values(THEORIES))
      expect(economic + security + identity).toBeCloseTo(3, 14);
  });
});

describe('machines', () => {
  it('are one of each shape', () => {
    expect(machineFor(3, 3)).toBe(machineFor(3, 3));
    expect(machineFor(3, 3)).not.toBe(machineFor(3, 2));
    expect(sizesOf(3, 2)).toEqual({ power: 3, channel: 2, option: 6 });
  });
  it('hold a world as long as a calibrated start', () =>
    expect(machineFor(3, 3).buffer.length).toBe(steadyStart(SMALL).start.length));
});
