import { verbatim } from '../both.ts';
import { type ExerciseTexts, text } from './text.ts';

const PRESSURE: ExerciseTexts = {
  title: text('Does pressure work?', 'Deluje li pritisak?'),
  goal: text(
    'Find when pressure moves a small state, and what it costs the one who presses.',
    'Naći kada pritisak pomera malu državu i šta košta onoga ko pritiska.',
  ),
  predict: text(
    'Washington can have leverage of its own or none, and can only reward or only press. In which of the four cases does Serbia move most, and in which does Washington’s own tie suffer? Fill in a table of two by two.',
    'Vašington može da ima sopstvenu polugu ili ne, i može samo da nagrađuje ili samo da pritiska. U kom od četiri slučaja se Srbija najviše pomera, a u kom strada sopstvena veza Vašingtona? Popunite tabelu dva puta dva.',
  ),
  steps: text(
    `No leverage of its own (chokepoint {noLeverage}), rewards only (coerciveness {carrot}); rivalry at {g4} here and below.
No leverage, pressure only (coerciveness {stick}).
Leverage (chokepoint {leverage}), rewards only.
Leverage, pressure only.`,
    `Bez sopstvene poluge (usko grlo {noLeverage}), samo nagrade (sklonost prinudi {carrot}); rivalstvo ovde i niže na {g4}.
Bez poluge, samo pritisak (sklonost prinudi {stick}).
S polugom (usko grlo {leverage}), samo nagrade.
S polugom, samo pritisak.`,
  ),
  questions: text(
    `Where does the median of equidistance end in the four cases?
What does leverage change even for a power that only rewards?
What happens to the tie of Washington itself in diplomacy when it presses?
So does pressure work?`,
    `Gde medijana ekvidistance završava u četiri slučaja?
Šta poluga menja čak i za silu koja samo nagrađuje?
Šta biva s vezom samog Vašingtona u diplomatiji kad pritiska?
Pa, deluje li pritisak?`,
  ),
  answers: text(
    `Without leverage {weakCarrot} with rewards and {weakStick} with pressure; with leverage {strongCarrot} and {strongStick}.
Much: {strongCarrot} instead of {weakCarrot}. A power with leverage makes demands that are met, and never has to press for it.
It falls: from {ownWeakCarrot} to {ownWeakStick} without leverage, from {ownStrongCarrot} to {ownStrongStick} with it. And who presses all the time has less attention left for demands: the Eastern ties in diplomacy together end at {eastStrongStick} instead of {eastStrongCarrot}.
With leverage it moves the state, but less than rewards and demands do; {choseStrongStick} of the runs choose, and without leverage {choseWeakStick}. It does not make friends in either case. The model’s laboratory, with one stick and one carrot held still, adds: pressure without leverage backfires, with leverage it works, and stick and carrot together beat either alone.`,
    `Bez poluge {weakCarrot} uz nagrade i {weakStick} uz pritisak; s polugom {strongCarrot} i {strongStick}.
Mnogo: {strongCarrot} umesto {weakCarrot}. Sila s polugom postavlja zahteve koji se ispunjavaju i ne mora da pritiska.
Pada: od {ownWeakCarrot} na {ownWeakStick} bez poluge, od {ownStrongCarrot} na {ownStrongStick} s njom. A kome pritisak oduzima svu pažnju, manje mu ostaje za zahteve: istočne veze u diplomatiji zajedno završavaju na {eastStrongStick} umesto {eastStrongCarrot}.
S polugom pomera državu, ali manje nego nagrade i zahtevi; bira {choseStrongStick} tokova, a bez poluge {choseWeakStick}. Prijatelje ne stvara ni u jednom slučaju. Laboratorija modela, s jednim štapom i jednom šargarepom koji miruju, dodaje: pritisak bez poluge se vraća kao bumerang, s polugom deluje, a štap i šargarepa zajedno nadmašuju svako za sebe.`,
  ),
  model: text(
    'Pressure turns awards away from the rivals of whoever presses in proportion to leverage, and from the presser where leverage is missing.',
    'Pritisak odvraća poslove od rivala onoga ko pritiska srazmerno poluzi, a od njega samog tamo gde poluge nema.',
  ),
  world: text(
    'Firms that evade, third countries that step in, and a public that rallies are here only as one number each, or not at all.',
    'Firmi koje izbegavaju mere, trećih zemalja koje uskaču i javnosti koja se zbija oko vlade ovde ima samo kao po jedan broj, ili ih nema.',
  ),
};

