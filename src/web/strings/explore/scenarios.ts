import type { EventNote, Scenario } from '../../../scenario/fields/scenario.ts';
import { both, type TextTable } from '../both.ts';
import { REASONS } from './event-reasons.ts';
import { EVENT_SOURCES } from './event-sources.ts';
import { TITLES } from './event-titles.ts';

interface Prose {
  /** Short name on a card, for the scenarios shown first. */
  readonly short?: { readonly en: string; readonly sr: string };
  readonly name: string;
  readonly story: string;
}

/** The shipped scenarios in Serbian. A test finds every one of them here. */
export const SERBIAN: Readonly<Record<string, Prose>> = {
  managed: {
    short: { en: 'Managed', sr: 'Kontrolisano' },
    name: 'Kontrolisano rivalstvo',
    story:
      'Tokom prve godine četiri sile nalaze pravila za svoje rivalstvo: ono pada na polovinu današnjeg i tu ostaje. Šta mala država može kad nikome naročito ne smetaju njeni drugi prijatelji?',
  },
  rising: {
    short: { en: 'Rising', sr: 'U porastu' },
    name: 'Rivalstvo u porastu',
    story:
      'Rivalstvo tri godine ravnomerno raste, više od pola puta od današnjeg do rata, a zatim miruje. Ništa se ne događa naglo: prostor za hedžing se smanjuje iz meseca u mesec.',
  },
  rupture: {
    short: { en: 'Rupture', sr: 'Prelom' },
    name: 'Prelom u drugoj godini',
    story:
      'Posle godine kao danas, rivalstvo u jednom mesecu skače većim delom puta do rata i tu ostaje. Ipak ništa ne puca: jedva da neki tok za pet godina učini odlučujući izbor, a država koja je vodila hedžing dotle je daleko na jednoj strani. Put dotle je klizanje koje traje godinama, ne jedan čin.',
  },
  'serbia-2026': {
    name: 'Srbija 2026.',
    story:
      'Beograd održava veze s Vašingtonom, Briselom, Pekingom i Moskvom na nivou rivalstva iz januara 2026. O godinama koje slede ne pretpostavlja se ništa: ni događaji, ni promena rivalstva. To je osnovni slučaj prema kome se čitaju svi ostali scenariji.',
  },
  'judged-chokepoints': {
    name: 'Uska grla procenjena s pogledom na događaje',
    story:
      'Osnovni slučaj s uskim grlima iz slučaja za 2025, koja su procenili ljudi koji su znali šta je koja sila tražila od Beograda. Ona u osnovnom slučaju kodirana su bez tog znanja, a koliko daleko rivalstvo nosi državu zavisi od toga koja se uzmu.',
  },
  'nis-licences': {
    name: 'Naftna kompanija pod dozvolama',
    story:
      'Od januara 2026. sankcionisana naftna kompanija radi pod američkim dozvolama od po nekoliko nedelja, dok njeni ruski vlasnici pregovaraju o prodaji udela mađarskom kupcu. Rok koji se pomera iz meseca u mesec pritiska dokle god nije ispunjen, a jedna prodaja pomerila bi najveću istočnu vezu.',
  },
  'gas-by-the-quarter': {
    name: 'Gas na tri meseca',
    story:
      'Moskva prodaje gas po ugovorima od tri do šest meseci, a u zimu 2026. nudi manje nego što se traži. Kratak ugovor je poluga koja se povlači pri svakom produženju. Dok je gas potreban, pritisak pada na udeo drugih snabdevača; autor je očekivao obrnuto.',
  },
  'tariffs-and-quotas': {
    name: 'Carine, kvote, ugljenik',
    story:
      'Carina Vašingtona od 35 % poništena je i zamenjena carinom od 10 %; Brisel od januara 2026. naplaćuje ugljenik i hoće da prepolovi kvote za čelik. Obe polovine Zapada zadržavaju sopstvenu trgovinu i ne traže ništa, a Kina ne čini ni jedno ni drugo.',
  },
  'tranches-and-laws': {
    name: 'Tranše i zakoni',
    story:
      'U januaru 2026. isplaćena je pola tranše evropskog novca, a skupština usvaja zakone o pravosuđu kojima se Brisel protivi; sledi provera novca. Uslovi EU deluju preko novca koji se zadržava, ali ko zadržava novac, taj manje i nedostaje.',
  },
  'serbia-2025': {
    name: 'Srbija 2025.',
    story:
      'Beograd održava veze s Vašingtonom, Briselom, Pekingom i Moskvom na nivou rivalstva s početka 2025. O godinama koje slede ne pretpostavlja se ništa: ni događaji, ni promena rivalstva. Prema njemu se čitaju scenariji s događajima iz te godine.',
  },
  'serbia-2010': {
    name: 'Srbija 2010.',
    story:
      'Srbija u januaru 2010: bezvizni režim s Evropskom unijom od decembra, zatražena kandidatura, tek potpisano strateško partnerstvo s Kinom, naftna kompanija NIS u ruskim rukama. Ono što je došlo spolja postavljeno je kako se dogodilo, do 2025; šta je Srbija s tim učinila prepušteno je modelu. Prvih deset godina može se uporediti sa zabeleženim.',
  },
  'serbia-2012': {
    name: 'Srbija 2012.',
    story:
      'Srbija u januaru 2012: dva meseca pre nego što postane kandidat za Evropsku uniju, dve godine pre nego što Krim podeli sile. Ono što je došlo spolja postavljeno je kako se dogodilo, do 2025; šta je Srbija s tim učinila prepušteno je modelu. Počinje pre preloma iz 2014. koji se vidi u zapisu: da li ga model nagoveštava?',
  },
  'serbia-2014': {
    name: 'Srbija 2014.',
    story:
      'Srbija u januaru 2014: pregovori o pristupanju otvaraju se u mesecu u kome slučaj počinje, a Rusija se sprema da anektira Krim. Ono što je došlo spolja postavljeno je kako se dogodilo, do 2025; šta je Srbija s tim učinila prepušteno je modelu. Postoji zapis o dvanaest godina zahteva s kojim se može uporediti.',
  },
  'serbia-2020': {
    name: 'Srbija 2020.',
    story:
      'Srbija u januaru 2020: pregovori o pristupanju usporavaju, kineske fabrike i kamere su na mestu, stiže rusko oružje, Vašington i Peking vode trgovinski rat. U njoj nema ničega kasnijeg od 2019, ni o Srbiji ni o svetu: rivalstvo, moć i verodostojnost pristupanja ostaju kakvi su tada bili poznati. S njom se može uporediti pet godina koje ni za jedno podešavanje nisu korišćene.',
  },
  'beijing-doubles-down': {
    name: 'Peking udvostručuje ulog',
    story:
      'Kina pozajmljuje, gradi, oprema i prodaje oružje u velikom obimu; Srbija je njen put na evropsko tržište, dok Brisel ne pooštri pravila o poreklu. Cena dolazi kasnije: potraživanja rastu, dobit odlazi, a za njima dolazi i poluga. Da li se plaća ravnotežom?',
  },
  'beijing-retrenches': {
    name: 'Peking se povlači',
    story:
      'Kineska privreda se okreće sebi, a njeni krediti, fabrike i oružje u inostranstvu smanjuju se tokom dve godine. Ravnoteža Srbije počiva na novajliji čija ponuda može i da se povuče: šta je tada drži?',
  },
  canopy: {
    name: 'Drugi šok kao u Novom Sadu',
    story:
      'Prvog novembra 2024. pala je nadstrešnica železničke stanice u Novom Sadu i usmrtila šesnaest ljudi; usledili su meseci protesta, i osnovni slučaj polazi od njih. Ovaj scenario dodaje šok iste veličine u šestom mesecu. Vlada pod pritiskom kod kuće privlači zahteve spolja, a ipak zbog njih jedva gubi ravnotežu.',
  },
  'credible-eu': {
    name: 'Verodostojna EU',
    story:
      'Brisel određuje datum pristupanja, otvara poglavlja i isplaćuje sredstva unapred, pa se njegovom obećanju ponovo veruje. Može li država da napusti sredinu i bez guranja?',
  },
  'deal-of-the-century': {
    name: 'Posao veka',
    story:
      'Vašington nudi nagodbu: carine nestaju, stižu novac i pažnja, a kineski dobavljači odlaze iz srpskih mreža. Štap i šargarepa dolaze zajedno, a deo šargarepe je privatan i neformalan.',
  },
  'detente-after-crisis': {
    name: 'Detant posle krize',
    story:
      'Posle tri godine veoma oštrog rivalstva dolazi trajan detant. Da li se ekvidistanca vraća kad pritisak prođe, ili ono što je ustupljeno ostaje ustupljeno? U proseku se vraća: posle sedam godina mirnijih od današnjih država je bliže sredini nego pri današnjem rivalstvu.',
  },
  'frozen-accession': {
    name: 'Zamrznuto pristupanje',
    story:
      'Obećanje članstva gubi i ono malo verodostojnosti, tranše se uskraćuju, a javni gestovi Beograda idu na drugu stranu. Šta državu drži uz EU koja je i dalje najveći partner, a čija je nagrada prestala da deluje?',
  },
  'kosovo-flashpoint': {
    name: 'Žarište na Kosovu',
    story:
      'Nasilje na severu Kosova godinu i po dana stavlja ključno nacionalno pitanje iznad svega drugog, a vojna neutralnost se tumači strože. Koliko košta isti zahtev Zapada kad je to pitanje vruće, a podrška u Savetu bezbednosti nema zamenu?',
  },
  'moscow-cuts-gas': {
    name: 'Moskva zavrće gasnu slavinu',
    story:
      'U zimu 2026. Moskva ne nudi ugovor, na pola godine smanjuje isporuke i zauzvrat traži gest. Poluga koja deluje kroz zavisnost troši se kad se upotrebi: gas stiže iz drugog pravca.',
  },
  'new-government': {
    name: 'Nova vlada',
    story:
      'Posle izbora u jesen 2026. nova vlada počinje s mirnijim ulicama i većom podrškom, a njeni javni gestovi manje idu ka Istoku. Veća podrška daje prostor za odbijanje, dok manja naklonost Istoku naginje ono što se slobodno bira. Ko pobeđuje, i da li bi tako postupio, ne zna se.',
  },
  'nis-chokepoint': {
    name: 'Usko grlo: NIS',
    story:
      'SAD uvode sankcije naftnoj kompaniji u Srbiji zbog ruskog vlasništva, dozvole produžavaju na kratke rokove, i popuštaju kad se ruski udeo proda. Kako sila koja sama gotovo da nema vezu u energetici pomera tuđu?',
  },
  'taiwan-crisis': {
    name: 'Kriza oko Tajvana',
    story:
      'U julu 2027. kriza oko Tajvana podiže rivalstvo Vašingtona i Pekinga na nivo posredničkog rata, a SAD uvode sekundarne sankcije u tehnologiji i trgovini. Kako svađa tako daleko od Balkana stiže do Beograda? Kroz uska grla i opremu.',
  },
  'tariff-war': {
    name: 'Carinski rat',
    story:
      'Američke carine iz 2025. ostaju i kasnije rastu, a Vašington ne nudi ništa zauzvrat; bekstvo dvojice traženih ljudi u avgustu 2025. povećava njegovo nepoverenje. Štap bez šargarepe: koliko pomera, a koliko odbija?',
  },
  'transatlantic-split': {
    name: 'Transatlantski raskol',
    story:
      'Vašington se nagodio s Moskvom i uvodi carine EU i Srbiji, dok Brisel ostaje pri svome. „Zapad“ su tada dve sile koje se nadmeću: šta ekvidistanca između dva tabora još kaže?',
  },
};

/** Write an event's title in Serbian. */
export function eventTitle({ title }: EventNote): string {
  return TITLES[title] ?? title;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const SCENARIOS = {
  short: both(
    (id: string) => SERBIAN[id]?.short?.en ?? capital(id),
    (id) => SERBIAN[id]?.short?.sr ?? SERBIAN[id]?.name ?? capital(id),
  ),
  name: both(
    (_: string, name: string) => name,
    (id, name) => SERBIAN[id]?.name ?? name,
  ),
  story: both(
    ({ story }: Scenario) => story,
    ({ id, story }) => SERBIAN[id]?.story ?? story,
  ),
  event: both(
    ({ title }: EventNote) => title,
    (event) => eventTitle(event),
  ),
  /** Empty where there is no translation: a file of the reader's own stays as it is written. */
  reason: both(
    (why: string) => why,
    (why) => REASONS[why] ?? '',
  ),
  source: both(
    (text: string) => text,
    (text) => EVENT_SOURCES[text] ?? '',
  ),
} satisfies TextTable;
