import { decisiveChoiceOf, storyOf } from '../../../experiment/explain/story.ts';
import type { TurningPoint } from '../../../experiment/explain/turning-point.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { theCamp } from '../../words/camps.ts';
import type { Table } from '../../words/table.ts';
import { capital, list, monthName, number, plural } from '../../words/words.ts';
import { channelName, conditionWords, depthWords, monthWords, powerName, targetWords } from './words.ts';

/** One sentence or two of a story. */
export interface StoryItem {
  readonly month: number;
  readonly text: string;
}

/** Tell one run as a list of its turning points; every number is one of the trace. */
export function storyInWords(trajectory: Trajectory): StoryItem[] {
  const { scenario } = trajectory;
  return storyOf(trajectory).map((point, k) => ({ month: point.month, text: sentenceOf(point, scenario, k) }));
}

/** Tabulate one run by its turning points. */
export function storyTable(trajectory: Trajectory): Table {
  const rows = storyInWords(trajectory).map(({ month, text }) => [monthWords(trajectory.scenario, month), text]);
  return { columns: ['Month', 'What happened'], rows };
}

const fromTo = ({ before, after }: { before: number; after: number }): string =>
  number(before) === number(after) ? `stays at ${number(after)}` : `goes from ${number(before)} to ${number(after)}`;

/** Say which way a tilt leans, `0.12 to the West`. */
export function leanWords(tilt: number, scenario: Scenario): string {
  if (number(tilt) === '0') return 'leaning to neither camp';
  return `leaning ${number(Math.abs(tilt))} to ${theCamp(scenario, tilt > 0 ? 'positive' : 'negative')}`;
}

type PointOf<K extends TurningPoint['kind']> = Extract<TurningPoint, { kind: K }>;

/** `place` is that in the story: neighbours of one kind do not begin alike. */
function sentenceOf(point: TurningPoint, scenario: Scenario, place: number): string {
  switch (point.kind) {
    case 'start':
      return `The run starts at an equidistance of ${number(point.equidistance)}, ${leanWords(point.tilt, scenario)}.`;
    case 'end':
      return `It ends at an equidistance of ${number(point.equidistance)}, ${leanWords(point.tilt, scenario)}.`;
    case 'answer':
      return answerSentence(point, scenario, place);
    case 'jump':
      return jumpSentence(point, scenario);
    case 'choice':
      return choiceSentence(point, scenario);
    case 'drift':
      return driftSentence(point, scenario);
    case 'rivalry':
      return rivalrySentence(point, scenario);
    case 'events':
      return eventsSentence(point, scenario);
    case 'release':
      return releaseSentence(point, scenario);
    case 'legitimacy':
      return `Support for the government is at its lowest, ${number(point.level.after)}; it began at ${number(point.level.before)}.`;
  }
}

/** Say how a demand is answered, in one of three orders. */
function answerWords({ power, channel, depth }: PointOf<'answer'>, scenario: Scenario, place: number): string {
  const { capital: city } = scenario.case.state;
  const who = powerName(scenario, power);
  const where = channelName(scenario, channel);
  const far = depth === 1 ? 'in full' : `by ${depthWords(depth)}`;
  const does = depth === 0 ? 'refuses' : `meets ${far}`;
  const orders = [
    `${city} ${does} a demand of ${who} in ${where}.`,
    `A demand of ${who} in ${where} is ${depth === 0 ? 'refused' : `met ${far}`}.`,
    `In ${where}, ${city} ${does} what ${who} asks for.`,
  ];
  return orders[place % orders.length];
}

function answerSentence(point: PointOf<'answer'>, scenario: Scenario, place: number): string {
  const { channel, depth, pressure, cuts, jump } = point;
  const where = channelName(scenario, channel);
  const answer = answerWords(point, scenario, place);
  const pressed = `Its pressure there ${fromTo(pressure)} within the month.`;
  if (depth === 0) return `${answer} ${pressed}`;
  const lost = cuts
    .filter(({ before, after }) => number(before) !== number(after))
    .map((cut) => `${powerName(scenario, cut.power)} ${number(cut.before)} to ${number(cut.after)}`);
  const given = lost.length > 0 ? ` Ties cut for it in ${where}: ${list(lost)}.` : '';
  return `${answer}${given} ${jump ? `Equidistance ${fromTo(jump)}.` : pressed}`;
}

