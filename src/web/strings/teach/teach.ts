import { both, type TextTable, verbatim } from '../both.ts';

const minutes = (many: number): string => `${many} min`;

/** Texts of the Teach screen. */
export const TEACH = {
  name: both('Teach', 'Nastava'),
  intro: both(
    'Predict in writing, run, explain the gap, talk. The learning is in the last two.',
    'Predvidite pisanjem, pokrenite, objasnite razliku, razgovarajte. Uči se u poslednja dva.',
  ),
  parts: both('Parts of the screen', 'Delovi ekrana'),
  exercises: both('Exercises', 'Vežbe'),
  plans: both('Lesson plans', 'Planovi časa'),
  lead: both('Leading the class', 'Vođenje časa'),
  leadShort: both('Leading', 'Vođenje'),
  exercise: both(
    (k: number) => `Exercise ${k}`,
    (k) => `Vežba ${k}`,
  ),
  minutes: both(minutes, minutes),
  times: both(
    (a: number, b: number, c: number) => `${a} minutes to predict, ${b} to run, ${c} to explain`,
    (a, b, c) => `${a} minuta za predviđanje, ${b} za pokretanje, ${c} za objašnjenje`,
  ),
  goal: both('Goal', 'Cilj'),
  predict: both('Predict first', 'Prvo predvidite'),
  yourPrediction: both('Your prediction', 'Vaše predviđanje'),
  onDevice: both('It is kept on this device only.', 'Čuva se samo na ovom uređaju.'),
  erase: both('Erase', 'Obriši'),
  steps: both('Set up the page', 'Podesite stranicu'),
  open: both('Open', 'Otvori'),
  openStep: both(
    (k: number) => `Open step ${k} in Explore`,
    (k) => `Otvori korak ${k} u delu Istraži`,
  ),
  stepsHint: both(
    'Each link sets Explore as described, on the same luck. The browser’s Back button returns here.',
    'Svaki link podešava deo Istraži kako je opisano, s istom srećom. Dugme Nazad u pregledaču vraća ovamo.',
  ),
  questions: both('Questions', 'Pitanja'),
  key: both('Answer key', 'Ključ'),
  showKey: both('Show the answer key', 'Prikaži ključ'),
  closeKey: both('Close the answer key', 'Zatvori ključ'),
  keyNote: both(
    'Every number is computed from the model when the page is built, from the very set-ups above.',
    'Svaki broj je izračunat iz modela kad je stranica napravljena, iz istih podešavanja kao gore.',
  ),
  model: both('What in the equations did that', 'Šta je to u jednačinama izazvalo'),
  world: both('What in the world is missing', 'Šta iz sveta nedostaje'),
  keyHidden: both('Whoever leads the class has hidden the key in this link.', 'Ko vodi čas sakrio je ključ u ovom linku.'),
  stepsHidden: both(
    'Predict first: whoever leads the class opens the rest.',
    'Prvo predvidite: ostatak otvara onaj ko vodi čas.',
  ),
  print: both('Print', 'Odštampaj'),
  debrief: both('Slides', 'Slajdovi'),
  next: both('Next', 'Dalje'),
  back: both('Back', 'Nazad'),
  leave: both('Leave the slides', 'Napusti slajdove'),
  slideOf: both(
    (k: number, all: number) => `${k} of ${all}`,
    (k, all) => `${k} od ${all}`,
  ),
  slideKeys: both(
    'Arrow keys turn the slides, Escape leaves them.',
    `Strelice listaju slajdove, ${verbatim('Escape')} ih napušta.`,
  ),
  answer: both('Answer', 'Odgovor'),
  run: both('Run', 'Pokrenite'),
  fullScreen: both('Full screen', 'Ceo ekran'),
  startClock: both('Start', 'Kreni'),
  pauseClock: both('Pause', 'Pauza'),
  resetClock: both('Reset', 'Iz početka'),
  clock: both('Time left', 'Preostalo vreme'),
  timeUp: both('Time is up.', 'Vreme je isteklo.'),
  unknown: both(
    (name: string) => `There is no exercise called “${name}”. Here are those that there are.`,
    (name) => `Nema vežbe „${verbatim(name)}“. Evo onih kojih ima.`,
  ),
} satisfies TextTable;

