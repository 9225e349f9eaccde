import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { CampName } from '../colour/palette.ts';
import { powerStyle } from '../colour/theme.ts';
import { capital, list } from './words.ts';

/** A power as a chart needs it, in the order in which the scenario shows them. */
export interface ShownPower {
  readonly id: string;
  readonly name: string;
  readonly camp: CampName;
  /** Style of its areas; with `Text` behind it, of its words. */
  readonly style: string;
}

export interface ShownChannel {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly kind: 'share' | 'rate';
}

/** List the powers as shown, each with its camp and the style that its place in the camp gives it. */
export function shownPowers(scenario: Scenario): ShownPower[] {
  const places = { positive: 0, negative: 0, neutral: 0 };
  return scenario.shown.powers.map((id) => {
    const power = scenario.case.powers.find((each) => each.id === id);
    const axis = power?.axis ?? 0;
    const camp = axis > 0 ? 'positive' : axis < 0 ? 'negative' : 'neutral';
    return { id, name: power?.name ?? id, camp, style: powerStyle(camp, places[camp]++) };
  });
}

/** List the channels as shown. */
export function shownChannels(scenario: Scenario): ShownChannel[] {
  return scenario.shown.channels.map((id) => {
    const channel = scenario.case.channels.find((each) => each.id === id);
    return { id, name: channel?.name ?? id, weight: channel?.weight ?? 0, kind: channel?.kind ?? 'share' };
  });
}

/** Name a camp with its article, `the West`. */
export function theCamp(scenario: Scenario, camp: 'positive' | 'negative'): string {
  const name = scenario.case.camps[camp];
  return /^the /i.test(name) ? name : `the ${name}`;
}

/** Label the share of runs that chose a camp, in wordings from the fullest to the shortest. */
export function choseLabels(scenario: Scenario, camp: 'positive' | 'negative', share: string): string[] {
  return [
    `${share} chose ${theCamp(scenario, camp)}`,
    `${share} ${theCamp(scenario, camp)}`,
    `${share} ${scenario.case.camps[camp]}`,
  ];
}

/** Write a name within a sentence: `trade`, but `EU market`. */
export function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Name the channels that nothing can be said of, `Energy is not known: it is out of the weights.`; empty where there is none. */
export function unknownSentence(scenario: Scenario): string {
  const { unknown } = scenario;
  if (unknown.length === 0) return '';
  const names = shownChannels(scenario).flatMap(({ id, name }) => (unknown.includes(id) ? [lowerFirst(name)] : []));
  const said = unknown.length === 1 ? 'is not known: it is' : 'are not known: they are';
  return `${capital(list(names))} ${said} out of the weights.`;
}
