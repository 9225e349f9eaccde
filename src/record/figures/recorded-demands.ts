import { monthsFrom } from '../../scenario/text/dates.ts';
import type { RecordedEvent } from './recorded-event.ts';

/** Months in which an answer is looked for: that of the demand and the year after it. [J] */
export const ANSWERED_WITHIN = 12;

/** What is on record between one power and the state in one channel. */
export interface RecordedDemands {
  /** Events in which the power presses on the state. */
  readonly pressed: number;
  /** Of these, events in which it holds back what it gives itself. */
  readonly withheld: number;
  /** How the events that press were answered; together they are `pressed`. */
  readonly met: number;
  readonly refused: number;
  readonly notRecorded: number;
  /** Answers on record that no pressure of the year before explains: somebody asked, and it is on no record. */
  readonly alone: { readonly met: number; readonly refused: number };
}

/** Which demands are counted. */
export interface RecordedSpan {
  readonly powers: readonly string[];
  readonly channels: readonly string[];
  /** First and last year. */
  readonly from: number;
  readonly to: number;
}

/**
 * Count who pressed on the state, in which channel and how it was answered.
 *
 * Shapes   [power][channel]
 * Because  an event presses where its actor is a power and its direction is pressure without a target. It is met or
 *          refused by the first event, of its own month or of the twelve after it, that concedes to the same power or
 *          defies it in the same channel. One answer may answer several events
 */
export function recordedDemands(events: readonly RecordedEvent[], span: RecordedSpan): RecordedDemands[][] {
  return span.powers.map((power) =>
    span.channels.map((channel) =>
      demandsIn(
        events.filter((event) => event.channel === channel),
        power,
        span,
      ),
    ),
  );
}

/** Count events in which a power presses on the state in a channel that is none of the case's. */
export function pressedElsewhere(events: readonly RecordedEvent[], span: RecordedSpan): number {
  const { powers, channels } = span;
  return events.filter(
    (event) => isWithin(event, span) && !channels.includes(event.channel) && powers.some((power) => presses(event, power)),
  ).length;
}

function demandsIn(events: readonly RecordedEvent[], power: string, span: RecordedSpan): RecordedDemands {
  const pressed = events.filter((event) => presses(event, power));
  const answers = events.flatMap((event) => {
    const tag = answerTo(event, power);
    return tag === undefined ? [] : [{ event, tag }];
  });
  const within = pressed.filter((event) => isWithin(event, span));
  const told = within.map((event) => answerTo(event, power) ?? answers.find((each) => follows(each.event, event))?.tag);
  const alone = answers
    .filter(({ event }) => isWithin(event, span) && !pressed.some((before) => follows(event, before)))
    .map(({ tag }) => tag);
  const count = (tags: readonly (string | undefined)[], tag?: string): number => tags.filter((each) => each === tag).length;
  return {
    pressed: within.length,
    withheld: within.filter(({ directions }) => directions.some(({ tag, target }) => tag === 'withheld' && target === undefined))
      .length,
    met: count(told, 'concession'),
    refused: count(told, 'defiance'),
    notRecorded: count(told),
    alone: { met: count(alone, 'concession'), refused: count(alone, 'defiance') },
  };
}

const presses = ({ actor, directions }: RecordedEvent, power: string): boolean =>
  actor === power && directions.some(({ tag, target }) => tag === 'pressure' && target === undefined);

/** Find how an event answers a power; where it does both, what is written first. */
const answerTo = ({ directions }: RecordedEvent, power: string): string | undefined =>
  directions.find(({ tag, target }) => (tag === 'concession' || tag === 'defiance') && target === power)?.tag;

const isWithin = ({ date }: RecordedEvent, { from, to }: RecordedSpan): boolean => date >= `${from}-01` && date <= `${to}-12`;

/** The order within a month is not known. */
function follows(answer: RecordedEvent, demand: RecordedEvent): boolean {
  const months = monthsFrom(demand.date, answer.date);
  return months >= 0 && months <= ANSWERED_WITHIN;
}