const CHOKEPOINT: ExerciseTexts = {
  title: text('A power without a tie moves another’s', 'Sila bez veze pomera tuđu'),
  goal: text(
    'See leverage that comes from a network instead of from a tie.',
    'Videti polugu koja dolazi iz mreže, a ne iz veze.',
  ),
  predict: text(
    'The US has {usTie} of Serbia’s energy ties, Russia {ruStart}. The US sanctions the oil company NIS. Where does the Russian share stand after five years? And if the US had no chokepoint? Write two numbers.',
    'SAD imaju {usTie} energetskih veza Srbije, Rusija {ruStart}. SAD sankcionišu naftnu kompaniju NIS. Gde je ruski udeo posle pet godina? A da SAD nemaju usko grlo? Napišite dva broja.',
  ),
  steps: text(
    `The present, without sanctions. Look at Ties, energy.
The sanctions on NIS, against the present.
The same sanctions, but the US has no chokepoint ({bareChokepoint} instead of {usChokepoint}).`,
    `Sadašnjost, bez sankcija. Pogledajte Veze, energetika.
Sankcije na NIS, prema sadašnjosti.
Iste sankcije, ali SAD nemaju usko grlo ({bareChokepoint} umesto {usChokepoint}).`,
  ),
  questions: text(
    `Where does the Russian tie in energy end in the three cases?
How are demands answered?
Energy leans East at the start. What happens to equidistance when that leaning goes, and why?
Whose tie does the US gain by this?`,
    `Gde ruska veza u energetici završava u tri slučaja?
Kako se odgovara na zahteve?
Energetika na početku naginje Istoku. Šta biva s ekvidistancom kad tog nagiba nestane, i zašto?
Čiju vezu SAD time dobijaju?`,
  ),
  answers: text(
    `At {ruBase} without sanctions, {ruSanctions} with them, and {ruBare} with the same sanctions and no chokepoint: about as without sanctions, since the US then has little to press with in any month.
{lowSanctions} are refused or met at a quarter or less, against {lowBase} without sanctions and {lowBare} without a chokepoint.
It falls, to a median of {endSanctions} instead of {endBase}: the leaning of energy goes from {tiltBase} to {tiltSanctions}, and an Eastern leaning in energy had been balancing a Western one in trade. Without the chokepoint it ends at {endBare}.
Hardly its own: the US tie in energy ends at {usSanctions}. It moves somebody else’s tie.`,
    `Na {ruBase} bez sankcija, {ruSanctions} s njima, i {ruBare} s istim sankcijama bez uskog grla: otprilike kao bez sankcija, jer SAD tada ni u jednom mesecu nemaju mnogo čime da pritisnu.
{lowSanctions} zahteva se odbija ili ispunjava najviše četvrtinom, prema {lowBase} bez sankcija i {lowBare} bez uskog grla.
Pada, na medijanu {endSanctions} umesto {endBase}: nagib energetike ide od {tiltBase} na {tiltSanctions}, a istočni nagib u energetici je uravnotežavao zapadni u trgovini. Bez uskog grla završava na {endBare}.
Jedva svoju: veza SAD u energetici završava na {usSanctions}. One pomeraju tuđu vezu.`,
  ),
  model: text(
    'Leverage is the chokepoint plus what the tie adds. Pressure works through it in a channel where the one who presses holds almost nothing.',
    'Poluga je usko grlo plus ono što dodaje veza. Pritisak kroz nju deluje i u kanalu u kome onaj ko pritiska ne drži skoro ništa.',
  ),
  world: text(
    'There is no price of oil, no refinery and no buyer here; the release of the sanctions is a condition that the authors wrote.',
    'Ovde nema cene nafte, rafinerije ni kupca; ukidanje sankcija je uslov koji su napisali autori.',
  ),
};

