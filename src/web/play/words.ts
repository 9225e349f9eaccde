import { shownPowers } from '../../report/charts/camps.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Texts } from '../strings/strings.ts';
import type { SaveFault } from './save.ts';
import type { Deed } from './told.ts';

/** The chairs of the shipped case, in the order of the cards, before a scenario has been read. */
export const CHAIRS = ['RS', 'US', 'EU', 'CN', 'RU'] as const;

/** Name the office that holds a chair; a chair that has no card goes by its own name. */
export function officeOf(seat: string, { teachRoles }: Texts): string {
  const offices: Readonly<Record<string, string>> = {
    RS: teachRoles.belgradeOffice,
    US: teachRoles.washingtonOffice,
    EU: teachRoles.brusselsOffice,
    CN: teachRoles.beijingOffice,
    RU: teachRoles.moscowOffice,
  };
  return offices[seat] ?? seat;
}

/** Name the office by its city alone. */
export function cityOf(seat: string, t: Texts): string {
  return officeOf(seat, t).split(':')[0];
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

export function channelName(c: number, scenario: Scenario, { names }: Texts): string {
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
