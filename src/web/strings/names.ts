import { shownChannels, shownPowers, theCamp } from '../../report/words/camps.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { both, type TextTable } from './both.ts';

/** A Serbian noun in the cases that the page needs. */
interface Forms {
  readonly nom: string;
  readonly gen: string;
  readonly dat: string;
  readonly acc: string;
}

const forms = (nom: string, gen: string, dat: string, acc: string): Forms => ({ nom, gen, dat, acc });
const same = (name: string): Forms => forms(name, name, name, name);

const POWERS: Readonly<Record<string, Forms>> = {
  US: same('SAD'),
  EU: same('EU'),
  CN: forms('Kina', 'Kine', 'Kini', 'Kinu'),
  RU: forms('Rusija', 'Rusije', 'Rusiji', 'Rusiju'),
};
/** dat serves as locative: u trgovini. */
const CHANNELS: Readonly<Record<string, Forms>> = {
  trade: forms('trgovina', 'trgovine', 'trgovini', 'trgovinu'),
  investment: forms('investicije', 'investicija', 'investicijama', 'investicije'),
  technology: forms('tehnologija', 'tehnologije', 'tehnologiji', 'tehnologiju'),
  security: forms('bezbednost', 'bezbednosti', 'bezbednosti', 'bezbednost'),
  energy: forms('energetika', 'energetike', 'energetici', 'energetiku'),
  diplomacy: forms('diplomatija', 'diplomatije', 'diplomatiji', 'diplomatiju'),
};
const CAMPS: Readonly<Record<string, Forms>> = {
  West: forms('Zapad', 'Zapada', 'Zapadu', 'Zapad'),
  East: forms('Istok', 'Istoka', 'Istoku', 'Istok'),
};
const STATES: Readonly<Record<string, Forms & { readonly capital: string }>> = {
  RS: { ...forms('Srbija', 'Srbije', 'Srbiji', 'Srbiju'), capital: 'Beograd' },
};

type Camp = 'positive' | 'negative';

/** Name a power, a channel, a camp or the state in Serbian; what the page does not know keeps its own name. */
export function serbianPower({ case: { powers } }: Scenario, p: number): Forms {
  return POWERS[powers[p].id] ?? same(powers[p].name);
}
export function serbianChannel({ case: { channels } }: Scenario, c: number): Forms {
  return CHANNELS[channels[c].id] ?? same(channels[c].name);
}
export function serbianCamp({ case: { camps } }: Scenario, camp: Camp): Forms {
  return CAMPS[camps[camp]] ?? same(camps[camp]);
}
export function serbianState({ case: { state } }: Scenario): Forms & { readonly capital: string } {
  return STATES[state.id] ?? { ...same(state.name), capital: state.capital };
}

/** Start a name with a capital letter. */
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const placeOf = (list: readonly { readonly id: string }[], id: string): number => list.findIndex((each) => each.id === id);

/** Names of what a case is made of. */
export const NAMES = {
  capital: both(
    ({ case: { state } }: Scenario) => state.capital,
    (scenario) => serbianState(scenario).capital,
  ),
  power: both(
    (scenario: Scenario, id: string) => shownPowers(scenario).find((power) => power.id === id)?.name ?? id,
    (scenario, id) => serbianPower(scenario, placeOf(scenario.case.powers, id)).nom,
  ),
  channel: both(
    (scenario: Scenario, id: string) => shownChannels(scenario).find((channel) => channel.id === id)?.name ?? id,
    (scenario, id) => upper(serbianChannel(scenario, placeOf(scenario.case.channels, id)).nom),
  ),
  /** A channel of the record, which knows no case. */
  measured: both(upper, (id) => upper(CHANNELS[id]?.nom ?? id)),
  camp: both(
    ({ case: { camps } }: Scenario, camp: Camp) => camps[camp],
    (scenario, camp) => serbianCamp(scenario, camp).nom,
  ),
  theCamp: both(
    (scenario: Scenario, camp: Camp) => theCamp(scenario, camp),
    (scenario, camp) => serbianCamp(scenario, camp).acc,
  ),
} satisfies TextTable;
