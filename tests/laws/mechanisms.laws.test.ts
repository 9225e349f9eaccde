import { describe, expect, it } from 'vitest';
import { columnsOver } from '../../src/engine/columns.ts';
import type { Case } from '../../src/model/case.ts';
import type { CellPath, ExogenousName } from '../../src/model/simulation/timeline.ts';
import { type BalancingWorld, VARIABLES } from '../../src/model/variables.ts';
import { SERBIA } from '../model/serbia.ts';
import { eachPower, inAnyCase, liveAlike, RICH, subject } from './alike.ts';
import type { Subject } from './shipped.ts';
import { traceOf } from './traces.ts';

describe('claims', () => {
  const without = (kase: Case) => ({
    ...eachPower(kase, (power) => ({ ...power, lender: 0 })),
    channels: kase.channels.map((channel) => ({ ...channel, lends: false })),
  });
  it('at zero are as if no channel lent', () => {
    inAnyCase((kase) =>
      liveAlike(subject(kase, { claimsLeverage: 0, claimsBuild: 0 }), subject(without(kase)), ['lender', 'lends']),
    );
  });
  it('at zero leave a case with claims as one without any', () => {
    inAnyCase((kase) => liveAlike(subject(kase), subject(eachPower(kase, (power) => ({ ...power, claims: 0 }))), ['claims']));
  });
  it.each([{ claimsLeverage: 1 }, { claimsBuild: 0.01 }])('above zero change the world: %j', (parameters) =>
    expect(liveAlike(subject(RICH, parameters), subject(RICH))).toBe(false),
  );
});

describe('gateways', () => {
  const without = (kase: Case) => eachPower(kase, ({ gatewayTo: _, ...power }) => power);
  it('at zero are as if no power sought a market', () =>
    inAnyCase((kase) => liveAlike(subject(kase, { gateway: 0 }), subject(without(kase)), ['gatewayTo'])));
  it('are as if they were not there where no channel is a market', () => {
    inAnyCase((kase) => {
      const closed = { ...kase, channels: kase.channels.map((channel) => ({ ...channel, market: false })) };
      return liveAlike(subject(closed, { gateway: 2 }), subject(without(closed), { gateway: 2 }), ['gatewayTo']);
    });
  });
  it('above zero change the world', () => expect(liveAlike(subject(RICH, { gateway: 1 }), subject(RICH))).toBe(false));
});

describe.each<[ExogenousName, number, number]>([
  ['affinity', 0, 0.5],
  ['alarm', 0, 0.3],
  ['ceiling', 1, 0.05],
  ['disrupt', 1, 0.2],
])('%s', (variable, neutral, active) => {
  const paths = (kase: Case, value: number): CellPath[] =>
    kase.tie.flatMap((row, p) => row.map((_, c) => ({ variable, cell: p * row.length + c, values: [value] })));
  const plain = (kase: Case): Case => ({
    ...kase,
    affinity: kase.affinity.map((row) => row.map(() => 0)),
    ceiling: kase.ceiling.map((row) => row.map(() => 1)),
  });
  it(`at ${neutral} all along is as if it were not there`, () => {
    inAnyCase((kase) => liveAlike(subject(plain(kase), {}, paths(kase, neutral)), subject(plain(kase))));
  });
  it(`at ${active} in one cell changes the world`, () => {
    expect(liveAlike(subject(SERBIA, {}, [{ variable, cell: 13, values: [active] }]), subject(SERBIA))).toBe(false);
  });
});

describe('a step to a new normal', () => {
  const step = (values: readonly number[]): CellPath[] => [{ variable: 'rebase', cell: 0, values }];
  it('of nothing is as if there were none', () => {
    inAnyCase((kase) => liveAlike(subject(kase, {}, step([0])), subject(kase)));
  });
  it('changes the world', () => expect(liveAlike(subject(SERBIA, {}, step([0, 0, 1, 0])), subject(SERBIA))).toBe(false));
});

describe('a neutral mechanism adds nothing to a formula', () => {
  const close = (found: number, expected: number) =>
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
  const months = (of: Subject): BalancingWorld[] =>
    traceOf(of, 0).months.map((buffer) => columnsOver(VARIABLES, of.calibrated.sizes, buffer));
  const everywhere = (check: (world: BalancingWorld, p: number, c: number, next: BalancingWorld | undefined) => void): void => {
    const worlds = months(subject(SERBIA));
    for (const [month, world] of worlds.entries())
      for (let p = 0; p < 4; p++) for (let c = 0; c < 6; c++) check(world, p, c, worlds[month + 1]);
  };
  it('appeal without affinity', () => {
    everywhere((world, p, c) => {
      const i = p * 6 + c;
      const k = world.conditionalChannel[c] === 1 ? world.reward[p] : 1;
      const stick = 5 * world.threat[i] + 2 * (1 - world.leverage[i]) * world.pressure[i];
      close(world.appeal[i], 1.5 * (k - 1 + world.inducement[i] * k) - world.squeeze[0] * stick - 3 * world.bound[i]);
    });
  });
  it('grievance without alarm', () => {
    everywhere((world, p, c) => {
      const sum = [0, 1, 2, 3].reduce((total, r) => total + world.rivalry[p * 4 + r] * world.tie[r * 6 + c], 0);
      close(
        world.grievance[p * 6 + c],
        world.isRate[c] === 1 ? sum / (1e-9 + world.tie[c] + world.tie[6 + c] + world.tie[12 + c] + world.tie[18 + c]) : sum,
      );
    });
  });
  it('leverage without claims', () => {
    everywhere((world, p, c) => {
      const total = world.isRate[c] === 1 ? 1e-9 + world.tie[c] + world.tie[6 + c] + world.tie[12 + c] + world.tie[18 + c] : 1;
      close(
        world.leverage[p * 6 + c],
        world.chokepoint[p * 6 + c] + ((1 - world.chokepoint[p * 6 + c]) * world.tie[p * 6 + c]) / total,
      );
    });
  });
  it('supply without gateways, disruption, growth and closure', () => {
    for (const { supply } of months(subject(SERBIA, { closure: 0 }))) expect(Array.from(supply)).toEqual(Array(24).fill(1));
  });
  it('ties without ceilings', () => {
    everywhere((world, p, c, next) => {
      const i = p * 6 + c;
      if (next) close(next.tie[i], world.yielded[i] + world.rate[c] * (world.award[i] - world.yielded[i]));
    });
  });
});
