import { readerFrom } from '../src/cli/inputs/scenario-files.ts';
import { shippedNames } from '../src/cli/package/shipped.ts';
import type { Scenario } from '../src/scenario/fields/scenario.ts';
import { type LoadOptions, loadScenario } from '../src/scenario/load.ts';

/** Names of all shipped scenarios. */
export const SHIPPED_NAMES = shippedNames();

/** Load a shipped scenario. */
export async function loadShipped(name: string, options: Partial<LoadOptions> = {}): Promise<Scenario> {
  return (await loadScenario(name, { read: readerFrom('.'), ...options })).scenario;
}
