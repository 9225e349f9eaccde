import { type ExerciseTexts, text } from './text.ts';

const THRESHOLD: ExerciseTexts = {
  title: text('Where does hedging end?', 'Gde prestaje hedžing?'),
  goal: text(
    'Tell a threshold from a certainty, and see how far it moves with a theory or with one number.',
    'Razlikovati prag od izvesnosti i videti koliko se on pomera s teorijom ili s jednim brojem.',
  ),
  predict: text(
    'Rivalry of the powers can be set from none, over the present, to war. At which level will half of the runs have chosen a side within five years? Write a level, and how sure you are.',
    'Rivalstvo sila može da se postavi od nikakvog, preko sadašnjeg, do rata. Na kom nivou će polovina tokova u roku od pet godina izabrati stranu? Napišite nivo i koliko ste sigurni.',
  ),
  steps: text(
    `The present, nothing changed.
Rivalry at {g4} in all months, against the present.
Rivalry at {g6}.
Rivalry at {g8}.
Rivalry at {g10}: war.
Rivalry at {g8} in the liberal reading, against the mixed one.
Rivalry at {g8} and less capacity of the state: {capLess} instead of {capNow}.
Rivalry at {g8} and more capacity: {capMore}.`,
    `Sadašnjost, ništa nije promenjeno.
Rivalstvo na {g4} u svim mesecima, prema sadašnjosti.
Rivalstvo na {g6}.
Rivalstvo na {g8}.
Rivalstvo na {g10}: rat.
Rivalstvo na {g8} u liberalnom čitanju, prema mešovitom.
Rivalstvo na {g8} i manji kapacitet države: {capLess} umesto {capNow}.
Rivalstvo na {g8} i veći kapacitet: {capMore}.`,
  ),
  questions: text(
    `How many runs choose at each level, and where do half of them?
Is that a threshold or a slope? What would you have to see to call it a cliff?
How far does the level move under another theory, and with one number at the two ends of its range?
A newspaper writes: “the model shows at which level Serbia will choose.” What is wrong with that?`,
    `Koliko tokova bira na svakom nivou, i gde polovina?
Da li je to prag ili padina? Šta biste morali da vidite da to nazovete liticom?
Koliko se nivo pomera u drugoj teoriji, i s jednim brojem na dva kraja njegovog raspona?
Novine pišu: „model pokazuje na kom nivou će Srbija izabrati.“ Šta tu nije u redu?`,
  ),
  answers: text(
    `Of {runs} runs: {now} at the present, {c4} at {g4}, {c6} at {g6}, {c8} at {g8}, {c10} at {g10}. A straight line between the two levels around it crosses one half at {half}.
A steep slope. Most of the rise lies in the upper half of the way to war, but no single step takes the share from none to all: at {g6} some runs have chosen, at {g10} some still have not. The pattern that asks for a steep one holds today, with little to spare.
In the liberal reading {lib8} choose at {g8} where the mixed one has {c8}, and {lib10} at {g10}: it does not reach a half. Capacity at {capMore} changes little, {cMore}; capacity at {capLess} gives {cLess}: a state that can bear less is strained today already, and its ties already stand in spite of it.
It gives a share of runs under assumptions, not a date or a decision. The level moves with theory and with judgement; across everything that can be defended it ranges from moderate rivalry to never. A threshold without its range says more than is known.`,
    `Od {runs} tokova: {now} u sadašnjosti, {c4} na {g4}, {c6} na {g6}, {c8} na {g8}, {c10} na {g10}. Prava linija između dva susedna nivoa prelazi polovinu na {half}.
Strma padina. Najveći deo uspona je u gornjoj polovini puta do rata, ali nijedan korak ne vodi udeo od nikoga do svih: na {g6} su neki tokovi već izabrali, na {g10} neki još nisu. Obrazac koji traži strmu padinu danas prolazi, ali jedva.
U liberalnom čitanju bira {lib8} na {g8}, gde mešovito daje {c8}, a {lib10} na {g10}: do polovine ne stiže. Kapacitet od {capMore} menja malo, {cMore}; kapacitet od {capLess} daje {cLess}: država koja može manje da podnese već je danas napregnuta, i njene veze već stoje uprkos tome.
Model daje udeo tokova pod pretpostavkama, a ne datum ni odluku. Nivo se pomera s teorijom i s procenom; preko svega što može da se brani ide od umerenog rivalstva do nikada. Prag bez raspona kaže više nego što se zna.`,
  ),
  model: text(
    'Rivalry makes demands worth their cost. A strained state yields more; what it yields binds while rivalry lasts, and awards follow. The share of choices adds many such months up.',
    'Rivalstvo čini da se zahtevi isplate. Opterećena država više popušta; ono što ustupi vezuje je dok rivalstvo traje, a poslovi idu za tim. Udeo izbora sabira mnogo takvih meseci.',
  ),
  world: text(
    'No decisive choice has been observed, so nothing tests where hedging ends. Parties, elections and neighbours could end it, or keep it, by ways that are not here.',
    'Odlučujući izbor nikada nije viđen, pa ništa ne proverava gde hedžing (strateško osiguravanje) prestaje. Stranke, izbori i susedi mogli bi da ga okončaju, ili održe, na načine kojih ovde nema.',
  ),
};

