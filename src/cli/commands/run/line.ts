import { nameWithout } from '../../../report/words/without.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { commandAgain } from '../../flags/command-line.ts';
import { RUN_FLAGS, type RunChoices } from '../../runs/run-flags.ts';

/** Write the command line that makes the same results again. */
export function commandLine(scenarios: readonly Scenario[], choices: RunChoices, program?: string): string {
  const named = choices.scenarios.filter((name) =>
    scenarios.some(({ id }) => nameWithout(name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''), choices.without) === id),
  );
  return commandAgain(['run', ...named], RUN_FLAGS, choices, program);
}
