import type { Course } from '../../../experiment/runs/course.ts';
import { channelTilt, equidistanceOf, portfolioOf } from '../../../model/equidistance.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { MONTHS_A_YEAR } from '../../../scenario/text/dates.ts';
import { numbersTo, textCell } from '../../words/csv-cells.ts';

/** Write a month counted from the start as `2025-10`. */
export function isoMonth(start: string, month: number): string {
  const [year, first] = start.split('-').map(Number);
  const months = first - 1 + month;
  return `${year + Math.floor(months / MONTHS_A_YEAR)}-${String((months % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
}

const short = numbersTo(4);

const placesOf = (ids: readonly string[], list: readonly { id: string }[]): number[] =>
  ids.map((id) => list.findIndex((each) => each.id === id));

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

/** What all rows of a scenario share. */
interface Layout {
  /** Where the shown channels and (power, channel) cells stand in the case. */
  readonly channels: readonly number[];
  readonly cells: readonly number[];
  /** Scenario and hash as cells. */
  readonly whose: string;
  /** Cells of month and date, index [month]. */
  readonly months: string[];
}

const layouts = new WeakMap<Scenario, Layout>();

function layoutOf(scenario: Scenario): Layout {
  const known = layouts.get(scenario);
  if (known) return known;
  const { case: kase, shown, horizon } = scenario;
  const channels = placesOf(shown.channels, kase.channels);
  const layout = {
    channels,
    cells: placesOf(shown.powers, kase.powers).flatMap((p) => channels.map((c) => p * kase.channels.length + c)),
    whose: `${textCell(scenario.id)},${shortHash(scenario.hash)}`,
    months: Array.from({ length: horizon + 1 }, (_, month) => `${month},${isoMonth(kase.start, month)}`),
  };
  layouts.set(scenario, layout);
  return layout;
}

/** Write one run as rows of that table, months 0 to the horizon. */
export function trajectoryRows({ scenario, seed, replicate, worlds, end }: Course): string[] {
  const { channels, cells, whose, months } = layoutOf(scenario);
  const portfolio = portfolioOf(end);
  const which = `${whose},${textCell(seed)},${replicate}`;
  return [...worlds, end].map(({ tie }, month) => {
    const { equidistance, tilt, within } = equidistanceOf(tie, portfolio);
    return [
      which,
      months[month],
      short(equidistance),
      short(tilt),
      short(within),
      ...channels.map((c) => short(channelTilt(c, tie, portfolio))),
      ...cells.map((cell) => short(tie[cell])),
    ].join();
  });
}

/** Head of the table of demands. */
export const DEMAND_HEAD = 'scenario,hash,seed,run,month,date,power,channel,depth';

/** Write the demands that were answered in one run; depth 0 = refused. */
export function demandRows({ scenario, seed, replicate, worlds }: Course): string[] {
  const { powers, channels } = scenario.case;
  const { whose, months } = layoutOf(scenario);
  const which = `${whose},${textCell(seed)},${replicate}`;
  return worlds.flatMap(({ demand, depth }, month) =>
    powers.flatMap(({ id }, p) =>
      channels.flatMap((channel, c) => {
        const cell = p * channels.length + c;
        return demand[cell] === 0 ? [] : [`${which},${months[month]},${id},${channel.id},${depth[cell]}`];
      }),
    ),
  );
}

/** Runs whose months are written one by one; the rest is in the summary. */
export const WRITTEN_RUNS = 1000;
