import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { isSplit } from '../../../chart/kinds.ts';
import { lowerFirst, shownChannels, shownPowers } from '../../../words/camps.ts';
import { capital, list, monthName, number, plural } from '../../../words/words.ts';

/** A change of a tie under this is called none. */
const NOTICEABLE = 0.05;
/** Changes that differ by less are the same. [C] half of the last digit that is written */
const SAME = 0.005;

/** Ties that have a row, at most; and at least, where there are as many. */
const MOST_SHOWN = 8;
const LEAST_SHOWN = 4;

export interface TieChange {
  readonly power: string;
  /** Style of the power's areas. */
  readonly style: string;
  readonly channel: string;
  readonly from: number;
  readonly to: number;
}

/** List the changes of all ties that are known, the largest first. */
function changesOf(ensemble: Ensemble): TieChange[] {
  const powers = shownPowers(ensemble.scenario);
  const channels = shownChannels(ensemble.scenario);
  return ensemble.detail.mean.tie
    .flatMap((row, p) =>
      row.flatMap((months, c) => {
        if (ensemble.scenario.unknown.includes(channels[c].id)) return [];
        const { name: power, style } = powers[p];
        return [{ power, style, channel: lowerFirst(channels[c].name), from: months[0], to: months[ensemble.months] }];
      }),
    )
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

const sizeOf = ({ from, to }: TieChange): number => Math.abs(to - from);
const moves = (tie: TieChange): boolean => sizeOf(tie) >= NOTICEABLE;

/** Take the ties that a picture has rows for, the one that moves most first; and all others. */
export function shownTies(ensemble: Ensemble): { readonly shown: readonly TieChange[]; readonly rest: readonly TieChange[] } {
  const all = changesOf(ensemble);
  const rows = Math.min(MOST_SHOWN, Math.max(LEAST_SHOWN, all.filter(moves).length));
  return { shown: all.slice(0, rows), rest: all.slice(rows) };
}

/** Count the ties that have no row: those that move too, and those that do not. */
export function restSentence(rest: readonly TieChange[]): string {
  const moving = rest.filter(moves).length;
  const still = rest.length - moving;
  const by = number(NOTICEABLE);
  if (moving === 0)
    return still === 0
      ? ''
      : `${plural(still, 'other tie')} ${still === 1 ? 'ends' : 'end'} less than ${by} from where ${still === 1 ? 'it' : 'they'} began.`;
  const told = `${plural(moving, 'more tie')} ${moving === 1 ? 'moves' : 'move'} by ${by} or more`;
  return still === 0 ? `${told}.` : `${told}, ${still} by less.`;
}

/** State which tie moves most from start to end, in wordings from the fullest to the shortest. */
export function tiesTitles(ensemble: Ensemble): string[] {
  const [most, next] = changesOf(ensemble);
  if (!moves(most)) return [`No tie ends ${number(NOTICEABLE)} or more from where it began, on average`];
  const path = `${number(most.from)} to ${number(most.to)}`;
  const name = ({ power, channel }: TieChange): string => `${power} in ${channel}`;
  if (next && sizeOf(most) - sizeOf(next) < SAME)
    return [`${name(most)} and ${name(next)} move most, by about ${number(sizeOf(most))}`, 'Two ties move about equally far'];
  return [
    `The tie that moves most: ${name(most)}, ${path}`,
    `${name(most)} moves most, ${path}`,
    `One tie moves most on average, from ${path}`,
  ];
}

/** Say what the numbers are. */
export function tiesSubtitles(ensemble: Ensemble): string[] {
  const rates = shownChannels(ensemble.scenario)
    .filter((channel) => channel.kind === 'rate')
    .map((channel) => lowerFirst(channel.name));
  const rate = rates.length > 0 ? `; in ${list(rates, 2)}, rate of alignment` : '';
  const means = `means of ${plural(ensemble.runs, 'run')}`;
  return [
    `Ties that move most from start to end: share of the channel${rate}. ${capital(means)}.`,
    `Ties at start and end, ${means}.`,
  ];
}

/** Say in the caption what is particular: means of two kinds describe no run. */
export function tiesRemarks(ensemble: Ensemble): string[] {
  return isSplit(ensemble) ? ['Means of two kinds of runs: no single run looks like this.', 'Means of two kinds of runs.'] : [''];
}

/** Describe the picture in words for people who cannot see it. */
export function describeTies(ensemble: Ensemble): string {
  const { scenario, months } = ensemble;
  const { start } = scenario.case;
  const { shown, rest } = shownTies(ensemble);
  const changes = shown.map(({ power, channel, from, to }) => `${power} in ${channel} from ${number(from)} to ${number(to)}`);
  return [
    `Rows of two dots, start and end, for the ties that move most of ${plural(scenario.shown.powers.length, 'power')} and ${plural(scenario.shown.channels.length, 'channel')}, means of ${plural(ensemble.runs, 'run')} of scenario ${scenario.name}.`,
    `From the start, ${monthName(start, 0)}, to the end, ${monthName(start, months)}: ${list(changes, MOST_SHOWN)}.`,
    restSentence(rest),
  ]
    .join(' ')
    .trim();
}
