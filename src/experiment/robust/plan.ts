import { keyAtFirst } from '../../scenario/fields/former-keys.ts';
import { digestOf } from '../../scenario/fields/hash.ts';
import { allInputs, planColumnsFor } from '../ask/inputs.ts';
import { type Design, designValues } from '../design/design.ts';
import { spreadDesign } from '../design/spread.ts';
import type { Experiment, NamedInput, Policy } from '../experiment.ts';
import type { PlanColumn } from '../points/point-runs.ts';

/** Points at which policies are held against each other: every policy in every world, policy by policy. */
export interface RobustPlan {
  readonly design: string;
  readonly columns: readonly PlanColumn[];
  /** [policies x worlds x columns]; NaN leaves what the scenario says. */
  readonly values: Float64Array;
  readonly inputs: readonly NamedInput[];
  /** The worlds, which all policies share: [worlds x inputs]. */
  readonly worlds: Design;
}

/** Lay out the worlds once, and every policy over all of them. */
export function robustPlan(experiment: Experiment, policies: readonly Policy[], seed: string): RobustPlan {
  const { layout } = experiment;
  const inputs = allInputs(experiment);
  const worlds = spreadDesign({ inputs, count: layout.points, seed, method: layout.method });
  const chosen = policyColumns(policies);
  const columns = [...chosen, ...planColumnsFor(inputs)];
  const drawn = designValues(worlds);
  const values = new Float64Array(policies.length * worlds.count * columns.length);
  for (const [k, policy] of policies.entries()) {
    const head = chosen.map((column) => placeOf(policy, column));
    for (let world = 0; world < worlds.count; world++) {
      const at = (k * worlds.count + world) * columns.length;
      values.set(head, at);
      values.set(drawn.subarray(world * inputs.length, (world + 1) * inputs.length), at + chosen.length);
    }
  }
  const set = policies.map(({ settings }) => settings.map(({ path, value }) => ({ path: keyAtFirst(path), value })));
  const design = digestOf({ worlds: worlds.id, policies: set });
  return { design, columns, values, inputs, worlds };
}

/** List a column for each path that some policy sets, with the values it is given. */
function policyColumns(policies: readonly Policy[]): Required<PlanColumn>[] {
  const settings = policies.flatMap((policy) => policy.settings);
  return [...new Set(settings.map(({ path }) => path))].map((path) => ({
    path,
    choices: [...new Set(settings.filter((each) => each.path === path).map(({ value }) => value))],
  }));
}

function placeOf({ settings }: Policy, { path, choices }: Required<PlanColumn>): number {
  const found = settings.find((each) => each.path === path);
  return found === undefined ? Number.NaN : choices.indexOf(found.value);
}
