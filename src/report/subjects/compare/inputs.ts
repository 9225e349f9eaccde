import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { Corners, InputValue } from '../../../experiment/compare/input-values.ts';
import type { InputDifference } from '../../../experiment/compare/inputs.ts';
import { type DEFAULTS, PARAMETERS } from '../../../model/parameters.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { rounded } from '../../../scenario/text/words.ts';
import type { Table } from '../../words/table.ts';
import { VARIABLE_WORDS } from '../../words/variable-words.ts';
import { list, monthName, number } from '../../words/words.ts';
import { channelName, conditionWords, powerName } from '../explain/words.ts';

/** Decimals of an input: as many as it has, three at most. */
const plain = (value: number): string => {
  const decimals = [0, 1, 2, 3].find((each) => Math.abs(value - rounded(value, each)) < 1e-9) ?? 3;
  return number(value, decimals);
};

const isCorners = (value: InputValue): value is Corners => typeof value === 'object' && value !== null;

/** Write a value of a table: `0.6`, `0 → 0.6 (month 36)`, `–`. */
function cellWords(value: InputValue): string {
  if (value === null) return '–';
  if (typeof value === 'number') return plain(value);
  if (!isCorners(value)) return String(value);
  const points = Object.entries(value).map(([month, at]) => `${plain(at)} (month ${month})`);
  return points.length > 6 ? `${points.slice(0, 5).join(' → ')} → … → ${points[points.length - 1]}` : points.join(' → ');
}

/** Say what a path does: `climbs from 0 to 0.6 over 36 months`, `jumps from 0 to 0.8 in month 12`. */
export function courseWords(value: InputValue): string {
  if (!isCorners(value)) return typeof value === 'number' ? `stays at ${plain(value)}` : cellWords(value);
  const points = Object.entries(value).map(([month, at]) => ({ month: Number(month), at }));
  if (points.length > 6) {
    const values = points.map(({ at }) => at);
    return `moves between ${plain(Math.min(...values))} and ${plain(Math.max(...values))}`;
  }
  const moves = points.slice(1).flatMap(({ month, at }, k) => {
    const from = points[k];
    if (from.at === at) return [];
    const start = k === 0 || points[k - 1]?.at === from.at || k === 1 ? ` from ${plain(from.at)}` : '';
    const steady = from.month === 0 ? '' : ` between months ${from.month} and ${month}`;
    if (month - from.month <= 1) return [`${at > from.at ? 'jumps' : 'drops'}${start} to ${plain(at)} in month ${month}`];
    return [`${at > from.at ? 'climbs' : 'falls'}${start} to ${plain(at)}${steady || ` over ${month} months`}`];
  });
  return list(moves, 9);
}

/** Name a place of the case in words, `Russia in energy`; what is not a place stands as it is. */
function placeWords(ids: readonly string[], { case: given }: Scenario): string {
  const scenario = { case: given } as Scenario;
  const words = ids.map((id) => {
    const p = given.powers.findIndex((power) => power.id === id);
    const c = given.channels.findIndex((channel) => channel.id === id);
    return p >= 0 ? powerName(scenario, p) : c >= 0 ? channelName(scenario, c) : id;
  });
  return words.join(' in ');
}

const NOUNS: Readonly<Record<string, string>> = {
  ...VARIABLE_WORDS,
  ties: VARIABLE_WORDS.tie,
  drift: 'the observed drift of the tie with',
};

/** Name an input in words. */
function inputName(path: string, scenario: Scenario): string {
  const [head, ...rest] = path.split('.');
  if (path === 'rivalry.lever') return 'the lever of rivalry';
  if (head === 'rivalry') {
    const [from, to] = rest[0].split(/[>-]/).map((id) => placeWords([id], scenario));
    return rest[0].includes('>') ? `the hostility of ${from} to ${to}` : `the hostility between ${from} and ${to}`;
  }
  if (head === 'parameters')
    return `the parameter ${rest[0]} (${PARAMETERS[rest[0] as keyof typeof DEFAULTS]?.meaning ?? rest[0]})`;
  if (head === 'switches') return `the mechanism ${rest[0]}`;
  if (head === 'months') return 'the number of months';
  if (head in NOUNS) return [NOUNS[head], ...(rest.length > 0 ? [placeWords(rest, scenario)] : [])].join(' ');
  return head === 'domestic' ? `${NOUNS[rest[0]]} at the start` : path;
}

