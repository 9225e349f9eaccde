import { describe, expect, it } from 'vitest';
import { exp, log } from '../../src/engine/arithmetic.ts';
import { columnsOver } from '../../src/engine/columns.ts';
import { cutTies, turnover } from '../../src/model/decisions/concession.ts';
import { shiftWatch } from '../../src/model/decisive-choice.ts';
import { equidistanceOf } from '../../src/model/equidistance.ts';
import { load, machineFor } from '../../src/model/simulation/bound-model.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { type CalibratedCase, steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { Timeline } from '../../src/model/simulation/timeline.ts';
import { type BalancingWorld, VARIABLES } from '../../src/model/variables.ts';
import { orderedLuck } from './golden-luck.ts';
import { leveredRivalry, SERBIA } from './serbia.ts';

// Golden numbers: what tests/bench/balancing.c, an implementation of docs/model.md of its own, gives, to nine decimals.
// To make them again: cc -O3 -o balancing tests/bench/balancing.c -lm && ./balancing golden
const POWERS = ['US', 'EU', 'CN', 'RU'];
const near = (found: ArrayLike<number>, expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(found[i] - value), `number ${i}: ${found[i]} v ${value}`).toBeLessThan(1e-9);
  }
};
const calibrated = steadyStart(SERBIA);
const unstaked = steadyStart(SERBIA, { parameters: { stake: 0 } });
const start = columnsOver(VARIABLES, calibrated.sizes, calibrated.start);
const portfolio = { n: 4, m: 6, axis: start.axis, weight: start.weight };

/** The lever from the first month on, and other paths, as a timeline. */
function lever(g: number, others: Timeline['paths']): Timeline {
  const levels = leveredRivalry(SERBIA, g).flat();
  return {
    paths: [...levels.map((level, cell) => ({ variable: 'rivalry' as const, cell, values: [level] })), ...others],
    events: [],
  };
}

/** China reaches further, Russia less far, and the EU is believed less. */
const TURNED: Timeline['paths'] = [
  { variable: 'capability', cell: 2, values: [1.5] },
  { variable: 'capability', cell: 3, values: [0.4] },
  { variable: 'credibility', cell: 0, values: [0.2] },
];

/** The base case's derived values and payoffs at month 0. */
function firstMonth(): BalancingWorld {
  const machine = machineFor(4, 6);
  load(machine, calibrated);
  for (const step of [...machine.steps.derive, machine.steps.decide[0]]) step(orderedLuck());
  return columnsOver(VARIABLES, calibrated.sizes, Float64Array.from(machine.buffer));
}

