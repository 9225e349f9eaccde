import { beforeAll, describe, expect, it } from 'vitest';
import { addressedChance } from '../../../src/engine/chance.ts';
import { decisionsIn } from '../../../src/experiment/explain/decision.ts';
import { demandersIn } from '../../../src/experiment/explain/reasons-of-answer.ts';
import { run, type Trajectory } from '../../../src/experiment/runs/trajectory.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { loadShipped } from '../../shipped.ts';

const SEED = 'equidistance';
/** A month in which Belgrade has a demand to answer. */
const MONTH = 37;
let scenario: Scenario;
let trajectory: Trajectory;
beforeAll(async () => {
  scenario = await loadShipped('rising');
  trajectory = run(scenario, { seed: SEED, replicate: 17 });
});

const decisionOf = (actor: string) => decisionsIn(trajectory, MONTH).find((each) => each.actor === actor);

describe('decisions', () => {
  it('of a month are the acts of all powers by channel, the answers given and the awards of lumpy channels', () => {
    const kinds = decisionsIn(trajectory, MONTH).map(({ kind, actor }) => `${kind} ${actor}`);
    const acts = ['CN', 'EU', 'RU', 'US'].flatMap((id) => Array<string>(6).fill(`act ${id}`));
    const asked = scenario.case.channels.filter((_, c) => demandersIn(c, trajectory.worlds[MONTH]).length > 0);
    const answers = asked.map(() => 'answer RS');
    expect(answers.length).toBeGreaterThan(0);
    expect(kinds).toEqual([...acts, ...answers, 'award RS', 'award RS', 'award RS']);
  });

  it('weigh four acts of a power in a channel, and refusal with four depths for one demander', () => {
    const [act] = decisionsIn(trajectory, MONTH);
    expect(act.options.map(({ deed }) => deed)).toEqual(['hold', 'induce', 'press', 'demand']);
    const answer = decisionOf('RS')!;
    expect(answer.options.map(({ deed, depth }) => [deed, depth])).toEqual([
      ['refuse', 0],
      ['meet', 0.25],
      ['meet', 0.5],
      ['meet', 0.75],
      ['meet', 1],
    ]);
  });

  it('take their luck from the address of who decides what', () => {
    const luck = addressedChance(SEED);
    luck.begin(17);
    luck.turn(MONTH);
    const decision = decisionOf('CN')!;
    expect(decision.uniform).toBe(luck.draw(trajectory.worlds[0].actAddress[0]));
  });

  it('name the likeliest other option and by how much the chosen stands above it', () => {
    for (const { options, chosen, runnerUp, margin } of decisionsIn(trajectory, 21)) {
      const others = options.filter((_, k) => k !== chosen).map(({ probability }) => probability);
      expect(options[runnerUp].probability).toBe(Math.max(...others));
      expect(margin.probability).toBeCloseTo(options[chosen].probability - options[runnerUp].probability, 12);
      expect(margin.utility).toBeCloseTo(options[chosen].utility - options[runnerUp].utility, 12);
    }
  });

  it('are the same each time', () => expect(decisionsIn(trajectory, 30)).toEqual(decisionsIn(trajectory, 30)));
});
