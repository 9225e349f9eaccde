import { type ExerciseTexts, text } from './text.ts';

const WHICH_INDEX: ExerciseTexts = {
  title: text('Which index?', 'Koji pokazatelj?'),
  goal: text('See how the choice of a measure decides what was found.', 'Videti kako izbor mere odlučuje šta je nađeno.'),
  predict: text(
    'A rupture between the powers in the second year. By which of these does Serbia’s balance fall most: equidistance between the two camps, evenness of all ties (entropy), or balance within each channel?',
    'Prelom među silama u drugoj godini. Po čemu ravnoteža Srbije najviše pada: po ekvidistanci dva tabora, po ravnomernosti svih veza (entropija), ili po ravnoteži unutar svakog kanala?',
  ),
  steps: text(
    `Rupture, against managed rivalry. Take the data along (CSV): equidistance and within_channels stand in it.
Managed rivalry: the same two columns.`,
    `Prelom, prema kontrolisanom rivalstvu. Ponesite podatke (CSV): u njima su ekvidistanca i ravnoteža unutar kanala.
Kontrolisano rivalstvo: iste dve kolone.`,
  ),
  questions: text(
    `Fill in start and end of each index under rupture. Which one falls most?
At the start equidistance is well above the balance within channels. How can both be right?
After the rupture the two are nearly the same. What has been lost?
A report says: “Serbia diversified its ties.” Which index did it use?`,
    `Upišite početak i kraj svakog pokazatelja pri prelomu. Koji najviše pada?
Na početku je ekvidistanca znatno iznad ravnoteže unutar kanala. Kako oba mogu da budu tačna?
Posle preloma su skoro jednake. Šta je izgubljeno?
Izveštaj kaže: „Srbija je razgranala veze.“ Koji pokazatelj je koristio?`,
  ),
  answers: text(
    `Equidistance, from {start} to {end}. Entropy goes from {entropyStart} to {entropyEnd}, balance within channels from {withinStart} to {withinEnd}, exposure to powers that are at odds from {exposureStart} to {exposureEnd} (means of all runs).
Leanings cancel: trade leans West ({tradeStart}), energy leans East ({energyStart}). The gap of {gapStart} is balance made of opposite leanings.
The compensation: the gap shrinks to {gapEnd}. Each channel has come to lean the same way, so nothing is left to offset.
Probably one that counts partners, such as entropy: it stays high, {entropyEnd}, while the camps part. Under managed rivalry equidistance stays at {managedEnd} with {managedWithin} within channels.`,
    `Ekvidistanca, od {start} na {end}. Entropija ide od {entropyStart} na {entropyEnd}, ravnoteža unutar kanala od {withinStart} na {withinEnd}, izloženost zavađenim silama od {exposureStart} na {exposureEnd} (proseci svih tokova).
Nagibi se potiru: trgovina naginje Zapadu ({tradeStart}), energetika Istoku ({energyStart}). Razlika od {gapStart} je ravnoteža napravljena od suprotnih nagiba.
Nadoknada: razlika se smanjuje na {gapEnd}. Svi kanali su počeli da naginju na istu stranu, pa nema šta da se potire.
Verovatno onaj koji broji partnere, kao entropija: ona ostaje visoka, {entropyEnd}, dok se tabori razilaze. Pri kontrolisanom rivalstvu ekvidistanca ostaje na {managedEnd}, uz {managedWithin} unutar kanala.`,
  ),
  model: text(
    'Equidistance weighs leanings over all channels before it takes their size; balance within channels takes the size first. The order of two operations is the whole difference.',
    'Ekvidistanca sabira nagibe preko svih kanala pre nego što im uzme veličinu; ravnoteža unutar kanala prvo uzima veličinu. Redosled dve radnje je cela razlika.',
  ),
  world: text(
    'Camps are a convenience: the EU and the US, or China and Russia, often differ, and every index on two camps hides that.',
    'Tabori su pomoćni pojam: EU i SAD, ili Kina i Rusija, često se razlikuju, a svaki pokazatelj s dva tabora to krije.',
  ),
};