/** Say of one input how it differs. */
function inputSentence({ path, values }: InputDifference, scenarios: readonly Scenario[]): string {
  const [head, at, ...target] = path.split('.');
  if (head === 'events') return eventSentence(Number(at), target, values, scenarios);
  const holder = scenarios[values.findIndex((value) => value !== null)];
  const course = values.some(isCorners);
  const groups = [...new Set(values.map((value) => JSON.stringify(value)))].map((key) => ({
    value: JSON.parse(key) as InputValue,
    names: scenarios.filter((_, k) => JSON.stringify(values[k]) === key).map(({ id }) => id),
  }));
  const said = groups.map(({ value, names }) => {
    const words = value === null ? 'is missing' : course ? courseWords(value) : `is ${cellWords(value)}`;
    return `${words} in ${list(names)}`;
  });
  return `${inputName(path, holder)} ${list(said)}`;
}

function eventSentence(
  month: number,
  target: readonly string[],
  values: readonly InputValue[],
  scenarios: readonly Scenario[],
): string {
  const holders = scenarios.filter((_, k) => values[k] !== null);
  const [first] = holders;
  const [variable, ...place] = target;
  const title = first.events.find((event) => event.at === month && event.target === target.join('.'))?.title ?? 'an event';
  const [change, condition] = String(values.find((value) => value !== null)).split(' until ');
  const until = condition === undefined ? '' : ` until ${conditionWords(condition, first)}`;
  const [operator, amount] = [change.charAt(0), change.slice(1).replace(/(?<!\d)\./g, '0.')];
  const verbs: Readonly<Record<string, string>> = { '=': 'set to', '+': 'up by', '-': 'down by', '*': 'multiplied by' };
  const noun = `${NOUNS[variable] ?? variable} ${placeWords(place, first)}`.trim();
  const does =
    variable === 'demand'
      ? `${placeWords(place.slice(0, 1), first)} demands in ${placeWords(place.slice(1), first)}`
      : `${noun} ${operator in verbs ? `${verbs[operator]} ${amount}` : change}${until}`;
  const differs = new Set(values.filter((value) => value !== null).map(String)).size > 1 ? ', not by the same amount' : '';
  const only = holders.length < scenarios.length ? ` only in ${list(holders.map(({ id }) => id))}` : '';
  return `“${title}” in month ${month} (${monthName(first.case.start, month)})${only}${differs} (${does})`;
}

/** Numbers of one variable that differ in this many places are told as one. [C] */
const MANY = 4;

/** Put numbers that differ in many places of one variable behind the one that differs most. */
function byVariable(inputs: readonly InputDifference[]): { readonly input: InputDifference; readonly places: number }[] {
  const head = ({ path }: InputDifference): string => path.slice(0, path.indexOf('.'));
  const spread = ({ values }: InputDifference): number => {
    const numbers = values.filter((value) => typeof value === 'number');
    return Math.max(...numbers) - Math.min(...numbers);
  };
  const isNumber = ({ values }: InputDifference) => values.every((value) => typeof value === 'number');
  const alike = (input: InputDifference) => inputs.filter((other) => head(other) === head(input) && isNumber(other));
  return inputs.flatMap((input) => {
    const places = head(input) in NOUNS && isNumber(input) ? alike(input) : [];
    if (places.length < MANY) return [{ input, places: 1 }];
    const most = places.reduce((one, other) => (spread(other) > spread(one) ? other : one));
    return input === most ? [{ input, places: places.length }] : [];
  });
}

/** Say how the inputs differ, one sentence an input; what is beyond `most` is counted. */
export function inputSentences({ inputs, ensembles }: Comparison, most = 6): string[] {
  const scenarios = ensembles.map(({ scenario }) => scenario);
  const told = inputs.filter(({ path }) => path !== 'months' && path !== 'start');
  if (scenarios.every(({ hash }) => hash === scenarios[0].hash)) return ['in nothing: they are the same scenario'];
  if (told.length === 0) return ['in nothing that acts within these months'];
  const groups = byVariable(told);
  const sentences = groups.slice(0, most).map(({ input, places }) => {
    const sentence = inputSentence(input, scenarios);
    return places === 1 ? sentence : `${sentence} (of ${places} such numbers that differ this differs most)`;
  });
  const left = groups.length - sentences.length;
  return left > 0 ? [...sentences, `${left} more ${left === 1 ? 'input differs' : 'inputs differ'}`] : sentences;
}

/** Tabulate the inputs that differ. */
export function inputsTable({ inputs, ensembles }: Comparison): Table {
  return {
    columns: ['Input', ...ensembles.map(({ scenario }) => scenario.id)],
    rows: inputs.map(({ path, values }) => [path, ...values.map(cellWords)]),
  };
}
