import { describe, expect, it } from 'vitest';
import { decisiveChoiceOf, storyOf } from '../../../src/experiment/explain/story.ts';
import { runnerOf, type Trajectory } from '../../../src/experiment/runs/trajectory.ts';
import { SHIPPED, shipped } from '../../laws/shipped.ts';

const RUNS = [0, 4, 17];

/** Say which turning points do not stand in the trace. */
function faultsOf(trajectory: Trajectory): string[] {
  const { worlds, end, equidistance, tilt, scenario } = trajectory;
  const all = [...worlds, end];
  const m = scenario.case.channels.length;
  return storyOf(trajectory).flatMap((point) => {
    const { month, kind } = point;
    const holds = ((): boolean => {
      switch (point.kind) {
        case 'start':
        case 'end':
          return point.equidistance === equidistance[month] && point.tilt === tilt[month];
        case 'answer': {
          const i = point.power * m + point.channel;
          const { demand, depth, pressure, tie, yielded } = worlds[month];
          const cut = point.cuts.every(({ power, before, after }) => {
            const at = power * m + point.channel;
            return tie[at] === before && yielded[at] === after && after < before;
          });
          const pressed = pressure[i] === point.pressure.before && all[month + 1].pressure[i] === point.pressure.after;
          return demand[i] === 1 && depth[i] === point.depth && cut && pressed;
        }
        case 'jump':
          return point.jump.before === equidistance[month] && point.jump.after === equidistance[month + 1];
        case 'choice':
          return (
            point.tilt.before === tilt[0] && point.tilt.after === tilt[month] && month === decisiveChoiceOf(trajectory).month
          );
        case 'drift': {
          const i = point.power * m + point.channel;
          return all[point.since].tie[i] === point.tie.before && all[month].tie[i] === point.tie.after;
        }
        case 'rivalry':
          return worlds[month].rivalry[point.pair[0] * scenario.case.powers.length + point.pair[1]] === point.level.after;
        case 'events':
          return point.events.every(({ event }) => event.at === month);
        case 'release':
          return month >= point.event.at;
        case 'legitimacy':
          return (
            all[month].legitimacy[0] === point.level.after && all.every(({ legitimacy }) => legitimacy[0] >= point.level.after)
          );
      }
    })();
    return holds ? [] : [`${scenario.id} ${trajectory.replicate}: ${kind} of month ${month}`];
  });
}

describe('the story of a run', () => {
  it.each(SHIPPED)('has a dozen turning points at most, in order, each from the trace: %s', async (id) => {
    const scenario = await shipped(id);
    const run = runnerOf(scenario, 'equidistance');
    for (const replicate of RUNS) {
      const trajectory = run(replicate);
      const story = storyOf(trajectory);
      expect(story.length).toBeLessThanOrEqual(12);
      expect(story.map(({ month }) => month)).toEqual(story.map(({ month }) => month).sort((a, b) => a - b));
      expect([story[0].kind, story[story.length - 1].kind]).toEqual(['start', 'end']);
      expect(faultsOf(trajectory)).toEqual([]);
    }
  });

  it('tells the month in which an event that waits for something is released', async () => {
    const trajectory = runnerOf(await shipped('nis-chokepoint'), 'equidistance')(2);
    const release = storyOf(trajectory).find(({ kind }) => kind === 'release')!;
    const ru = trajectory.scenario.case.powers.findIndex(({ id }) => id === 'RU');
    const energy = trajectory.scenario.case.channels.findIndex(({ id }) => id === 'energy');
    const tie = (month: number) => trajectory.worlds[month].tie[ru * 6 + energy];
    expect(tie(release.month)).toBeLessThan(0.3);
    expect(tie(release.month - 1)).toBeGreaterThanOrEqual(0.3);
  });
});
