import type { UnderTheory } from '../../../experiment/runs/theories.ts';
import { type DrawnEvent, eventsByMonth, toldEvents } from '../../chart/events.ts';
import { type Part, type Row, texts } from '../../chart/marks.ts';
import { referenceName } from '../../chart/reference.ts';
import { lowerFirst } from '../../words/camps.ts';
import { cutToWidth, textWidth } from '../../words/text-width.ts';
import { monthName } from '../../words/words.ts';

const SIZE = 11.5;
/** Pixels: least between two marks, and from a number to its words; between two entries; of a line. */
const APART = 4;
const SPACE = 18;
export const KEY_LINE = 18;

/** One number over the rules of a panel, or a run of numbers where rules are close; x in pixels. */
export interface EventMark {
  readonly x: number;
  readonly text: string;
}

/** List what each panel marks: the events of the scenario, as its picture of equidistance tells them. */
export function theoryEvents({ ensemble: { scenario, months } }: Pick<UnderTheory, 'ensemble'>): DrawnEvent[] {
  return eventsByMonth(toldEvents(scenario), months);
}

interface Cluster {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

const textOf = ({ first, last }: Cluster): string => (first === last ? String(first) : `${first}–${last}`);
const middleOf = ({ from, to }: Cluster): number => (from + to) / 2;

/** Number rules from 1 on; numbers that would touch are written together. A single rule needs no number. */
export function eventMarks(places: readonly number[]): EventMark[] {
  if (places.length < 2) return [];
  const clusters: Cluster[] = [];
  for (const [k, x] of places.entries()) {
    let next = { first: k + 1, last: k + 1, from: x, to: x };
    for (let before = clusters.at(-1); before && touch(before, next); before = clusters.at(-1)) {
      next = { ...next, first: before.first, from: before.from };
      clusters.pop();
    }
    clusters.push(next);
  }
  return clusters.map((cluster) => ({ x: middleOf(cluster), text: textOf(cluster) }));
}

function touch(one: Cluster, other: Cluster): boolean {
  const half = (cluster: Cluster): number => textWidth(textOf(cluster), SIZE, 600) / 2;
  return middleOf(other) - middleOf(one) < half(one) + half(other) + APART;
}

/** Say what is dotted and what the upright rules are; as layers from the top of a panel, with the number of their lines. */
export function keyLayers(theory: UnderTheory, width: number): { layers: readonly Part[]; lines: number } {
  const { reference } = theory;
  const { start } = theory.ensemble.scenario.case;
  const events = theoryEvents(theory);
  const [single] = events.length === 1 ? events : [];
  const dotted = reference ? [`Dotted: ${referenceName(theory.ensemble, reference)} under the same theory.`] : [];
  const dashed = events.some(({ assumed }) => assumed) ? ', dashed where assumed' : '';
  const upright = single
    ? [`Upright: ${lowerFirst(single.title)}, ${monthName(start, single.at)}${single.assumed ? ' (assumed)' : ''}.`]
    : events.length > 0
      ? [`Upright: events${dashed}.`]
      : [];
  const head = [...dotted, ...upright].join(' ');
  if (head === '') return { layers: [], lines: 0 };
  const entries = single ? { numbers: [], words: [], lines: 0 } : listed(events, start, width);
  return {
    layers: [
      texts([{ x: 0, y: KEY_LINE / 2, t: cutToWidth(head, width, SIZE) }], 'note'),
      texts(entries.numbers, 'noteStrong'),
      texts(entries.words, 'note'),
    ],
    lines: 1 + entries.lines,
  };
}

/** Set numbered events one after the other on as many lines as they need, below a first line. */
function listed(events: readonly DrawnEvent[], start: string, width: number): { numbers: Row[]; words: Row[]; lines: number } {
  let pen = 0;
  let line = 1;
  const numbers: Row[] = [];
  const words: Row[] = [];
  for (const [k, { at, title }] of events.entries()) {
    const [number, date] = [String(k + 1), `, ${monthName(start, at)}`];
    const head = textWidth(number, SIZE, 600) + APART;
    const told = cutToWidth(title, width - head - textWidth(date, SIZE), SIZE) + date;
    const all = head + textWidth(told, SIZE);
    if (pen > 0 && pen + all > width) [pen, line] = [0, line + 1];
    const y = KEY_LINE * (line + 0.5);
    numbers.push({ x: pen, y, t: number });
    words.push({ x: pen + head, y, t: told });
    pen += all + SPACE;
  }
  return { numbers, words, lines: line };
}