const CREDIBLE: ExerciseTexts = {
  title: text('Credible or generous?', 'Verodostojna ili izdašna?'),
  goal: text(
    'Compare a promise that is believed with means that are spent, and see what a calibrated start hides.',
    'Uporediti obećanje kome se veruje sa sredstvima koja se troše, i videti šta krije podešen početak.',
  ),
  predict: text(
    'After a year Brussels is either believed or rich: the credibility of membership rises to {high}, or its means grow to {means} times those of today. Which moves diplomacy, and which investment? Which of the two costs Belgrade more of its equidistance?',
    'Posle godinu dana Briselu se ili veruje, ili je bogat: verodostojnost članstva raste na {high}, ili njegova sredstva rastu na {means} puta današnja. Šta pomera diplomatiju, a šta investicije? Šta od to dvoje Beograd više košta ekvidistance?',
  ),
  steps: text(
    `Only the number at the start (domestic.credibility, in the list of all numbers), at {high}.
Credibility rises to {high} after a year.
The means of the EU grow to {means} times those of today after a year.
Both, against means alone.
Credibility rises, under a government with hardly any support, which does not recover; against the second step.`,
    `Samo broj na početku (${verbatim('domestic.credibility')}, u listi svih brojeva), na {high}.
Verodostojnost posle godinu dana raste na {high}.
Sredstva EU posle godinu dana rastu na {means} puta današnja.
Oboje, prema samim sredstvima.
Verodostojnost raste, pod vladom skoro bez podrške, koja se ne oporavlja; prema drugom koraku.`,
  ),
  questions: text(
    `The number at the start (domestic.credibility) moves nothing. Why, when the credibility of later months moves much?
What does credibility move, and what do means?
Who gains where Brussels is not believed?
Is the insecure government harder to attract?`,
    `Broj na početku (${verbatim('domestic.credibility')}) ne pomera ništa. Zašto, kad verodostojnost kasnijih meseci pomera mnogo?
Šta pomera verodostojnost, a šta sredstva?
Ko dobija tamo gde se Briselu ne veruje?
Da li je nesigurnu vladu teže privući?`,
  ),
  answers: text(
    `The case is calibrated so that the ties of today follow from what is so today. What stands there at the start has already been used to explain the ties; only what changes afterwards moves them. The median ends at {startEnd}, as without the change ({endBase}). The lever “EU credibility” beside the chart sets the months after the start, and acts.
Credibility moves both conditional channels: EU diplomacy ends at {dipBelieved} instead of {dipBase}, EU investment at {invBelieved} instead of {invBase}. Means move investment, {invGenerous}, and hardly diplomacy, {dipGenerous}. Equidistance ends at {endBelieved} with credibility, {endGenerous} with means ({choseGenerous} of the runs choose), {endBoth} with both, where the EU holds {invBoth} of investment.
China, in investment: it holds {cnDoubted} where credibility falls to {low}, against {cnBelieved} where it rises to {high}.
Not in this set-up: from {low} to {high}, diplomacy gains {gainInsecure} under the insecure government and {gain} under the other. A start without support is again explained away by calibration. Held down afterwards, as the pattern on credibility does, it does blunt the reward a little. What shows here is demands: {demandsInsecure} a year instead of {demandsSecure}.`,
    `Slučaj je podešen tako da današnje veze slede iz onoga što danas važi. Ono što je tu na početku već je upotrebljeno da objasni veze; pomera ih samo ono što se posle promeni. Medijana završava na {startEnd}, kao i bez promene ({endBase}). Poluga „Verodostojnost EU“ pored grafikona postavlja mesece posle početka, i deluje.
Verodostojnost pomera oba uslovna kanala: diplomatija s EU završava na {dipBelieved} umesto {dipBase}, investicije EU na {invBelieved} umesto {invBase}. Sredstva pomeraju investicije, {invGenerous}, a jedva diplomatiju, {dipGenerous}. Ekvidistanca završava na {endBelieved} uz verodostojnost, {endGenerous} uz sredstva (bira {choseGenerous} tokova), {endBoth} uz oboje, kada EU drži {invBoth} investicija.
Kina, u investicijama: drži {cnDoubted} gde verodostojnost padne na {low}, prema {cnBelieved} gde poraste na {high}.
Ne u ovoj postavci: od {low} do {high} diplomatija dobija {gainInsecure} pod nesigurnom vladom, a {gain} pod drugom. I početak bez podrške je objašnjen podešavanjem. Ako se podrška drži dole tek posle početka, kao u obrascu o verodostojnosti, nagrada se malo otupljuje. Ono što se ovde vidi su zahtevi: {demandsInsecure} godišnje umesto {demandsSecure}.`,
  ),
  model: text(
    'Rewards of a conditional power count by their credibility; the supply of investment follows means. Both are compared with their own start.',
    'Nagrade uslovne sile vrede koliko im se veruje; ponuda investicija ide za sredstvima. I jedno i drugo se poredi sa sopstvenim početkom.',
  ),
  world: text(
    'Reforms, vetoes of single members and the date of accession are not here. High equidistance is not a recommendation, and low equidistance is not a failure.',
    'Reformi, veta pojedinih članica i datuma pristupanja ovde nema. Velika ekvidistanca nije preporuka, a mala nije neuspeh.',
  ),
};

