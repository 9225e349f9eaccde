import type { Ensemble } from '../../experiment/outcomes.ts';
import { list, monthName, number, plural } from '../words.ts';
import { lowerFirst, shownChannels, shownPowers } from './camps.ts';
import { isSplit } from './kinds.ts';

/** A change of a tie under this is called none. */
const NOTICEABLE = 0.05;
/** Changes that differ by less are the same. [C] half of the last digit that is written */
const SAME = 0.005;

interface TieChange {
  readonly power: string;
  readonly channel: string;
  readonly from: number;
  readonly to: number;
}

/** List the changes of all ties, the largest first. */
function changesOf(ensemble: Ensemble): TieChange[] {
  const powers = shownPowers(ensemble.scenario);
  const channels = shownChannels(ensemble.scenario);
  return ensemble.detail.mean.tie
    .flatMap((row, p) =>
      row.map((months, c) => ({
        power: powers[p].name,
        channel: lowerFirst(channels[c].name),
        from: months[0],
        to: months[ensemble.months],
      })),
    )
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
}

/** State which tie moves most from start to end, in wordings from the fullest to the shortest. */
export function tiesTitles(ensemble: Ensemble): string[] {
  const [most, next] = changesOf(ensemble);
  const size = ({ from, to }: TieChange): number => Math.abs(to - from);
  if (size(most) < NOTICEABLE) return [`No tie ends ${number(NOTICEABLE)} or more from where it began, on average`];
  const path = `${number(most.from)} to ${number(most.to)}`;
  const name = ({ power, channel }: TieChange): string => `${power} in ${channel}`;
  if (next && size(most) - size(next) < SAME)
    return [`${name(most)} and ${name(next)} move most, by about ${number(size(most))}`, 'Two ties move about equally far'];
  return [
    `The tie that moves most: ${name(most)}, ${path}`,
    `${name(most)} moves most, ${path}`,
    `One tie moves most on average, from ${path}`,
  ];
}

/** Say what area, lines and numbers are. */
export function tiesSubtitles(ensemble: Ensemble, top: number): string[] {
  const rates = shownChannels(ensemble.scenario)
    .filter((channel) => channel.kind === 'rate')
    .map((channel) => lowerFirst(channel.name));
  const tie =
    rates.length > 0 ? ` Tie = share of the channel; in ${list(rates, 2)}, rate of alignment.` : ' Tie = share of the channel.';
  const head = `Tie (area; number = start → end), pressure (solid) and inducement (dashed), one scale from 0 to ${number(top, 1)}, means of ${plural(ensemble.runs, 'run')}.`;
  return [head + tie, head];
}

/** Say in the caption what is particular: means of two kinds describe no run. */
export function tiesRemarks(ensemble: Ensemble): string[] {
  return isSplit(ensemble)
    ? ['Means of two kinds of runs: no single run looks like this.', 'Means of two kinds of runs.']
    : ['Dashed = inducement.'];
}

/** Describe the picture in words for people who cannot see it. */
export function describeTies(ensemble: Ensemble): string {
  const { scenario, months } = ensemble;
  const { start } = scenario.case;
  const changes = changesOf(ensemble)
    .slice(0, 4)
    .map(({ power, channel, from, to }) => `${power} in ${channel} from ${number(from)} to ${number(to)}`);
  return [
    `Small charts of tie, pressure and inducement for ${plural(scenario.shown.powers.length, 'power')} and ${plural(scenario.shown.channels.length, 'channel')}, means of ${plural(ensemble.runs, 'run')} of scenario ${scenario.name}.`,
    `From the start, ${monthName(start, 0)}, to the end, ${monthName(start, months)}, the ties that move most: ${list(changes)}.`,
    pressureInWords(ensemble),
  ].join(' ');
}

function pressureInWords(ensemble: Ensemble): string {
  const { pressure } = ensemble.detail.mean;
  const powers = shownPowers(ensemble.scenario);
  const channels = shownChannels(ensemble.scenario);
  const cells = pressure.flatMap((row, p) =>
    row.map((months, c) => ({ name: `${powers[p].name} in ${lowerFirst(channels[c].name)}`, end: months[ensemble.months] })),
  );
  const [most] = cells.sort((a, b) => b.end - a.end);
  return `At the end pressure is strongest from ${most.name}, ${number(most.end)}.`;
}