/** Lesson plans, and what whoever leads the class can do. */
export const TEACH_LEAD = {
  planTitle: both(
    (many: number) => `${many} minutes`,
    (many) => `${many} minuta`,
  ),
  planHours: both(
    (many: number) => `${many} hours`,
    (many) => `${many} sata`,
  ),
  colMinutes: both('Minutes', 'Minuta'),
  colWhat: both('What', 'Šta'),
  limits: both(
    'Read the limits aloud. Show the page once, the present, one run and then all.',
    'Pročitajte granice naglas. Pokažite stranicu jednom, sadašnjost, jedan tok pa sve.',
  ),
  predict: both('Everybody writes a prediction alone, for example:', 'Svako sam piše predviđanje, na primer:'),
  run: both(
    'Run the steps in pairs, one at the keyboard, one writing.',
    'Korake pokrećite u parovima, jedan za tastaturom, drugi piše.',
  ),
  explain: both(
    'Explain the gap between prediction and result; click a month and read why.',
    'Objasnite razliku između predviđanja i rezultata; kliknite mesec i pročitajte zašto.',
  ),
  talk: both(
    'Debrief with the slides: what in the equations did that, what in the world is missing.',
    'Razgovor uz slajdove: šta je to u jednačinama izazvalo, šta iz sveta nedostaje.',
  ),
  handIn: both(
    'Hand in: prediction, picture with its link, three sentences on the gap.',
    'Predaja: predviđanje, slika s linkom, tri rečenice o razlici.',
  ),
  wholeFirst: both('A whole exercise:', 'Cela vežba:'),
  wholeSecond: both('A second one, in other groups:', 'Druga, u drugim grupama:'),
  pause: both('Break.', 'Pauza.'),
  briefing: both('Role play: deal the cards, write forecasts.', 'Igra uloga: podelite karte, napišite predviđanja.'),
  play: both(
    'Five seats, month by month; inject one event in the middle.',
    'Pet mesta, mesec po mesec; u sredini ubacite jedan događaj.',
  ),
  playTalk: both(
    'Debrief: whose forecast was nearest, and why; what would the model have done?',
    'Razgovor: čije je predviđanje bilo najbliže i zašto; šta bi uradio model?',
  ),
  redTeam: both('Hand out as homework:', 'Podelite za domaći:'),
  inject: both('Inject an event', 'Ubaci događaj'),
  injectHint: both(
    'Makes a link to Explore with the event in it, held against the same case without it on the same luck. Nothing before its month changes.',
    'Pravi link ka delu Istraži s događajem, prema istom slučaju bez njega, s istom srećom. Ništa se pre tog meseca ne menja.',
  ),
  event: both('Event', 'Događaj'),
  month: both('In month', 'U mesecu'),
  openInjected: both('Open in Explore', 'Otvori u delu Istraži'),
  ready: both('Or a scenario with its events', 'Ili scenario s događajima'),
  rupture: both('Rupture: rivalry jumps most of the way to war', 'Prelom: rivalstvo skače većim delom puta do rata'),
  detente: both('Détente: rivalry falls by more than half', 'Popuštanje: rivalstvo pada za više od polovine'),
  strait: both('The US and China: as in a proxy war', 'SAD i Kina: kao u posredničkom ratu'),
  front: both('The EU and Russia: open war', 'EU i Rusija: otvoren rat'),
  promise: both('The EU is believed', 'EU se veruje'),
  freeze: both('The EU is no longer believed', 'EU se više ne veruje'),
  stick: both('Washington turns to pressure', 'Vašington prelazi na pritisak'),
  retreat: both('The means of China are halved', 'Sredstva Kine su prepolovljena'),
  running: both('In a running game', 'U igri koja teče'),
  runningHint: both(
    'On the Play screen, under “Leading the game”: let an event happen in the month that is being decided, hide numbers and charts, start again. Pause stands at the top and covers everything. A clock for turns and two players in Brussels are agreed before the game begins.',
    'Na ekranu za igru, pod „Vođenje igre“: ubacite događaj u mesec o kome se odlučuje, sakrijte brojeve i grafikone, počnite ponovo. Pauza stoji gore i pokriva sve. Sat za poteze i dvoje u Briselu dogovaraju se pre početka igre.',
  ),
  hide: both('Hide results', 'Sakrij rezultate'),
  hideHint: both(
    'Give the class a link without the answers. The slides show each answer only when you ask for it.',
    'Dajte razredu link bez odgovora. Slajdovi svaki odgovor pokazuju tek kad zatražite.',
  ),
  hidePredict: both('Prediction only', 'Samo predviđanje'),
  hideKey: both('Steps and questions, no key', 'Koraci i pitanja, bez ključa'),
  copy: both('Copy link', 'Kopiraj link'),
  copied: both('The link is copied.', 'Link je kopiran.'),
  notCopied: both(
    (link: string) => `The browser does not let the page copy. The link: ${link}`,
    (link) => `Pregledač ne dozvoljava kopiranje. Link: ${verbatim(link)}`,
  ),
  clock: both('Clock', 'Sat'),
  reset: both('Reset', 'Vraćanje na početak'),
  resetExplore: both('Explore as it starts', 'Istraži od početka'),
  eraseAll: both('Erase all predictions on this device', 'Obriši sva predviđanja na ovom uređaju'),
  erased: both('The predictions on this device are erased.', 'Predviđanja na ovom uređaju su obrisana.'),
} satisfies TextTable;
