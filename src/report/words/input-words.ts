import type { Experiment, NamedInput } from '../../experiment/experiment.ts';
import { type OutcomeKind, outcomeKind } from '../../experiment/points/outcome-kinds.ts';
import type { PARAMETERS } from '../../model/parameters.ts';
import type { OBSERVATION_PARAMETERS } from '../../record/observe/observation.ts';
import { shortHash } from '../../scenario/fields/hash.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { lowerFirst, theCamp } from './camps.ts';
import { number, plural, theName } from './words.ts';

type Named = keyof typeof PARAMETERS | keyof typeof OBSERVATION_PARAMETERS;

/** What parameters are called in few words; one that is missing does not compile. */
const PARAMETER_WORDS: Readonly<Record<Named, string>> = {
  value: 'worth of a tie to a power',
  effect: 'hoped-for effect of gifts',
  cost: 'cost of acting',
  backlash: 'fear of backlash',
  hardening: 'hardening towards war',
  lambda: 'precision of the powers',
  demandCost: 'cost of a demand',
  attention: 'attention that channels share',
  step: 'size of one act',
  decay: 'fading of acts',
  memory: 'memory of demands',
  nest: 'exchange within a camp',
  gain: 'pull of inducement',
  bite: 'bite of pressure',
  derisk: 'recoil from pressers',
  forget: 'fading of commitments',
  bind: 'binding of commitments',
  closure: 'closure of business by war',
  habit: 'speed of habit',
  supply: 'supply of capital',
  momentum: 'momentum of drifts',
  answer: 'precision of answers',
  honour: 'face lost by yielding',
  face: 'support lost by giving in',
  capacity: 'capacity to hedge',
  mu: 'speed of legitimacy',
  fade: 'fading of protest',
  insecurity: 'insecurity at home',
  opposition: 'weight of opposed pressure',
  capacityFloor: 'capacity without legitimacy',
  calm: 'capacity without protest',
  unrest: 'toll of protest on capacity',
  protestToll: 'toll of protest on legitimacy',
  core: 'weight of the core issue',
  stake: 'stake in the protector',
  claimsLeverage: 'leverage of claims',
  claimsBuild: 'growth of claims',
  claimsFade: 'repayment of claims',
  profitRate: 'outflow of profits',
  gateway: 'pull of the market next door',
  contest: 'contested statements',
  slope: 'support by credibility',
  support: 'support at a middling credibility',
  unga: 'UN votes by diplomacy',
};

/** Name a parameter, of the model or of what is read from it, in few words. */
export const parameterWords = (parameter: string): string => PARAMETER_WORDS[parameter as Named] ?? parameter;

/** Name an input in few words: as the file calls it, or by its parameter. */
export function inputWords({ name, label }: Pick<NamedInput, 'name' | 'label'>): string {
  const parameter = name.replace(/^parameters\./, '');
  return label === parameter ? (PARAMETER_WORDS[parameter as Named] ?? name) : label;
}

/** Name the lever in few words. */
export function leverWords({ path, label }: { readonly path: string; readonly label: string }): string {
  if (path === 'rivalry.lever' && label === path) return 'rivalry between the powers';
  return inputWords({ name: path, label });
}

/** What the ends of a lever mean, for an axis. */
export function leverEnds(path: string): string {
  return path === 'rivalry.lever' ? '−1 = none, 0 = as today, 1 = war' : '';
}

/** Say what an outcome measures, as the middle of a sentence. */
export function outcomeWords(outcome: string, scenario: Scenario): string {
  const known = outcomeKind(outcome);
  if (known === undefined) return outcome;
  const { kind, part } = known;
  return kind.label.replace('{}', () => partWords(kind, part, scenario));
}

function partWords({ each }: OutcomeKind, id: string, scenario: Scenario): string {
  const { camps, powers, channels } = scenario.case;
  if (each === 'camp') return theCamp(scenario, id === camps.positive ? 'positive' : 'negative');
  if (each === 'power') return theName(powers.find((power) => power.id === id)?.name ?? id);
  return lowerFirst(channels.find((channel) => channel.id === id)?.name ?? id);
}

/** Whether an outcome is a share of runs, to be written as a percentage. */
export const isShare = (outcome: string): boolean => outcomeKind(outcome)?.kind.unit === 'share of runs';

/** Write a level of a lever; infinite is never. */
export const levelWords = (level: number): string => (level === Infinity ? 'never' : number(level));

/** Say over how long runs go, `five years`. */
export function spanWords(months: number): string {
  const years = months / 12;
  const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  if (!Number.isInteger(years)) return plural(months, 'month');
  return `${words[years] ?? years} year${years === 1 ? '' : 's'}`;
}

/** Say what an outcome measures and over how long, where it does not say so itself. */
export function outcomeOver(outcome: string, scenario: Scenario): string {
  const words = outcomeWords(outcome, scenario);
  return outcome.startsWith('decisiveChoice.') ? `${words} within ${spanWords(scenario.horizon)}` : words;
}

/** Name the scenarios of an experiment with their hashes, for a caption. */
export function scenarioFacts(experiment: Experiment, scenarios: readonly Scenario[]): string {
  const named = scenarios.map(({ id, hash }) => `${id}, ${shortHash(hash)}`).join(' · ');
  const settings = experiment.constants.map(({ path, value }) => `${path} = ${value}`).join(', ');
  return settings === '' ? named : `${named} with ${settings}`;
}
