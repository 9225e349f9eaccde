import { readerFrom } from '../../src/cli/inputs/scenario-files.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { loadScenario } from '../../src/scenario/load.ts';

/** The shipped case that gives camps and weights. */
export async function serbia(): Promise<Scenario> {
  return (await loadScenario('serbia-2025', { read: readerFrom('.') })).scenario;
}
