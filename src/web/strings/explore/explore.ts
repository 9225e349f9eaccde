import { count, list, number, percent, signed } from '../../../report/words/words.ts';
import type { MonthCase } from '../../../report/words/writing.ts';
import { both, type TextTable } from '../both.ts';
import { serbianCount, serbianNumber, serbianPercent, serbianSigned } from '../numbers.ts';

const runs = (value: number): string => serbianCount(value, 'tok', 'toka', 'tokova');

/** Texts of the Explore screen: what is chosen, and what comes out. */
export const EXPLORE = {
  scenario: both('Scenario', 'Scenario'),
  others: both('More scenarios', 'Još scenarija'),
  chooseOther: both('Choose another …', 'Izaberite drugi …'),
  ownFile: both('Open a file of your own', 'Otvorite svoju datoteku'),
  ownFileHint: both('YAML, as the command line takes it', 'YAML, kakav prima komandna linija'),
  about: both('What it assumes', 'Šta pretpostavlja'),
  rivalry: both('Rivalry of the powers', 'Rivalstvo sila'),
  cardRivalry: both(
    (peak: number, when: string) => `rivalry ${signed(peak)} from ${when}`,
    (peak, when) => `rivalstvo ${serbianSigned(peak)} od ${when}`,
  ),
  cardBands: both(
    (many: number) => `Bands: equidistance, 50 and 90 % of ${count(many)} runs, before any change`,
    (many) => `Pojasevi: ekvidistanca, 50 i 90 % od ${runs(many)}, pre svake promene`,
  ),
  none: both('none', 'nikakvo'),
  start: both('at the start', 'na početku'),
  war: both('war', 'rat'),
  rivalryText: both(
    (lever: number, present: (form: MonthCase) => string) =>
      lever === 0
        ? `As in ${present('locative')}`
        : lever < 0
          ? `${percent(-lever)} of the way from ${present('genitive')} to none`
          : `${percent(lever)} of the way from ${present('genitive')} to war`,
    (lever, present) =>
      lever === 0
        ? `Kao u ${present('locative')}`
        : lever < 0
          ? `${serbianPercent(-lever)} puta od ${present('genitive')} do nikakvog`
          : `${serbianPercent(lever)} puta od ${present('genitive')} do rata`,
  ),
  noThreshold: both(
    (now: string) =>
      `${now}. There is no single tipping point: across settings that can all be defended it lies anywhere from moderate rivalry to never.`,
    (now) =>
      `${now}. Nema jednog praga: u okviru uverljivih podešavanja on je bilo gde od umerenog rivalstva do toga da ga nema.`,
  ),
  levers: both('Levers', 'Poluge'),
  allNumbers: both(
    (many: number) => `All ${many} numbers`,
    (many) => `Svi brojevi (${many})`,
  ),
  find: both('Find a number', 'Nađi broj'),
  changedFrom: both(
    (value: number) => `was ${number(value)}`,
    (value) => `bilo ${serbianNumber(value)}`,
  ),
  putBack: both('Put back', 'Vrati'),
  movesNothing: both(
    (higher: number, lower: number) =>
      `Changes nothing visible here: from one end to the other, ${percent(higher)} of the runs end a little higher, ${percent(lower)} a little lower.`,
    (higher, lower) =>
      `Ovde ne menja ništa vidljivo: s jednog kraja na drugi ${serbianPercent(higher)} tokova završi malo više, ${serbianPercent(lower)} malo niže.`,
  ),
  reset: both('Reset', 'Poništi'),
  newLuck: both('New luck', 'Nova sreća'),
  seed: both('Seed', 'Seme'),
  theory: both('Theory', 'Teorija'),
  mixed: both('Mixed', 'Mešovita'),
  realist: both('Realist', 'Realistička'),
  liberal: both('Liberal', 'Liberalna'),
  constructivist: both('Constructivist', 'Konstruktivistička'),
  mixedWords: both('equal weights', 'jednake težine'),
  realistWords: both('power and pressure', 'moć i pritisak'),
  liberalWords: both('gains and inducements', 'dobit i podsticaji'),
  constructivistWords: both('identity and recognition', 'identitet i priznanje'),
  subtitle: both(
    (camps: readonly [string, string], lowest: number, split: boolean, many: number) =>
      `Equidistance: 1 = equally close to ${camps[0]} and ${camps[1]}${lowest > 0 ? `; the axis starts at ${number(lowest, 1)}` : ''}. ${
        split
          ? `Two kinds of runs, so two lines, as thick as their share; shades hold the densest 50 and 90 % of ${count(many)} runs.`
          : `Thick: the median; shades hold the middle 50 and 90 % of ${count(many)} runs. Thin: real runs.`
      }`,
    (camps, lowest, split, many) =>
      `Ekvidistanca: 1 = jednako blizu (${camps[0]} i ${camps[1]})${lowest > 0 ? `; osa počinje od ${serbianNumber(lowest, 1)}` : ''}. ${
        split
          ? `Dve vrste tokova, pa dve linije, debele koliko i njihov udeo; senke drže najgušćih 50 i 90 % od ${runs(many)}.`
          : `Debelo: medijana; senke drže srednjih 50 i 90 % od ${runs(many)}. Tanko: stvarni tokovi.`
      }`,
  ),
  refining: both(
    (now: number, goal: number) => `${now} runs so far, going on to ${goal} …`,
    (now, goal) => `${runs(now)} do sada, do ${goal} …`,
  ),
  settled: both((many: number) => `${many} runs`, runs),
  working: both('Running …', 'Računa se …'),
  month: both('Month to read', 'Mesec za čitanje'),
  readMiddle: both(
    (p50: number, p25: number, p75: number, p05: number, p95: number) =>
      `median ${number(p50)}, half of the runs ${number(p25)} to ${number(p75)}, 90 % ${number(p05)} to ${number(p95)}`,
    (p50, p25, p75, p05, p95) =>
      `medijana ${serbianNumber(p50)}, polovina tokova od ${serbianNumber(p25)} do ${serbianNumber(p75)}, 90 % od ${serbianNumber(p05)} do ${serbianNumber(p95)}`,
  ),
  readKinds: both(
    (hedging: number | null, chosen: number | null) =>
      list([
        ...(hedging === null ? [] : [`middle of those still hedging ${number(hedging)}`]),
        ...(chosen === null ? [] : [`of those that have chosen ${number(chosen)}`]),
      ]),
    (hedging, chosen) =>
      [
        ...(hedging === null ? [] : [`sredina onih koji još vode hedžing ${serbianNumber(hedging)}`]),
        ...(chosen === null ? [] : [`onih koji su izabrali ${serbianNumber(chosen)}`]),
      ].join(', '),
  ),
  readShares: both(
    (hedging: number, positive: string, negative: string) => `still hedging ${hedging} %, ${positive}, ${negative}`,
    (hedging, positive, negative) => `još vodi hedžing ${hedging} %, ${positive}, ${negative}`,
  ),
  campShare: both(
    (camp: string, share: number) => `${camp} ${share} %`,
    (camp, share) => `${camp} ${share} %`,
  ),
  readRun: both(
    (replicate: number, value: number) => `run ${replicate}: ${number(value)}`,
    (replicate, value) => `tok ${replicate}: ${serbianNumber(value)}`,
  ),
  describe: both(
    (facts: Described) =>
      [
        `Line chart of equidistance, ${facts.from} to ${facts.to}, ${facts.runs} runs of ${facts.name}. It starts at ${number(facts.start)}.`,
        facts.split
          ? `Runs fall into two kinds; nine tenths end between ${number(facts.p05)} and ${number(facts.p95)}.`
          : `At the end the median is ${number(facts.p50)}; nine tenths of the runs end between ${number(facts.p05)} and ${number(facts.p95)}.`,
        `${facts.shares}.`,
        facts.events.length > 0 ? `Events: ${list(facts.events)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    (facts) =>
      [
        `Linijski grafikon ekvidistance, od ${facts.from} do ${facts.to}, ${runs(facts.runs)}, scenario ${facts.name}. Počinje od ${serbianNumber(facts.start)}.`,
        facts.split
          ? `Tokovi su dve vrste; devet desetina završava između ${serbianNumber(facts.p05)} i ${serbianNumber(facts.p95)}.`
          : `Na kraju je medijana ${serbianNumber(facts.p50)}; devet desetina tokova završava između ${serbianNumber(facts.p05)} i ${serbianNumber(facts.p95)}.`,
        `${facts.shares}.`,
        facts.events.length > 0 ? `Događaji: ${facts.events.slice(0, 5).join(', ')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  ),
  medianLabel: both(
    (value: number) => `Median ${number(value)}`,
    (value) => `Medijana ${serbianNumber(value)}`,
  ),
  mostLabel: both('90 % of the runs', '90 % tokova'),
  mostShort: both('90 %', '90 %'),
  hedgingLabel: both(
    (share: number) => `Still hedging, ${share} %`,
    (share) => `Još vodi hedžing, ${share} %`,
  ),
  hedgingShort: both(
    (share: number) => `Hedging ${share} %`,
    (share) => `Hedžing ${share} %`,
  ),
  chosenLabel: both(
    (share: number) => `Have chosen, ${share} %`,
    (share) => `Izabralo, ${share} %`,
  ),
  chosenShort: both(
    (share: number) => `Chosen ${share} %`,
    (share) => `Izabralo ${share} %`,
  ),
  pinnedLabel: both(
    (name: string) => `Pinned: ${name}`,
    (name) => `Zakačeno: ${name}`,
  ),
  runLabel: both(
    (replicate: number) => `Run ${replicate}`,
    (replicate) => `Tok ${replicate}`,
  ),
  stripName: both('Share of runs with no decisive choice so far', 'Udeo tokova bez odlučujućeg izbora do sada'),
  stripShort: both('No decisive choice so far', 'Bez odlučujućeg izbora'),
  stripShortest: both('No choice', 'Bez izbora'),
  choseLabel: both(
    (share: number, camp: string) => `${share} % chose ${camp}`,
    (share, camp) => `${share} %: ${camp}`,
  ),
  choseShort: both(
    (share: number, camp: string) => `${share} % ${camp}`,
    (share, camp) => `${share} % ${camp}`,
  ),
  stillLabel: both(
    (share: string) => `${share} still hedging`,
    (share) => `${share} još vodi hedžing`,
  ),
  stillShort: both(
    (share: string) => `${share} hedging`,
    (share) => `${share} vodi hedžing`,
  ),
  events: both('Events', 'Događaji'),
  noEvents: both('This scenario has no events.', 'Ovaj scenario nema događaja.'),
  assumed: both('assumed', 'pretpostavljeno'),
  onRecord: both('on record', 'zabeleženo'),
  source: both('Source', 'Izvor'),
  judgement: both('the authors’ judgement', 'procena autora'),
  table: both('The same as a table', 'Isto kao tabela'),
} satisfies TextTable;

/** What the description of the main chart is made from. */
export interface Described {
  readonly from: string;
  readonly to: string;
  readonly runs: number;
  readonly name: string;
  readonly start: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly split: boolean;
  readonly shares: string;
  readonly events: readonly string[];
}
