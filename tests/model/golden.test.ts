import { describe, expect, it } from 'vitest';
import { exp, log } from '../../src/engine/arithmetic.ts';
import { columnsOver } from '../../src/engine/columns.ts';
import { cutTies } from '../../src/model/decisions/concession.ts';
import { shiftWatch } from '../../src/model/decisive-choice.ts';
import { equidistanceOf } from '../../src/model/equidistance.ts';
import { load, machineFor } from '../../src/model/simulation/bound-model.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { type CalibratedCase, steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { Timeline } from '../../src/model/simulation/timeline.ts';
import { type BalancingWorld, VARIABLES } from '../../src/model/variables.ts';
import { orderedLuck } from './golden-luck.ts';
import { leveredRivalry, SERBIA } from './serbia.ts';

// Golden numbers: what an independent implementation of docs/model.md gives, to nine decimals.
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

/** The lever from the first month on, as a timeline. */
function lever(g: number): Timeline {
  return {
    paths: leveredRivalry(SERBIA, g)
      .flat()
      .map((level, cell) => ({ variable: 'rivalry', cell, values: [level] })),
    events: [],
  };
}

/** The base case's derived values and payoffs at month 0. */
function firstMonth(): BalancingWorld {
  const machine = machineFor(4, 6);
  load(machine, calibrated);
  for (const step of [...machine.steps.derive, machine.steps.decide[0]]) step(orderedLuck());
  return columnsOver(VARIABLES, calibrated.sizes, Float64Array.from(machine.buffer));
}

describe('golden numbers of the calibration', () => {
  it('base probabilities continue the observed drifts', () => {
    near(
      start.base,
      [
        0.03, 0.04, 0.18, 0.18, 0.03, 0.3635, 0.555, 0.356875, 0.27, 0.195, 0.25, 0.49325, 0.1125, 0.346875, 0.36, 0.485, 0.05,
        0.585, 0.04, 0.020625, 0.03, 0.005, 0.55, 0.476,
      ],
    );
    near(start.other, [0.2625, 0.235625, 0.16, 0.135, 0.12, 0]);
  });
  it('load, strain and benefit of month 0', () =>
    near([start.load0[0], start.strain0[0], start.benefit0[0]], [0.137555967, 0.487117761, 0.168241829]));
  it('pressure of month 0', () => {
    near(
      start.pressure,
      [
        0.037021206, 0.081064075, 0.060730273, 0.108271096, 0.114171, 0.166589394, 0.01818483, 0.026689188, 0.019849905,
        0.0334228, 0.113226281, 0.061293208, 0.001874285, 0.00210342, 0.002166894, 0.002020664, 0.001397064, 0.001585807,
        0.080120444, 0.06739551, 0.057554499, 0.062932372, 0.086731375, 0.074218173,
      ],
    );
  });
  it('inducement of month 0', () => {
    near(
      start.inducement,
      [
        0.231471036, 0.321053034, 0.076864823, 0.165215888, 0.222125208, 0.148396841, 0.0958704, 0.20171427, 0.122794342,
        0.309687261, 0.356525827, 0.192304196, 0.571719542, 0.295832996, 0.097013876, 0.174835858, 0.222105493, 0.086009556,
        0.396604581, 0.320369273, 0.147475391, 0.162055083, 0.071558528, 0.107844382,
      ],
    );
  });
  it('appeal of month 0', () => {
    near(
      start.appeal0,
      [
        0.279784547, 0.372816199, 0.040121419, 0.112818225, 0.082013902, 0.00950785, 0.088355978, 0.243257248, 0.131944048,
        0.365457011, 0.200784182, 0.121080189, 0.792513391, 0.323277757, 0.04606045, 0.091739344, 0.123179864, -0.142263775,
        0.363456328, 0.208509529, 0.001442305, -0.054409878, -0.294212542, -0.274539904,
      ],
    );
  });
  it('expected demands a month', () => near(calibrated.expectedDemands, [0.101859527, 0.140566076, 0.000784721, 0.005412749]));
});

describe('golden numbers of the first month', () => {
  const world = firstMonth();
  it('coercion, capacity and squeeze', () => {
    near(world.coercion, [0.048528385, 0.020378819, 0.000528445, 0.018687446]);
    near([world.capacity[0], world.squeeze[0]], [0.2823875, 1]);
  });
  it('leverage and grievance of the United States', () => {
    near(world.leverage.subarray(0, 6), [0.4665, 0.472, 0.549, 0.549, 0.4665, 0.548717949]);
    near(world.grievance.subarray(0, 6), [0.07, 0.165, 0.195, 0.23, 0.3, 0.282051282]);
  });
  it('payoffs of the United States', () => {
    near(
      world.payoff.subarray(0, 19),
      [
        0, 1.221375307, 1.672462113, -0.064328539, 0.801478692, 1.168074458, 0.674168212, -0.837141689, -0.006577704,
        -0.317261582, 0.312874866, 0.3725722, 0.811404432, -5.017263969, -2.548293306, -3.293324652, -1.285228513, -1.451791907,
        0.804262628,
      ],
    );
  });
  it('ties after an American energy demand is met half way', () => {
    const before = Float64Array.from([0, 1, 2, 3], (p) => start.tie[p * 6 + 4]);
    const after = new Float64Array(4);
    cutTies(before, 0, 0.5, start.rivalry, 0, after, 0);
    near(after, [0.04125, 0.34375, 0.0375, 0.4125]);
  });
});

