import { both, type TextTable } from '../both.ts';
import { text } from './text.ts';

const seat = (office: readonly [string, string], brief: readonly [string, string]) => ({
  office: both(...office),
  brief: text(...brief),
});

const BELGRADE = seat(
  [
    'Belgrade: the office of the prime minister and the foreign ministry',
    'Beograd: kabinet predsednika vlade i ministarstvo spoljnih poslova',
  ],
  [
    `You want to stay in office, to keep the country supplied, and to decide for yourself.
You award what is awarded, lean a little in every other channel, and answer every demand: refuse, a quarter, half, three quarters, whole.
You fear demands from several sides in the same month, and a street that is out when they come.
You hold one secret objective card.`,
    `Želite da ostanete na vlasti, da zemlja bude snabdevena i da odlučujete sami.
Dodeljujete ono što se dodeljuje, u svakom drugom kanalu možete malo da nagnete, i odgovarate na svaki zahtev: odbiti, četvrtina, polovina, tri četvrtine, celo.
Plašite se zahteva s više strana u istom mesecu, i ulice koja je tada napolju.
Imate jednu tajnu kartu s ciljem.`,
  ],
);

const WASHINGTON = seat(
  ['Washington: the State Department and the Treasury', 'Vašington: državni sekretarijat i ministarstvo finansija'],
  [
    `You want a closer tie, and less of it for your rivals.
Each month: hold, induce, press, or demand, in one channel.
You hold {tradeUS} of trade, {investmentUS} of investment, {securityUS} of security and {energyUS} of energy. Your leverage without a tie is {chokeUS}; your habit of pressing is {stickUS}, where one is pressure only.
You fear a demand refused in public, and pressing where you have no leverage.`,
    `Želite bližu vezu, a da je vaši rivali imaju manje.
Svakog meseca: mirovati, podsticati, pritiskati ili zahtevati, u jednom kanalu.
Držite {tradeUS} trgovine, {investmentUS} investicija, {securityUS} bezbednosti i {energyUS} energetike. Vaša poluga bez veze je {chokeUS}; sklonost prinudi {stickUS}, gde jedan znači samo pritisak.
Plašite se javno odbijenog zahteva i pritiska tamo gde nemate polugu.`,
  ],
);

const BRUSSELS = seat(
  ['Brussels: the Commission and the Council', 'Brisel: Komisija i Savet'],
  [
    `You want a closer tie, and less of it for your rivals.
Each month: hold, induce, press, or demand, in one channel. You are two players and must agree; if you do not, the move is hold.
You hold {tradeEU} of trade, {investmentEU} of investment, {securityEU} of security and {energyEU} of energy. Your leverage without a tie is {chokeEU}; your habit of pressing is {stickEU}, where one is pressure only. What you promise counts by how far it is believed.
You fear a demand refused in public, and pressing where you have no leverage.`,
    `Želite bližu vezu, a da je vaši rivali imaju manje.
Svakog meseca: mirovati, podsticati, pritiskati ili zahtevati, u jednom kanalu. Vas je dvoje i morate da se složite; inače je potez mirovanje.
Držite {tradeEU} trgovine, {investmentEU} investicija, {securityEU} bezbednosti i {energyEU} energetike. Vaša poluga bez veze je {chokeEU}; sklonost prinudi {stickEU}, gde jedan znači samo pritisak. Ono što obećate vredi koliko vam se veruje.
Plašite se javno odbijenog zahteva i pritiska tamo gde nemate polugu.`,
  ],
);

const BEIJING = seat(
  ['Beijing: the ministries of commerce and of foreign affairs', 'Peking: ministarstva trgovine i spoljnih poslova'],
  [
    `You want a closer tie, and less of it for your rivals.
Each month: hold, induce, press, or demand, in one channel.
You hold {tradeCN} of trade, {investmentCN} of investment, {securityCN} of security and {energyCN} of energy. Your leverage without a tie is {chokeCN}; your habit of pressing is {stickCN}, where one is pressure only. What you lend leaves claims.
You fear a demand refused in public, and pressing where you have no leverage.`,
    `Želite bližu vezu, a da je vaši rivali imaju manje.
Svakog meseca: mirovati, podsticati, pritiskati ili zahtevati, u jednom kanalu.
Držite {tradeCN} trgovine, {investmentCN} investicija, {securityCN} bezbednosti i {energyCN} energetike. Vaša poluga bez veze je {chokeCN}; sklonost prinudi {stickCN}, gde jedan znači samo pritisak. Ono što pozajmite ostavlja potraživanja.
Plašite se javno odbijenog zahteva i pritiska tamo gde nemate polugu.`,
  ],
);

