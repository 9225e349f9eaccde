import { DEPTHS } from '../../model/parameters.ts';
import type { Override } from '../../model/simulation/override.ts';
import { LEAN_STEP, MOST_LEAN } from './game.ts';

const STEPS = Math.round(MOST_LEAN / LEAN_STEP);
const NOBODY = '-';
/** Powers, channels, depths and steps are one letter, base 36; an option is two. */
const MOVE = /x([0-9a-z])([0-9a-z]{2})|a([0-9a-z])([0-9a-z-])|n([0-9a-z])([0-9a-z-])([0-4])|l([0-9a-z])([0-9a-z])([0-9a])/y;

const letter = (index: number): string => (index < 0 ? NOBODY : index.toString(36));
const indexOf = (text: string): number => (text === NOBODY ? -1 : Number.parseInt(text, 36));

const depthIndex = (depth: number): number => (DEPTHS as readonly number[]).indexOf(depth);

/** Write one lean in whole steps, so that a link holds it exactly. */
export function nudgeOf(steps: number): number {
  return steps / Math.round(1 / LEAN_STEP);
}

/**
 * Write a month's orders as a short text.
 *
 * Example  movesOf([{ kind: 'award', channel: 2, power: 1 }]) → a21
 */
export function movesOf(orders: readonly Override[]): string {
  return orders.map(moveOf).join('');
}

function moveOf(order: Override): string {
  switch (order.kind) {
    case 'act':
      return `x${letter(order.power)}${order.option.toString(36).padStart(2, '0')}`;
    case 'award':
      return `a${letter(order.channel)}${letter(order.power)}`;
    case 'answer':
      return `n${letter(order.channel)}${letter(order.power)}${depthIndex(order.depth) + 1}`;
    case 'lean':
      return `l${letter(order.channel)}${letter(order.power)}${(Math.round(order.by / LEAN_STEP) + STEPS).toString(36)}`;
  }
}

/** Read a month's orders; null where the text is none. */
export function ordersFrom(text: string): readonly Override[] | null {
  const orders: Override[] = [];
  let at = 0;
  while (at < text.length) {
    MOVE.lastIndex = at;
    const found = MOVE.exec(text);
    if (found === null) return null;
    orders.push(orderFrom(found));
    at = MOVE.lastIndex;
  }
  return orders;
}

function orderFrom([, actor, option, awarded, winner, asked, met, depth, leant, favoured, steps]: RegExpExecArray): Override {
  if (actor !== undefined) return { kind: 'act', power: indexOf(actor), option: indexOf(option) };
  if (awarded !== undefined) return { kind: 'award', channel: indexOf(awarded), power: indexOf(winner) };
  if (asked === undefined)
    return { kind: 'lean', channel: indexOf(leant), power: indexOf(favoured), by: nudgeOf(indexOf(steps) - STEPS) };
  const power = depth === '0' ? -1 : indexOf(met);
  return { kind: 'answer', channel: indexOf(asked), power, depth: depth === '0' ? 0 : DEPTHS[Number(depth) - 1] };
}
