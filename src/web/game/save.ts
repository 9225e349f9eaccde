import { LENGTHS } from './game.ts';
import { movesOf, ordersFrom } from './moves.ts';
import type { Game } from './pair.ts';
import { type Fields, partFields, partsFrom } from './save-parts.ts';

/** Version of the games that this page writes. */
const VERSION = '1';
/** What a file of a game calls itself. */
const KIND = 'equidistance game';
const LONGEST = 200;
/** Characters of the address of a game at most; the longest one has a tenth of it. */
const LONGEST_LINK = 100_000;
/** Bytes of a file of a game at most: it may hold a scenario file of the reader's, a million at most, with marks of JSON. */
export const LARGEST = 3_000_000;

/** What a saved game holds besides the moves, to tell whether it plays out as it did. */
export interface Checkpoint {
  /** Hash of the scenario as it was. */
  readonly hash: string;
  /** Equidistance after the last month played, six decimals. */
  readonly end: string;
}

/** Write the end of a game as a seal does. */
export function endText(equidistance: number): string {
  return equidistance.toFixed(6);
}

export interface Saved {
  readonly game: Game;
  readonly seal: Checkpoint;
}

/** Why a save cannot be opened. */
export type SaveFault =
  | { readonly kind: 'foreign' | 'broken' }
  | { readonly kind: 'version'; readonly found: string }
  | { readonly kind: 'scenario'; readonly name: string };

export type Opened = { readonly saved: Saved } | { readonly fault: SaveFault };

function fieldsOf({ game, seal }: Saved): Fields {
  const { scenario, seed, seats, months, orders } = game;
  const moves = orders.map(movesOf).join('.');
  return {
    v: VERSION,
    scenario,
    seed,
    seats: seats.join(' '),
    months: String(months),
    ...partFields(game),
    played: String(orders.length),
    moves,
    ...seal,
  };
}

/** Write a game as the query of an address; null where it is played in a file of the reader's, for which there is no room. */
export function gameQuery(saved: Saved): string | null {
  const { own, ...fields } = fieldsOf(saved);
  return own === undefined ? new URLSearchParams(fields).toString() : null;
}

/** Write a game as a file, one field a line. */
export function fileOf(saved: Saved): string {
  return `${JSON.stringify({ kind: KIND, ...fieldsOf(saved) }, null, 2)}\n`;
}

/** Read the query of an address. */
export function fromQuery(query: string, known: (scenario: string) => boolean): Opened {
  return fromFields(Object.fromEntries(new URLSearchParams(query.slice(0, LONGEST_LINK))), known);
}

/** Read a file. */
export function fromFile(text: string, known: (scenario: string) => boolean): Opened {
  const found = parsed(text);
  if (found === null || found.kind !== KIND) return { fault: { kind: 'foreign' } };
  const fields = Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return fromFields(Object.fromEntries(fields), known);
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(text.slice(0, LARGEST));
    return typeof found === 'object' && found !== null ? { ...found } : null;
  } catch {
    return null;
  }
}

function fromFields(fields: Fields, known: (scenario: string) => boolean): Opened {
  if (fields.v !== VERSION) return { fault: { kind: 'version', found: (fields.v ?? '').slice(0, 20) } };
  const { scenario = '', seed = '', seats = '', months = '', played = '', moves = '', hash = '', end = '' } = fields;
  if (fields.own === undefined && !known(scenario)) return { fault: { kind: 'scenario', name: scenario.slice(0, LONGEST) } };
  const texts = played === '0' ? [] : moves.split('.');
  const orders = texts.map(ordersFrom);
  const length = LENGTHS.find((each) => String(each) === months);
  const isWhole = length !== undefined && String(texts.length) === played && texts.length <= length;
  const isNamed = seed !== '' && seed.length <= LONGEST && !/\p{Cc}/u.test(seed) && /^[\w-]+( [\w-]+)*$/.test(seats);
  const legible = orders.filter((each) => each !== null);
  const chairs = seats.split(' ');
  const parts = partsFrom(fields, chairs, texts.length);
  if (!isWhole || !isNamed || parts === null || legible.length < orders.length) return { fault: { kind: 'broken' } };
  const game: Game = { scenario, seed, ...parts, seats: chairs, months: length, orders: legible };
  return { saved: { game, seal: { hash, end } } };
}