const MOSCOW = seat(
  ['Moscow: the ministries of foreign affairs and of energy', 'Moskva: ministarstva spoljnih poslova i energetike'],
  [
    `You want a closer tie, and less of it for your rivals.
Each month: hold, induce, press, or demand, in one channel.
You hold {tradeRU} of trade, {investmentRU} of investment, {securityRU} of security and {energyRU} of energy. Your leverage without a tie is {chokeRU}; your habit of pressing is {stickRU}, where one is pressure only. Your support over Kosovo has no substitute.
You fear a demand refused in public, and pressing where you have no leverage.`,
    `Želite bližu vezu, a da je vaši rivali imaju manje.
Svakog meseca: mirovati, podsticati, pritiskati ili zahtevati, u jednom kanalu.
Držite {tradeRU} trgovine, {investmentRU} investicija, {securityRU} bezbednosti i {energyRU} energetike. Vaša poluga bez veze je {chokeRU}; sklonost prinudi {stickRU}, gde jedan znači samo pritisak. Vaša podrška oko Kosova nema zamenu.
Plašite se javno odbijenog zahteva i pritiska tamo gde nemate polugu.`,
  ],
);

/** Role cards by office, and how the role plays are run. */
export const TEACH_ROLES = {
  rolesTitle: both('Role plays', 'Igre uloga'),
  belgradeOffice: BELGRADE.office,
  belgradeBrief: BELGRADE.brief,
  washingtonOffice: WASHINGTON.office,
  washingtonBrief: WASHINGTON.brief,
  brusselsOffice: BRUSSELS.office,
  brusselsBrief: BRUSSELS.brief,
  beijingOffice: BEIJING.office,
  beijingBrief: BEIJING.brief,
  moscowOffice: MOSCOW.office,
  moscowBrief: MOSCOW.brief,
  cards: both('Five chairs', 'Pet stolica'),
  secret: both('Secret objectives of Belgrade: cut apart, draw one', 'Tajni ciljevi Beograda: isecite, izvucite jedan'),
  secretList: both(
    `Stay in office: support is as high at the end as at the start.
Prosperity: the benefit that ties bring is as high at the end as at the start.
A hand free: equidistance at the end no lower than at the start.
The European path: the EU tie in diplomacy higher than at the start.`,
    `Ostati na vlasti: podrška je na kraju velika kao na početku.
Blagostanje: korist od veza je na kraju bar kao na početku.
Odrešene ruke: ekvidistanca na kraju nije manja nego na početku.
Evropski put: veza s EU u diplomatiji veća nego na početku.`,
  ),
  formats: both('Three formats', 'Tri oblika'),
  formatList: both(
    `Belgrade against the powers. A team takes the chair of Belgrade on the Play screen for two years; the others are the model. Debrief: compare with a hundred futures of the model on the same luck. What did you do that they would not?
Five seats. One screen, sealed orders, a clock; one private message a turn. Everybody writes a forecast before the first month, and is scored on its own aims and on the distance to that forecast.
Red team. Teams attack the model: a setting within its ranges whose path nobody believes, the rule at fault, a change of one line, and the patterns that it fixes and breaks.`,
    `Beograd prema silama. Tim na ekranu za igru dve godine sedi na mestu Beograda; ostale vodi model. Razgovor posle: uporedite sa stotinu tokova modela s istom srećom. Šta ste uradili što oni ne bi?
Pet mesta. Jedan ekran, zapečaćeni potezi, sat; jedna privatna poruka po potezu. Svako pre prvog meseca piše predviđanje, i boduje se po sopstvenim ciljevima i po udaljenosti od tog predviđanja.
Crveni tim. Timovi napadaju model: podešavanje u okviru raspona čijem toku niko ne veruje, pravilo koje greši, izmena od jednog reda, i obrasci koje ona popravlja i kvari.`,
  ),
  rules: both('Rules on one page', 'Pravila na jednoj strani'),
  ruleList: both(
    `Cards name offices. Nobody plays a real person, and nobody speaks for a people.
The powers are worded alike on purpose: change a card only together with the other three.
Whoever is touched by the wars or by Novi Sad may sit out, no reason asked; a seat of the clock is always free.
Use one seed for the whole class, so that differences come from choices and not from luck.
Nobody is ranked but on the distance to their own written forecast.
Stop in good time, wherever the game stands: the learning is in the talk after it.`,
    `Karte navode službe. Niko ne igra stvarnu osobu i niko ne govori u ime naroda.
Sile su namerno opisane istim rečima: kartu menjajte samo zajedno s ostale tri.
Koga su pogodili ratovi ili Novi Sad može da ne igra, bez obrazloženja; mesto kod sata je uvek slobodno.
Koristite jedno seme za ceo razred, da razlike dolaze od izbora, a ne od sreće.
Niko se ne rangira osim po udaljenosti od sopstvenog napisanog predviđanja.
Završite na vreme, ma gde igra bila: uči se u razgovoru posle nje.`,
  ),
  openPlay: both('Open Play', 'Otvori igru'),
} satisfies TextTable;

/** The chairs in the order of the cards. */
export const SEATS = ['belgrade', 'washington', 'brussels', 'beijing', 'moscow'] as const;
