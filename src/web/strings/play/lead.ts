import { plural } from '../../../report/words/words.ts';
import type { ShockName } from '../../game/shocks.ts';
import { both, type TextTable, verbatim } from '../both.ts';
import { serbianCount } from '../numbers.ts';

/** Texts of what whoever leads a class can do in a running game. */
export const PLAY_LEAD = {
  leading: both('Leading the game', 'Vođenje igre'),
  pause: both('Pause', 'Pauza'),
  paused: both('The game is paused', 'Igra je pauzirana'),
  pausedText: both(
    'Nothing is lost: orders that are sealed or half written wait here, and the clock stands still.',
    'Ništa nije izgubljeno: zapečaćeni i započeti nalozi čekaju ovde, a sat stoji.',
  ),
  goOn: both('Go on with the game', 'Nastavi igru'),
  hide: both('Hide the results', 'Sakrij rezultate'),
  show: both('Show the results', 'Prikaži rezultate'),
  hidden: both(
    'The results are hidden until whoever leads the game shows them.',
    'Rezultati su sakriveni dok ih ne prikaže onaj ko vodi igru.',
  ),
  restart: both('Start again from the first month', 'Počni ponovo od prvog meseca'),
  restartHint: both(
    'The same scenario, chairs and luck, with no orders and no events let happen. The game as it is stays in the list.',
    'Isti scenario, mesta i sreća, bez naloga i bez ubačenih događaja. Igra kakva jeste ostaje u spisku.',
  ),
  inject: both('Let something happen', 'Neka se nešto dogodi'),
  choose: both('Choose an event …', 'Izaberite događaj …'),
  strike: both(
    (month: string) => `Let it happen in ${month}`,
    (month) => `Neka se dogodi: ${month}`,
  ),
  injectHint: both(
    'It strikes at the start of the month that is being decided. Orders already written or sealed for this month are given again. The link and the file of the game hold it.',
    'Pogađa na početku meseca o kome se odlučuje. Nalozi već napisani ili zapečaćeni za ovaj mesec daju se ponovo. Događaj je u linku i u datoteci igre.',
  ),
  takeBack: both('Take it back', 'Povuci'),
  takeBackLong: both(
    (event: string) => `Take it back: ${event}`,
    (event) => `Povuci: ${event}`,
  ),
  fromNow: both(
    (month: string) => `New in ${month}:`,
    (month) => `Novo (${month}):`,
  ),
  struckIn: both(
    (event: string, month: string) => `${event} (${month})`,
    (event, month) => `${event} (${month})`,
  ),
  letHappen: both('Let happen in this game, and in the hundred others too:', 'Ubačeno u ovu igru, i u sto drugih:'),
  shock: both(
    (name: ShockName) => SHOCK_WORDS[name][0],
    (name) => SHOCK_WORDS[name][1],
  ),
} satisfies TextTable;

/** What strikes, as news would say it; sizes in the second half where they are not plain. */
const SHOCK_WORDS: Readonly<Record<ShockName, readonly [string, string]>> = {
  rupture: ['Rupture: every rivalry moves most of the way to war', 'Prelom: svako rivalstvo ide većim delom puta ka ratu'],
  detente: ['Détente: every rivalry falls by more than half', 'Popuštanje: svako rivalstvo pada za više od polovine'],
  strait: ['The US and China: more than halfway to war', 'SAD i Kina: više od pola puta ka ratu'],
  front: ['The EU and Russia: open war', 'EU i Rusija: otvoren rat'],
  promise: ['What Brussels promises is believed much more', 'Obećanjima Brisela se veruje mnogo više'],
  freeze: ['What Brussels promises is hardly believed any more', 'Obećanjima Brisela se jedva još veruje'],
  stick: ['Washington turns to pressure', 'Vašington prelazi na pritisak'],
  retreat: ['The means of China are halved', 'Sredstva Kine su prepolovljena'],
  gas: ['Moscow cuts the gas for half a year', 'Moskva smanjuje gas na pola godine'],
  oil: ['US sanctions on the oil company, and a demand', 'Sankcije SAD naftnoj kompaniji, i zahtev'],
  street: ['Mass protest; support for the government falls', 'Masovni protest; podrška vladi pada'],
  government: ['A new government, with fewer gestures to the East', 'Nova vlada, s manje gestova ka Istoku'],
  kosovo: ['Violence in the north of Kosovo', 'Nasilje na severu Kosova'],
};

