import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Weighed } from '../../../experiment/explain/reasons.ts';
import { leansTo } from '../../../report/subjects/explain/story.ts';
import { actorName, inputMeaning, optionName, questionWords } from '../../../report/subjects/explain/words.ts';
import { capital, number, percent } from '../../../report/words/words.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { both, type TextTable, verbatim } from '../both.ts';
import { serbianCamp, serbianChannel, serbianPower, serbianState, upper } from '../names.ts';
import { serbianNumber, serbianPercent } from '../numbers.ts';
import { TERMS } from '../terms.ts';
import { serbianInput } from './inputs.ts';

const DEPTHS: Readonly<Record<string, string>> = { 0.25: 'četvrtinu', 0.5: 'polovinu', 0.75: 'tri četvrtine', 1: 'sve' };

/** Name an option in Serbian, as the one who has it would. */
function serbianOption({ deed, power, channel, depth }: Weighed, scenario: Scenario): string {
  const where = channel < 0 ? '' : `u ${serbianChannel(scenario, channel).dat}`;
  switch (deed) {
    case 'hold':
      return 'ništa novo';
    case 'induce':
      return `ponuditi više ${where}`;
    case 'press':
      return `pritisnuti ${where}`;
    case 'demand':
      return `postaviti zahtev ${where}`;
    case 'award':
      return `posao dobija ${serbianPower(scenario, power).nom}`;
    case 'home':
      return 'posao ne dobija nijedna sila';
    case 'refuse':
      return 'odbiti';
    case 'meet':
      return `popustiti (${DEPTHS[depth] ?? serbianNumber(depth)}): ${serbianPower(scenario, power).nom}`;
  }
}

function serbianQuestion({ kind, channel, options }: Decision, scenario: Scenario): string {
  if (kind === 'act') return 'šta činiti ovog meseca';
  const where = `u ${serbianChannel(scenario, channel).dat}`;
  if (kind === 'award') return `kome ide posao meseca ${where}`;
  const asking = [...new Set(options.filter(({ deed }) => deed === 'meet').map(({ power }) => power))];
  const who = asking.map((p) => serbianPower(scenario, p).nom).join(', ');
  return `${asking.length > 1 ? 'kako odgovoriti na zahteve' : 'kako odgovoriti na zahtev'} (${who}) ${where}`;
}

const placeOf = ({ case: { powers } }: Scenario, id: string): number => powers.findIndex((each) => each.id === id);

function serbianActor(scenario: Scenario, id: string): string {
  const p = placeOf(scenario, id);
  return p < 0 ? serbianState(scenario).capital : serbianPower(scenario, p).nom;
}

/** What a run came to at its end. */
export interface RunEnd {
  readonly end: number;
  /** 1 positive, -1 negative, 0 none. */
  readonly camp: number;
  /** In the month of that choice: who moved towards a camp may stand in the middle. */
  readonly tilt: number;
}

const campOf = (sign: number): 'positive' | 'negative' => (sign > 0 ? 'positive' : 'negative');

function chosenWords(scenario: Scenario, { camp, tilt }: RunEnd): string {
  if (camp === 0) return 'without a decisive choice';
  const which = scenario.case.camps[campOf(camp)];
  return leansTo(tilt, camp) ? `having chosen ${which}` : `having left its start towards ${which}`;
}

function serbianChosen(scenario: Scenario, { camp, tilt }: RunEnd): string {
  if (camp === 0) return 'bez odlučujućeg izbora';
  const { nom, dat } = serbianCamp(scenario, campOf(camp));
  return leansTo(tilt, camp) ? `s izborom: ${nom}` : `napustivši svoj početak, ka ${dat}`;
}