interface Story {
  readonly rows: Map<number, readonly number[]>;
  readonly acts: Map<number, readonly number[]>;
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

/** Run seed 1 of the golden generator and note what the golden file notes. Its t is our month t + 1. */
function story(g: number, of: CalibratedCase): Story {
  const simulation = simulationOf(of, lever(g), orderedLuck(), 60);
  const watch = shiftWatch(equidistanceOf(start.tie0, portfolio).tilt);
  const found: Story = { rows: new Map(), acts: new Map(), demands: [], counts: [0, 0, 0, 0], choice: watch.choice };
  simulation.run(1, [
    {
      decided(world, t) {
        found.acts.set(t, Array.from(world.act));
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
    near(rows.get(0)!, [0.916681444, 0.083318556, 0.74095561, 0.137555967, 0.2823875, 0.45, 0.288, 0.146598667]);
    near(rows.get(11)!, [0.988770648, 0.011229352, 0.759327062, 0.151225873, 0.295062004, 0.486826233, 0.441008237, 0.035928527]);
    near(
      rows.get(35)!,
      [0.993430235, -0.006569765, 0.748851708, 0.153687992, 0.288765412, 0.468454901, 0.398765943, 0.271632877],
    );
    near(rows.get(59)!, [0.930043884, 0.069956116, 0.789713085, 0.10240247, 0.307100423, 0.53509836, 0.362029954, 0.012634745]);
    expect([0, 11, 35, 59].map((t) => acts.get(t)!.join())).toEqual(['11,5,2,9', '2,2,1,6', '8,2,4,0', '2,2,1,1']);
    expect(demands).toEqual(['t11 EU diplomacy 0', 't13 US diplomacy 0', 't17 RU diplomacy 0', 't34 EU energy 0.25']);
    expect(counts).toEqual([19, 187, 30, 4]);
    expect(choice.month).toBe(0);
  });
  it('at .8 of the way to war: acts, demands and values', () => {
    const { rows, acts, demands, counts, choice } = story(0.8, calibrated);
    near(rows.get(0)!, [0.916128397, 0.083871603, 0.741415901, 0.15950052, 0.2823875, 0.447805545, 0.288, 0.146598667]);
    near(rows.get(11)!, [0.851897602, 0.148102398, 0.741179048, 0.189962582, 0.278979732, 0.429190863, 0.316125816, 0.503561626]);
    near(rows.get(35)!, [0.750916836, 0.249083164, 0.739409182, 0.13374147, 0.255098688, 0.366377945, 0.227549755, 0.046443452]);
    near(rows.get(59)!, [0.707086106, 0.292913894, 0.689366971, 0.178994082, 0.277491139, 0.427777024, 0.229117216, 0.019531579]);
    expect([0, 11, 35, 59].map((t) => acts.get(t)!.join())).toEqual(['18,18,1,9', '2,5,1,12', '9,2,1,6', '2,4,2,4']);
    expect(demands).toEqual([
      't1 US diplomacy 0.25',
      't1 EU diplomacy 0',
      't11 US diplomacy 0',
      't11 EU diplomacy 0.5',
      't13 CN security 0',
      't19 US energy 0',
      't22 EU energy 0.25',
      't32 RU diplomacy 0',
      't57 US security 0',
      't59 EU diplomacy 0',
    ]);
    expect(counts).toEqual([7, 189, 34, 10]);
    expect(choice.month).toBe(0);
  });
  it('without a stake in the protector, at .8 of the way to war: acts, demands, values and the choice of month 53', () => {
    const { rows, acts, demands, counts, choice } = story(0.8, unstaked);
    near(rows.get(0)!, [0.916128397, 0.083871603, 0.741415901, 0.15950052, 0.2823875, 0.447805545, 0.288, 0.146598667]);
    near(rows.get(11)!, [0.816620466, 0.183379534, 0.705901913, 0.189962582, 0.278979732, 0.427744115, 0.316125816, 0.503561626]);
    near(rows.get(35)!, [0.741266553, 0.258733447, 0.654319837, 0.110880794, 0.275194982, 0.433388876, 0.226896955, 0.248715883]);
    near(rows.get(59)!, [0.628888097, 0.371111903, 0.628888097, 0.18276803, 0.276695377, 0.42813834, 0.187971053, 0.272098148]);
    expect([0, 11, 35, 59].map((t) => acts.get(t)!.join())).toEqual(['18,18,1,9', '2,5,1,12', '7,4,6,1', '4,4,6,1']);
    expect(demands).toEqual([
      't1 US diplomacy 0.25',
      't1 EU diplomacy 0',
      't11 US diplomacy 0',
      't11 EU diplomacy 0.75',
      't17 RU diplomacy 0',
      't19 US security 0.25',
      't38 EU investment 0.25',
      't42 US energy 0',
      't45 EU energy 0.5',
      't54 RU trade 0.25',
    ]);
    expect(counts).toEqual([7, 188, 35, 10]);
    expect(choice).toEqual({ month: 53, camp: 1 });
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
