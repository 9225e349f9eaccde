import { describe, expect, it } from 'vitest';
import { columnsOver, worldLength } from '../../src/engine/columns.ts';
import type { Case } from '../../src/model/case.ts';
import { actDecision, pressPayoff } from '../../src/model/decisions/act.ts';
import { type NeutralName, neutral } from '../../src/model/neutral.ts';
import { PARAMETERS, type Parameters, SWITCHES, type Switches } from '../../src/model/parameters.ts';
import { type BalancingRule, settingFor } from '../../src/model/rule-context.ts';
import { appealRule } from '../../src/model/rules/appeal.ts';
import { legitimacyRule, protestRule, salienceRule } from '../../src/model/rules/domestic.ts';
import { loadRule } from '../../src/model/rules/load.ts';
import { rewardRule } from '../../src/model/rules/reward.ts';
import { commitmentRule, pressureRule } from '../../src/model/rules/stocks.ts';
import { capacityRule, strainRule } from '../../src/model/rules/strain.ts';
import { supplyRule } from '../../src/model/rules/supply.ts';
import { sizesOf } from '../../src/model/simulation/bound-model.ts';
import { type BalancingWorld, VARIABLES, type VariableName } from '../../src/model/variables.ts';
import { eachPower, inAnyCase, liveAlike, RICH, subject } from './alike.ts';
import type { Subject } from './shipped.ts';

/** What only the mechanism uses, and thus does not matter where it does nothing. */
interface Idle {
  readonly parameters?: Partial<Parameters>;
  readonly kase?: (kase: Case) => Case;
  readonly start?: (world: BalancingWorld) => void;
  /** Columns that hold what was changed. */
  readonly apart?: readonly VariableName[];
}
/** A rule, and the columns that it reads for the mechanism alone. */
interface Unread {
  readonly rules: readonly BalancingRule[];
  readonly columns: readonly VariableName[];
}

const eachChannel = (kase: Case, change: (channel: Case['channels'][number]) => Case['channels'][number]): Case => ({
  ...kase,
  channels: kase.channels.map(change),
});

const IDLE: Partial<Record<NeutralName, Idle>> = {
  bind: { start: ({ commitment }) => void commitment.fill(0.5), apart: ['commitment', 'bound'] },
  supply: {
    kase: (kase) => eachChannel(kase, (one) => (one.elastic === 'capital' ? { ...one, elastic: 0 } : one)),
    apart: ['isCapital'],
  },
  habit: { start: ({ supplied }) => void supplied.fill(1.5), apart: ['supplied'] },
  nest: { kase: (kase) => eachChannel(kase, (one) => ({ ...one, kin: !one.kin })), apart: ['kin'] },
  momentum: { kase: (kase) => ({ ...kase, drift: kase.drift.map((row) => row.map((drift) => 0.1 - drift)) }) },
  honour: { parameters: { core: 4 } },
  core: {
    kase: (kase) => eachPower(kase, (power) => ({ ...power, stance: power.stance < 0 ? -1 : power.stance })),
    apart: ['stance'],
  },
  stake: { kase: (kase) => eachChannel(kase, (one) => ({ ...one, core: !one.core })), apart: ['isCore'] },
  claimsLeverage: { kase: (kase) => eachPower(kase, (power) => ({ ...power, claims: 1.5 - power.claims })), apart: ['claims'] },
  claimsBuild: {
    parameters: { claimsFade: 0.03 },
    kase: (kase) => eachPower(kase, (power) => ({ ...power, lender: 1 - power.lender })),
    apart: ['lender'],
  },
  gateway: {
    kase: (kase) =>
      eachChannel(
        eachPower(kase, ({ gatewayTo: _, ...power }) => power),
        (one) => ({ ...one, market: !one.market }),
      ),
    apart: ['gatewayTo', 'market'],
  },
};

const UNREAD: Partial<Record<NeutralName, Unread>> = {
  hardening: { rules: [actDecision], columns: ['rivalry'] },
  closure: { rules: [supplyRule], columns: ['rivalry', 'chokepoint'] },
  derisk: { rules: [appealRule], columns: ['pressure', 'leverage'] },
  face: { rules: [legitimacyRule], columns: ['depth', 'weight', 'stance'] },
  opposition: { rules: [loadRule], columns: ['rivalry'] },
  unrest: { rules: [capacityRule], columns: ['protest'] },
  protestToll: { rules: [legitimacyRule], columns: ['protest', 'protest0'] },
  insecurity: { rules: [rewardRule], columns: ['legitimacy', 'legitimacy0'] },
  mu: { rules: [legitimacyRule], columns: ['benefit', 'load', 'salience', 'concession', 'protest', 'legitimacy0'] },
  fade: { rules: [protestRule, salienceRule], columns: ['protest0', 'salience0'] },
};

/** Where each mechanism does something: all that it takes is on. */
const AT_WORK: Partial<Parameters> = { claimsLeverage: 1, claimsBuild: 0.01, gateway: 1, demandCost: 1, habit: 0.01 };
/** What would give a mechanism's own inputs another way to matter. */
const ALONE: Partial<Record<NeutralName, Partial<Parameters>>> = {
  supply: neutral('gateway'),
  honour: neutral('face'),
  claimsLeverage: neutral('claimsBuild'),
};

function moved(kase: Case, parameters: Partial<Parameters>, idle: Idle): readonly [Subject, Subject] {
  const growth = kase.powers.map((_, cell) => ({ variable: 'capability' as const, cell, values: [1.5] }));
  const plain = subject(kase, parameters, growth);
  const other = subject(idle.kase?.(kase) ?? kase, { ...parameters, ...idle.parameters }, growth);
  const start = Float64Array.from(other.calibrated.start);
  idle.start?.(columnsOver(VARIABLES, other.calibrated.sizes, start));
  return [plain, { ...other, calibrated: { ...other.calibrated, start } }];
}

