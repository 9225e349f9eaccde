import type { Trajectory } from '../experiment/trajectory.ts';
import { channelTilt, equidistanceOf } from '../model/equidistance.ts';
import { shortHash } from '../scenario/hash.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { numbersTo, textCell } from './csv-cells.ts';

const MONTHS_A_YEAR = 12;

/** Write a month counted from the start as `2025-10`. */
export function isoMonth(start: string, month: number): string {
  const [year, first] = start.split('-').map(Number);
  const months = first - 1 + month;
  return `${year + Math.floor(months / MONTHS_A_YEAR)}-${String((months % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
}

const short = numbersTo(4);

interface Place {
  readonly id: string;
  readonly at: number;
}

const placesOf = (ids: readonly string[], list: readonly { id: string }[]): Place[] =>
  ids.map((id) => ({ id, at: list.findIndex((each) => each.id === id) }));

/** Head of the table of trajectories. Seed and hash stand in every row, so that tables can be joined. */
export function trajectoryHead({ shown }: Scenario): string {
  const { powers, channels } = shown;
  return [
    'scenario',
    'hash',
    'seed',
    'run',
    'month',
    'date',
    'equidistance',
    'tilt',
    'within_channels',
    ...channels.map((channel) => `tilt_${channel}`),
    ...powers.flatMap((power) => channels.map((channel) => `tie_${power}_${channel}`)),
  ].join();
}

/** Write one run as rows of that table, months 0 to the horizon. */
export function trajectoryRows({ scenario, seed, replicate, worlds, end }: Trajectory): string[] {
  const { powers, channels, start } = scenario.case;
  const m = channels.length;
  const portfolio = { n: powers.length, m, axis: end.axis, weight: end.weight };
  const shownPowers = placesOf(scenario.shown.powers, powers);
  const shownChannels = placesOf(scenario.shown.channels, channels);
  return [...worlds, end].map(({ tie }, month) => {
    const { equidistance, tilt, within } = equidistanceOf(tie, portfolio);
    return [
      textCell(scenario.id),
      shortHash(scenario.hash),
      textCell(seed),
      replicate,
      month,
      isoMonth(start, month),
      short(equidistance),
      short(tilt),
      short(within),
      ...shownChannels.map(({ at }) => short(channelTilt(at, tie, portfolio))),
      ...shownPowers.flatMap((power) => shownChannels.map((channel) => short(tie[power.at * m + channel.at]))),
    ].join();
  });
}

/** Head of the table of demands. */
export const DEMAND_HEAD = 'scenario,hash,seed,run,month,date,power,channel,depth';

/** Write the demands that were answered in one run; depth 0 = refused. */
export function demandRows({ scenario, seed, replicate, worlds }: Trajectory): string[] {
  const { powers, channels, start } = scenario.case;
  return worlds.flatMap(({ demand, depth }, month) =>
    powers.flatMap(({ id }, p) => {
      const channel = demand[p];
      if (channel < 0) return [];
      const answer = depth[p * channels.length + channel];
      return [
        [
          textCell(scenario.id),
          shortHash(scenario.hash),
          textCell(seed),
          replicate,
          month,
          isoMonth(start, month),
          id,
          channels[channel].id,
          answer,
        ].join(),
      ];
    }),
  );
}
