import type { Scenario } from '../../scenario/fields/scenario.ts';
import { cutToWidth, textWidth } from '../words/text-width.ts';
import { monthName } from '../words/words.ts';

/** An event placed in a chart: x in pixels, level counted from the bottom, its two texts, and where they end. */
export interface PlacedEvent {
  readonly month: number;
  readonly x: number;
  readonly level: number;
  /** Whether the texts stand to the left of the rule. */
  readonly left: boolean;
  readonly assumed: boolean;
  readonly date: string;
  readonly title: string;
  /** Pixels from the rule to the title, and the width of everything. */
  readonly titleAt: number;
  readonly width: number;
}

const SIZE = 11.5;
const OFFSET = 5;
const SPACE = 5;
const GAP = 6;
/** Pixels that a title may take at most, unless told otherwise. */
const TITLE = 260;
/** With this much room, pixels, a text stays to the right of its rule even if it has to be cut. */
const ENOUGH = 190;
/** Months with events drawn in one picture; the report lists all events. */
const MOST = 9;
/** A lever that moves by this much in one month is told like an event. [C] */
const JUMP = 0.3;

interface Draft extends Omit<PlacedEvent, 'level'> {}

/** What an event needs to be drawn. */
export interface DrawnEvent {
  readonly at: number;
  readonly title: string;
  readonly assumed: boolean;
}

/** Pixels that texts may take: where the last one ends, counted as x is, and the longest title. */
export interface EventRoom {
  readonly end: number;
  readonly title: number;
}

/**
 * Place the events of a scenario along a time axis so that no rule crosses a text.
 *
 * A rule comes down from the top and ends at its text. To the right of a rule, a later event that falls
 * within the text stands one level higher; texts without room to the right stand to the left, and then the
 * earlier event stands higher.
 */
export function placeEvents(
  scenario: Pick<Scenario, 'case'> & { readonly events: readonly DrawnEvent[] },
  months: number,
  width: number,
  room: EventRoom = { end: width, title: TITLE },
): PlacedEvent[] {
  const drafts: Draft[] = [];
  let end = room.end;
  for (const event of eventsByMonth(scenario.events, months).reverse()) {
    const x = (event.at / months) * width;
    const draft = draftEvent(scenario.case.start, event, x, { ...room, end });
    if (draft.left) end = Math.min(end, draft.x);
    drafts.unshift(draft);
  }
  const lefts = cascade(drafts.filter((draft) => draft.left).reverse(), () => 0);
  const rights = cascade(
    drafts.filter((draft) => !draft.left),
    (draft) => 1 + Math.max(-1, ...lefts.filter((other) => meets(draft, other)).map((other) => other.level)),
  );
  return [...rights, ...lefts].sort((a, b) => a.month - b.month);
}

/** List the jumps of a scenario's lever as events: nobody has written them down as such, and yet they explain most. */
export function leverJumps({ lever }: Scenario): DrawnEvent[] {
  return lever.flatMap((value, at) => {
    const step = at === 0 ? 0 : value - lever[at - 1];
    return Math.abs(step) < JUMP ? [] : [{ at, title: step > 0 ? 'Rivalry jumps' : 'Rivalry drops', assumed: true }];
  });
}

/** List what a picture of one scenario tells: its events and the jumps of its lever. */
export function toldEvents(scenario: Scenario): DrawnEvent[] {
  return [...scenario.events, ...leverJumps(scenario)];
}

/** Join the events of a month into one, named after the first; only the first months with events. */
export function eventsByMonth(events: readonly DrawnEvent[], months: number): DrawnEvent[] {
  const dates = [...new Set(events.map(({ at }) => at))].filter((at) => at <= months).sort((a, b) => a - b);
  return dates.slice(0, MOST).map((at) => {
    const together = events.filter((event) => event.at === at);
    const titles = [...new Set(together.map(({ title }) => title))];
    const title = titles.length > 2 ? `${titles[0]} and ${titles.length - 1} more` : titles.join('; ');
    return { at, title, assumed: together.every(({ assumed }) => assumed) };
  });
}

/** Choose the side of an event's texts and cut the title to the room there. */
function draftEvent(start: string, event: DrawnEvent, x: number, { end, title: longest }: EventRoom): Draft {
  const date = monthName(start, event.at);
  const titleAt = OFFSET + textWidth(date, SIZE, 600) + SPACE;
  const full = titleAt + Math.min(longest, textWidth(event.title, SIZE));
  const limit = end - GAP;
  const left = x + full > limit && limit - x < ENOUGH && x > limit - x;
  const room = left ? x : limit - x;
  const title = cutToWidth(event.title, Math.min(longest, Math.max(0, room - titleAt)), SIZE);
  return { month: event.at, x, left, assumed: event.assumed, date, title, titleAt, width: titleAt + textWidth(title, SIZE) };
}

/** Tell whether the texts of one event reach over the rule of another. */
function covers(event: Draft, other: Draft): boolean {
  const distance = event.left ? event.x - other.x : other.x - event.x;
  return distance >= 0 && distance < event.width + GAP;
}

/** Tell whether the text to the right of one rule reaches the text to the left of a later one. */
function meets(right: Draft, left: Draft): boolean {
  return right.x <= left.x && right.x + right.width + GAP > left.x - left.width;
}

function cascade(drafts: readonly Draft[], least: (draft: Draft) => number): PlacedEvent[] {
  const placed: PlacedEvent[] = [];
  for (const draft of drafts) {
    const level = Math.max(least(draft), ...placed.filter((other) => covers(other, draft)).map((other) => other.level + 1));
    placed.push({ ...draft, level });
  }
  return placed;
}
