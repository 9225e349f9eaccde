import { isDate } from '../../scenario/text/dates.ts';
import { ScenarioError } from '../../scenario/text/problem.ts';
import type { Indicators, KnownRecord, Sources } from '../figures/known-record.ts';
import { EVENT_ACTORS, EVENT_CHANNELS, EVENT_DIRECTIONS, EVENT_TARGETS, type RecordedEvent } from '../figures/recorded-event.ts';
import { type RecordText, type RowCells, readTableRows } from './cells.ts';
import { readRecord } from './read-record.ts';

/** The files that make the record of the package. */
export const RECORD_FILES = ['declarations', 'sources', 'figures', 'events'] as const;
export type RecordFile = (typeof RECORD_FILES)[number];

/** What is told of an event wherever events are listed. */
export const EVENT_COLUMNS = ['date', 'actor', 'channel', 'direction', 'magnitude', 'reason', 'description', 'address'] as const;
/** In a picture some have a name as well. */
const EVENT_FILE = [...EVENT_COLUMNS, 'title'] as const;
const DECLARATION_COLUMNS = ['indicator', 'name', 'unit', 'lowest', 'highest', 'actors', 'tie', 'meaning'] as const;
const SOURCE_COLUMNS = ['source', 'title', 'original', 'reliability', 'caution', 'terms', 'address'] as const;
const RELIABILITIES = ['high', 'medium', 'low'] as const;

/**
 * Read the record of the package from the texts of its files.
 *
 * @throws ScenarioError with file, line and column of whatever cannot be right
 */
export function knownRecord(read: (name: RecordFile) => RecordText): KnownRecord {
  const indicators = declarationsOf(read('declarations'));
  const sources = sourcesOf(read('sources'));
  const { file, text } = read('figures');
  // What a file of one's own may hold besides, and is told in a notice, is a mistake here.
  const { measurements, problems } = readRecord(text, file, { indicators, sources, closed: true });
  if (problems.length > 0) throw new ScenarioError(problems);
  return { indicators, sources, figures: measurements, events: eventsOf(read('events')) };
}

function declarationsOf(text: RecordText): Indicators {
  const form = { kind: 'the declarations', things: 'indicators', columns: DECLARATION_COLUMNS };
  const rows = readTableRows(text, form, ({ key, words, number, list, oneOf }) => {
    const lowest = number('lowest');
    const range = [lowest, number('highest', lowest)] as const;
    const says = { name: words('name'), unit: words('unit'), meaning: words('meaning') };
    return [key('indicator'), { ...says, range, actors: list('actors'), tie: oneOf('tie', ['yes', 'no']) === 'yes' }] as const;
  });
  return new Map(rows);
}

function sourcesOf(text: RecordText): Sources {
  const form = { kind: 'the sources', things: 'sources', columns: SOURCE_COLUMNS };
  const rows = readTableRows(text, form, ({ key, words, text: cell, oneOf }) => {
    const says = { title: words('title'), original: words('original'), caution: words('caution'), terms: words('terms') };
    const address = cell('address');
    const reliability = oneOf('reliability', RELIABILITIES);
    return [key('source'), { ...says, reliability, ...(address !== '' && { address }) }] as const;
  });
  return new Map(rows);
}

function eventsOf(text: RecordText): RecordedEvent[] {
  const form = { kind: 'the events', things: 'events', columns: EVENT_FILE };
  return readTableRows(text, form, (cells) => {
    const { words, text: cell, number, oneOf, refuse } = cells;
    const date = words('date');
    if (!isDate(date)) refuse('date', 'a month such as 2014-03');
    const magnitude = number('magnitude', 1, 5);
    return {
      date,
      actor: oneOf('actor', EVENT_ACTORS),
      channel: oneOf('channel', EVENT_CHANNELS),
      directions: directionsOf(cells),
      magnitude,
      reason: words('reason'),
      description: words('description'),
      address: words('address'),
      ...(cell('title') !== '' && { title: cell('title') }),
    };
  });
}

/** Read `toward|pressure:CN`. */
function directionsOf({ list, refuse }: RowCells<(typeof EVENT_FILE)[number]>): RecordedEvent['directions'] {
  return list('direction').map((each) => {
    const [word, target] = each.split(':');
    const tag = EVENT_DIRECTIONS.find((direction) => direction === word);
    if (tag === undefined) refuse('direction', `${EVENT_DIRECTIONS.join(', ')}, alone or as pressure:CN, with | between them`);
    else if (target !== undefined && !EVENT_TARGETS.some((each) => each === target))
      refuse('direction', `one of ${EVENT_TARGETS.join(', ')} after the colon`);
    return { tag: tag ?? EVENT_DIRECTIONS[0], ...(target !== undefined && { target }) };
  });
}
