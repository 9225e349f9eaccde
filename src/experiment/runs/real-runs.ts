import { equidistanceOf, portfolioOf } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Detail } from './outcomes.ts';
import { prepareRuns } from './trajectory.ts';

/** Where among the end values the shown runs stand: spread by rule, not by taste. [C] */
const LEVELS = [0.08, 0.3, 0.5, 0.7, 0.92];

/** Pick the runs at fixed places among the end values, and run them again to show them whole. */
export function realRuns(scenario: Scenario, seed: string, end: Float64Array): Detail['realRuns'] {
  const order = Array.from(end.keys()).sort((a, b) => end[a] - end[b] || a - b);
  const picked = new Set(LEVELS.map((level) => order[Math.round(level * (order.length - 1))]));
  const { simulation, start } = prepareRuns(scenario, seed);
  const portfolio = portfolioOf(start);
  return [...picked].map((replicate) => {
    const equidistance = [equidistanceOf(start.tie, portfolio).equidistance];
    const advanced = ({ tie }: BalancingWorld): unknown => equidistance.push(equidistanceOf(tie, portfolio).equidistance);
    simulation.run(replicate, [{ advanced }]);
    return { replicate, equidistance };
  });
}
