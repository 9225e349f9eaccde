import { CHANGE, moveOf } from '../../../experiment/runs/metrics.ts';
import type { MeasuredChange, MeasuredYear } from '../../../record/measure/measured-years.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { lowerFirst } from '../../words/camps.ts';
import { capital, list, number, plural, signed } from '../../words/words.ts';
import { INDEX_WORDS } from '../theories/metrics-words.ts';
import { type RecordView, recordSpan } from './view.ts';

/** Name channels by their ids within a sentence. */
export function channelWords({ scenario }: RecordView, ids: readonly string[]): string {
  return list(ids.map((id) => lowerFirst(scenario.case.channels.find((each) => each.id === id)?.name ?? id)));
}

/** Say how an index moved between two years over the same channels, in the past: this happened. */
function verb({ change, range }: MeasuredChange): string {
  const move = moveOf(change);
  if (move === 'holds') return 'held';
  const settled = change > 0 ? range[0] > -CHANGE : range[1] < CHANGE;
  const past = move === 'rises' ? 'rose' : 'fell';
  return settled ? past : move === 'rises' ? 'seems to have risen' : 'seems to have fallen';
}

/** State the finding, in wordings from the fullest to the shortest. */
export function measuredTitles(view: RecordView): string[] {
  const { change } = view;
  const { name, title } = INDEX_WORDS[view.index];
  if (change === null) return ['Too few years with the same channels to say what moved'];
  const { channels, years } = change;
  // what is drawn may go on beyond the years that compare
  const head = `${capital(channelWords(view, channels))} to ${years[years.length - 1].year}:`;
  const path = `from ${number(change.from)} to ${number(change.to)}`;
  const said = verb(change);
  const moved = said === 'held' ? `held: ${number(change.from)} and ${number(change.to)}` : `${said} ${path}`;
  return [
    `${head} ${name} ${moved}`,
    `${head} “${title.toLowerCase()}” ${moved}`,
    `${title}, measured to ${years[years.length - 1].year}: ${moved}`,
    `${title} ${moved}`,
  ];
}

/** Say what is drawn, what the band is, and that the axis is cut. */
export function measuredSubtitles(view: RecordView, lowest: number): string[] {
  const [first, last] = recordSpan(view);
  const { title } = INDEX_WORDS[view.index];
  const what = `${title} of measured ties, ${first}–${last}`;
  const band = 'Band: weights of channels half to one and a half times ours, and what figures leave open.';
  const cut = lowest > 0 ? ` Axis from ${number(lowest, 1)}.` : '';
  const links = 'Lines link only years with the same channels from the same sources.';
  return [
    `${what}. ${links} ${band}${cut} Below: tilt of each channel.`,
    `${what}. ${links} ${band}${cut}`,
    `${what}. ${band}${cut}`,
  ];
}

/** Write the two lines under a picture: whose figures, and what they cannot tell. */
export function recordCaption(view: RecordView, version: string, remark: string): string[] {
  const { scenario, sources, given } = view;
  const [first, last] = recordSpan(view);
  const file = given === null ? '' : ` and ${given.length > 30 ? 'a given file' : given}`;
  return [
    `Equidistance ${version} · the record of ${scenario.case.state.name}, ${first}–${last}, ${sources.size} sources${file} · weights of ${scenario.id}, ${shortHash(scenario.hash)}`,
    remark,
  ];
}

/** Say how the index moved where it can be compared. */
export function changeSentence(view: RecordView): string {
  const { change, index } = view;
  if (change === null) return 'no two years have the same channels measured.';
  const { channels, years, range } = change;
  const first = years[0].year;
  const last = years[years.length - 1].year;
  const said = verb(change);
  const by = said === 'held' ? ` (${signed(change.change)})` : ` by ${number(Math.abs(change.change))}`;
  return `over ${channelWords(view, channels)}, measured together in ${plural(years.length, 'year')}, ${INDEX_WORDS[index].name} ${said}${by}: ${number(change.from)} in ${first}, ${number(change.to)} in ${last}. With other weights, and with what the figures leave open, the change is ${signed(range[0])} to ${signed(range[1])}.${alikeWords(view, change)}`;
}

/** Where the last year rests on other sources than the first, say how far the same ones go. */
function alikeWords({ index }: RecordView, { alike }: MeasuredChange): string {
  if (alike?.indices == null) return '';
  return ` The last year rests on other sources than the first; those of the first go to ${alike.year}, when it was ${number(alike.indices[index])}.`;
}

/** Say what the last year with an index shows, channel by channel. */
export function lastYearSentence(view: RecordView): string {
  const last = [...view.years].reverse().find(({ indices }) => indices !== null);
  if (last?.indices == null || last.bands === null) return 'no year has two channels measured.';
  const { indices, bands, channels } = last;
  const [low, high] = bands[view.index];
  const gap = indices.equidistance - indices.within;
  const cancel =
    gap > CHANGE
      ? ` It would be ${number(indices.within)} if each channel had to balance by itself: the rest is leanings that cancel.`
      : '';
  return `in ${last.year}, over ${channels.length} channels, ${INDEX_WORDS[view.index].name} is ${number(indices[view.index])} (band ${number(low)} to ${number(high)}).${view.index === 'equidistance' ? cancel : ''} Tilt: ${tiltWords(view, last)}.`;
}

/** List the tilts of a year, `trade 0.66 West`. */
export function tiltWords({ scenario }: RecordView, { channels }: MeasuredYear): string {
  const { camps } = scenario.case;
  return list(
    channels.map(({ name, tilt, tiltRange: [low, high] }) => {
      const open = high - low > CHANGE ? `${openWords(low, high, camps)}` : '';
      return `${lowerFirst(name)} ${sideWords(tilt, camps)}${open === '' ? '' : ` (${open})`}`;
    }),
    9,
  );
}

type Camps = RecordView['scenario']['case']['camps'];

function sideWords(tilt: number, { positive, negative }: Camps): string {
  const text = number(Math.abs(tilt));
  return text === '0' ? 'none' : `${text} ${tilt > 0 ? positive : negative}`;
}

/** Write what is left open of a tilt; the camp is named once where it is one. */
function openWords(low: number, high: number, camps: Camps): string {
  if (low * high < 0) return `${sideWords(low, camps)} to ${sideWords(high, camps)}`;
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  return `${number(least)} to ${number(most)}`;
}

/** Describe the first picture in words. */
export function describeMeasured(view: RecordView): string {
  const [first, last] = recordSpan(view);
  return [
    `Line with band and bars of tilt by channel, measured ties of ${view.scenario.case.state.name}, start ${first}, end ${last}.`,
    capital(changeSentence(view)),
    capital(lastYearSentence(view)),
    'Lines break where the set of measured channels changes.',
  ].join(' ');
}
