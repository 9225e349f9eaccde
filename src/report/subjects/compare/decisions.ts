import type { Divergence } from '../../../experiment/compare/divergence.ts';
import { actorOf, type Decided } from '../../../experiment/compare/divergence-month.ts';
import type { Explained, Why } from '../../../experiment/compare/divergence-reasons.ts';
import type { Pair } from '../../../experiment/compare/pair.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { capital, monthName, number, percent, plural } from '../../words/words.ts';
import { channelName, depthWords, powerName } from '../explain/words.ts';

/** Name whoever decided: a power within a sentence, or the state. */
export function deciderName(scenario: Scenario, power: number): string {
  return power < 0 ? scenario.case.state.name : powerName(scenario, power);
}

/** Say what is decided in a instead of what is decided in b. */
export function whatInWords(decided: Decided, scenario: Scenario): string {
  const { kind, power, channel, a, b } = decided;
  if (kind === 'act') return `${actWords(a, 0)} instead of ${actWords(b, 1)} in ${channelName(scenario, channel)}`;
  if (kind === 'award') {
    const goes = (winner: number): string => (winner < 0 ? 'none of the powers' : powerName(scenario, winner));
    return `${channelName(scenario, channel)} goes to ${goes(a)} instead of ${goes(b)}`;
  }
  const where = `${powerName(scenario, power)} in ${channelName(scenario, channel)}`;
  if (kind === 'demand') return `an event makes a demand of ${where}${a > b ? '' : ', but only in the other'}`;
  const met = (depth: number): string => (depth === 0 ? 'refused' : `met by ${depthWords(depth)}`);
  return `the demand of ${where} is ${met(a)} instead of ${met(b)}`;
}

/** Say what an act is, as `presses` (form 0) or `pressing` (form 1). */
function actWords(act: number, form: 0 | 1): string {
  const verbs = [
    ['does nothing new', 'doing nothing new'],
    ['offers more', 'offering more'],
    ['presses', 'pressing'],
    ['demands', 'demanding'],
  ];
  return verbs[act][form];
}

/** Say who decides what differently, `China presses in energy instead of …`. */
export function decisionSentence(decided: Decided, scenario: Scenario): string {
  const what = whatInWords(decided, scenario);
  return decided.kind === 'act' ? `${powerName(scenario, decided.power)} ${what}` : what;
}

const near = (scenario: Scenario, month: number): string => `month ${month} (${monthName(scenario.case.start, month)})`;

/** Say where runs on the same luck part: in general, and what is decided first. */
export function beginningSentence({ a, b, divergence, uncomparable }: Pair): string {
  const { scenario } = a;
  if (uncomparable.roster) return 'their decisions cannot be compared one by one.';
  if (divergence === null) return 'nowhere: on the same luck both do the same in every month.';
  const { months, traced, parted, decision, actor, drift } = divergence;
  if (months === null || decision === null)
    return `nobody decides differently in ${plural(traced, 'pair')}; shares and rates drift apart from ${near(scenario, drift ?? 0)} on.`;
  const spread = months.p25 === months.p75 ? '' : `, half of the pairs between months ${months.p25} and ${months.p75}`;
  const never = parted < traced ? ` (in ${plural(traced - parted, 'pair')} of ${traced} nobody ever decides differently)` : '';
  const drifting = drift !== null && drift < months.p50 ? `; shares and rates drift apart from month ${drift} on` : '';
  const who = actor
    ? ` ${capital(deciderName(scenario, actor.power))} is among the first in ${percent(actor.share)} of pairs.`
    : '';
  return `on the same luck runs part in ${near(scenario, months.p50)}${spread}${never}${drifting}.${who} Most often (${percent(divergence.share)}): ${decisionSentence(decision, scenario)}, in ${a.scenario.id} against ${b.scenario.id}.`;
}

/** Say why, from the pair that parts so; nothing where no reason is known. `isTold`: run and month already are. */
export function whySentence(pair: Pair, explained: Explained | null, isTold = false): string {
  const why = explained?.why;
  const month = explained?.parting.month;
  if (!explained || !why || month === null || month === undefined) return '';
  const { a, b } = pair;
  const [here, there] = [a.scenario.id, b.scenario.id];
  const where = isTold ? '' : `in run ${explained.parting.replicate}, ${near(a.scenario, month)}, `;
  const digits = number(why.a) === number(why.b) ? 3 : 2;
  const side = why.isDone ? '' : ', which moves the odds of everything else';
  const chances = [why.chance.a, why.chance.b].map(percent);
  const odds = chances[0] === chances[1] ? '' : ` (chance ${chances[0]} and ${chances[1]})`;
  return `${where}“${why.name}” counts ${number(why.a, digits)} for ${optionWords(why.option, a.scenario)} in ${here} and ${number(why.b, digits)} in ${there}${odds}${side}; the luck is the same.`;
}

/** Say what an option is, as `pressing in energy` or `yielding a quarter to China in energy`. */
function optionWords({ deed, power, channel, depth }: Why['option'], scenario: Scenario): string {
  if (deed === 'hold') return 'doing nothing new';
  const what = {
    induce: 'offering more',
    press: 'pressing',
    demand: 'demanding',
    award: `choosing ${power < 0 ? '' : powerName(scenario, power)}`,
    home: 'choosing none of the powers',
    refuse: 'refusing',
    meet: `yielding ${depthWords(depth)} to ${power < 0 ? '' : powerName(scenario, power)}`,
  }[deed];
  return `${what} in ${channelName(scenario, channel)}`;
}

/** Say where the pair that was asked for parts. */
export function chosenSentence(pair: Pair, { chosen }: Divergence): string {
  if (chosen === null) return '';
  const { parting, decision } = chosen;
  const { scenario } = pair.a;
  if (parting.month === null || decision === null) {
    if (parting.drift === null) return 'both do the same in every month.';
    return `nobody decides differently; shares and rates drift apart from ${near(scenario, parting.drift)} on.`;
  }
  const others = parting.decisions.length - 1;
  const more =
    others > 0 ? `, and ${others === 1 ? 'one more decision differs' : `${others} more decisions differ`} that month` : '';
  return `they part in ${near(scenario, parting.month)}: ${decisionSentence(decision, scenario)}${more}.`;
}

/** The first divergence as data: that of the chosen pair, else what is typical. */
export interface FirstDivergence {
  readonly month: number;
  /** Id of the power or of the state; null where nobody decides differently and numbers only drift. */
  readonly actor: string | null;
  readonly what: string;
}

const DRIFT = 'nobody decides differently; shares and rates drift apart';

/** Write down where a pair first parts. */
export function firstDivergence({ a: { scenario }, divergence }: Pair): FirstDivergence | null {
  if (divergence === null) return null;
  const { chosen, months, drift } = divergence;
  const decision = chosen ? chosen.decision : divergence.decision;
  const month = chosen ? (chosen.parting.month ?? chosen.parting.drift) : (months?.p50 ?? drift);
  if (month === null) return null;
  if (decision === null) return { month, actor: null, what: DRIFT };
  const power = actorOf(decision);
  const actor = power < 0 ? scenario.case.state.id : scenario.case.powers[power].id;
  return { month, actor, what: whatInWords(decision, scenario) };
}
