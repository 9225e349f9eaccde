import { setImmediate } from 'node:timers/promises';
import { commonHorizon, overMonths } from '../../experiment/compare/comparable.ts';
import { type UncertainPair, uncertainPair } from '../../record/plausible/pairs.ts';
import { type Uncertainty, uncertaintySteps } from '../../record/plausible/runs.ts';
import { PLAUSIBLE } from '../../record/plausible/set.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Io } from '../terminal/io.ts';
import type { RunChoices } from './run-flags.ts';

/** Run a scenario under the plausible set, with progress, and let an interruption through now and then. */
export async function uncertaintyFor(
  io: Io,
  scenario: Scenario,
  { runs, seed, quiet }: Pick<RunChoices, 'runs' | 'seed' | 'quiet'>,
): Promise<Uncertainty> {
  const steps = uncertaintySteps(scenario, { runs, seed, set: PLAUSIBLE });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!quiet) io.progress(`${scenario.id}: ${step.value} settings that the record does not rule out`);
    await setImmediate();
  }
}

/** Run scenarios under the plausible set over the months that all have, and pair the first with each other one. */
export async function uncertainPairsFor(
  io: Io,
  scenarios: readonly Scenario[],
  choices: Pick<RunChoices, 'runs' | 'seed' | 'quiet'>,
): Promise<UncertainPair[]> {
  const months = commonHorizon(scenarios);
  const all: Uncertainty[] = [];
  for (const scenario of scenarios) all.push(await uncertaintyFor(io, overMonths(scenario, months), choices));
  const [first, ...others] = all;
  return others.map((other) => uncertainPair(first, other));
}
