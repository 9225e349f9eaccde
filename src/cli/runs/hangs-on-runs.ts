import { setImmediate } from 'node:timers/promises';
import { type HangsOn, hangsOnSteps, pairsHangOnSteps } from '../../experiment/hangs/hangs-on.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Io } from '../terminal/io.ts';
import type { RunChoices } from './run-flags.ts';

type Choices = Pick<RunChoices, 'runs' | 'seed' | 'quiet'>;

/** Measure what the lean of a scenario hangs on, with progress, and let an interruption through now and then. */
export const hangsOnFor = (io: Io, scenario: Scenario, choices: Choices): Promise<HangsOn> =>
  taken(io, scenario, choices, hangsOnSteps(scenario, choices));

/** Measure what the differences of the first scenario from each other one hang on. */
export const pairsHangOnFor = (io: Io, scenarios: readonly Scenario[], choices: Choices): Promise<HangsOn[]> =>
  taken(io, scenarios[0], choices, pairsHangOnSteps(scenarios, choices));

async function taken<T>(io: Io, { id }: Scenario, { quiet }: Choices, steps: Generator<number, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!quiet) io.progress(`${id}: what it hangs on`);
    await setImmediate();
  }
}
