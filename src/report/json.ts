import type { Ensemble, Outcomes } from '../experiment/outcomes.ts';

/** The one object that `equidistance run --json` prints for a scenario. */
export interface RunJson {
  readonly schema: 'equidistance/run/1';
  readonly version: string;
  readonly scenario: string;
  readonly hash: string;
  readonly seed: string;
  readonly runs: number;
  readonly months: number;
  readonly lens: string;
  readonly preset: string;
  readonly outcomes: Outcomes;
  readonly files: readonly string[];
}

/** Write down an ensemble as data. */
export function runJson(
  { scenario, seed, runs, months, outcomes }: Ensemble,
  version: string,
  files: readonly string[],
): RunJson {
  const { id, hash, lens, preset } = scenario;
  return { schema: 'equidistance/run/1', version, scenario: id, hash, seed, runs, months, lens, preset, outcomes, files };
}