describe('golden numbers of the calibration', () => {
  it('base probabilities continue the observed drifts and make up for what demands take', () => {
    near(
      start.base,
      [
        0.030003275, 0.039990812, 0.17980199, 0.17996711, 0.027952324, 0.36414072, 0.555101673, 0.35676857, 0.269606364,
        0.195001339, 0.235394347, 0.492275006, 0.112482972, 0.347104639, 0.360971235, 0.485172381, 0.050934442, 0.587535138,
        0.040002839, 0.020672086, 0.03008777, 0.005, 0.577053089, 0.480683681,
      ],
    );
    near(start.other, [0.262409241, 0.235463892, 0.159532642, 0.134859169, 0.108665798, 0]);
  });
  it('load, strain and benefit of month 0', () =>
    near([start.load0[0], start.strain0[0], start.benefit0[0]], [0.144936568, 0.513254191, 0.183943183]));
  it('pressure of month 0', () =>
    near(
      start.pressure,
      [
        0.033141153, 0.090558295, 0.127455804, 0.080965725, 0.184646735, 0.062355851, 0.031355056, 0.045519087, 0.0281485,
        0.027991964, 0.10475527, 0.100475034, 0.001854292, 0.003206377, 0.005527545, 0.003065929, 0.00168746, 0.002735383,
        0.077379025, 0.075914604, 0.07598663, 0.091861154, 0.154750239, 0.096299496,
      ],
    ));
  it('inducement of month 0', () =>
    near(
      start.inducement,
      [
        0.193795134, 0.254402948, 0.200321704, 0.224368903, 0.359229208, 0.162340009, 0.085801609, 0.159472151, 0.230476313,
        0.335836573, 0.453361869, 0.17741056, 0.444354747, 0.255758696, 0.23717933, 0.245700304, 0.377568791, 0.109700172,
        0.297247117, 0.246027421, 0.233062842, 0.176980194, 0.086778387, 0.10718503,
      ],
    ));
  it('memory of own demands of month 0', () =>
    near(
      start.recent,
      [
        0.001631386, 0.032144387, 0.089547029, 0.034521084, 0.186897278, 0.029209991, 0.010314928, 0.027858356, 0.009610788,
        0.009105744, 0.224470606, 0.183347205, 0.000747574, 0.003368164, 0.010860425, 0.003267605, 0.000415513, 0.004506879,
        0.005197953, 0.004419532, 0.004358818, 0.009593508, 0.063819917, 0.020157218,
      ],
    ));
  it('commitments that stand at month 0', () =>
    near(
      start.commitment,
      [
        0.000288052, 0.013169361, 0.072501483, 0.022292082, 0.166319347, 0.01015642, 0.006016392, 0.021889582, 0.006035503,
        0.004796395, 0.367122059, 0.133677002, 0.000541048, 0.005805111, 0.026154732, 0.006241725, 0.000211649, 0.008697873,
        0.003130095, 0.0021502, 0.002180047, 0.012398769, 0.282342983, 0.054438675,
      ],
    ));
  it('appeal of month 0', () =>
    near(
      start.appeal0,
      [
        0.219120059, 0.26566296, 0.131457058, 0.157886361, -0.329817518, 0.003349619, 0.090924594, 0.182597302, 0.267322055,
        0.35605477, -0.535477627, 0.075947832, 0.612632559, 0.191410145, 0.045801593, 0.247716055, -0.283154311, -0.075931783,
        0.180728708, -0.068447596, -0.134610062, -0.023955724, -1.46335066, -0.47226793,
      ],
    ));
  it('expected demands a month', () => near(calibrated.expectedDemands, [0.026134843, 0.035843161, 0.00168894, 0.00794141]));
});

describe('golden numbers of the first month', () => {
  const world = firstMonth();
  it('coercion, capacity and squeeze', () => {
    near(world.coercion, [0.03723843, 0.025026465, 0.000853441, 0.02234798]);
    near([world.capacity[0], world.squeeze[0]], [0.2823875, 1]);
  });
  it('leverage and grievance of the United States', () => {
    near(world.leverage.subarray(0, 6), [0.127, 0.472, 0.549, 0.344, 0.4665, 0.261538461]);
    near(world.grievance.subarray(0, 6), [0.07, 0.165, 0.195, 0.23, 0.3, 0.282051282]);
  });
  it('payoffs of the United States', () => {
    near(
      world.payoff.subarray(0, 18),
      [
        0.582132651, -1.350610947, -5.991657059, 0.994552336, -0.271021613, -2.937008316, 0.678496902, 0.043451875, -1.930030033,
        0.807307519, -0.430845348, -2.893806139, 1.639337393, 0.641984571, -1.003477319, 0.366804864, -0.774766962, -3.111968296,
      ],
    );
  });
  it('ties after an American energy demand is met half way', () => {
    const before = Float64Array.from([0, 1, 2, 3], (p) => start.tie[p * 6 + 4]);
    const after = new Float64Array(4);
    cutTies(before, 0, 0.5 * turnover(start.rate[4], calibrated.parameters.decay), start.rivalry, 0, after, 0);
    near(after, [0.031076734, 0.258972785, 0.048803629, 0.536839916]);
  });
});

interface Story {
  readonly rows: Map<number, readonly number[]>;
  readonly acts: Map<number, string>;
  readonly demands: string[];
  readonly counts: number[];
  readonly choice: { month: number; camp: number };
}

/** Write down the demands answered in a month, channel by channel. */
function demandsIn({ demand, depth }: BalancingWorld, t: number): string[] {
  return SERBIA.channels.flatMap(({ id }, c) =>
    POWERS.flatMap((power, p) => (demand[p * 6 + c] === 1 ? [`t${t} ${power} ${id} ${depth[p * 6 + c]}`] : [])),
  );
}

/** Write down the acts of a month, a digit each, power by power and channel by channel. */
function actsOf({ act }: BalancingWorld): string {
  return POWERS.map((_, p) => act.subarray(p * 6, p * 6 + 6).join('')).join(' ');
}

