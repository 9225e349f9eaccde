import { startBandOf } from '../../../experiment/design/start-band.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { findingWordings } from '../../chart/equidistance-words.ts';
import { uncertaintyJson } from '../uncertainty/json.ts';

/** Write down an ensemble as data: what `equidistance run --json` prints for a scenario. */
export function runJson(ensemble: Ensemble, version: string, uncertainty?: Uncertainty) {
  const { scenario, seed, runs, months, outcomes } = ensemble;
  const { id, hash, lens, preset, unknown } = scenario;
  return {
    schema: 'equidistance/run/1',
    version,
    scenario: id,
    hash,
    seed,
    runs,
    months,
    lens,
    preset,
    // only where there are any: channels out of the weights, since a tie in them is unknown
    ...(unknown.length > 0 && { unknown }),
    // one sentence, as the terminal, the picture and the report have it
    finding: `${findingWordings(ensemble)[0]}.`,
    // equidistance and tilt of the ties as set; 5th and 95th percentile of equidistance over the declared ranges of so many ties
    start: startBandOf(scenario, seed),
    outcomes,
    // only where it was asked for: under settings that the record does not rule out
    ...(uncertainty && { uncertainty: uncertaintyJson(uncertainty) }),
  };
}