const THEORIES: ExerciseTexts = {
  title: text('One start, three theories', 'Jedan početak, tri teorije'),
  goal: text(
    'See that the same start fits several theories, and say what would tell them apart.',
    'Videti da se isti početak slaže s više teorija i reći šta bi ih razlikovalo.',
  ),
  predict: text(
    'Realist, liberal and constructivist readings start from the same ties. With rivalry most of the way to war, which of them sees the most choices, and which the fewest? Write an order and one reason.',
    'Realističko, liberalno i konstruktivističko čitanje polaze od istih veza. Kad je rivalstvo većim delom puta do rata, koje vidi najviše izbora, a koje najmanje? Napišite redosled i jedan razlog.',
  ),
  steps: text(
    `The present in the mixed reading, against the realist one. Look at the other two under Theory.
Rivalry at {g8} in the realist reading, against the mixed one.
The same in the liberal reading.
The same in the constructivist reading.`,
    `Sadašnjost u mešovitom čitanju, prema realističkom. Druga dva pogledajte pod Teorija.
Rivalstvo na {g8} u realističkom čitanju, prema mešovitom.
Isto u liberalnom čitanju.
Isto u konstruktivističkom čitanju.`,
  ),
  questions: text(
    `How different are the readings at present rivalry?
How different are they at {g8}?
Choose one month in which the realist run yields. Read why. Which reason would be smaller in the constructivist reading?
All three start from the same ties. What does that mean for whoever says that the facts prove a theory?`,
    `Koliko se čitanja razlikuju pri sadašnjem rivalstvu?
Koliko se razlikuju na {g8}?
Izaberite mesec u kome realistički tok popušta. Pročitajte zašto. Koji razlog bi bio manji u konstruktivističkom čitanju?
Sva tri polaze od istih veza. Šta to znači za onoga ko kaže da činjenice dokazuju jednu teoriju?`,
  ),
  answers: text(
    `Little. All start at {start}; after five years the medians are {realistNow} (realist), {mixedNow} (mixed), {liberalNow} (liberal) and {constructivistNow} (constructivist), and hardly a run chooses ({realistChosenNow} at most, in the realist reading).
Much. {realist} of the runs choose in the realist reading, {mixed} in the mixed, {liberal} in the liberal, {constructivist} in the constructivist; the medians end at {realistEnd}, {mixedEnd}, {liberalEnd} and {constructivistEnd}.
Pressure spared. The realist state refuses {realistLow} of its demands, the constructivist one {constructivistLow}: there face and recognition weigh more than pressure.
One start fits all of them, so it cannot choose between them. What would is how each answers to a change: that is what a counterfactual is for, and here it comes from the model, not from the world.`,
    `Malo. Sva polaze od {start}; posle pet godina medijane su {realistNow} (realističko), {mixedNow} (mešovito), {liberalNow} (liberalno) i {constructivistNow} (konstruktivističko), a jedva koji tok bira (najviše {realistChosenNow}, u realističkom čitanju).
Mnogo. U realističkom čitanju bira {realist} tokova, u mešovitom {mixed}, u liberalnom {liberal}, u konstruktivističkom {constructivist}; medijane završavaju na {realistEnd}, {mixedEnd}, {liberalEnd} i {constructivistEnd}.
Pritisak koji se izbegava. Realistička država odbija {realistLow} zahteva, konstruktivistička {constructivistLow}: tamo obraz i priznanje teže više od pritiska.
Jedan početak se slaže sa svima, pa ne može da bira među njima. Mogao bi odgovor na promenu: tome služi protivčinjenična situacija, a ona ovde dolazi iz modela, a ne iz sveta.`,
  ),
  model: text(
    'A theory is a set of weights: on power and pressure, on gains, on identity. The case is calibrated anew for each, so that all of them explain the present ties.',
    'Teorija je skup težina: na moć i pritisak, na dobit, na identitet. Slučaj se za svaku iznova podešava, tako da svaka objašnjava sadašnje veze.',
  ),
  world: text(
    'Theories are more than weights, and no theorist would sign these three. Learning, leaders and institutions that change the players themselves are not here.',
    'Teorije su više od težina, i nijedan teoretičar ne bi potpisao ove tri. Učenja, vođa i ustanova koje menjaju same igrače ovde nema.',
  ),
};

