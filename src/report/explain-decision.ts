import { log } from '../engine/arithmetic.ts';
import type { Decision } from '../experiment/decision.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { numberTable } from './explain-table.ts';
import { actorName, monthWords, optionName, questionWords } from './explain-words.ts';
import { wrapped } from './summary.ts';
import { capital, number, percent, plural, signed } from './words.ts';

/** How a text is set. */
export interface Looks {
  /** Columns of the terminal. */
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Options shown at most, the likeliest first. */
const SHOWN = 6;
/** Terms smaller than this print as nothing and are left out. */
const NOTHING = 5e-4;

/** Say what one actor weighed in one month, why it did what it did, and how far luck had a hand in it. */
export function decisionInWords(decision: Decision, scenario: Scenario, looks: Looks): string[] {
  const { width, bold } = looks;
  const { month, actor, options, chosen } = decision;
  const who = actorName(scenario, actor);
  const paragraph = (text: string) => wrapped(text, width);
  return [
    ...paragraph(`${capital(who)}, ${monthWords(scenario, month)}: ${questionWords(decision, scenario)}`).map(bold),
    ...paragraph(`What it did: ${optionName(options[chosen], scenario)}.`),
    '',
    ...optionLines(decision, scenario, looks),
    '',
    ...reasonLines(decision, scenario, looks),
    '',
    ...paragraph(marginSentence(decision, scenario)),
    ...paragraph(luckSentence(decision, scenario)),
  ];
}

const decimalsOf = ({ kind }: Decision): number => (kind === 'answer' ? 3 : 2);

function optionLines(decision: Decision, scenario: Scenario, { width, dim }: Looks): string[] {
  const { options, chosen, runnerUp } = decision;
  const order = [...options.keys()].sort((a, b) => options[b].probability - options[a].probability || a - b);
  const top = order.slice(0, SHOWN);
  const shown = top.includes(chosen) ? top : [...top, chosen];
  const rows = shown.map((k) => [
    optionName(options[k], scenario),
    signed(options[k].utility, decimalsOf(decision)),
    percent(options[k].probability),
  ]);
  const marks = shown.map((k) => (k === chosen ? '▸' : k === runnerUp ? '▹' : ' '));
  const rest = options.length - shown.length;
  const left = shown.reduce((sum, k) => sum - options[k].probability, 1);
  const more = rest > 0 ? ` ${rest} more options share the other ${percent(Math.max(0, left))}.` : '';
  return [
    ...numberTable([['What it weighed', 'worth', 'chance'], ...rows], width, [' ', ...marks]),
    ...wrapped(`▸ taken  ▹ the likeliest other.${more} ${scaleSentence(decision)}`, width).map(dim),
  ];
}

/** Say what worth is counted in, and what a lead of it does. */
function scaleSentence({ kind, precision }: Decision): string {
  const zero = {
    act: 'Doing nothing new is worth 0',
    answer: 'Refusing is worth 0',
    award: 'Worth is a logarithm, so only differences count',
  }[kind];
  return precision > 0
    ? `${zero}; a lead of ${number(log(2) / precision, kind === 'answer' ? 3 : 2)} doubles the chance.`
    : `${zero}; all options are equally likely.`;
}

/** Set the reasons of the chosen and of the runner-up side by side; each column adds up to its worth. */
function reasonLines(decision: Decision, scenario: Scenario, { width, dim }: Looks): string[] {
  const { options, chosen, runnerUp } = decision;
  const sides = [chosen, runnerUp].filter((k) => k >= 0).map((k) => options[k]);
  const names = [...new Set(sides.flatMap(({ terms }) => terms.map(({ name }) => name)))];
  const termOf = (side: number, name: string) => sides[side].terms.find((term) => term.name === name)?.value;
  const told = names.filter((name) => sides.some((_, side) => Math.abs(termOf(side, name) ?? 0) >= NOTHING));
  const decimals = decimalsOf(decision);
  const cell = (value: number | undefined): string => (value === undefined ? '·' : signed(value, decimals));
  const heads = ['▸ taken', '▹ other'].slice(0, sides.length);
  const rows = told.map((name) => [name, ...sides.map((_, side) => cell(termOf(side, name)))]);
  const total = ['together', ...sides.map(({ utility }) => signed(utility, decimals))];
  const plain = sides.filter(({ terms }) => terms.length === 0).map((option) => optionName(option, scenario));
  const note = plain.length > 0 ? `All is counted against "${plain[0]}", so it has no reasons of its own.` : '';
  return [...numberTable([['Why', ...heads], ...rows, total], width), ...wrapped(note, width).map(dim)];
}

function marginSentence({ options, chosen, runnerUp, margin }: Decision, scenario: Scenario): string {
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

function luckSentence({ uniform, stretch, options, chosen }: Decision, scenario: Scenario): string {
  const [low, high] = stretch;
  const same = number(low) === number(high);
  const place = same ? `at ${number(low, 4)}` : `from ${number(low)} to ${number(high)}`;
  const often = percent(1 - options[chosen].probability);
  return `The luck: ${drawWords(uniform, same)} of 1. The options lie side by side on a line from 0 to 1, each as long as its chance; the draw fell on "${optionName(options[chosen], scenario)}", which lies ${place}. With the same reasons, other luck decides otherwise in ${often} of cases.`;
}

/** Write a draw; one that would print as 0 or 1 is said to be near it. */
function drawWords(uniform: number, fine: boolean): string {
  if (fine) return number(uniform, 4);
  return uniform < 0.005 ? 'under .01' : uniform >= 0.995 ? 'over .99' : number(uniform);
}
