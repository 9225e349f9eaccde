import { namedWith, settingWords } from '../../report/words/setting-words.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Read } from '../../scenario/layers/extend.ts';
import type { Assignment } from '../../scenario/layers/set.ts';
import { openScenario } from '../../scenario/load.ts';
import { readerFrom } from '../inputs/scenario-files.ts';
import type { Io } from '../terminal/io.ts';

/** What of `--set` is an assumption of the model: it holds for the reference too, as theory and preset do. */
const ASSUMPTION = /^(parameters|switches)\./;

/** What a reference shares with the scenario that is held against it. */
export interface ReferenceChoices {
  readonly months: number;
  readonly theory?: Scenario['theory'] | undefined;
  readonly preset?: Scenario['preset'] | undefined;
  readonly set: readonly Assignment[];
  /** Whether the theory is told beside each name, as where several stand side by side. */
  readonly theoryApart?: boolean;
}

/** Load what a named scenario extends, from where that scenario finds it. */
export async function loadBase(io: Io, name: string, base: string, choices: ReferenceChoices): Promise<Scenario> {
  const reader = readerFrom(io.folder, io.texts);
  const { file } = await reader(name);
  return loadReference(base, (asked, from) => reader(asked, from ?? file), choices);
}

/**
 * Load the scenario that others are held against, under the assumptions that they share. Where these change it, its
 * name says so: the file alone ends elsewhere.
 */
export async function loadReference(
  name: string,
  read: Read,
  { months, theory, preset, set, theoryApart = false }: ReferenceChoices,
): Promise<Scenario> {
  const resolve = await openScenario(name, read);
  const shared = set.filter(({ path }) => ASSUMPTION.test(path));
  const { scenario: alone } = await resolve({ months });
  const { scenario } = await resolve({ months, set: shared, ...(theory && { theory }), ...(preset && { preset }) });
  if (scenario.hash === alone.hash) return scenario;
  const differs = <T>(own: T, used: T): T | undefined => (own === used ? undefined : used);
  const words = settingWords({
    set: shared,
    theory: theoryApart ? undefined : differs(alone.theory, scenario.theory),
    preset: differs(alone.preset, scenario.preset),
  });
  return namedWith(scenario, words);
}