const MIRROR: ExerciseTexts = {
  title: text('Did Serbia turn away, or did the ruler change?', 'Da li se Srbija okrenula, ili se promenio lenjir?'),
  goal: text(
    'Tell a change in what is measured from a change in the measure.',
    'Razlikovati promenu onoga što se meri od promene same mere.',
  ),
  predict: text(
    'Rivalry between the European Union and Russia jumps to that of a proxy war. What happens to the share of EU declarations that Serbia joins, and what to its tie with the EU in diplomacy? Write two numbers.',
    'Rivalstvo Evropske unije i Rusije skače na nivo posredničkog rata. Šta biva s udelom deklaracija EU kojima se Srbija pridružuje, a šta s njenom vezom s EU u diplomatiji? Napišite dva broja.',
  ),
  steps: text(
    `Rivalry between the EU and Russia held at {euRuBefore}, and that of the US and Russia with it.
After two years it jumps to {euRuAfter}. Look at Ties: EU and Russia in diplomacy and in trade.`,
    `Rivalstvo EU i Rusije drži se na {euRuBefore}, a s njim i rivalstvo SAD i Rusije.
Posle dve godine skače na {euRuAfter}. Pogledajte Veze: EU i Rusija u diplomatiji i u trgovini.`,
  ),
  questions: text(
    `How much does the EU tie in diplomacy move by the end, against the run without the jump? And trade?
The share of declarations joined goes from {before} in the year before the jump to {after} in the year after. Did Serbia turn away?
How would you measure alignment so that the jump itself does not move it?`,
    `Koliko se veza s EU u diplomatiji pomeri do kraja, u odnosu na tok bez skoka? A trgovina?
Udeo prihvaćenih deklaracija ide od {before} u godini pre skoka na {after} u godini posle. Da li se Srbija okrenula?
Kako biste merili usklađenost tako da je sam skok ne pomeri?`,
  ),
  answers: text(
    `Little: the EU tie in diplomacy ends at {tieWar} instead of {tieCalm}, trade with the EU at {tradeWar} instead of {tradeCalm}. The Russian tie in diplomacy moves more, {ruWar} instead of {ruCalm}: towards the West, if anywhere.
Not by the ties. After the jump more declarations aim at Russia, and those are the ones that touch a protector over the core issue. The same state meets harder questions: without the jump it would have joined {calm}.
Score only declarations that aim at nobody, or compare with states that face the same ones; or score each by what it asks. Any of these is a judgement and has to be said.`,
    `Malo: veza s EU u diplomatiji završava na {tieWar} umesto {tieCalm}, trgovina s EU na {tradeWar} umesto {tradeCalm}. Više se pomera ruska veza u diplomatiji, {ruWar} umesto {ruCalm}: ako ikuda, ka Zapadu.
Po vezama, ne. Posle skoka više deklaracija cilja na Rusiju, a baš one diraju zaštitnika u ključnom pitanju. Ista država dobija teža pitanja: bez skoka bi prihvatila {calm}.
Brojati samo deklaracije koje ne ciljaju ni na koga, ili porediti s državama pred kojima su iste; ili svaku oceniti po tome šta traži. Svaki od tih načina je procena i mora da se kaže.`,
  ),
  model: text(
    'The share joined is read from the model by an observation equation: what aims at a rival is joined by whoever stands nearer to the asker than to the target. It is not a tie and does not act back on one.',
    'Udeo prihvaćenih čita se iz modela jednačinom posmatranja: ono što cilja na rivala prihvata onaj ko je bliži onome ko traži nego meti. To nije veza i ne deluje nazad na vezu.',
  ),
  world: text(
    'What a declaration says, how many there are in a war, and who is asked in advance are not in the equation.',
    'Šta deklaracija kaže, koliko ih ima u ratu i ko je unapred pitan, nije u jednačini.',
  ),
};