const TWO_LEVELS: ExerciseTexts = {
  title: text('Two tables: Kosovo and the street', 'Dva stola: Kosovo i ulica'),
  goal: text(
    'See how what happens at home narrows what can be agreed abroad.',
    'Videti kako ono što se dešava kod kuće sužava ono o čemu se napolju može dogovoriti.',
  ),
  predict: text(
    'The core national issue weighs little, as today, or very much. In which case do more runs choose the West under high rivalry? And does a shock at home bring more demands from abroad, or fewer?',
    'Ključno nacionalno pitanje teži malo, kao danas, ili veoma mnogo. U kom slučaju više tokova pri jakom rivalstvu bira Zapad? I da li potres kod kuće donosi više zahteva spolja, ili manje?',
  ),
  steps: text(
    `Rivalry at {g8}, the issue at {cool}; against the issue as today.
Rivalry at {g8}, the issue at {hot}.
A second shock like the canopy of Novi Sad, at present rivalry; against the present.`,
    `Rivalstvo na {g8}, pitanje na {cool}; prema pitanju kao danas.
Rivalstvo na {g8}, pitanje na {hot}.
Drugi šok kao nadstrešnica u Novom Sadu, pri sadašnjem rivalstvu; prema sadašnjosti.`,
  ),
  questions: text(
    `How many runs choose the West with the issue at {cool}, as today, and at {hot}?
Where do the others go: to the East?
More demands are made where the issue is hot. Why, when fewer are met?
What does the shock at home change abroad?`,
    `Koliko tokova bira Zapad kad je pitanje na {cool}, kao danas, i na {hot}?
Kuda idu ostali: na Istok?
Više zahteva se postavlja kad je pitanje vruće. Zašto, kad se manje ispunjava?
Šta potres kod kuće menja napolju?`,
  ),
  answers: text(
    `{westCool}, {westMiddle} and {westHot}.
No: {eastHot} choose the East even then. They stay between: {refusedHot} of demands are refused, against {refusedCool} where the issue is cool.
{demandsHot} a year instead of {demandsCool}. A tie that has not been moved can still be asked for, and the powers of the model do not learn that they will be refused. That is also where it fails the record (see the last exercise).
{demandsCanopy} demands a year instead of {demandsBase}, {refusedCanopy} refused instead of {refusedBase}: a government in trouble is asked more and refuses less. It is a small change, and {choseCanopy} of the runs choose a side.`,
    `{westCool}, {westMiddle} i {westHot}.
Ne: Istok i tada bira {eastHot}. Ostaju između: odbija se {refusedHot} zahteva, prema {refusedCool} kad je pitanje hladno.
{demandsHot} godišnje umesto {demandsCool}. Veza koja se nije pomerila i dalje može da se traži, a sile u modelu ne uče da će biti odbijene. Tu model i odstupa od zapisa (vidi poslednju vežbu).
{demandsCanopy} zahteva godišnje umesto {demandsBase}, odbijeno {refusedCanopy} umesto {refusedBase}: vladi u nevolji se više traži i ona manje odbija. Promena je mala, a stranu bira {choseCanopy} tokova.`,
  ),
  model: text(
    'Turning away from a protector costs support in proportion to salience. Protest and lost legitimacy lower the load that the state can bear.',
    'Okretanje od zaštitnika košta podršku srazmerno važnosti pitanja. Protest i izgubljena legitimnost smanjuju teret koji država može da podnese.',
  ),
  world: text(
    'People were killed in Novi Sad, and Kosovo itself is not an agent here. The exercise is about pressures on a government; it judges neither those who protest nor those who live there.',
    'U Novom Sadu su ginuli ljudi, a Kosovo ovde nije akter. Vežba je o pritiscima na vladu; ne sudi ni onima koji protestuju ni onima koji tamo žive.',
  ),
};

/** Exercises about pressure, promises and the home front. */
export const PRESSURE_EXERCISES = {
  pressure: PRESSURE,
  chokepoint: CHOKEPOINT,
  credible: CREDIBLE,
  twoLevels: TWO_LEVELS,
};
