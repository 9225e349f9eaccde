import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Weighed } from '../../../experiment/explain/reasons.ts';
import { PARAMETERS } from '../../../model/parameters.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { lowerFirst } from '../../words/camps.ts';
import { VARIABLE_WORDS } from '../../words/variable-words.ts';
import { monthName, number, theName } from '../../words/words.ts';

/** Name a power of the case within a sentence. */
export function powerName({ case: { powers } }: Scenario, p: number): string {
  return theName(powers[p].name);
}

/** Name a channel of the case within a sentence. */
export function channelName({ case: { channels } }: Scenario, c: number): string {
  return lowerFirst(channels[c].name);
}

/** Name whoever decides: a power, or the state by its capital. */
export function actorName({ case: { powers, state } }: Scenario, id: string): string {
  const power = powers.find((each) => each.id === id);
  return power ? theName(power.name) : state.capital;
}

const DEPTHS: Readonly<Record<string, string>> = { 0.25: 'a quarter', 0.5: 'half', 0.75: 'three quarters', 1: 'all' };

/** Say how deeply a demand was met, `a quarter`. */
export function depthWords(depth: number): string {
  return DEPTHS[depth] ?? String(depth);
}

/** Name an option in words, as the actor would: `press in energy`, `yield a quarter to China`. */
export function optionName(option: Weighed, scenario: Scenario): string {
  const { deed, power, channel, depth } = option;
  if (deed === 'hold') return 'do nothing new';
  if (deed === 'induce') return `offer more in ${channelName(scenario, channel)}`;
  if (deed === 'press') return `press in ${channelName(scenario, channel)}`;
  if (deed === 'demand') return `demand in ${channelName(scenario, channel)}`;
  if (deed === 'award') return `choose ${powerName(scenario, power)}`;
  if (deed === 'home') return 'choose none of the powers';
  return deed === 'refuse' ? 'refuse' : `yield ${depthWords(depth)} to ${powerName(scenario, power)}`;
}

/** Name a month of the scenario, `Oct 2025 (month 9)`. */
export function monthWords({ case: { start } }: Scenario, month: number): string {
  return `${monthName(start, month)} (month ${month})`;
}

/** Say what an input of the scenario is, in words. */
export function inputMeaning(path: string, scenario: Scenario): string {
  const [head, first, second] = path.split('.');
  if (head === 'parameters') return PARAMETERS[first as keyof typeof PARAMETERS].meaning;
  if (head === 'rivalry') return 'how hostile the powers are to each other, in all months';
  if (head === 'powers') {
    const p = scenario.case.powers.findIndex(({ id }) => id === first);
    return `${POWER_INPUTS[second] ?? second} of ${powerName(scenario, p)}`;
  }
  return `${DOMESTIC_INPUTS[first] ?? first} at the start`;
}

const POWER_INPUTS: Readonly<Record<string, string>> = {
  coerciveness: 'the taste for coercion',
  chokepoint: 'the leverage that needs no tie with the state',
  capability: 'the material reach',
};
const DOMESTIC_INPUTS: Readonly<Record<string, string>> = {
  legitimacy: 'support for the government',
  protest: 'protest in the streets',
  salience: 'the weight of the core national issue',
  credibility: 'how far promised rewards are believed',
};

/** Say what was decided about, as a heading: `answers a demand in energy`. */
export function questionWords({ kind, channel, options }: Decision, scenario: Scenario): string {
  if (kind === 'act') return `what to do in ${channelName(scenario, channel)} this month`;
  if (kind === 'award') return `who gets the month's business in ${channelName(scenario, channel)}`;
  const asking = [...new Set(options.filter(({ deed }) => deed === 'meet').map(({ power }) => power))];
  const who = asking.map((p) => powerName(scenario, p)).join(' and ');
  return `how to answer the ${asking.length > 1 ? 'demands' : 'demand'} of ${who} in ${channelName(scenario, channel)}`;
}

/** Say in words what an event moves: `tie.CN.energy` is `the tie with China in energy`. */
export function targetWords(target: string, { case: { powers, channels } }: Scenario): string {
  const [name, first, second] = target.split('.');
  const power = powers.find(({ id }) => id === first);
  const channel = channels.find(({ id }) => id === second);
  if (VARIABLE_WORDS[name] === undefined || (first !== undefined && power === undefined)) return target;
  return [
    VARIABLE_WORDS[name],
    ...(power ? [theName(power.name)] : []),
    ...(channel ? [`in ${lowerFirst(channel.name)}`] : []),
  ].join(' ');
}

const COMPARISONS: Readonly<Record<string, string>> = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' };

/** Say in words what ends an event: `tie.CN.energy < 0.3` is `the tie with China in energy is below 0.30`. */
export function conditionWords(condition: string, scenario: Scenario): string {
  const parts = /^\s*(\S+?)\s*(<=|>=|<|>)\s*(\S+)\s*$/.exec(condition);
  if (parts === null) return condition;
  const [, target, comparison, value] = parts;
  return `${targetWords(target, scenario)} is ${COMPARISONS[comparison]} ${number(Number(value))}`;
}
