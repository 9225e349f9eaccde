/**
 * Equidistance as a library. Nothing here needs Node but `loadScenario` without a `read` of your own, which
 * then reads the shipped scenarios and files.
 *
 *   const { scenario } = await loadScenario('rising');
 *   const { outcomes } = ensemble(scenario, { runs: 200, seed: 'a class' });
 */

import { keyNow } from './scenario/fields/former-keys.ts';
import type { Scenario } from './scenario/fields/scenario.ts';
import type { LoadOptions } from './scenario/load.ts';
import { loadScenario } from './scenario/load.ts';
import { refuseOptions } from './scenario/load-options.ts';
import { type Problem, ScenarioError } from './scenario/text/problem.ts';
import { UsageError } from './scenario/text/usage-error.ts';

export { compare, compareSteps } from './experiment/compare/compare.ts';
export { ensemble, ensembleSteps } from './experiment/runs/ensemble.ts';
export { MECHANISMS, without } from './experiment/runs/mechanisms.ts';
export type { Detail, Ensemble, Outcomes } from './experiment/runs/outcomes.ts';
export { run, type Trajectory } from './experiment/runs/trajectory.ts';
export { pairedEnd, precisionOf, type Quantiles, wilson } from './experiment/statistics/statistics.ts';
export { BALANCING } from './model/balancing.ts';
export type { Case, Channel, Power } from './model/case.ts';
export { equidistanceOf } from './model/equidistance.ts';
export { PARAMETERS, PRESETS } from './model/parameters.ts';
export { THEORIES, THEORIES as LENSES, THEORY_NAMES, THEORY_NAMES as LENS_NAMES } from './model/theory.ts';
export { VARIABLES } from './model/variables.ts';
export { themeConfig } from './report/colour/theme.ts';
export { picturesOf, type RunPicture as Picture } from './report/subjects/run/pictures.ts';
export type { Scenario } from './scenario/fields/scenario.ts';
export type { LoadOptions } from './scenario/load.ts';
export { type Problem, showProblem } from './scenario/text/problem.ts';
export { loadNamed as loadScenario, ScenarioError, UsageError };

/** What may be chosen, and what an earlier version called it. */
interface NamedOptions extends Partial<LoadOptions> {
  /** @deprecated It is called `theory` now. */
  readonly lens?: LoadOptions['theory'];
}

/** Put the names of now for those of earlier versions. */
function withNamesOfNow({ lens, theory = lens, set, ...options }: NamedOptions): Partial<LoadOptions> {
  return {
    ...options,
    ...(theory && { theory }),
    ...(set && { set: set.map(({ path, value }) => ({ path: keyNow(path), value })) }),
  };
}

/**
 * Load a scenario: a shipped one by name, or a file by path; or whatever `read` makes of the name.
 *
 * @throws ScenarioError with every problem of the file; UsageError where no such file is found
 */
async function loadNamed(name: string, given: NamedOptions = {}): Promise<{ scenario: Scenario; notices: readonly Problem[] }> {
  refuseOptions(name, given);
  const options = withNamesOfNow(given);
  if (options.read) return loadScenario(name, { ...options, read: options.read });
  const [{ readerFrom }, { inProgramWords }] = await Promise.all([
    import('./cli/inputs/scenario-files.ts'),
    import('./cli/terminal/program-words.ts'),
  ]);
  return loadScenario(name, { ...options, read: readerFrom('.') }).catch((error: unknown) => {
    const inWords = <T extends { readonly hint?: string | undefined }>({ hint }: T) =>
      hint === undefined ? {} : { hint: inProgramWords(hint, 'npx equidistance') };
    if (error instanceof UsageError) throw new UsageError(error.message, inWords(error).hint);
    if (error instanceof ScenarioError) throw new ScenarioError(error.problems.map((each) => ({ ...each, ...inWords(each) })));
    throw error;
  });
}
