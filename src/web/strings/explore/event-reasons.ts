/** Why the events of the shipped scenarios are what they are, in Serbian. A test finds every one of them here. */
export const REASONS: Readonly<Record<string, string>> = {
  'on record; the first with an EU candidate': 'zabeleženo; prva s kandidatom za EU',
  'a gesture that moves perceived alignment first': 'gest koji prvo pomera utisak o svrstavanju',
  'the line to Budapest is the gateway in concrete': 'pruga do Budimpešte je izlaz na tržište u betonu',
  'assumed; copper and steel and tyres and roads came this way': 'pretpostavljeno; tako su došli bakar, čelik, gume i putevi',
  assumed: 'pretpostavljeno',
  'assumed to follow the memorandum of 2024': 'pretpostavljeno da sledi iz memoranduma iz 2024.',
  'assumed orders; FK-3 air defence was delivered in 2022': 'pretpostavljene narudžbine; sistem FK-3 isporučen je 2022.',
  'assumed; it shows what the gateway is worth': 'pretpostavljeno; pokazuje koliko vredi izlaz na tržište',
  'the size of the movement after November 2024': 'veličina pokreta posle novembra 2024.',
  'a government resigned after the first such shock': 'posle prvog takvog udara vlada je dala ostavku',
  'assumed; larger and earlier than the Growth Plan': 'pretpostavljeno; veće i ranije od Plana rasta',
  'assumed; none has been opened since 2021': 'pretpostavljeno; od 2021. nije otvoreno nijedno',
  'a snub as a signal; the reasons given differ': 'uvreda kao signal; navode se različiti razlozi',
  'on record to February 2026; kept to the deal by assumption': 'zabeleženo do februara 2026; do nagodbe po pretpostavci',
  'a gesture that moves diplomacy first': 'gest koji prvo pomera diplomatiju',
  'assumed to return in another form; low formality': 'pretpostavljeno da se vraća u drugom obliku; malo formalno',
  'assumed; the price of the deal': 'pretpostavljeno; cena nagodbe',
  'a gesture moves perceived alignment before material ties': 'gest pomera utisak o svrstavanju pre materijalnih veza',
  'summit diplomacy as a signal': 'diplomatija samita kao signal',
  'a snub that nobody pays for': 'uvreda koju niko ne plaća',
  'half a tranche withheld in January 2026 and a review in February; the length is assumed':
    'pola tranše uskraćeno u januaru 2026. i provera u februaru; trajanje je pretpostavljeno',
  'the review is on record; the factor is judgement': 'provera je zabeležena; činilac je procena',
  'assumed; of the weight of 2023 or more': 'pretpostavljeno; težine kao 2023. ili veće',
  'a permanent seat that opposes recognition': 'stalno mesto koje se protivi priznanju',
  'a permanent seat that does not recognise': 'stalno mesto koje ne priznaje',
  'narratives are activated with the issue; the model does not tie them together by itself':
    'narativi oživljavaju s tim pitanjem; model ih sam ne povezuje',
  'the resolution of 2007 read strictly': 'rezolucija iz 2007. tumačena strogo',
  'memory of 1999; the cost of alliance-like ties': 'sećanje na 1999; cena veza nalik savezu',
  'assumed; the annex of 2023 is called in': 'pretpostavljeno; poziva se na aneks iz 2023.',
  'on record; extended by three months in December 2025': 'zabeleženo; produženo za tri meseca u decembru 2025.',
  'assumed; contracts have been rolled over by months since May 2025':
    'pretpostavljeno; ugovori se od maja 2025. produžavaju iz meseca u mesec',
  'other routes have been filled meanwhile': 'u međuvremenu su napunjeni drugi pravci',
  'a majority of the polls of 2025; held as in a first half of a term':
    'većina u anketama iz 2025; drži se kao u prvoj polovini mandata',
  'assumed; trust in Moscow is high among the public and would limit it':
    'pretpostavljeno; poverenje javnosti u Moskvu je veliko i ograničilo bi to',
  'assumed; direct contracts end': 'pretpostavljeno; direktne pogodbe prestaju',
  'announced and then postponed several times': 'najavljeno, pa više puta odloženo',
  'oil through the pipeline stops; released on divestment': 'nafta kroz naftovod staje; popušta se posle prodaje udela',
  'the condition named with the sanctions': 'uslov naveden uz sankcije',
  'the licence ran to 23 January': 'dozvola je važila do 23. januara',
  'the licence ran to 16 June': 'dozvola je važila do 16. juna',
  'firms with dollar business must cut listed partners': 'firme koje posluju u dolarima moraju da prekinu s partnerima sa spiska',
  'the pledge of 2020 is called in': 'poziva se na obećanje iz 2020.',
  'bans on goods of Chinese plants in Serbia as in December 2025, widened':
    'zabrane robe iz kineskih fabrika u Srbiji kao u decembru 2025, proširene',
  'a public demand to exclude vendors': 'javni zahtev da se isključe dobavljači',
  'the tariff is on record, and was paused at 10 % for ninety days; its strength on this scale is judgement':
    'carina je zabeležena, a devedeset dana je bila spuštena na 10 %; njena jačina na ovoj skali je procena',
  'the tariff is on record; its strength on this scale is judgement':
    'carina je zabeležena; njena jačina na ovoj skali je procena',
  'on record; what they were wanted for is disputed': 'zabeleženo; zbog čega su traženi sporno je',
  'the same incident seen as a question of technology transfer': 'isti događaj viđen kao pitanje prenosa tehnologije',
  'assumed; in fact they were reduced to 10 % that month': 'pretpostavljeno; u stvari su tog meseca smanjene na 10 %',
  'pressure alone': 'samo pritisak',
  'on record from 24 February 2026; that it stays is assumed': 'zabeleženo od 24. februara 2026; da ostaje, pretpostavljeno je',
  'on record; it bites on electricity first, on goods over years': 'zabeleženo; prvo pogađa struju, robu tek godinama',
  'assumed; proposed in October 2025': 'pretpostavljeno; predloženo u oktobru 2025.',
  'on record to March 2026, six months more were expected then; the rest is assumed':
    'zabeleženo do marta 2026, tada se očekivalo još šest meseci; ostalo je pretpostavljeno',
  'assumed to come again; it was asked in November 2025': 'pretpostavljeno da se ponavlja; pitano je u novembru 2025.',
  'assumed; the president has named October to December 2026': 'pretpostavljeno; predsednik je naveo oktobar do decembra 2026.',
  'on record to June 2026; less than the full sanctions of 2025, since the refinery runs':
    'zabeleženo do juna 2026; manje od punih sankcija iz 2025, jer rafinerija radi',
  'the talks were allowed to 24 March, the licence ran to the 20th':
    'pregovori su bili dozvoljeni do 24. marta, dozvola je važila do 20.',
  'the talks were allowed to 6 June, the licence ran to the 16th':
    'pregovori su bili dozvoljeni do 6. juna, dozvola je važila do 16.',
  'assumed; terms were agreed in January 2026 and the sale was open in May':
    'pretpostavljeno; uslovi su dogovoreni u januaru 2026, a prodaja je u maju bila otvorena',
  'assumed; the buyer sits in the European Union': 'pretpostavljeno; kupac je iz Evropske unije',
  'on record; its strength on this scale is judgement': 'zabeleženo; jačina na ovoj skali je procena',
  'on record; a step away that moves perceived alignment': 'zabeleženo; korak u stranu koji pomera utisak o svrstavanju',
  'the review is on record; that it counts as a public demand is judgement':
    'provera je zabeležena; da važi kao javni zahtev, procena je',
  'assumed; threatened in April 2026': 'pretpostavljeno; zaprećeno u aprilu 2026.',
  'assumed; of the height of 2025, which was voided in February 2026':
    'pretpostavljeno; visine iz 2025, koja je poništena u februaru 2026.',
};
