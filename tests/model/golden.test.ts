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
        0.030003283, 0.03999129, 0.179812718, 0.179971989, 0.028088567, 0.364152269, 0.555101654, 0.356773979, 0.269626406,
        0.195006483, 0.23644696, 0.492336878, 0.112482638, 0.347097987, 0.360926127, 0.485161598, 0.050864076, 0.587498056,
        0.040002352, 0.020670921, 0.030083846, 0.005, 0.575283892, 0.480593033,
      ],
    );
    near(start.other, [0.262410073, 0.235465823, 0.159550902, 0.134859929, 0.109316505, 0]);
  });
  it('load, strain and benefit of month 0', () =>
    near([start.load0[0], start.strain0[0], start.benefit0[0]], [0.141559025, 0.501293524, 0.178608677]));
  it('pressure of month 0', () =>
    near(
      start.pressure,
      [
        0.032633409, 0.088564036, 0.124183606, 0.079223271, 0.178648627, 0.061100871, 0.030696466, 0.044442652, 0.027560335,
        0.027369509, 0.101001374, 0.097318343, 0.001827971, 0.003153941, 0.005396279, 0.003016376, 0.001667161, 0.002680975,
        0.076094879, 0.074733538, 0.074816341, 0.090354123, 0.15114125, 0.094642183,
      ],
    ));
  it('inducement of month 0', () =>
    near(
      start.inducement,
      [
        0.189271791, 0.247707472, 0.195655548, 0.218818062, 0.347697142, 0.158835093, 0.083855817, 0.155277803, 0.223548275,
        0.32376412, 0.43367191, 0.172669464, 0.422841784, 0.247366945, 0.229754769, 0.237835033, 0.361447973, 0.107390335,
        0.289031741, 0.239997064, 0.227531129, 0.173374692, 0.08550923, 0.105464811,
      ],
    ));
  it('memory of own demands of month 0', () =>
    near(
      start.recent,
      [
        0.001600936, 0.030326831, 0.084507213, 0.032578664, 0.177006407, 0.027621926, 0.009836026, 0.02628693, 0.009161579,
        0.008662113, 0.212510187, 0.17395516, 0.000727747, 0.00322241, 0.010230206, 0.003128016, 0.000409292, 0.004299053,
        0.005112469, 0.004364969, 0.004307365, 0.009379729, 0.061222291, 0.019529941,
      ],
    ));
  it('commitments that stand at month 0', () =>
    near(
      start.commitment,
      [
        0.000282618, 0.012408325, 0.068396297, 0.020996693, 0.157408139, 0.009586125, 0.005731255, 0.020648175, 0.005747701,
        0.00455856, 0.352356733, 0.127577444, 0.000526698, 0.005555649, 0.024689058, 0.005977053, 0.000208479, 0.008301983,
        0.003075467, 0.002122488, 0.002153147, 0.012086453, 0.273293091, 0.052615472,
      ],
    ));
  it('appeal of month 0', () =>
    near(
      start.appeal0,
      [
        0.213460026, 0.258273939, 0.129875122, 0.153440791, -0.321359122, 0.003790507, 0.088718929, 0.177604501, 0.259310433,
        0.341030571, -0.528981677, 0.071494549, 0.58155467, 0.184489241, 0.046026473, 0.239847531, -0.271816046, -0.070347173,
        0.173640075, -0.066101211, -0.128490715, -0.022338841, -1.40197697, -0.452652656,
      ],
    ));
  it('expected demands a month', () => near(calibrated.expectedDemands, [0.024716088, 0.033971172, 0.001607649, 0.007679826]));
});

