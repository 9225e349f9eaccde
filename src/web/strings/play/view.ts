import type { Objective } from '../../../experiment/game/objective.ts';
import { lowerFirst } from '../../../report/words/camps.ts';
import { number, percent, plural, theName } from '../../../report/words/words.ts';
import { both, type TextTable } from '../both.ts';
import { serbianCount, serbianNumber, serbianPercent } from '../numbers.ts';

const CARDS: Readonly<Record<Objective, readonly [string, string, string, string]>> = {
  office: [
    'Stay in office',
    'Support is as high at the end as at the start.',
    'Ostati na vlasti',
    'Podrška je na kraju bar kao na početku.',
  ],
  prosperity: [
    'Prosperity',
    'The benefit that ties bring is as high at the end as at the start.',
    'Blagostanje',
    'Korist od veza je na kraju bar kao na početku.',
  ],
  freeHand: [
    'A hand free',
    'Equidistance at the end is no lower than at the start.',
    'Odrešene ruke',
    'Ekvidistanca na kraju nije manja nego na početku.',
  ],
  path: [
    'The path of accession',
    'The tie in diplomacy with the power whose rewards hang on conditions is higher than at the start.',
    'Put pristupanja',
    'Veza u diplomatiji sa silom čije nagrade zavise od uslova veća je nego na početku.',
  ],
  closer: [
    'Closer',
    'Your ties, over all channels, are higher at the end than at the start.',
    'Bliže',
    'Vaše veze, u svim kanalima zajedno, veće su na kraju nego na početku.',
  ],
  rivals: [
    'Not your rivals',
    'The ties of your rivals are lower at the end than at the start.',
    'Ne vaši rivali',
    'Veze vaših rivala manje su na kraju nego na početku.',
  ],
  voice: [
    'A voice',
    'Your tie in diplomacy is higher at the end than at the start.',
    'Glas',
    'Vaša veza u diplomatiji veća je na kraju nego na početku.',
  ],
};