/** Run seed 1 of the golden generator and note what the C program notes. Its t is our month t + 1. */
function story(g: number, of: CalibratedCase, others: Timeline['paths'] = []): Story {
  const simulation = simulationOf(of, lever(g, others), orderedLuck(), 60);
  const watch = shiftWatch(equidistanceOf(start.tie0, portfolio).tilt);
  const found: Story = { rows: new Map(), acts: new Map(), demands: [], counts: [0, 0, 0, 0], choice: watch.choice };
  simulation.run(1, [
    {
      decided(world, t) {
        found.acts.set(t, actsOf(world));
        for (const act of world.act) found.counts[act]++;
        found.demands.push(...demandsIn(world, t));
      },
      advanced(world, month) {
        const { equidistance, tilt, within } = equidistanceOf(world.tie, portfolio);
        watch.see(tilt, month);
        found.rows.set(month - 1, [
          equidistance,
          tilt,
          within,
          world.load[0],
          world.capacity[0],
          world.legitimacy[0],
          world.tie[13],
          world.pressure[5],
        ]);
      },
    },
  ]);
  return found;
}

describe('golden runs', () => {
  it('at present rivalry: acts, demands and values', () => {
    const { rows, acts, demands, counts, choice } = story(0, calibrated);
    near(rows.get(0)!, [0.950834555, 0.049165445, 0.755486653, 0.144936568, 0.2823875, 0.45, 0.328, 0.054873148]);
    near(rows.get(11)!, [0.934875403, 0.065124597, 0.728677189, 0.096239439, 0.288941566, 0.478287195, 0.241957408, 0.013448358]);
    near(rows.get(35)!, [0.863278779, 0.136721221, 0.773867094, 0.172156849, 0.290083587, 0.465788783, 0.300630494, 0.300437876]);
    near(rows.get(59)!, [0.883524719, 0.116475281, 0.807019851, 0.079504988, 0.291292597, 0.489719961, 0.284364066, 0.013974582]);
    expect([0, 11, 35, 59].map((t) => acts.get(t))).toEqual([
      '000100 000000 000000 020000',
      '010000 000000 000000 000000',
      '000002 000010 100010 000000',
      '000000 000000 000000 000000',
    ]);
    expect(demands).toEqual([
      't4 EU diplomacy 0',
      't19 EU energy 1',
      't40 EU diplomacy 0.25',
      't41 US energy 0',
      't44 RU energy 1',
      't45 EU energy 1',
      't53 US technology 0.25',
    ]);
    expect(counts).toEqual([1213, 180, 40, 7]);
    expect(choice).toEqual({ month: 0, camp: 0 });
  });
  it('at .8 of the way to war: acts, demands, values and the choice of month 32', () => {
    const { rows, acts, demands, counts, choice } = story(0.8, calibrated);
    near(rows.get(0)!, [0.950005176, 0.049994824, 0.756129434, 0.171604911, 0.2823875, 0.447333166, 0.328, 0.054873148]);
    near(rows.get(11)!, [0.772302894, 0.227697106, 0.717448602, 0.259479115, 0.232858107, 0.275354034, 0.210437722, 0.273413851]);
    near(rows.get(35)!, [0.590167254, 0.409832746, 0.582322866, 0.163380429, 0.260382201, 0.366700076, 0.102529163, 0.012717585]);
    near(rows.get(59)!, [0.555388527, 0.444611473, 0.554985765, 0.179886178, 0.236646827, 0.301604911, 0.140632081, 0.07393834]);
    expect([0, 11, 35, 59].map((t) => acts.get(t))).toEqual([
      '000000 000000 000000 020000',
      '000000 020000 100000 000030',
      '002000 000010 100000 000001',
      '000000 000000 000001 000000',
    ]);
    expect(demands).toEqual([
      't2 US energy 1',
      't3 US technology 0.5',
      't4 US security 0.25',
      't4 EU energy 0.75',
      't4 EU diplomacy 0',
      't5 EU investment 1',
      't7 EU diplomacy 0.75',
      't9 US technology 1',
      't9 US energy 0.75',
      't10 CN technology 0.75',
      't10 US diplomacy 0',
      't11 EU security 0.25',
      't12 RU energy 1',
      't14 CN diplomacy 0',
      't18 US security 1',
      't20 US technology 1',
      't35 US energy 0.5',
      't37 EU diplomacy 1',
      't44 US energy 0.25',
      't48 EU energy 0',
      't50 EU investment 0',
      't50 US security 0.5',
      't52 CN security 0.5',
      't54 US technology 1',
    ]);
    expect(counts).toEqual([1232, 127, 57, 24]);
    expect(choice).toEqual({ month: 32, camp: 1 });
  });
  it('at present rivalry with other reaches and less belief in the EU: acts, demands and values', () => {
    const { rows, acts, demands, counts, choice } = story(0, calibrated, TURNED);
    near(rows.get(0)!, [0.952009309, 0.047990691, 0.754782253, 0.144936568, 0.2823875, 0.44876894, 0.328, 0.054873148]);
    near(
      rows.get(11)!,
      [0.927277067, -0.072722933, 0.682291139, 0.094784818, 0.289510253, 0.482977623, 0.505383587, 0.013448358],
    );
    near(rows.get(35)!, [0.923613802, -0.076386198, 0.69542618, 0.14655444, 0.290550523, 0.46698491, 0.620499597, 0.300437876]);
    near(
      rows.get(59)!,
      [0.915476785, -0.084523215, 0.691978621, 0.107516919, 0.264887228, 0.400059581, 0.589872072, 0.013974582],
    );
    expect([0, 11, 35, 59].map((t) => acts.get(t))).toEqual([
      '000100 000000 000000 020000',
      '010000 000000 000001 000000',
      '000002 000000 100010 000000',
      '000000 000000 000000 000000',
    ]);
    expect(demands).toEqual([
      't4 EU diplomacy 0',
      't19 EU energy 1',
      't41 US investment 0',
      't41 US energy 0',
      't43 US technology 0.25',
      't45 EU diplomacy 0.25',
      't46 EU energy 1',
    ]);
    expect(counts).toEqual([1229, 164, 40, 7]);
    expect(choice).toEqual({ month: 0, camp: 0 });
  });
  it('without a stake in the protector, at .8 of the way to war: acts, demands, values and the choice of month 30', () => {
    const { rows, acts, demands, counts, choice } = story(0.8, unstaked);
    near(rows.get(0)!, [0.949757175, 0.050242825, 0.756377458, 0.171260392, 0.2823875, 0.447333166, 0.328, 0.054709794]);
    near(rows.get(11)!, [0.741227923, 0.258772077, 0.717783687, 0.256851683, 0.231873675, 0.26782925, 0.210437722, 0.241705826]);
    near(rows.get(35)!, [0.516866907, 0.483133093, 0.516866907, 0.225979558, 0.219959308, 0.244126937, 0.098185242, 0.19264922]);
    near(rows.get(59)!, [0.425472314, 0.574527686, 0.425472314, 0.153055652, 0.247861858, 0.341515164, 0.03686004, 0.008960895]);
    expect([0, 11, 35, 59].map((t) => acts.get(t))).toEqual([
      '000000 000000 000000 020000',
      '000000 003000 000000 000000',
      '000010 000000 000000 100002',
      '000000 000000 000010 000002',
    ]);
    expect(demands).toEqual([
      't2 US energy 1',
      't3 US technology 0.5',
      't4 US security 0.25',
      't4 EU energy 0.75',
      't4 EU diplomacy 0.25',
      't5 EU investment 1',
      't7 EU diplomacy 0.75',
      't9 US technology 1',
      't9 US energy 0.75',
      't10 CN technology 0.75',
      't11 EU security 0.5',
      't12 EU technology 0.5',
      't18 EU diplomacy 0.5',
      't19 US energy 0',
      't19 EU energy 1',
      't20 US technology 0.5',
      't20 US security 1',
      't20 RU energy 1',
      't21 CN security 0',
      't24 EU investment 0',
      't24 US diplomacy 0',
      't28 EU diplomacy 1',
      't40 EU trade 0',
      't44 US energy 0',
      't50 US energy 1',
      't51 EU diplomacy 0',
    ]);
    expect(counts).toEqual([1214, 136, 64, 26]);
    expect(choice).toEqual({ month: 30, camp: 1 });
  });
});

describe('golden arithmetic', () => {
  it('exp and log', () => near([exp(-1), exp(1), log(0.5)], [0.367879441171, 2.718281828459, -0.69314718056]));
  it('the first draws of the golden generator', () => {
    const luck = orderedLuck();
    luck.begin(1);
    near([luck.draw(0), luck.draw(0), luck.draw(0)], [0.80528784, 0.621686764, 0.620370712]);
  });
});
