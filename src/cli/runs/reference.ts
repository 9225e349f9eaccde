import { namedWith, settingWords } from '../../report/words/setting-words.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Read } from '../../scenario/layers/extend.ts';
import type { Assignment } from '../../scenario/layers/set.ts';
import { openScenario } from '../../scenario/load.ts';

/** What of `--set` is an assumption of the model: it holds for the reference too, as lens and preset do. */
const ASSUMPTION = /^(parameters|switches)\./;

/** What a reference shares with the scenario that is held against it. */
export interface ReferenceChoices {
  readonly months: number;
  readonly lens?: Scenario['lens'] | undefined;
  readonly preset?: Scenario['preset'] | undefined;
  readonly set: readonly Assignment[];
}

/**
 * Load the scenario that others are held against, under the assumptions that they share. Where these change it, its
 * name says so: the file alone ends elsewhere.
 */
export async function loadReference(
  name: string,
  read: Read,
  { months, lens, preset, set }: ReferenceChoices,
): Promise<Scenario> {
  const resolve = await openScenario(name, read);
  const shared = set.filter(({ path }) => ASSUMPTION.test(path));
  const { scenario: alone } = await resolve({ months });
  const { scenario } = await resolve({ months, set: shared, ...(lens && { lens }), ...(preset && { preset }) });
  if (scenario.hash === alone.hash) return scenario;
  const differs = <T>(own: T, used: T): T | undefined => (own === used ? undefined : used);
  const words = settingWords({
    set: shared,
    lens: differs(alone.lens, scenario.lens),
    preset: differs(alone.preset, scenario.preset),
  });
  return namedWith(scenario, words);
}
