import { yearAt } from '../words/words.ts';
import type { PlacedEvent } from './events.ts';
import { type Part, type Row, rules, texts } from './marks.ts';

/** Pixels between the levels of event texts, and half a text. */
export const EVENT_LEVEL = 18;
export const EVENT_HALF = 8;

/** Where events stand in a plot from 1 down: `bottom` is the middle of the lowest text in pixels, `yOf` makes values of pixels. */
export interface EventScale {
  readonly bottom: number;
  readonly yOf: (pixels: number) => number;
}

/** Draw each event as a rule from 1 down to its date and title; dashed where it is assumed. */
export function eventLayers(start: string, events: readonly PlacedEvent[], { bottom, yOf }: EventScale): Part[] {
  const placed = events.map((event) => ({ ...event, x: yearAt(start, event.month), y: bottom - EVENT_LEVEL * event.level }));
  const rows = (assumed: boolean): Row[] =>
    placed.filter((event) => event.assumed === assumed).map(({ x, y }) => ({ x, y: yOf(y - EVENT_HALF), y2: 1 }));
  const words = placed.flatMap(({ x, y, left, width, titleAt, date, title }) => {
    const begin = left ? -width : 5;
    return [
      texts([{ x, y: yOf(y), t: date }], 'noteStrong', { dx: begin }),
      texts([{ x, y: yOf(y), t: title }], 'note', { dx: begin + titleAt - 5 }),
    ];
  });
  return [rules(rows(false), 'event'), rules(rows(true), 'eventAssumed'), ...words];
}
