import { shownPowers } from '../../report/words/camps.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Taker } from '../game/pair.ts';
import type { SaveFault } from '../game/save.ts';
import type { Deed } from '../game/view.ts';
import type { Texts } from '../strings/strings.ts';

/** The chairs of the shipped case, in the order of the cards, before a scenario has been read. */
export const CHAIRS = ['RS', 'US', 'EU', 'CN', 'RU'] as const;

/** Name the office that holds a chair; a chair that has no card goes by the name that its scenario gives it. */
export function officeOf(seat: string, { teachRoles, names }: Texts, scenario?: Scenario): string {
  const offices: Readonly<Record<string, string>> = {
    RS: teachRoles.belgradeOffice,
    US: teachRoles.washingtonOffice,
    EU: teachRoles.brusselsOffice,
    CN: teachRoles.beijingOffice,
    RU: teachRoles.moscowOffice,
  };
  if (Object.hasOwn(offices, seat)) return offices[seat];
  if (scenario === undefined) return seat;
  return seat === scenario.case.state.id ? names.capital(scenario) : names.power(scenario, seat);
}

/** Name the office by its city alone. */
export function cityOf(seat: string, t: Texts, scenario?: Scenario): string {
  return officeOf(seat, t, scenario).split(':')[0];
}

/** Name the chair that one or two people take, `Brussels: the Commission and the Council (first player)`. */
export function takerWords({ seat, place }: Taker, t: Texts, scenario: Scenario): string {
  const office = officeOf(seat, t, scenario);
  return place === 0 ? office : `${office} (${t.playRules.player(place)})`;
}

/** Name what was done, as the one who did it would. */
export function deedWords(deed: Deed, scenario: Scenario, { why }: Texts): string {
  return why.option({ ...deed, utility: 0, terms: [] }, scenario);
}

export function faultWords(fault: SaveFault, { play }: Texts): string {
  if (fault.kind === 'version') return play.otherVersion(fault.found);
  return fault.kind === 'scenario' ? play.noScenario(fault.name) : play[fault.kind];
}

/** Name powers by their places in the case. */
export function powerNames(powers: readonly number[], scenario: Scenario, { names }: Texts): string {
  return powers.map((p) => names.power(scenario, scenario.case.powers[p].id)).join(', ');
}

export function channelLabel(c: number, scenario: Scenario, { names }: Texts): string {
  return names.channel(scenario, scenario.case.channels[c].id);
}

/** List the places of the powers in the order in which the scenario shows them. */
export function powersShown(scenario: Scenario): number[] {
  return shownPowers(scenario).map(({ id }) => scenario.case.powers.findIndex((power) => power.id === id));
}

/** List the places of the channels in the order in which the scenario shows them. */
export function channelsShown({ shown, case: { channels } }: Scenario): number[] {
  return shown.channels.map((id) => channels.findIndex((channel) => channel.id === id));
}