/** Texts of "why": one month of one run. */
export const WHY = {
  heading: both('Why?', 'Zašto?'),
  place: both(
    (replicate: number, month: string) => `Run ${replicate}, ${month}`,
    (replicate, month) => `Tok ${replicate}, ${month}`,
  ),
  pick: both('Which run', 'Koji tok'),
  runName: both(
    (replicate: number, end: number) => `Run ${replicate}: ends at ${number(end)}`,
    (replicate, end) => `Tok ${replicate}: završava na ${serbianNumber(end)}`,
  ),
  decisions: both('Who decided', 'Ko je odlučivao'),
  actor: both((scenario: Scenario, id: string) => capital(actorName(scenario, id)), serbianActor),
  question: both(
    (decision: Decision, scenario: Scenario) => questionWords(decision, scenario),
    (decision, scenario) => serbianQuestion(decision, scenario),
  ),
  option: both(
    (option: Weighed, scenario: Scenario) => optionName(option, scenario),
    (option, scenario) => serbianOption(option, scenario),
  ),
  did: both('What it did', 'Šta je učinjeno'),
  taken: both('taken', 'izabrano'),
  other: both('likeliest other', 'najverovatnije drugo'),
  otherShort: both('other', 'drugo'),
  reasons: both('Reasons', 'Razlozi'),
  together: both('together', 'zajedno'),
  term: both(
    (name: string) => name,
    (name) => TERMS[name] ?? verbatim(name),
  ),
  margin: both(
    (taken: number, other: number, name: string) =>
      taken >= other
        ? `It was the likeliest: ${percent(taken)} against ${percent(other)} for “${name}”.`
        : `It was not the likeliest: ${percent(taken)} against ${percent(other)} for “${name}”. Luck took the other way.`,
    (taken, other, name) =>
      taken >= other
        ? `Bilo je najverovatnije: ${serbianPercent(taken)} prema ${serbianPercent(other)} za „${name}“.`
        : `Nije bilo najverovatnije: ${serbianPercent(taken)} prema ${serbianPercent(other)} za „${name}“. Sreća je odlučila drugačije.`,
  ),
  alone: both('There was nothing else to choose.', 'Nije bilo drugog izbora.'),
  luck: both(
    (uniform: number, low: number, high: number, otherwise: number) =>
      `The luck: ${number(uniform)} of 1; the choice lies from ${number(low)} to ${number(high)}. Other luck decides otherwise in ${percent(otherwise)} of cases.`,
    (uniform, low, high, otherwise) =>
      `Sreća: ${serbianNumber(uniform)} od 1; izbor leži od ${serbianNumber(low)} do ${serbianNumber(high)}. Druga sreća odlučuje drugačije u ${serbianPercent(otherwise)} slučajeva.`,
  ),
  flip: both('What would have turned it', 'Šta bi to preokrenulo'),
  searching: both('Looking for the smallest change that turns it …', 'Traži se najmanja promena koja to preokreće …'),
  onlyLuck: both(
    (taken: number, of: number) =>
      `Only luck. With nothing changed, ${taken} of ${of} lucks give this choice, and no named assumption, moved within its range, turns it in most lucks.`,
    (taken, of) =>
      `Samo sreća. Bez ikakve promene, ${taken} od ${of} sreća daje ovaj izbor, a nijedna navedena pretpostavka, pomerena u okviru svog raspona, ne preokreće ga u većini.`,
  ),
  noFlip: both(
    (taken: number, of: number) =>
      `Nothing small. With nothing changed, ${taken} of ${of} lucks give this choice, and no named assumption, moved within its range, turns it in most lucks.`,
    (taken, of) =>
      `Ništa malo. Bez ikakve promene, ${taken} od ${of} sreća daje ovaj izbor, a nijedna navedena pretpostavka, pomerena u okviru svog raspona, ne preokreće ga u većini.`,
  ),
  lucks: both(
    (turned: number, of: number) => `It turns the decision in ${turned} of ${of} lucks that led to it.`,
    (turned, of) => `To preokreće odluku u ${turned} od ${of} sreća koje su do nje dovele.`,
  ),
  turned: both(
    (path: string, scenario: Scenario, to: string, from: string, then: string) =>
      `${capital(inputMeaning(path, scenario))}: ${to} instead of ${from}. The whole run made again with it, on the same luck, comes to “${then}”.`,
    (path, scenario, to, from, then) =>
      `${upper(serbianInput(path, scenario))}: ${to} umesto ${from}. Ceo tok ponovljen s tim, uz istu sreću, dolazi do odluke „${then}“.`,
  ),
  thenEnds: both(
    (scenario: Scenario, now: RunEnd, was: RunEnd) =>
      `It then ends at ${number(now.end)} instead of ${number(was.end)}, ${chosenWords(scenario, now)}.`,
    (scenario, now, was) =>
      `Tada završava na ${serbianNumber(now.end)} umesto ${serbianNumber(was.end)}, ${serbianChosen(scenario, now)}.`,
  ),
  tryIt: both('Set this and look', 'Postavi ovo i pogledaj'),
  tiesMoved: both('Ties that moved this month', 'Veze koje su se pomerile ovog meseca'),
  noTies: both('No tie moved by 0.01 this month.', 'Nijedna veza se nije pomerila za 0,01 ovog meseca.'),
  story: both('What happened in this run', 'Šta se dogodilo u ovom toku'),
  lastMonth: both('The run ends here: nothing is decided any more.', 'Tok se ovde završava: više se ne odlučuje.'),
} satisfies TextTable;
