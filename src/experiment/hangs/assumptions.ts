import { PARAMETERS } from '../../model/parameters.ts';
import { hashOf } from '../../scenario/fields/hash.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { withPresentRivalry } from './present-rivalry.ts';

/** Both ends of a range. */
export const LOW_AND_HIGH = [0, 1] as const;
export type RangeEnd = (typeof LOW_AND_HIGH)[number];

/**
 * Parameters that are moved by themselves.
 *
 * Because  they say what pressure does, what a concession costs and how long it holds; the record cannot tell their values
 *          apart (docs/validity.md), and every case has them [J]
 */
const PARAMETERS_MOVED = ['bite', 'bind', 'honour'] as const;

/** `leverage`: what a power can squeeze without a tie. `rivalry`: how hostile the powers are at month 0. */
export type AssumptionId = (typeof PARAMETERS_MOVED)[number] | 'leverage' | 'rivalry';

/** A named assumption that can be moved to both ends of its declared range. */
export interface Assumption {
  readonly id: AssumptionId;
  /** Of leverage, the id of the power whose it is. */
  readonly power?: string;
  /** Where it stands and its range, where it is one number. */
  readonly from?: number;
  readonly range?: readonly [low: number, high: number];
  /** The scenario with it at an end; a scenario of another case keeps what the assumption does not name. */
  at(end: RangeEnd, scenario: Scenario): Scenario;
}

/**
 * List the five assumptions of a scenario that are moved, in a fixed order: how hard pressure bites, how hard a concession
 * binds, what it costs to be seen yielding, the leverage of the power that presses most, and rivalry at the start. An
 * assumption whose range is a point is left out.
 *
 * @param presser id of the power that presses most
 */
export function assumptionsOf(scenario: Scenario, presser: string): Assumption[] {
  const all = [...PARAMETERS_MOVED.map((name) => parameterOf(name, scenario)), leverageOf(presser), RIVALRY];
  return all.filter(({ at }) => LOW_AND_HIGH.some((end) => at(end, scenario).hash !== scenario.hash));
}

const rehashed = (scenario: Scenario): Scenario => ({ ...scenario, hash: hashOf(scenario) });

function parameterOf(name: (typeof PARAMETERS_MOVED)[number], { parameters }: Scenario): Assumption {
  const { range } = PARAMETERS[name];
  const at = (end: RangeEnd, scenario: Scenario) =>
    rehashed({ ...scenario, parameters: { ...scenario.parameters, [name]: range[end] } });
  return { id: name, from: parameters[name], range, at };
}

/** Leverage without a declared range goes from none to half as much again. [J] as in docs/choice.md */
const HALF_AGAIN = 1.5;

/** Move all chokepoints of a power together. */
function leverageOf(presser: string): Assumption {
  const at = (end: RangeEnd, scenario: Scenario): Scenario => {
    const { powers, channels } = scenario.case;
    const rangeOf = (head: string, level: number): readonly [number, number] =>
      scenario.provenance.find(({ path }) => path === head)?.range ?? [0, Math.min(1, level * HALF_AGAIN)];
    const moved = powers.map((power) => {
      if (power.id !== presser) return power;
      const head = `powers.${power.id}.chokepoint`;
      // One number for all channels but rates, or one for each.
      const isOne = scenario.provenance.some(({ path }) => path === head);
      const chokepoint = power.chokepoint.map((level, c) => {
        if (isOne && channels[c].kind === 'rate') return level;
        return rangeOf(isOne ? head : `${head}.${channels[c].id}`, level)[end];
      });
      return { ...power, chokepoint };
    });
    return rehashed({ ...scenario, case: { ...scenario.case, powers: moved } });
  };
  return { id: 'leverage', power: presser, at };
}

const RIVALRY: Assumption = { id: 'rivalry', at: (end, scenario) => rehashed(withPresentRivalry(scenario, end)) };
