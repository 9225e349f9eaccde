import { lowerFirst } from '../../../report/words/camps.ts';
import { list, number, percent, plural, signed, theName } from '../../../report/words/words.ts';
import { both, type TextTable, verbatim } from '../both.ts';
import { serbianCount, serbianNumber, serbianPercent, serbianSigned } from '../numbers.ts';

const months = (value: number): string => serbianCount(value, 'mesec', 'meseca', 'meseci');

/** Texts of the Play screen: setting a game up, saving it, and taking a month's decisions. */
export const PLAY = {
  name: both('Play', 'Igraj'),
  heading: both('Take a chair', 'Zauzmite mesto'),
  intro: both(
    'Decide month by month in place of the model; whoever you do not play is the model. Nothing you do leaves this computer, and nobody is graded.',
    'Odlučujte iz meseca u mesec umesto modela; koga vi ne igrate, igra model. Ništa ne napušta ovaj računar i niko se ne ocenjuje.',
  ),
  chairs: both('Which chairs are played at this screen?', 'Koja se mesta igraju na ovom ekranu?'),
  chairsHint: both(
    'With more than one, the device is passed around: every order is sealed, then all are revealed together.',
    'Ako ih je više, uređaj ide od ruke do ruke: svaki nalog se zapečati, a onda se svi otkriju zajedno.',
  ),
  noChair: both('Choose at least one chair.', 'Izaberite bar jedno mesto.'),
  length: both('How long', 'Koliko dugo'),
  lengthName: both((value: number) => plural(value, 'month'), months),
  seedHint: both(
    'The same seed gives the whole class the same luck and the same secret cards.',
    'Isto seme daje celom razredu istu sreću i iste tajne karte.',
  ),
  begin: both('Begin', 'Počni'),
  kept: both('Games kept in this browser', 'Igre sačuvane u ovom pregledaču'),
  noGames: both('None yet. A game is kept here from its first month on.', 'Još nijedna. Igra se ovde čuva od prvog meseca.'),
  atMost: both(
    'Eight games are kept; then the one not played for longest goes. Save as a file what you want to keep for good.',
    'Čuva se osam igara; zatim odlazi ona koja najduže nije igrana. Što želite trajno, sačuvajte u datoteku.',
  ),
  goOn: both('Go on', 'Nastavi'),
  forget: both('Remove', 'Ukloni'),
  keptName: both(
    (scenario: string, seats: string, played: number, of: number) => `${scenario}, ${seats}: ${played} of ${plural(of, 'month')}`,
    (scenario, seats, played, of) => `${scenario}, ${seats}: ${played} od ${months(of)}`,
  ),
  openFile: both('Open a saved game', 'Otvori sačuvanu igru'),
  saveFile: both('Save as a file', 'Sačuvaj u datoteku'),
  copyLink: both('Copy a link', 'Kopiraj link'),
  copied: both(
    'The link is copied. It holds the whole game: whoever opens it sees every month and can play on.',
    'Link je kopiran. U njemu je cela igra: ko ga otvori, vidi svaki mesec i može da nastavi.',
  ),
  newGame: both('Leave this game', 'Napusti ovu igru'),
  left: both(
    'The game is kept in this browser; you find it in the list below.',
    'Igra je sačuvana u ovom pregledaču; naći ćete je u spisku ispod.',
  ),
  notKept: both(
    'This browser keeps nothing, so the game lives only in this tab and in its address. Save it as a file or copy a link before you close it.',
    'Ovaj pregledač ništa ne čuva, pa igra postoji samo u ovoj kartici i njenoj adresi. Sačuvajte je u datoteku ili kopirajte link pre nego što je zatvorite.',
  ),
  foreign: both(
    'This file is not a saved game of this page. Nothing has changed.',
    'Ova datoteka nije sačuvana igra sa ove stranice. Ništa se nije promenilo.',
  ),
  broken: both(
    'This saved game is damaged and cannot be read; perhaps the link was cut short. Nothing has changed.',
    'Ova sačuvana igra je oštećena i ne može da se pročita; možda je link skraćen. Ništa se nije promenilo.',
  ),
  otherVersion: both(
    (found: string) =>
      `This game was saved by another version of the page${found === '' ? '' : ` (${found})`} and cannot be read here. Nothing has changed.`,
    (found) =>
      `Ovu igru je sačuvala druga verzija stranice${found === '' ? '' : ` (${verbatim(found)})`} i ovde ne može da se pročita. Ništa se nije promenilo.`,
  ),
  noScenario: both(
    (name: string) => `This game is played in a scenario that this page does not have: “${name}”. Nothing has changed.`,
    (name) => `Ova igra se igra u scenariju koji ova stranica nema: „${verbatim(name)}“. Ništa se nije promenilo.`,
  ),
  otherNumbers: both(
    'This game was played with another version of the model: the same choices may now come to other numbers. It can be read and played on.',
    'Ova igra je odigrana s drugom verzijom modela: isti izbori sada mogu da vode drugim brojevima. Može da se čita i nastavi.',
  ),
  stray: both(
    (many: number) =>
      `${plural(many, 'order')} of this game ${many === 1 ? 'means' : 'mean'} nothing here and ${many === 1 ? 'was' : 'were'} left out.`,
    (many) => `Bez značenja i izostavljeno: ${serbianCount(many, 'nalog', 'naloga', 'naloga')} iz ove igre.`,
  ),
  monthOf: both(
    (month: number, of: number) => `month ${month} of ${of}`,
    (month, of) => `${month}. mesec od ${of}`,
  ),
  playedBy: both('Played here', 'Igra se ovde'),
  stop: both('Stop here and compare', 'Zaustavi i uporedi'),
  playOn: both('Play on', 'Nastavi igru'),
  pass: both(
    (office: string) => `Pass the device to: ${office}`,
    (office) => `Predajte uređaj: ${office}`,
  ),
  passHint: both('Everybody else looks away.', 'Svi ostali skreću pogled.'),
  take: both('I sit here: show me my order', 'Ja sedim ovde: pokaži moj nalog'),
  sealed: both(
    (done: number, of: number) => `Sealed: ${done} of ${of}. Sealed orders are kept only in this tab until they are revealed.`,
    (done, of) => `Zapečaćeno: ${done} od ${of}. Zapečaćeni nalozi su samo u ovoj kartici dok se ne otkriju.`,
  ),
  seal: both('Seal the order', 'Zapečati nalog'),
  allSealed: both('All orders are sealed', 'Svi nalozi su zapečaćeni'),
  reveal: both('Reveal all orders', 'Otkrij sve naloge'),
  endMonth: both('End the month', 'Završi mesec'),
  orders: both(
    (month: string) => `Your orders for ${month}`,
    (month) => `Vaši nalozi za ${month}`,
  ),
  ordersOf: both(
    (office: string, month: string) => `${office}: orders for ${month}`,
    (office, month) => `${office}: nalozi za ${month}`,
  ),
  leave: both('Leave it to the model', 'Prepusti modelu'),
  awardQuestion: both(
    (channel: string) => `${channel}: who gets the month's business?`,
    (channel) => `${channel}: ko dobija posao meseca?`,
  ),
  nobody: both('None of the powers', 'Nijedna sila'),
  answerQuestion: both(
    (channel: string, who: readonly string[]) =>
      `${channel}: ${who.length > 1 ? 'demands' : 'a demand'} by ${list(who.map(theName))}. What do you answer?`,
    (channel, who) => `${channel}: ${who.length > 1 ? 'zahtevi' : 'zahtev'} (${who.join(', ')}). Šta odgovarate?`,
  ),
  answerHint: both(
    'Refusing keeps your ties and brings more of its pressure. Yielding cuts the ties it minds, to that depth, and eases it.',
    'Odbijanje čuva vaše veze i donosi još njenog pritiska. Popuštanje u toj meri seče veze koje joj smetaju i ublažava pritisak.',
  ),
  actQuestion: both('What do you do this month?', 'Šta činite ovog meseca?'),
  hold: both('Hold', 'Mirovati'),
  induce: both('Induce: offer more', 'Podsticati: ponuditi više'),
  press: both('Press: use a stick', 'Pritisnuti: posegnuti za štapom'),
  demand: both('Demand, in public', 'Zahtevati, javno'),
  where: both('In which channel?', 'U kom kanalu?'),
  demandHint: both(
    'A demand asks the state to cut its ties with your rivals. It is answered next month: refused, or met by a quarter, half, three quarters, whole.',
    'Zahtev traži od države da seče veze s vašim rivalima. Odgovor stiže narednog meseca: odbijen, ili ispunjen četvrtinom, polovinom, sa tri četvrtine, u celini.',
  ),
  hopes: both('If you alone demanded now', 'Kad biste samo vi sada zahtevali'),
  hope: both(
    (theory: string, channel: string, refused: number) =>
      `${theory}: it would be heard most in ${lowerFirst(channel)}; refused there in ${percent(refused)} of cases`,
    (theory, channel, refused) =>
      `${theory}: najviše izgleda: ${lowerFirst(channel)}; tamo bi bio odbijen u ${serbianPercent(refused)} slučajeva`,
  ),
  leanQuestion: both('Lean in the other channels', 'Naginjanje u ostalim kanalima'),
  leanHint: both(
    'No single winner here: business is shared out. You may tilt the odds of one power a little, every month anew; what you set last month stands until you change it.',
    'Ovde nema jednog pobednika: posao se deli. Možete svakog meseca malo da nagnete izglede jedne sile; što ste postavili prošlog meseca, stoji dok ne promenite.',
  ),
  noLean: both('Even-handed', 'Bez nagiba'),
  leanToward: both(
    (power: string) => `With ${theName(power)}`,
    (power) => `Prema: ${power}`,
  ),
  leanAmount: both(
    (channel: string) => `${channel}: how much, −0.5 against to +0.5 for`,
    (channel) => `${channel}: koliko, od −0,5 protiv do +0,5 za`,
  ),
  leanValue: both(
    (by: number, odds: number) => `${signed(by, 1)}: odds × ${number(odds)}`,
    (by, odds) => `${serbianSigned(by, 1)}: izgledi × ${serbianNumber(odds)}`,
  ),
  advice: both('What three theories would do', 'Šta bi uradile tri teorije'),
  allThree: both('All three theories', 'Sve tri teorije'),
  adviceChance: both(
    (low: number, high: number) => (percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`),
    (low, high) =>
      serbianPercent(low) === serbianPercent(high) ? serbianPercent(low) : `${serbianPercent(low)} do ${serbianPercent(high)}`,
  ),
  turnsOn: both(
    (reason: string) => `it turns on: ${reason}`,
    (reason) => `odlučuje: ${reason}`,
  ),
} satisfies TextTable;