const WAY_BACK: ExerciseTexts = {
  title: text('Can you go back?', 'Može li nazad?'),
  goal: text(
    'See path dependence, and find which assumption makes it.',
    'Videti zavisnost od puta i naći pretpostavku koja je stvara.',
  ),
  predict: text(
    'Three years of very high rivalry, then seven years as in the present. Does equidistance come back to where it would have been without the crisis? Write yes or no, and why.',
    'Tri godine veoma snažnog rivalstva, zatim sedam godina kao u sadašnjosti. Vraća li se ekvidistanca tamo gde bi bila bez krize? Napišite da ili ne, i zašto.',
  ),
  steps: text(
    `Three years at {peak}, then the present; against ten years at the present.
Three years at {peak}, then a détente below the present.
Three years at {peak}, then hardly any rivalry ({deep}).
As in the first step, but commitments do not bind (bind at none instead of {bind}).`,
    `Tri godine na {peak}, zatim sadašnjost; prema deset godina sadašnjosti.
Tri godine na {peak}, zatim popuštanje ispod sadašnjosti.
Tri godine na {peak}, zatim jedva ikakvo rivalstvo ({deep}).
Kao u prvom koraku, ali obaveze ne vezuju (vezivanje ugašeno, umesto {bind}).`,
  ),
  questions: text(
    `Where does the median end after the crisis, and where without one?
What does it take to come back?
Take the binding of commitments away. What is left of the memory?
Which part of this is a finding, and which was put in?`,
    `Gde medijana završava posle krize, a gde bez nje?
Šta je potrebno da se vrati?
Uklonite vezivanje obaveza. Šta ostaje od pamćenja?
Koji deo ovoga je nalaz, a koji je unet u model?`,
  ),
  answers: text(
    `At {present} after the crisis, at {never} without; {chosePresent} of the runs have chosen on the way, against {choseNever}.
Rivalry lower than before the crisis: {below} with a détente below the present, {none} with hardly any. What was chosen on the way stays counted: {choseNone} of the runs even then.
Nearly nothing: the median ends at {unbound}, and {choseUnbound} of the runs choose on the way.
That there is a memory was put in: a commitment binds in proportion to the rivalry that is left, and nothing unbinds it. How large it is, and that only low rivalry undoes it, comes out.`,
    `Na {present} posle krize, na {never} bez nje; usput je izabralo {chosePresent} tokova, prema {choseNever}.
Rivalstvo slabije nego pre krize: {below} uz popuštanje ispod sadašnjosti, {none} uz jedva ikakvo. Ono što je usput izabrano ostaje ubrojano: i tada {choseNone} tokova.
Skoro ništa: medijana završava na {unbound}, a usput bira {choseUnbound} tokova.
Da pamćenja ima, uneto je: obaveza vezuje srazmerno rivalstvu koje je ostalo, i ništa je ne razvezuje. Koliko je veliko, i da ga poništava samo slabo rivalstvo, to je rezultat.`,
  ),
  model: text(
    'What is yielded becomes a commitment; a commitment to one power turns awards away from its rivals as long as they are rivals.',
    'Ono što se ustupi postaje obaveza; obaveza prema jednoj sili odvraća poslove od njenih rivala dok su rivali.',
  ),
  world: text(
    'Governments leave treaties, courts strike contracts down, and a successor may not feel bound. None of that is here.',
    'Vlade napuštaju sporazume, sudovi ruše ugovore, a naslednik ne mora da se oseća vezanim. Ničega od toga ovde nema.',
  ),
};

/** Exercises about rivalry, theory and time. */
export const RIVALRY_EXERCISES = { threshold: THRESHOLD, theories: THEORIES, mirror: MIRROR, wayBack: WAY_BACK };
