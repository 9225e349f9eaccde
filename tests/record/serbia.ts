import { readerFrom } from '../../src/cli/scenario-files.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** The shipped case that gives camps and weights. */
export async function serbia(): Promise<Scenario> {
  return (await loadScenario('serbia-2025', { read: readerFrom('.') })).scenario;
}
