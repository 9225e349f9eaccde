import { describe, expect, it } from 'vitest';
import { addressedChance, type Chance } from '../../src/engine/chance.ts';
import { columnsOver, worldLength } from '../../src/engine/columns.ts';
import { BALANCING } from '../../src/model/balancing.ts';
import { type BalancingRule, settingFor } from '../../src/model/rule-context.ts';
import { sizesOf } from '../../src/model/simulation/bound-model.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import { type BalancingWorld, VARIABLES } from '../../src/model/variables.ts';
import { leveredRivalry, SERBIA } from '../model/serbia.ts';

interface Use {
  readonly read: Set<string>;
  readonly written: Set<string>;
}

/** A column that notes when its numbers are read and written. */
function watched(name: string, column: Float64Array, use: Use): Float64Array {
  return new Proxy(column, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value === 'function') {
        // Methods need the array itself: those that fill it write, all others read.
        (key === 'set' || key === 'fill' ? use.written : use.read).add(name);
        return value.bind(target);
      }
      if (typeof key === 'string' && /^\d+$/.test(key)) use.read.add(name);
      return value;
    },
    set(target, key, value) {
      use.written.add(name);
      return Reflect.set(target, key, value);
    },
  });
}

const SIZES = sizesOf(4, 6);
const PHASES = ['derive', 'decide', 'advance'] as const;

/** A world in which every mechanism is on, and what each rule touched in five years of it. */
function uses(): Map<BalancingRule, Use> {
  const parameters = { claimsLeverage: 1, claimsBuild: 0.01, gateway: 1, demandCost: 1.3, habit: 0.01 };
  const kase = {
    ...SERBIA,
    rivalry: leveredRivalry(SERBIA, 0.8),
    powers: SERBIA.powers.map((power) => (power.id === 'CN' ? { ...power, lender: 1, claims: 0.2, gatewayTo: 'EU' } : power)),
    channels: SERBIA.channels.map((channel) => ({
      ...channel,
      lends: channel.id === 'investment',
      market: channel.id === 'trade',
    })),
  };
  const calibrated = steadyStart(kase, { parameters });
  const buffer = Float64Array.from(calibrated.start);
  const plain = columnsOver(VARIABLES, SIZES, buffer);
  const setting = settingFor(4, 6);
  Object.assign(setting.q, calibrated.parameters);
  const found = new Map<BalancingRule, Use>();
  const bound = PHASES.flatMap((phase) =>
    BALANCING[phase].map((rule) => {
      const use: Use = { read: new Set(), written: new Set() };
      found.set(rule, use);
      const world = Object.fromEntries(Object.entries(plain).map(([name, column]) => [name, watched(name, column, use)]));
      return rule.bind(world as BalancingWorld, setting);
    }),
  );
  const luck: Chance = addressedChance('reads');
  luck.begin(0);
  for (let month = 0; month < 60; month++) {
    luck.turn(month);
    plain.capability[2] = 1 + month / 60;
    for (const step of bound) step(luck);
  }
  expect(buffer.length).toBe(worldLength(VARIABLES, SIZES));
  expect(
    plain.commitment.some((depth) => depth > 0),
    'somebody has yielded',
  ).toBe(true);
  return found;
}

const found = uses();
const rules = PHASES.flatMap((phase) => BALANCING[phase].map((rule) => [`${rule.id} ${rule.sets.join(', ')}`, rule] as const));

describe.each(rules)('rule %s', (_, rule) => {
  const { read, written } = found.get(rule)!;
  it('sets what it says it sets, and nothing else', () => expect([...written].sort()).toEqual([...rule.sets].sort()));
  it('reads what it says it reads, besides what it sets, and nothing else', () => {
    expect([...read].filter((name) => !rule.sets.includes(name as never)).sort()).toEqual([...rule.reads].sort());
  });
});

it('every variable is read or set by some rule', () => {
  const used = new Set([...found.values()].flatMap(({ read, written }) => [...read, ...written]));
  expect(Object.keys(VARIABLES).filter((name) => !used.has(name))).toEqual([]);
});
