import { limitsOf } from '../../report/words/limits.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { both, type TextTable, verbatim } from './both.ts';
import { serbianCamp, serbianChannel, serbianPower, serbianState } from './names.ts';

const powersOf = (scenario: Scenario, sign: number): string =>
  scenario.case.powers
    .map((power, p) => ({ power, name: serbianPower(scenario, p).nom }))
    .filter(({ power }) => Math.sign(power.axis) === sign)
    .map(({ name }) => name)
    .join(', ');

const unknownOf = (scenario: Scenario): string =>
  scenario.unknown
    .map(
      (id) =>
        serbianChannel(
          scenario,
          scenario.case.channels.findIndex((each) => each.id === id),
        ).nom,
    )
    .join(', ');

/** What the model cannot tell: one click away everywhere. */
export const LIMITS = {
  title: both('What this cannot tell you', 'Šta ovo ne može da kaže'),
  statement: both(limitsOf, (scenario: Scenario) =>
    [
      `Ovo je alat za razmišljanje, ne prognoza. Ne može da kaže da li će ${serbianState(scenario).nom} izabrati stranu, niti kada: u okviru verovatnih podešavanja prag je negde između umerenog rivalstva i nikada.`,
      'Brojevi označeni kao procena su procene autora.',
      ...(scenario.unknown.length > 0 ? [`Nije poznato, pa se ne računa: ${unknownOf(scenario)}.`] : []),
      'Države su prikazane kao jedan um; stranke, firme, manjine, birači i sporne teritorije nisu akteri.',
      `„${serbianCamp(scenario, 'positive').nom}“ (${powersOf(scenario, 1)}) i „${serbianCamp(scenario, 'negative').nom}“ (${powersOf(scenario, -1)}) su pomoćni pojmovi modela: sile istog tabora se često razlikuju.`,
      'Velika ekvidistanca nije preporuka, a mala nije neuspeh.',
      'U događajima i ratovima koje ovaj model pretvara u brojeve ginuli su ljudi.',
    ].join(' '),
  ),
  more: both(
    'It says nothing about the outbreak of war, elections, prices, dates of accession, or what any of this does to citizens. Run it many times; never show one run without the others. Every number has a source or is marked as judgement, and every one can be changed and disputed.',
    'Ne govori ništa o izbijanju rata, izborima, cenama, datumima pristupanja, niti o tome šta sve to znači za građane. Pokrenite ga mnogo puta; nikada ne pokazujte jedan tok bez ostalih. Svaki broj ima izvor ili je označen kao procena, i svaki može da se promeni i ospori.',
  ),
  sources: both('Where the numbers come from', 'Odakle su brojevi'),
  colInput: both('Number', 'Broj'),
  colValue: both('Value', 'Vrednost'),
  colMark: both('Kind', 'Vrsta'),
  colSource: both('Source', 'Izvor'),
  sourcesNote: both(
    'S = a page or paper, D = data, J = judgement of the authors, C = convention, F = fitted, P = set so that known patterns hold.',
    `${verbatim('S')} = stranica ili rad, ${verbatim('D')} = podaci, ${verbatim('J')} = procena autora, ${verbatim('C')} = konvencija, ${verbatim('F')} = prilagođeno podacima, ${verbatim('P')} = postavljeno da poznati obrasci važe.`,
  ),
  terms: both('Using and citing this page', 'Korišćenje i navođenje ove stranice'),
  termsText: both(
    (version: string) =>
      `The texts and pictures of this page may be shared and changed under CC BY 4.0 (creativecommons.org/licenses/by/4.0), if you name The Equidistance authors; its code is under the MIT licence. Figures of others stay under their own terms. To cite it: The Equidistance authors, Equidistance, version ${version}, with the scenario and the eight digits that stand under the picture.`,
    (version) =>
      `Tekstovi i slike ove stranice smeju da se dele i menjaju pod licencom ${verbatim('CC BY 4.0')} (${verbatim('creativecommons.org/licenses/by/4.0')}), ako navedete: ${verbatim('The Equidistance authors')}; kod je pod licencom ${verbatim('MIT')}. Podaci drugih ostaju pod njihovim uslovima. Kako se navodi: ${verbatim(`The Equidistance authors, Equidistance, version ${version}`)}, uz scenario i osam znakova koji stoje ispod slike.`,
  ),
} satisfies TextTable;
