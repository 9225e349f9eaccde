import type { MechanismName } from '../../experiment/runs/mechanisms.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Assignment } from '../../scenario/layers/set.ts';
import type { LoadOptions } from '../../scenario/load.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { ALL } from '../flags/shared-flags.ts';
import type { Io } from '../terminal/io.ts';
import { loadNoticed, type NoticedScenario } from './idle-notices.ts';
import { isShadowed, readerFrom } from './scenario-files.ts';

/** What a command is given besides the names of its scenarios. */
export interface ScenarioChoices {
  readonly months?: number | undefined;
  readonly theory?: Scenario['theory'] | typeof ALL | undefined;
  readonly preset?: Scenario['preset'] | undefined;
  readonly set: readonly Assignment[];
  readonly without: readonly MechanismName[];
}

/** How a scenario is loaded as chosen; several theories are laid over it one by one, elsewhere. */
export function loadOptionsFor(
  { folder, texts }: Io,
  { months, theory, preset, set }: Omit<ScenarioChoices, 'without'>,
): LoadOptions {
  return {
    ...{ read: readerFrom(folder, texts), set },
    ...(months && { months }),
    ...(theory && theory !== ALL && { theory }),
    ...(preset && { preset }),
  };
}

/**
 * Load scenarios as chosen, say what their authors should know, and tell all problems of all of them at once.
 *
 * @throws AggregateError of what is wrong with each
 */
export async function loadScenarios(io: Io, names: readonly string[], choices: ScenarioChoices): Promise<NoticedScenario[]> {
  for (const name of names.filter((each) => isShadowed(each, io.folder)))
    io.warn(`ℹ ${name} is the shipped scenario; the file here is ./${name}.yaml`);
  const options = loadOptionsFor(io, choices);
  const loaded = await Promise.allSettled(names.map((name) => loadNoticed(name, options, choices.without)));
  const found = loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  for (const { notices } of found) for (const notice of notices) io.warn(notice);
  const failed = loaded.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (failed.length > 0) throw new AggregateError(failed);
  return found;
}

/** Refuse scenarios that cannot name folders of their own; `clash` says what would come of two of the same name. */
export function refuseUnnamed(scenarios: readonly Scenario[], clash: string): void {
  const odd = scenarios.find(({ id }) => /^\.*$/.test(id));
  if (odd) throw new UsageError(`"${odd.id}" cannot name a folder for the results`, 'rename the file');
  const twice = scenarios.find(({ id }, k) => scenarios.findIndex((other) => other.id === id) !== k);
  if (twice) throw new UsageError(`two of the scenarios are called ${twice.id}`, `${clash}: rename one file`);
}
