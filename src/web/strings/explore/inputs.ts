import type { PARAMETERS } from '../../../model/parameters.ts';
import { inputMeaning } from '../../../report/subjects/explain/words.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { CREDIBILITY } from '../../engine/inputs.ts';
import { both, type TextTable } from '../both.ts';
import { serbianPower } from '../names.ts';

/** Meanings of the model's parameters in Serbian; one that is missing does not compile. */
const PARAMETER_WORDS: Readonly<Record<keyof typeof PARAMETERS, string>> = {
  value: 'šta sila dobija od bliže veze i kad u njoj nema rivala',
  effect: 'koliki deo otvorene veze sila očekuje od jednog podsticaja',
  cost: 'cena poteza za silu; pritisak je skup za blage, podsticaj za one sklone prinudi',
  backlash: 'gubitak koji sila očekuje u sopstvenoj vezi kad pritiska bez poluge',
  hardening: 'koliko je sili u ratu pritisak jeftiniji a podsticaj skuplji nego u miru',
  lambda: 'preciznost sila: 0 deluje nasumice, veliko uvek bira najbolje',
  demandCost: 'cena javnog zahteva, ista za svaku silu',
  attention: 'koliko sve što bi sila mogla da čini u svim kanalima odvlači pažnju od svakog pojedinog',
  step: 'koliko jedan potez podiže zalihu pritiska ili podsticaja',
  decay: 'koliko brzo pritisak i podsticaj slabe',
  memory: 'koliko dugo sila pamti svoje zahteve',
  nest: 'koliko onoga što jedna sila tabora izgubi ide dalje od njenog partnera',
  gain: 'koliko podsticaji privlače poslove',
  bite: 'koliko pritisak rivala odbija poslove od veze',
  derisk: 'koliko sila koja pritiska bez poluge odbija poslove od sebe',
  forget: 'koliko brzo obaveze blede',
  bind: 'koliko obaveza prema jednoj sili vezuje protiv njenih rivala dok rivalstvo traje',
  closure: 'koliko sila u ratu zatvara ono što kontroliše poslovima svog neprijatelja s drugima',
  habit: 'koliko brzo ono što se drži postaje ono što je normalno',
  supply: 'elastičnost kapitalnih kanala na moć sile',
  momentum: 'koliki deo uočenog kretanja se nastavlja',
  answer: 'preciznost odgovora na zahtev',
  honour: 'šta košta da se vidi popuštanje',
  face: 'koliko podrške kod kuće košta da se vidi popuštanje',
  capacity: 'teret koji može da podnese legitimna i mirna država',
  mu: 'brzina kojom legitimnost prati svoje uzroke',
  fade: 'brzina kojom se protest i važnost pitanja vraćaju na početak',
  insecurity: 'koliko gubitak legitimnosti poskupljuje usvajanje uslova',
  opposition: 'koliko suprotstavljeni pritisci teže više od pritisaka s jedne strane',
  capacityFloor: 'kapacitet koji ostaje državi bez ikakve legitimnosti',
  calm: 'kapacitet države bez ikakvog protesta',
  unrest: 'koliko protest oduzima od kapaciteta',
  protestToll: 'koliko protest iznad početnog oduzima od legitimnosti',
  core: 'koliko je skuplje popustiti sili koja je protiv države u ključnom pitanju',
  stake: 'šta košta da se u ključnom kanalu preseče veza sa silom koja je uz državu',
  claimsLeverage: 'koliko potraživanja (dug i uloženi kapital) dodaju poluzi sile u kanalima zaduživanja',
  claimsBuild: 'koliko brzo podsticaji zajmodavca ostavljaju potraživanja',
  claimsFade: 'koliko brzo se potraživanja otplaćuju',
  profitRate: 'dobit koja odlazi godišnje, kao deo potraživanja (samo pokazatelj)',
  gateway: 'elastičnost ponude kapitala sile na vezu države s tržištem koje ta sila traži',
};

const POWER_WORDS: Readonly<Record<string, string>> = {
  coerciveness: 'sklonost prinudi',
  chokepoint: 'poluga bez veze s državom',
  capability: 'materijalni domet',
};
const DOMESTIC_WORDS: Readonly<Record<string, string>> = {
  legitimacy: 'podrška vladi na početku',
  protest: 'protest na ulicama na početku',
  salience: 'težina ključnog nacionalnog pitanja na početku',
  credibility: 'koliko se veruje obećanim nagradama na početku',
};

/** Say in Serbian what a number of the scenario is. */
export function serbianInput(path: string, scenario: Scenario): string {
  if (path === CREDIBILITY) return 'koliko se veruje obećanim nagradama, u svim mesecima';
  const [head, first, second] = path.split('.');
  if (head === 'parameters') return PARAMETER_WORDS[first as keyof typeof PARAMETERS] ?? first;
  if (head === 'rivalry') return 'koliko su sile neprijateljske jedna prema drugoj, u svim mesecima';
  if (head !== 'powers') return DOMESTIC_WORDS[first] ?? first;
  const power = serbianPower(
    scenario,
    scenario.case.powers.findIndex(({ id }) => id === first),
  );
  return `${POWER_WORDS[second] ?? second}: ${power.nom}`;
}

/** Short names and ends of the levers that stand beside the chart. */
interface LeverWords {
  readonly name: string;
  readonly low: string;
  readonly high: string;
}

const SHORT: Readonly<Record<string, { readonly en: LeverWords; readonly sr: LeverWords }>> = {
  'paths.credibility': {
    en: { name: 'EU credibility', low: 'promise empty', high: 'membership near' },
    sr: { name: 'Verodostojnost EU', low: 'prazno obećanje', high: 'članstvo blizu' },
  },
  'domestic.salience': {
    en: { name: 'The core national issue', low: 'cool', high: 'hot' },
    sr: { name: 'Ključno nacionalno pitanje', low: 'hladno', high: 'vruće' },
  },
  'parameters.capacity': {
    en: { name: 'What the state can bear', low: 'little', high: 'much' },
    sr: { name: 'Šta država može da podnese', low: 'malo', high: 'mnogo' },
  },
  'parameters.honour': {
    en: { name: 'Cost of yielding', low: 'quiet', high: 'humiliating' },
    sr: { name: 'Cena popuštanja', low: 'neprimetno', high: 'ponižavajuće' },
  },
};

/** The levers beside the chart, where a scenario has them; every other number is in the list. */
export const FEATURED = Object.keys(SHORT);

export const INPUTS = {
  input: both(
    (path: string, scenario: Scenario) =>
      path === CREDIBILITY ? 'how far promised rewards are believed, in all months' : inputMeaning(path, scenario),
    serbianInput,
  ),
  moves: both('moves over time', 'menja se kroz vreme'),
  leverName: both(
    (path: string) => SHORT[path]?.en.name ?? path,
    (path) => SHORT[path]?.sr.name ?? path,
  ),
  leverLow: both(
    (path: string) => SHORT[path]?.en.low ?? '',
    (path) => SHORT[path]?.sr.low ?? '',
  ),
  leverHigh: both(
    (path: string) => SHORT[path]?.en.high ?? '',
    (path) => SHORT[path]?.sr.high ?? '',
  ),
  groupDomestic: both('At home', 'Kod kuće'),
  groupPaths: both('Over time', 'Kroz vreme'),
  groupPowers: both('Powers', 'Sile'),
  groupParameters: both('The model', 'Model'),
} satisfies TextTable;
