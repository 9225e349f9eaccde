import { canonical } from '../../scenario/fields/hash.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { commonHorizon, uncomparable } from './comparable.ts';
import { type InputValue, inputsOf } from './input-values.ts';

/** An input that is not the same in all scenarios. */
export interface InputDifference {
  /** Dotted path, much as in a file: `parameters.bite`, `ties.RU.energy`, `rivalry.lever`, `events.9.pressure.US.energy`. */
  readonly path: string;
  /** One for each scenario, in their order. */
  readonly values: readonly InputValue[];
}

/**
 * List how the inputs of scenarios differ, resolved: case, theory, parameters, switches, months, lever, paths, events.
 *
 * Names, prose and sources do not count. Rivalry that follows the lever is told as the lever's. Paths and events are
 * compared over the months that all scenarios have. Where powers or channels differ, inputs of theirs are left out.
 */
export function inputDifferences(scenarios: readonly Scenario[]): InputDifference[] {
  const months = commonHorizon(scenarios);
  const inputs = scenarios.map((scenario) => inputsOf(scenario, months));
  const paths = [...new Set(inputs.flatMap((each) => [...each.keys()]))];
  const isSame = scenarios.every((scenario) => uncomparable(scenarios[0], scenario).roster === undefined);
  const differing = paths
    .filter((path) => isSame || !OF_A_CELL.test(path))
    .map((path) => ({ path, values: inputs.map((each) => each.get(path) ?? null) }))
    .filter(({ values }) => values.some((value) => canonical(value) !== canonical(values[0])));
  return bothWays(differing);
}

/** Inputs of a power, a channel or a cell. */
const OF_A_CELL =
  /^(rivalry\..+>|(capability|supply|chokepoint|coerciveness|affinity|alarm|withheld|ceiling|powers|channels|ties|drift)\.)/;

/** Tell a dyad that differs alike both ways as one, `rivalry.A-B`. */
function bothWays(differences: readonly InputDifference[]): InputDifference[] {
  const twinOf = ({ path, values }: InputDifference): InputDifference | undefined => {
    const [, from, to] = /^rivalry\.(.+)>(.+)$/.exec(path) ?? [];
    const twin = differences.find((each) => from !== undefined && each.path === `rivalry.${to}>${from}`);
    return twin && canonical(twin.values) === canonical(values) ? twin : undefined;
  };
  return differences.flatMap((each, k) => {
    const twin = twinOf(each);
    if (twin === undefined) return [each];
    return differences.indexOf(twin) < k ? [] : [{ ...each, path: each.path.replace('>', '-') }];
  });
}