/** Texts of the Play screen: what happened, how things stand, and the comparison at the end. */
export const PLAY_TOLD = {
  happened: both(
    (month: string) => `What happened in ${month}`,
    (month) => `Šta se dogodilo: ${month}`,
  ),
  beginning: both('How it stands before the first month', 'Kako stoji pre prvog meseca'),
  byHand: both('played', 'odigrano'),
  byModel: both('the model', 'model'),
  pressureThere: both(
    (before: number, after: number) => `Pressure there ${number(before)} → ${number(after)}.`,
    (before, after) => `Pritisak tamo ${serbianNumber(before)} → ${serbianNumber(after)}.`,
  ),
  offersThere: both(
    (before: number, after: number) => `Offers there ${number(before)} → ${number(after)}.`,
    (before, after) => `Ponude tamo ${serbianNumber(before)} → ${serbianNumber(after)}.`,
  ),
  business: both(
    (channel: string) => `Business in ${lowerFirst(channel)}`,
    (channel) => `Posao: ${lowerFirst(channel)}`,
  ),
  homeWins: both('none of the powers', 'nijedna sila'),
  answered: both(
    (channel: string) => `Answer in ${lowerFirst(channel)}`,
    (channel) => `Odgovor: ${lowerFirst(channel)}`,
  ),
  leant: both(
    (channel: string, power: string, by: string) => `leaned ${by} with ${theName(power)} in ${lowerFirst(channel)}`,
    (channel, power, by) => `nagib ${by} prema: ${power}, ${lowerFirst(channel)}`,
  ),
  moved: both(
    (equidistance: readonly [number, number], support: readonly [number, number]) =>
      `Equidistance ${number(equidistance[0])} → ${number(equidistance[1])}, support for the government ${number(support[0])} → ${number(support[1])}.`,
    (equidistance, support) =>
      `Ekvidistanca ${serbianNumber(equidistance[0])} → ${serbianNumber(equidistance[1])}, podrška vladi ${serbianNumber(support[0])} → ${serbianNumber(support[1])}.`,
  ),
  stands: both('How it stands', 'Kako stoji'),
  equidistance: both('Equidistance', 'Ekvidistanca'),
  leaning: both('Leaning', 'Nagib'),
  support: both('Support', 'Podrška'),
  street: both('The street', 'Ulica'),
  tiesCaption: both(
    'Ties by channel; under a tie, the pressure that its power applies there, and a demand that is open',
    'Veze po kanalima; ispod veze pritisak koji ta sila tu vrši, i otvoren zahtev',
  ),
  channel: both('Channel', 'Kanal'),
  pressed: both(
    (value: number) => `pressed ${number(value)}`,
    (value) => `pritisak ${serbianNumber(value)}`,
  ),
  demands: both('demands', 'zahteva'),
  card: both('Your secret card', 'Vaša tajna karta'),
  cardHint: both(
    'Only for whoever sits here. Open it while nobody else looks.',
    'Samo za onog ko ovde sedi. Otvorite je dok niko ne gleda.',
  ),
  cardTitle: both(
    (objective: Objective) => CARDS[objective][0],
    (objective) => CARDS[objective][2],
  ),
  cardText: both(
    (objective: Objective) => CARDS[objective][1],
    (objective) => CARDS[objective][3],
  ),
  cardNow: both(
    (start: number, now: number) => `At the start ${number(start)}, now ${number(now)}.`,
    (start, now) => `Na početku ${serbianNumber(start)}, sada ${serbianNumber(now)}.`,
  ),
  lookBack: both('Look back at a month', 'Pogledaj raniji mesec'),
  nowDeciding: both('now', 'sada'),
  branch: both('Play otherwise from this month', 'Igraj drugačije od ovog meseca'),
  branchHint: both(
    'The game as it is stays in the list; this makes a second one.',
    'Igra kakva jeste ostaje u spisku; ovo pravi drugu.',
  ),
  backToNow: both('Back to now', 'Nazad na sada'),
  linePicture: both(
    (from: string, to: string, start: number, end: number) =>
      `Line of equidistance from ${from} to ${to}: starts at ${number(start)}, stands at ${number(end)}.`,
    (from, to, start, end) =>
      `Linija ekvidistance od ${from} do ${to}: počinje od ${serbianNumber(start)}, sada ${serbianNumber(end)}.`,
  ),
  comparing: both('Playing a hundred futures …', 'Igra se sto tokova …'),
  comparison: both('Your game beside a hundred others', 'Vaša igra pored sto drugih'),
  comparisonText: both(
    (count: number) =>
      `In each of ${count} futures the machine held your chairs; everybody else had the luck they had in your game. What differs comes from choices.`,
    (count) =>
      `U svakom od ${serbianCount(count, 'toka', 'toka', 'tokova')} mašina je držala vaša mesta; svi ostali su imali istu sreću kao u vašoj igri. Što se razlikuje, dolazi od izbora.`,
  ),
  ended: both(
    (own: number, middle: number, low: number, high: number) =>
      `Yours ends at ${number(own)}; the middle of theirs at ${number(middle)}, nine in ten between ${number(low)} and ${number(high)}.`,
    (own, middle, low, high) =>
      `Vaša završava na ${serbianNumber(own)}; sredina njihovih na ${serbianNumber(middle)}, devet od deset između ${serbianNumber(low)} i ${serbianNumber(high)}.`,
  ),
  legendYours: both('your game', 'vaša igra'),
  legendFan: both('the hundred: middle line, 50 and 90 %', 'sto tokova: sredina, 50 i 90 %'),
  fanPicture: both(
    (own: number, low: number, high: number, end: string) =>
      `Your game and a hundred futures of equidistance until ${end}: yours ends at ${number(own)}, nine in ten of theirs between ${number(low)} and ${number(high)}.`,
    (own, low, high, end) =>
      `Vaša igra i sto tokova ekvidistance do ${end}: vaša završava na ${serbianNumber(own)}, devet od deset njihovih između ${serbianNumber(low)} i ${serbianNumber(high)}.`,
  ),
  demandsCount: both(
    (own: readonly [number, number], mean: readonly [number, number]) =>
      own[0] === 0
        ? `No demand was answered in your game; in theirs ${number(mean[0], 1)} on average, ${number(mean[1], 1)} refused.`
        : `${plural(own[0], 'demand')} answered, ${own[1]} refused; in theirs ${number(mean[0], 1)} on average, ${number(mean[1], 1)} refused.`,
    (own, mean) =>
      `Zahteva s odgovorom: ${own[0]}, odbijeno ${own[1]}; kod njih prosečno ${serbianNumber(mean[0], 1)}, odbijeno ${serbianNumber(mean[1], 1)}.`,
  ),
  choices: both(
    (own: string | null, share: number) =>
      `${own === null ? 'Your game makes no decisive choice' : `Your game ends in a choice of ${own}`}; of theirs ${percent(share)} end in a choice.`,
    (own, share) =>
      `${own === null ? 'Vaša igra ne završava izborom strane' : `Vaša igra završava izborom: ${own}`}; od njihovih izborom završava ${serbianPercent(share)}.`,
  ),
  unlike: both('What did you do that they would not?', 'Šta ste uradili što oni ne bi?'),
  unlikeText: both(
    'Choices of yours that the model, asked the same in the same month, makes less than one time in ten.',
    'Vaši izbori koje model, pitan isto u istom mesecu, čini ređe od jednom u deset puta.',
  ),
  unlikeNone: both(
    'Nothing. Every choice you made, the model makes at least one time in ten.',
    'Ništa. Svaki vaš izbor model čini bar jednom u deset puta.',
  ),
  noChoices: both(
    'You left everything to the model, so there is nothing to set apart.',
    'Sve ste prepustili modelu, pa nema šta da se izdvoji.',
  ),
  leanMonths: both(
    (count: number) => `You leaned in ${plural(count, 'month')}; the model never does.`,
    (count) => `Naginjali ste: ${serbianCount(count, 'mesec', 'meseca', 'meseci')}; model to nikad ne čini.`,
  ),
  when: both('When', 'Kada'),
  what: both('What you did', 'Šta ste uradili'),
  chance: both('The model', 'Model'),
  instead: both('It would rather', 'Radije bi'),
  because: both('because of', 'zbog'),
  cardsTitle: both('The secret cards', 'Tajne karte'),
  reached: both('reached', 'ispunjeno'),
  notReached: both('not reached', 'nije ispunjeno'),
  cardEnd: both(
    (start: number, end: number, middle: number, reached: number, count: number) =>
      `From ${number(start)} to ${number(end)}. In the hundred: the middle ${number(middle)}; ${reached} of ${count} reach it.`,
    (start, end, middle, reached, count) =>
      `Od ${serbianNumber(start)} do ${serbianNumber(end)}. U sto tokova: sredina ${serbianNumber(middle)}; ispunjava je ${reached} od ${count}.`,
  ),
  noGrade: both(
    'A card reached is not a good policy, and one missed is not a bad one. Ask what it cost.',
    'Ispunjena karta nije dobra politika, a neispunjena nije loša. Pitajte koliko je koštalo.',
  ),
} satisfies TextTable;
