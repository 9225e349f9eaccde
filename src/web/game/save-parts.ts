import { THEORY_NAMES } from '../../model/theory.ts';
import { settingFrom } from './choice.ts';
import type { Injection } from './injected-events.ts';
import type { Game } from './pair.ts';
import { SHOCK_NAMES } from './shocks.ts';
import { TIME_ENDS, TURN_SECONDS, type TurnTime } from './turn-time.ts';

/** Texts of a saved game by name. */
export type Fields = Readonly<Record<string, string>>;

/** What most games do without: a text is written only where there is something to say. */
export type Parts = Pick<Game, 'own' | 'set' | 'theory' | 'pair' | 'clock' | 'injections' | 'split'>;

/** Write these parts of a game; the text of the reader's own file is among them. */
export function partFields({
  scenario,
  own,
  set,
  theory,
  pair,
  clock,
  injections,
  split,
}: Parts & Pick<Game, 'scenario'>): Fields {
  const texts = {
    own: own?.name === scenario ? own.text : '',
    set: Object.entries(set)
      .map((setting) => setting.join('='))
      .join('\n'),
    theory: theory ?? '',
    pair: pair ?? '',
    clock: clock === null ? '' : `${clock.seconds} ${clock.end}`,
    events: injections.map(({ month, shock }) => `${month}.${shock}`).join(' '),
    split: split.join(' '),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

/** Read these parts; null where one of them is none. */
export function partsFrom(fields: Fields, seats: readonly string[], played: number): Parts | null {
  const { scenario = '', own = '', set = '', pair = '', clock = '', events = '', split = '' } = fields;
  // earlier versions wrote it as lens
  const { theory: word = fields.lens ?? '' } = fields;
  const settings = listed(set, '\n').map(settingFrom);
  const theory = THEORY_NAMES.find((name) => name === word) ?? null;
  const time = timeFrom(clock);
  const injections = listed(events, ' ').map((text) => injectionFrom(text, played));
  const months = listed(split, ' ').map((text) => monthFrom(text, played - 1));
  const isOdd = [theory === null && word !== '', time === null && clock !== '', pair !== '' && !seats.includes(pair)];
  const read = { settings: present(settings), injections: present(injections), split: present(months) };
  if (isOdd.includes(true) || read.settings === null || read.injections === null || read.split === null) return null;
  return {
    ...(own === '' ? {} : { own: { name: scenario, text: own } }),
    set: Object.fromEntries(read.settings),
    theory,
    pair: pair === '' ? null : pair,
    clock: time,
    injections: read.injections,
    split: read.split,
  };
}

function listed(text: string, separator: string): readonly string[] {
  return text === '' ? [] : text.split(separator);
}

/** Pass a list on that has been read whole. */
function present<T>(list: readonly (T | null)[]): readonly T[] | null {
  const read = list.filter((each) => each !== null);
  return read.length === list.length ? read : null;
}

function timeFrom(text: string): TurnTime | null {
  const [length, name] = text.split(' ');
  const seconds = TURN_SECONDS.find((each) => String(each) === length);
  const end = TIME_ENDS.find((each) => each === name);
  return seconds === undefined || end === undefined ? null : { seconds, end };
}

function injectionFrom(text: string, last: number): Injection | null {
  const [at, name] = text.split('.');
  const month = monthFrom(at, last);
  const shock = SHOCK_NAMES.find((each) => each === name);
  return month === null || shock === undefined ? null : { month, shock };
}

function monthFrom(text: string, last: number): number | null {
  return /^\d{1,3}$/.test(text) && Number(text) <= last ? Number(text) : null;
}