const RED_TEAM: ExerciseTexts = {
  title: text('Red team: where the model fails', 'Crveni tim: gde model greši'),
  goal: text(
    'Attack the model: start from what it is known to get wrong, and find more.',
    'Napasti model: krenuti od onoga za šta se zna da greši i naći još.',
  ),
  predict: text(
    'The model is checked against a list of patterns, and not all of them hold today. Before you look: name one thing about a balancing state that a model like this must get wrong, and say how you would see it.',
    'Model se proverava prema spisku obrazaca, i danas ne prolaze svi. Pre nego što pogledate: navedite jednu stvar o državi koja balansira koju ovakav model mora da pogreši, i kako biste to videli.',
  ),
  steps: text(
    `Courting: rivalry a little below the present, against none. Look at inducement under Ties.
The past: from the start of this case on. Look at demands, and read why one of them was refused.
No rivalry at all, against the present: where does the leaning go?`,
    `Udvaranje: rivalstvo malo ispod sadašnjeg, prema nikakvom. Pogledajte podsticaje pod Veze.
Prošlost: od početka ovog slučaja nadalje. Pogledajte zahteve i pročitajte zašto je neki odbijen.
Nikakvo rivalstvo, prema sadašnjosti: kuda ide nagib?`,
  ),
  questions: text(
    `The theory says that a small state is courted most at medium rivalry. Does the model agree?
On record a part of the demands was met. Are they in the model?
Where rivalry ends the balance should go nowhere by itself. Does it?
Find a setting within ranges, or a sequence of events, whose path you do not believe. Name the rule at fault and a change of one line. Who has found the most?`,
    `Teorija kaže da se maloj državi najviše udvaraju pri srednjem rivalstvu. Slaže li se model?
Po zapisu je deo zahteva ispunjen. Da li je tako i u modelu?
Kad rivalstvo prestane, ravnoteža sama od sebe ne bi trebalo nikuda da ide. Da li ide?
Nađite podešavanje u okviru raspona, ili niz događaja, čijem toku ne verujete. Navedite pravilo koje greši i izmenu od jednog reda. Ko je našao najviše?`,
  ),
  answers: text(
    `By a little. Inducement is {courtNone} on average at no rivalry, {courtPeak} at its highest up to the present and {courtWar} at war, where rewards give way to sticks. The peak stands {rise} above no rivalry; the pattern asks for less, and holds.
About as many as on record. {lowPast} of demands are refused or met at a quarter or less, at {perYearPast} demands a year, and the pattern holds. But what a demand costs was set with this record in view, so it is no test.
Not quite. The leaning goes from {tiltStart} to {tiltEnd}, a move of {tiltMove}: the demands of the present hold Eastern ties down, and where rivalry ends at once they end with it. The pattern leaves the drifts observed before the start out and finds a hair more than it allows. It fails today. One more fails: it was written for a model in which a power took a single act a month, and it stays on the list as it was written.
Open. Test the change with the patterns (npm test) and count what it fixes and what it breaks. The most patterns won with the fewest new numbers wins.`,
    `Za malo. Podsticaji su u proseku {courtNone} bez rivalstva, {courtPeak} na najvišem mestu do sadašnjosti i {courtWar} u ratu, gde nagrade ustupaju mesto štapu. Vrh je {rise} iznad stanja bez rivalstva; obrazac traži manje i prolazi.
Otprilike kao u zapisu. {lowPast} zahteva se odbija ili ispunjava najviše četvrtinom, uz {perYearPast} zahteva godišnje, i obrazac prolazi. Ali cena zahteva je postavljena s tim zapisom pred očima, pa to nije provera.
Ne sasvim. Nagib ide od {tiltStart} na {tiltEnd}, pomak od {tiltMove}: zahtevi sadašnjosti drže istočne veze dole, i kad rivalstvo naglo prestane, prestaju i oni. Obrazac izostavlja kretanja uočena pre početka i nalazi za dlaku više nego što dozvoljava. Danas ne prolazi. Ne prolazi još jedan: napisan je za model u kom sila vuče jedan potez mesečno, i ostaje na spisku onako kako je napisan.
Otvoreno. Izmenu proverite obrascima i prebrojte šta popravlja, a šta kvari. Pobeđuje najviše dobijenih obrazaca s najmanje novih brojeva.`,
  ),
  model: text(
    'Three gaps: powers do not learn from refusals, no record counts the demands of a war, and what the demands of the present hold down comes back at once.',
    'Tri rupe: sile ne uče iz odbijanja, nijedan zapis ne broji zahteve u ratu, a ono što zahtevi sadašnjosti drže dole vraća se odmah.',
  ),
  world: text(
    'That the other patterns hold proves little: all their bounds were known while the model was made. Only years to come can test it.',
    'To što ostali obrasci važe malo dokazuje: sve njihove granice bile su poznate dok je model nastajao. Mogu ga proveriti samo godine koje dolaze.',
  ),
};

/** Exercises about measures, and about the model itself. */
export const MEASURE_EXERCISES = { whichIndex: WHICH_INDEX, redTeam: RED_TEAM };
