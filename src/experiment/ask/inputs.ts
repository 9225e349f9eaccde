import type { Range } from '../design/ranges.ts';
import { type Experiment, type Lever, type NamedInput, SCENARIO_INPUT } from '../experiment.ts';
import type { PlanColumn } from '../points/point-runs.ts';

/** Treat a lever as one more input that may be anything between its ends. */
function leverInput({ path, label, from, to }: Lever): NamedInput {
  return { name: path, label, range: { uniform: [from, to] } };
}

/** List the inputs of a question to the whole space: several scenarios as a choice, levers, and what is uncertain. */
export function allInputs({ scenarios, levers, uncertainties }: Experiment): NamedInput[] {
  return [...drawnInputs({ scenarios, uncertainties }), ...levers.map(leverInput)];
}

/** List what is drawn where levers are moved step by step. */
export function drawnInputs({ scenarios, uncertainties }: Pick<Experiment, 'scenarios' | 'uncertainties'>): NamedInput[] {
  const choice: NamedInput = { name: SCENARIO_INPUT, label: 'scenario', range: { choices: scenarios } };
  return [...(scenarios.length > 1 ? [choice] : []), ...uncertainties];
}

const choicesOf = (range: Range): Pick<PlanColumn, 'choices'> => ('choices' in range ? { choices: range.choices } : {});

/** List the columns that a plan needs for inputs. */
export function planColumnsFor(inputs: readonly NamedInput[]): PlanColumn[] {
  return inputs.map(({ name, range }) => ({ path: name, ...choicesOf(range) }));
}