describe('golden numbers of the first month', () => {
  const world = firstMonth();
  it('coercion, capacity and squeeze', () => {
    near(world.coercion, [0.036274981, 0.024331039, 0.000837029, 0.021882425]);
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
        0.593893344, -1.349900106, -5.997962685, 1.011960574, -0.26822965, -2.982323026, 0.690628907, 0.048032952, -1.976055495,
        0.821739704, -0.428405912, -2.939228424, 1.669320764, 0.650381922, -1.042509359, 0.375917647, -0.773009991, -3.155744447,
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
    near(rows.get(0)!, [0.950828325, 0.049171675, 0.755492874, 0.141559025, 0.2823875, 0.45, 0.328, 0.053768767]);
    near(rows.get(11)!, [0.934644908, 0.065355092, 0.72913527, 0.095493797, 0.289232505, 0.479366691, 0.241957408, 0.013177696]);
    near(rows.get(35)!, [0.86249453, 0.13750547, 0.775591583, 0.171306143, 0.291573396, 0.470563738, 0.300630494, 0.300429064]);
    near(rows.get(59)!, [0.865869598, 0.134130402, 0.797751768, 0.110150048, 0.274286892, 0.432378496, 0.2400291, 0.093332213]);
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
      't49 US technology 0',
      't53 EU energy 1',
    ]);
    expect(counts).toEqual([1218, 172, 43, 7]);
    expect(choice).toEqual({ month: 0, camp: 0 });
  });
  it('at .8 of the way to war: acts, demands, values and the choice of month 31', () => {
    const { rows, acts, demands, counts, choice } = story(0.8, calibrated);
    near(rows.get(0)!, [0.950034569, 0.049965431, 0.756102445, 0.167674437, 0.2823875, 0.447388459, 0.328, 0.053768767]);
    near(rows.get(11)!, [0.77172851, 0.22827149, 0.717165396, 0.259016068, 0.255940749, 0.350054226, 0.210437722, 0.273224387]);
    near(rows.get(35)!, [0.589079831, 0.410920169, 0.589079831, 0.169853753, 0.26568846, 0.393201258, 0.102529163, 0.012708772]);
    near(rows.get(59)!, [0.46885551, 0.53114449, 0.46885551, 0.165878396, 0.24882928, 0.343231858, 0.094193375, 0.000591136]);
    expect([0, 11, 35, 59].map((t) => acts.get(t))).toEqual([
      '000000 000000 000000 020000',
      '000000 020000 100000 000020',
      '002000 000010 100000 000001',
      '000000 000000 001010 000002',
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
      't15 EU technology 1',
      't18 EU energy 1',
      't19 US security 0.5',
      't19 RU energy 1',
      't35 US energy 0.25',
      't37 EU diplomacy 1',
      't40 CN security 0.75',
      't42 US security 1',
      't44 EU trade 0',
      't44 US technology 0',
      't48 EU investment 0.25',
      't50 US energy 0.75',
      't52 EU diplomacy 0.75',
    ]);
    expect(counts).toEqual([1212, 139, 64, 25]);
    expect(choice).toEqual({ month: 31, camp: 1 });
  });
  it('at present rivalry with other reaches and less belief in the EU: acts, demands and values', () => {
    const { rows, acts, demands, counts, choice } = story(0, calibrated, TURNED);
    near(rows.get(0)!, [0.951999678, 0.048000322, 0.754791875, 0.141559025, 0.2823875, 0.448801608, 0.328, 0.053768767]);
    near(
      rows.get(11)!,
      [0.927475923, -0.072524077, 0.682806145, 0.094044415, 0.289824683, 0.484132566, 0.505383587, 0.013177696],
    );
    near(
      rows.get(35)!,
      [0.924237021, -0.075762979, 0.697341039, 0.146219594, 0.292164026, 0.472123755, 0.620499597, 0.300429064],
    );
    near(rows.get(59)!, [0.955379509, -0.044620491, 0.73214152, 0.096639998, 0.274506377, 0.434125724, 0.457840613, 0.013974172]);
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
      't43 US technology 0.5',
      't46 EU energy 1',
      't49 US investment 0.75',
    ]);
    expect(counts).toEqual([1225, 168, 40, 7]);
    expect(choice).toEqual({ month: 0, camp: 0 });
  });
  it('without a stake in the protector, at .8 of the way to war: acts, demands, values and the choice of month 45', () => {
    const { rows, acts, demands, counts, choice } = story(0.8, unstaked);
    near(rows.get(0)!, [0.949796165, 0.050203835, 0.756340869, 0.167340074, 0.2823875, 0.447388441, 0.328, 0.053608844]);
    near(rows.get(11)!, [0.742489698, 0.257510302, 0.715503221, 0.193621392, 0.263894626, 0.382864669, 0.210437722, 0.013138502]);
    near(rows.get(35)!, [0.653023464, 0.346976536, 0.653023464, 0.217399814, 0.272083843, 0.408430391, 0.159553453, 0.000611125]);
    near(rows.get(59)!, [0.581590106, 0.418409894, 0.581590106, 0.248484483, 0.236250338, 0.293635219, 0.120743466, 0.044112054]);
    expect([0, 11, 35, 59].map((t) => acts.get(t))).toEqual([
      '000000 000000 000000 020000',
      '000000 003000 000000 000000',
      '000020 000003 100000 000000',
      '000000 000000 010200 000020',
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
      't10 CN technology 0.75',
      't10 US energy 0.75',
      't12 EU technology 0',
      't19 EU energy 0',
      't19 RU energy 1',
      't20 US security 0',
      't20 US energy 1',
      't36 EU diplomacy 0.5',
      't37 US security 0.25',
      't39 US technology 0',
      't44 EU security 0',
      't44 US diplomacy 0',
      't50 EU technology 0.5',
      't50 US energy 0',
      't50 EU diplomacy 0.5',
      't51 CN security 1',
      't54 US technology 1',
      't54 US security 1',
      't56 EU investment 0.75',
    ]);
    expect(counts).toEqual([1209, 132, 72, 27]);
    expect(choice).toEqual({ month: 45, camp: 1 });
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
