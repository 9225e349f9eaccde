import { describe, expect, it } from 'vitest';
import { type Decision, decisionsOf } from '../../src/experiment/explain/decision.ts';
import { runnerOf, type Trajectory } from '../../src/experiment/runs/trajectory.ts';
import { fillAnswers } from '../../src/model/decisions/answer.ts';
import { settingFor } from '../../src/model/rule-context.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import { THEORIES } from '../../src/model/theory.ts';
import { SHIPPED, shipped } from './shipped.ts';

const REPLICATES = [0, 7, 23];
const CLOSE = 1e-9;

/** Utilities as the model itself counts them, in the order of the decision's options. */
function recorded(decision: Decision, { scenario, worlds }: Trajectory): number[] {
  const world = worlds[decision.month];
  const [n, m] = [world.axis.length, world.weight.length];
  const p = scenario.case.powers.findIndex(({ id }) => id === decision.actor);
  if (decision.kind === 'act') {
    const { lambda, attention } = scenario.parameters;
    const acts = (c: number) => world.payoff.subarray(3 * (p * m + c), 3 * (p * m + c + 1));
    // What claims a power's attention: holding, and what it could do in all channels, each as heavy as it weighs.
    let claims = 1;
    for (let c = 0; c < m; c++)
      claims += attention * 6 * world.weight[c] * acts(c).reduce((sum, payoff) => sum + Math.exp(lambda * payoff), 0);
    return [Math.log(claims) / lambda, ...acts(decision.channel)].slice(0, decision.options.length);
  }
  if (decision.kind === 'answer') {
    const setting = settingFor(n, m);
    Object.assign(setting.q, scenario.parameters);
    Object.assign(setting.theory, THEORIES[scenario.theory]);
    Object.assign(setting.switches, scenario.switches);
    return Array.from(setting.scratch.answers.subarray(0, fillAnswers(decision.channel, world, setting)));
  }
  // Awards are recorded as chances: their logarithms, on the scale on which home is what it is.
  const c = decision.channel;
  let home = 1;
  for (let q = 0; q < n; q++) home -= world.chance[q * m + c];
  const scale = Math.log(world.other[c]) - Math.log(home);
  return decision.options.map(({ power }) =>
    power < 0 ? Math.log(world.other[c]) : Math.log(world.chance[power * m + c]) + scale,
  );
}

/** Say what is wrong with a decision as it is explained, or nothing. */
function faultsOf(decision: Decision, trajectory: Trajectory): string[] {
  const name = `${trajectory.scenario.id} ${trajectory.replicate} ${decision.month} ${decision.actor} ${decision.kind}`;
  const { options, uniform, stretch, chosen } = decision;
  const model = recorded(decision, trajectory);
  const off = options.filter(({ utility }, k) => !(Math.abs(utility - model[k]) <= CLOSE * Math.max(1, Math.abs(utility))));
  const sums = options.filter(
    ({ utility, terms }) => Math.abs(terms.reduce((sum, { value }) => sum + value, 0) - utility) > CLOSE,
  );
  const total = options.reduce((sum, { probability }) => sum + probability, 0);
  return [
    ...(model.length === options.length ? [] : [`${name}: options are missing`]),
    ...off.map(({ deed, utility }) => `${name}: ${deed} ${utility}, of ${model}`),
    ...sums.map(({ deed }) => `${name}: the reasons of ${deed} do not add up`),
    ...(Math.abs(total - 1) <= CLOSE ? [] : [`${name}: chances sum to ${total}`]),
    ...(uniform >= stretch[0] - CLOSE && uniform <= stretch[1] + CLOSE
      ? []
      : [`${name}: ${uniform} picks another than ${chosen}`]),
  ];
}

describe('reasons', () => {
  it.each(SHIPPED)('add up to what was weighed, and the draw picks what was done: %s', async (id) => {
    const scenario = await shipped(id);
    const run = runnerOf(scenario, 'law');
    const kinds = new Set<string>();
    for (const replicate of REPLICATES) {
      const trajectory = run(replicate);
      const decisions = decisionsOf(trajectory);
      for (let month = 0; month < scenario.horizon; month++) {
        for (const decision of decisions(month)) {
          kinds.add(decision.kind);
          expect(faultsOf(decision, trajectory)).toEqual([]);
        }
      }
    }
    expect([...kinds].sort()).toEqual(['act', 'answer', 'award']);
  });

  it.each(['realist', 'liberal', 'constructivist'] as const)(
    'add up under the %s theory, with every mechanism on',
    async (theory) => {
      const base = await shipped('rising');
      const scenario = {
        ...base,
        theory,
        parameters: { ...base.parameters, claimsLeverage: 2, claimsBuild: 0.01, gateway: 1, habit: 0.01 },
        case: { ...base.case, affinity: base.case.affinity.map((row) => row.map((_, c) => (c % 2 ? 0.3 : -0.2))) },
      };
      expect(steadyStart(scenario.case, scenario).start.length).toBeGreaterThan(0);
      const trajectory = runnerOf(scenario, 'law')(1);
      const decisions = decisionsOf(trajectory);
      expect(trajectory.worlds.flatMap((_, month) => decisions(month).flatMap((each) => faultsOf(each, trajectory)))).toEqual([]);
    },
  );

  it('leave out what the switches rule out', async () => {
    const base = await shipped('serbia-2025');
    const mute = { ...base, switches: { ...base.switches, demands: false } };
    const first = decisionsOf(runnerOf(mute, 'law')(0))(3)[0];
    expect(first.options.some(({ deed }) => deed === 'demand')).toBe(false);
    const still = { ...base, switches: { ...base.switches, powers: false } };
    expect(decisionsOf(runnerOf(still, 'law')(0))(3).every(({ kind }) => kind === 'award')).toBe(true);
  });
});
