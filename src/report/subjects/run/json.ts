import { startBandOf } from '../../../experiment/design/start-band.ts';
import type { HangsOn } from '../../../experiment/hangs/hangs-on.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { findingSentence } from '../../chart/equidistance-words.ts';
import { hangsOnJson } from '../uncertainty/hangs-on.ts';
import { uncertaintyJson } from '../uncertainty/json.ts';

/** What was measured beside the runs, where it was asked for. */
export interface Beside {
  readonly hangsOn?: HangsOn | undefined;
  readonly uncertainty?: Uncertainty | undefined;
}

/** Write down an ensemble as data: what `equidistance run --json` prints for a scenario. */
export function runJson(ensemble: Ensemble, version: string, { hangsOn, uncertainty }: Beside = {}) {
  const { scenario, seed, runs, months, outcomes } = ensemble;
  const { id, hash, theory, preset, unknown } = scenario;
  return {
    schema: 'equidistance/run/2',
    version,
    scenario: id,
    hash,
    seed,
    runs,
    months,
    theory,
    preset,
    // only where there are any: channels out of the weights, since a tie in them is unknown
    ...(unknown.length > 0 && { unknown }),
    // one sentence, as the terminal, the picture and the report have it
    finding: findingSentence(ensemble),
    // equidistance and tilt of the ties as set; 5th and 95th percentile of equidistance over the declared ranges of so many ties
    start: startBandOf(scenario, seed),
    outcomes,
    // five assumptions moved to both ends of their ranges: what the mean tilt at the end then gains, the one that moves it most first
    ...(hangsOn && { hangsOn: hangsOnJson(hangsOn) }),
    // only where it was asked for: under settings that the record does not rule out
    ...(uncertainty && { uncertainty: uncertaintyJson(uncertainty) }),
  };
}
