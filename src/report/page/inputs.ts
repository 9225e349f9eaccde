import type { EventNote, Provenance } from '../../scenario/fields/scenario.ts';
import { plural } from '../words/words.ts';
import { type HeadingLevel, headingOf, html, tableOf } from './html.ts';

const MARKS: Readonly<Record<string, string>> = {
  D: 'data',
  S: 'source',
  J: 'judgement',
  C: 'convention',
  F: 'fitted',
  P: 'pattern',
};
/** Inputs of a file up to which they are shown unasked. */
const FEW = 20;

/** List the dated events under a heading of a level; nothing where there are none. */
export function eventsHtml(events: readonly EventNote[], monthOf: (month: number) => string, level: HeadingLevel): string {
  if (events.length === 0) return '';
  const rows = events.map((event) => [
    monthOf(event.at),
    event.title,
    [
      event.target,
      event.change,
      event.for === undefined ? '' : `for ${event.for} months`,
      event.until ? `until ${event.until}` : '',
    ]
      .filter(Boolean)
      .join(' '),
    event.assumed ? 'assumed' : 'on record',
    [event.source, event.why].filter(Boolean).join('; ') || '–',
  ]);
  return `${headingOf(level, 'Events', 'events')}\n${tableOf({ columns: ['Month', 'Event', 'What it does', 'Standing', 'Source and reason'], rows })}\n`;
}

/** Group inputs by the file that gave them: what differs last is shown first. */
export function inputsHtml(provenance: readonly Provenance[]): string {
  const files = [...new Set(provenance.map((each) => each.from))].reverse();
  return files
    .map((file, k) => {
      const given = provenance.filter((each) => each.from === file);
      const rows = given.map((each) => [
        each.path,
        valueInWords(each),
        each.mark ? (MARKS[each.mark] ?? each.mark) : '–',
        [each.source, each.why].filter(Boolean).join('; ') || '–',
      ]);
      const table = tableOf({ columns: ['Input', 'Value', 'Kind', 'Source and reason'], rows });
      const open = k === 0 && given.length <= FEW ? ' open' : '';
      return `<details${open}><summary>${html(file)}: ${plural(given.length, 'input')}</summary>\n${table}</details>`;
    })
    .join('\n');
}

function valueInWords(input: Provenance): string {
  const { value } = input;
  const told = typeof value === 'object' && value !== null ? pathInWords(value) : String(value ?? '–');
  const range = input.range ? ` (${input.range[0]} to ${input.range[1]})` : '';
  return `${told}${input.unit ? ` ${input.unit}` : ''}${range}`;
}

/** Write a path over time, `0 in month 11, 0.8 in month 12`. */
const pathInWords = (points: object): string =>
  Object.entries(points)
    .map(([month, value]) => `${value} in month ${month}`)
    .join(', ');
