import { log } from '../../../engine/arithmetic.ts';
import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { Table } from '../../words/table.ts';
import { capital, number, percent, plural, restPercent, signed } from '../../words/words.ts';
import { optionName } from './words.ts';

/** Terms smaller than this print as nothing and are left out. */
const NOTHING = 5e-4;

/** Decimals of what an option is worth. */
export function worthDecimals({ kind }: Decision): number {
  return kind === 'answer' ? 3 : 2;
}

/** An option as it is shown. */
export interface OptionRow {
  readonly at: number;
  readonly name: string;
  readonly worth: string;
  readonly chance: string;
  readonly standing: 'taken' | 'other' | '';
}

/** List the options, the likeliest first. */
export function optionRows(decision: Decision, scenario: Scenario): OptionRow[] {
  const { options, chosen, runnerUp } = decision;
  const order = [...options.keys()].sort((a, b) => options[b].probability - options[a].probability || a - b);
  return order.map((at) => ({
    at,
    name: optionName(options[at], scenario),
    worth: signed(options[at].utility, worthDecimals(decision)),
    chance: percent(options[at].probability),
    standing: at === chosen ? 'taken' : at === runnerUp ? 'other' : '',
  }));
}

/** Reasons of the chosen and of the runner-up side by side. */
export interface ReasonRows {
  /** Name, then a value for each of the two. */
  readonly rows: readonly (readonly string[])[];
  /** What they add up to, under the same columns. */
  readonly total: readonly string[];
  /** Said where one of the two is what all is counted against. */
  readonly note: string;
}

/** Set the reasons of the chosen and of the runner-up side by side; each column adds up to its worth. */
export function reasonRows(decision: Decision, scenario: Scenario): ReasonRows {
  const { options, chosen, runnerUp } = decision;
  const sides = [chosen, runnerUp].filter((k) => k >= 0).map((k) => options[k]);
  const names = [...new Set(sides.flatMap(({ terms }) => terms.map(({ name }) => name)))];
  const termOf = (side: number, name: string) => sides[side].terms.find((term) => term.name === name)?.value;
  const told = names.filter((name) => sides.some((_, side) => Math.abs(termOf(side, name) ?? 0) >= NOTHING));
  const decimals = worthDecimals(decision);
  const cell = (value: number | undefined): string => (value === undefined ? '·' : signed(value, decimals));
  const plain = sides.filter(({ terms }) => terms.length === 0).map((option) => optionName(option, scenario));
  return {
    rows: told.map((name) => [name, ...sides.map((_, side) => cell(termOf(side, name)))]),
    total: ['together', ...sides.map(({ utility }) => signed(utility, decimals))],
    note: plain.length > 0 ? `All is counted against "${plain[0]}", so it has no reasons of its own.` : '',
  };
}

const STANDINGS = { taken: 'taken', other: 'likeliest other', '': '' } as const;

/** Tabulate the options. */
export function optionsTable(decision: Decision, scenario: Scenario): Table {
  return {
    columns: ['Option', 'Worth', 'Chance', 'Standing'],
    rows: optionRows(decision, scenario).map(({ name, worth, chance, standing }) => [name, worth, chance, STANDINGS[standing]]),
  };
}

/** Tabulate the reasons of the chosen and of the runner-up. */
export function reasonsTable(decision: Decision, scenario: Scenario): Table {
  const { options, chosen, runnerUp } = decision;
  const { rows, total } = reasonRows(decision, scenario);
  const sides = [chosen, runnerUp].filter((k) => k >= 0).map((k) => optionName(options[k], scenario));
  const heads = sides.map((name, k) => `${name} (${k === 0 ? 'taken' : 'likeliest other'})`);
  return { columns: ['Reason', ...heads], rows: [...rows, total] };
}

/** Say what worth is counted in, and what a lead of it does. */
export function scaleSentence(decision: Decision): string {
  const { kind, precision } = decision;
  const zero = {
    act: 'Doing nothing new is worth what else it could do',
    answer: 'Refusing is worth 0',
    award: 'Worth is a logarithm, so only differences count',
  }[kind];
  return precision > 0
    ? `${zero}; a lead of ${number(log(2) / precision, worthDecimals(decision))} doubles the chance.`
    : `${zero}; all options are equally likely.`;
}

/** Say how far the chosen stood above the runner-up. */
export function marginSentence({ options, chosen, runnerUp, margin }: Decision, scenario: Scenario): string {
  if (runnerUp < 0) return 'There was nothing else to choose.';
  const [own, other] = [options[chosen], options[runnerUp]];
  const name = `"${optionName(other, scenario)}"`;
  const chances = `${percent(own.probability)} against ${percent(other.probability)}`;
  const first = options.every(({ probability }) => probability <= own.probability);
  const lead = Math.abs(margin.probability) * 100;
  if (lead < 0.05) return `The margin: none; ${name} was as likely, ${percent(other.probability)}.`;
  const points = lead < 0.5 ? 'less than a point' : plural(lead, 'point');
  if (first) return `The margin: it was the likeliest, ${chances} for ${name}, a lead of ${points}.`;
  return `The margin: it was not the likeliest. ${capital(name)} stood ${points} higher (${chances}); luck took the other way.`;
}

/** Say where the draw fell, and how often it would have fallen elsewhere. */
export function drawSentence({ uniform, stretch, options, chosen }: Decision, scenario: Scenario): string {
  const [low, high] = stretch;
  const same = number(low) === number(high);
  const place = same ? `at ${number(low, 4)}` : `from ${number(low)} to ${number(high)}`;
  const often = restPercent(1 - options[chosen].probability);
  return `The luck: ${drawWords(uniform, same)} of 1. The options lie side by side on a line from 0 to 1, each as long as its chance; it fell on "${optionName(options[chosen], scenario)}", which lies ${place}. With the same reasons, other luck decides otherwise in ${often} of cases.`;
}

/** Write a draw; one that would print as 0 or 1 is said to be near it. */
function drawWords(uniform: number, fine: boolean): string {
  if (fine) return number(uniform, 4);
  return uniform < 0.005 ? 'under 0.01' : uniform >= 0.995 ? 'over 0.99' : number(uniform);
}
