import { setImmediate } from 'node:timers/promises';
import { type Uncertainty, uncertaintySteps } from '../record/plausible-runs.ts';
import { PLAUSIBLE } from '../record/plausible-set.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunChoices } from './commands/run.ts';
import type { Io } from './io.ts';

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
    if (!quiet) io.progress(`${scenario.id}: ${step.value} settings that the record leaves open`);
    await setImmediate();
  }
}
