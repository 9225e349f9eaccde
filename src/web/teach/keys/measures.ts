import type { Ensemble, Outcomes } from '../../../experiment/runs/outcomes.ts';
import { runnerOf } from '../../../experiment/runs/trajectory.ts';
import { THEORIES } from '../../../model/theory.ts';
import { joinedIn, joiningPrice, OBSERVATION_DEFAULTS } from '../../../record/observe/observation.ts';
import { chosenShare, endShares } from '../../../report/chart/equidistance-finding.ts';
import { MONTHS_A_YEAR } from '../../../scenario/text/dates.ts';

const HUNDRED = 100;

/** A number read from many runs of a set-up. */
export type Measure = (ensemble: Ensemble) => number;

/** Share of the runs that choose, to the last bit, and as the screen rounds it. */
export const probability: Measure = ({ outcomes }) => outcomes.decisiveChoice.probability;
export const chosen: Measure = chosenShare;
export const median: Measure = ({ outcomes }) => outcomes.equidistance.end.p50;
export const start: Measure = ({ outcomes }) => outcomes.equidistance.start;
export const runsOf: Measure = ({ runs }) => runs;
/** Share of the runs that choose one camp, as the screen rounds it. */
export const campShareMeasure =
  (camp: 'positive' | 'negative'): Measure =>
  (ensemble) =>
    endShares(ensemble)[camp] / HUNDRED;
export const demands =
  (what: 'perYear' | 'refused' | 'low'): Measure =>
  ({ outcomes }) =>
    outcomes.demands[what];
export const tiltMeasure =
  (channel: string, when: keyof Outcomes['tiltByChannel'] = 'end'): Measure =>
  ({ outcomes }) =>
    outcomes.tiltByChannel[when][channel];

/** Mean tie of a power in a channel, in the first or the last month. */
export const tie =
  (power: string, channel: string, when: 'start' | 'end' = 'end'): Measure =>
  ({ scenario: { shown }, detail }) => {
    const path = detail.mean.tie[shown.powers.indexOf(power)][shown.channels.indexOf(channel)];
    return when === 'start' ? path[0] : path[path.length - 1];
  };

type Index = 'equidistance' | 'within' | 'gap' | 'tilt' | 'entropy' | 'exposure';
/** Mean of an index over runs, in the first or the last month. */
export const index =
  (name: Index, when: 'start' | 'end'): Measure =>
  ({ detail }) => {
    const path = detail.mean[name];
    return path[when === 'start' ? 0 : path.length - 1] ?? Number.NaN;
  };

/** Mean inducement after the first month, over powers and channels by weight. */
export const courting: Measure = ({ scenario, detail, months }) => {
  const { channels } = scenario.case;
  const weights = scenario.shown.channels.map((id) => channels.find((channel) => channel.id === id)?.weight ?? 0);
  const sum = detail.mean.inducement
    .flatMap((row) => row.map((path, c) => weights[c] * path.slice(1).reduce((total, value) => total + value, 0)))
    .reduce((total, value) => total + value, 0);
  return sum / months;
};

/** A value of the case: what is written on a role's card; of chokepoints the largest. */
export const powerMeasure =
  (id: string, what: 'coerciveness' | 'chokepoint' | 'capability'): Measure =>
  ({ scenario }) => {
    const found = scenario.case.powers.find((each) => each.id === id)?.[what] ?? Number.NaN;
    return typeof found === 'number' ? found : Math.max(...found);
  };

/** Mean share of a power's declarations that the state joins in one year, as the record would see it. */
export const joinedMeasure =
  (id: string, channelId: string, year: number): Measure =>
  ({ scenario, seed, runs }) => {
    const { powers, channels } = scenario.case;
    const [p, c] = [powers.findIndex((each) => each.id === id), channels.findIndex((each) => each.id === channelId)];
    const price = joiningPrice(channels[c].core ?? false, scenario.parameters, THEORIES[scenario.theory].identity);
    const place = { p, c, n: powers.length, m: channels.length };
    const runOf = runnerOf(scenario, seed);
    let sum = 0;
    for (let replicate = 0; replicate < runs; replicate++) {
      const { worlds } = runOf(replicate);
      for (const world of worlds.slice(year * MONTHS_A_YEAR, (year + 1) * MONTHS_A_YEAR))
        sum += joinedIn(world, place, { contest: OBSERVATION_DEFAULTS.contest, price });
    }
    return sum / (runs * MONTHS_A_YEAR);
  };