/** Texts of what is agreed before a game: clock, two on one chair, and what it starts from. */
export const PLAY_RULES = {
  start: both('Starts from', 'Polazi od'),
  fromExplore: both(
    (scenario: string) => `As it stands in Explore: ${scenario}`,
    (scenario) => `Kako stoji u delu Istraži: ${scenario}`,
  ),
  exploreHint: both(
    'Other numbers, another theory or a file of your own: set them in',
    'Drugi brojevi, druga teorija ili vaša datoteka: podesite ih u delu',
  ),
  changed: both('What was set in Explore', 'Šta je podešeno u delu Istraži'),
  changedMark: both('changed in Explore', 'izmenjen u delu Istraži'),
  ownFile: both(
    (name: string) => `A file of your own: ${name}.yaml`,
    (name) => `Vaša datoteka: ${verbatim(`${name}.yaml`)}`,
  ),
  ownNote: both(
    'It goes along in the saved game, not in a link: there is no room for it there.',
    'Ide uz sačuvanu igru, ne u link: tamo za nju nema mesta.',
  ),
  noLink: both(
    'A game in a file of your own does not fit in a link. Save it as a file: that holds the game and your scenario.',
    'Igra u vašoj datoteci ne staje u link. Sačuvajte je u datoteku: u njoj su i igra i vaš scenario.',
  ),
  theory: both(
    (name: string) => `Theory: ${name}`,
    (name) => `Teorija: ${name}`,
  ),
  rivalry: both(
    (value: string) => `Rivalry of the powers, at its farthest from the start: ${value}`,
    (value) => `Rivalstvo sila, najdalje od početka: ${value}`,
  ),
  clock: both('Clock for each turn', 'Sat za svaki potez'),
  noClock: both('No clock', 'Bez sata'),
  seconds: both(
    (value: number) => (value < 120 ? plural(value, 'second') : plural(value / 60, 'minute')),
    (value) =>
      value < 120 ? serbianCount(value, 'sekunda', 'sekunde', 'sekundi') : serbianCount(value / 60, 'minut', 'minuta', 'minuta'),
  ),
  whenUp: both('When the time is up', 'Kad vreme istekne'),
  tell: both('It is only said; nothing is taken away', 'Samo se kaže; ništa se ne oduzima'),
  stand: both('The orders count as they stand', 'Nalozi važe kakvi jesu'),
  model: both('The turn is left to the model', 'Potez se prepušta modelu'),
  timeLeft: both('Time left', 'Preostalo vreme'),
  half: both('Half of the time is left.', 'Ostala je polovina vremena.'),
  minute: both('One minute is left.', 'Ostao je jedan minut.'),
  lastSeconds: both('Fifteen seconds are left.', 'Ostalo je petnaest sekundi.'),
  up: both('Time is up.', 'Vreme je isteklo.'),
  endedStand: both('Time was up: the orders count as they stood.', 'Vreme je isteklo: nalozi važe kakvi su bili.'),
  endedModel: both('Time was up: the turn was left to the model.', 'Vreme je isteklo: potez je prepušten modelu.'),
  ready: both(
    (month: string) => `Ready for ${month}?`,
    (month) => `Spremni: ${month}?`,
  ),
  readyHint: both(
    (time: string) => `The clock starts when you do: ${time}.`,
    (time) => `Sat kreće kad i vi: ${time}.`,
  ),
  startTurn: both('Start the turn', 'Započni potez'),
  pair: both('Two players sit in Brussels', 'U Briselu sedi dvoje'),
  pairHint: both(
    'Both seal an order; it counts only where both have sealed the same. If not, Brussels holds, as a Union that does not agree.',
    'Oboje pečate nalog; važi samo ako su oboje zapečatili isto. Inače Brisel miruje, kao Unija koja se nije složila.',
  ),
  player: both(
    (place: number) => (place === 1 ? 'first player' : 'second player'),
    (place) => (place === 1 ? 'prva osoba' : 'druga osoba'),
  ),
  two: both('two players', 'dvoje'),
  pairTurn: both(
    'There are two of you. Your act counts only if both seal the same; otherwise the move is to hold. Talk before you seal.',
    'Vas je dvoje. Potez važi samo ako oboje zapečatite isto; inače je potez mirovanje. Razgovarajte pre nego što zapečatite.',
  ),
  notAgreed: both('the two players did not agree', 'dvoje se nije složilo'),
} satisfies TextTable;