/** Fill a world with numbers that differ, the named columns with others; then let rules set what they set. */
function setBy({ rules, columns }: Unread, setting: Partial<Parameters>, switches: Partial<Switches>, other: boolean): number[] {
  const sizes = sizesOf(3, 2);
  const buffer = Float64Array.from({ length: worldLength(VARIABLES, sizes) }, (_, k) => ((k * 37) % 101) / 101);
  const world = columnsOver(VARIABLES, sizes, buffer);
  world.conditionalPower.fill(1);
  world.demand.fill(0);
  world.act.fill(0);
  world.depth.fill(0);
  if (other)
    for (const name of columns) for (const [k, x] of world[name].entries()) world[name][k] = name === 'demand' ? 1 : 1 - x / 3;
  const context = settingFor(3, 2);
  Object.assign(context.q, setting);
  Object.assign(context.switches, switches);
  const luck = { begin() {}, turn() {}, draw: () => 0 };
  for (const rule of rules) rule.bind(world, context)(luck);
  return rules.flatMap(({ sets }) => sets.flatMap((name) => [...world[name]]));
}

describe('a parameter at its neutral value takes its mechanism out', () => {
  const declared = Object.entries(PARAMETERS).flatMap(([name, one]) => ('neutral' in one ? [name] : []));
  it('and each that declares one is tested here', () => {
    expect([...Object.keys(IDLE), ...Object.keys(UNREAD), 'backlash', 'forget'].sort()).toEqual(declared.sort());
  });
  it.each(Object.entries(IDLE))('%s: what only it uses changes no bit of any run', (name, idle) => {
    const parameters = { ...AT_WORK, ...ALONE[name as NeutralName], ...neutral(name as NeutralName) };
    inAnyCase((kase) => liveAlike(...moved(kase, parameters, idle), idle.apart));
  });
  it.each(Object.entries(IDLE))('%s: elsewhere the same makes another run', (_, idle) => {
    expect(liveAlike(...moved(RICH, AT_WORK, idle), idle.apart)).toBe(false);
  });
  it.each(Object.entries(UNREAD))('%s: the rule does not heed what it reads for it alone', (name, unread) => {
    const quiet = neutral(name as NeutralName);
    expect(setBy(unread, quiet, {}, true)).toEqual(setBy(unread, quiet, {}, false));
    expect(setBy(unread, {}, {}, true)).not.toEqual(setBy(unread, {}, {}, false));
  });
  it("backlash: a power that presses does not mind its own tie's loss", () => {
    const at = (backlash: number, tie: number) => pressPayoff(20, 0.4, 0.3, backlash, tie, 2, 0.1);
    expect(at(PARAMETERS.backlash.neutral, 0.9)).toBe(at(PARAMETERS.backlash.neutral, 0.1));
    expect(at(PARAMETERS.backlash.default, 0.9)).not.toBe(at(PARAMETERS.backlash.default, 0.1));
  });
});

describe('without forgetting', () => {
  const keptAfter = (forget: number): number => {
    const sizes = sizesOf(1, 1);
    const world = columnsOver(VARIABLES, sizes, new Float64Array(worldLength(VARIABLES, sizes)));
    const context = settingFor(1, 1);
    context.q.forget = forget;
    world.commitment[0] = 0.5;
    commitmentRule.bind(world, context)({ begin() {}, turn() {}, draw: () => 0 });
    return world.commitment[0];
  };
  it('what is conceded stands as it was', () => {
    expect(keptAfter(PARAMETERS.forget.neutral)).toBe(0.5);
    expect(keptAfter(PARAMETERS.forget.default)).toBe(0.5 * (1 - PARAMETERS.forget.default));
  });
});

describe('a switch that is off takes its part out', () => {
  const alike = (kase: Case, switches: Partial<Switches>, parameters: Partial<Parameters>): boolean => {
    const reading = { switches: { powers: true, demands: true, escalation: true, squeeze: true, ...switches } };
    const [one, two] = [subject(kase, {}, [], reading), subject(kase, parameters, [], reading)];
    return liveAlike(one, two);
  };
  const ONLY: Partial<Record<keyof Switches, Partial<Parameters>>> = {
    powers: { lambda: 0.5, value: 0.3, effect: 0.6, cost: 2, backlash: 0, demandCost: 1.3 },
    demands: { demandCost: 1.3, memory: 0.2, honour: 0.7, stake: 0, core: 4, answer: 100 },
  };
  const OF_RULE: Partial<Record<keyof Switches, Unread>> = {
    escalation: { rules: [pressureRule], columns: ['demand'] },
    squeeze: { rules: [{ ...strainRule, sets: ['squeeze'] }], columns: ['strain0', 'load', 'capacity'] },
  };
  it('and each is tested here', () => {
    expect([...Object.keys(ONLY), ...Object.keys(OF_RULE)].sort()).toEqual(Object.keys(SWITCHES).sort());
  });
  it.each(Object.entries(ONLY))('%s: parameters of it alone change no bit of any run', (name, parameters) => {
    inAnyCase((kase) => alike(kase, { [name]: false }, parameters));
    expect(alike(RICH, {}, parameters)).toBe(false);
  });
  it.each(Object.entries(OF_RULE))('%s: the rule does not heed what it reads for it alone', (name, unread) => {
    const off = { [name]: false };
    expect(setBy(unread, {}, off, true)).toEqual(setBy(unread, {}, off, false));
    expect(setBy(unread, {}, {}, true)).not.toEqual(setBy(unread, {}, {}, false));
  });
});