function jumpSentence({ cause, channel, winner, jump }: PointOf<'jump'>, scenario: Scenario): string {
  const where = channelName(scenario, channel);
  const moved = `Equidistance ${fromTo(jump)} within the month`;
  if (cause === 'events') return `${moved}, mostly by an event that sets ties.`;
  const whose = winner < 0 ? '' : `, where ${powerName(scenario, winner)} gets the month's business`;
  return `${moved}, mostly by new business; the lean of ${where} moves most${whose}.`;
}

/** Tell whether a tilt leans to a camp, 1 or -1, by an amount that can be written. */
export const leansTo = (tilt: number, camp: number): boolean => number(tilt) !== '0' && Math.sign(tilt) === Math.sign(camp);

/** Say within a sentence what a run chose; who moved towards a camp and stands in the middle has not chosen it. */
export function choiceWords(trajectory: Trajectory): string {
  const { month, camp } = decisiveChoiceOf(trajectory);
  if (month === 0) return 'without a decisive choice';
  const which = theCamp(trajectory.scenario, camp > 0 ? 'positive' : 'negative');
  return leansTo(trajectory.tilt[month], camp) ? `having chosen ${which}` : `having left its start towards ${which}`;
}

function choiceSentence({ camp, tilt }: PointOf<'choice'>, scenario: Scenario): string {
  const { capital: city } = scenario.case.state;
  const lean = (value: number) => leanWords(value, scenario);
  const which = theCamp(scenario, camp > 0 ? 'positive' : 'negative');
  // who began far on one side may move towards the other and stand in the middle
  const chose = leansTo(tilt.after, camp) ? `has chosen ${which}` : `has left its start, towards ${which}`;
  return `${city} ${chose}: its balance has been more than 0.25 away from the start for a year. It began ${lean(tilt.before)} and is now ${lean(tilt.after)}.`;
}

function driftSentence({ power, channel, since, month, tie }: PointOf<'drift'>, scenario: Scenario): string {
  const { start, channels } = scenario.case;
  const what = channels[channel].kind === 'rate' ? 'the tie with' : 'the share held by';
  return `Since ${monthName(start, since)} (${month - since} months) ${what} ${powerName(scenario, power)} in ${channelName(scenario, channel)} has gone from ${number(tie.before)} to ${number(tie.after)}.`;
}

function rivalrySentence({ pair: [p, r], level }: PointOf<'rivalry'>, scenario: Scenario): string {
  const end = level.after > level.before ? 'at its highest' : 'at its lowest';
  return `${capital(powerName(scenario, p))}'s hostility to ${powerName(scenario, r)} is ${end}, ${number(level.after)}; it began at ${number(level.before)} (0 none, 1 war).`;
}

function eventsSentence({ events }: PointOf<'events'>, scenario: Scenario): string {
  const told = events.map(({ event, now }) => {
    const value = now === undefined ? [] : [`puts ${targetWords(event.target, scenario)} at ${number(now)}`];
    const held = event.for === undefined ? [] : [`held for ${plural(event.for, 'month')}`];
    const until = event.until === undefined ? [] : [`held until ${conditionWords(event.until, scenario)}`];
    const details = [...value, ...held, ...until];
    return details.length > 0 ? `${event.title} (${details.join(', ')})` : event.title;
  });
  return `${events.length === 1 ? 'Event' : 'Events'}: ${told.join('; ')}.`;
}

function releaseSentence({ event, now }: PointOf<'release'>, scenario: Scenario): string {
  return `No longer in force: ${event.title}. It was held until ${conditionWords(event.until ?? '', scenario)}, and that is now ${number(now)}.`;
}
