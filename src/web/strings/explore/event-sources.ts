import { verbatim } from '../both.ts';

/** What the sources of the shipped scenarios' events say, in Serbian; an address or a title follows as it is. A test finds every one of them here. */
export const EVENT_SOURCES: Readonly<Record<string, string>> = {
  'Special-forces exercise with China, July 2025, the first with an EU candidate':
    'Vežba specijalnih snaga s Kinom, jul 2025, prva s kandidatom za EU',
  'Parade in Beijing, September 2025': 'Parada u Pekingu, septembar 2025.',
  'Last section of the Novi Sad-Subotica railway, October 2025': 'Poslednja deonica pruge Novi Sad – Subotica, oktobar 2025.',
  '305 million euros (2013) to 3.7 billion (2023)': 'Od 305 miliona evra (2013) do 3,7 milijardi (2023)',
  'Memorandum on two gigawatts of wind and solar power, January 2024': 'Memorandum o dva gigavata iz vetra i sunca, januar 2024.',
  'FK-3 air defence delivered in April 2022': 'Protivvazdušni sistem FK-3 isporučen u aprilu 2022.',
  'Possible EU restrictions on steel named among the risks to Serbian exports':
    'Moguća ograničenja EU na čelik navedena među rizicima za izvoz Srbije',
  'Collapse of 1 November 2024, 16 people killed; responsibility is under investigation, and what the canopy belonged to is disputed':
    'Pad nadstrešnice 1. novembra 2024, 16 poginulih; odgovornost se istražuje, a čiji je deo nadstrešnica bila sporno je',
  'The prime minister resigns in January 2025': 'Ostavka predsednika vlade u januaru 2025.',
  'First Growth Plan money for Serbia, June 2025': 'Prvi novac iz Plana rasta za Srbiju, jun 2025.',
  '22 of 35 chapters open, none since December 2021': 'Otvorena 22 od 35 poglavlja, nijedno od decembra 2021.',
  'A trip to Florida in May 2025 ends without the meeting': 'Put na Floridu u maju 2025. završava se bez sastanka',
  'Tariff of 37 % then 35 % in 2025': 'Carina od 37 %, zatim 35 % u 2025.',
  'A strategic dialogue is agreed between the foreign minister and the Secretary of State, August 2025':
    'Ministar spoljnih poslova i državni sekretar SAD dogovaraju strateški dijalog, avgust 2025.',
  'The US sends a framework for a trade agreement': 'SAD šalju okvir trgovinskog sporazuma',
  "A private project on the site of the General Staff, linked to the US president's family, leased in 2024 and abandoned in December 2025":
    'Privatni projekat na mestu Generalštaba, povezan s porodicom predsednika SAD, zakup iz 2024, odustajanje u decembru 2025.',
  'Untrusted-vendor pledge of September 2020': 'Obećanje o nepouzdanim dobavljačima iz septembra 2020.',
  'Moscow parade attended despite an EU warning, May 2025; Beijing parade, September 2025, the only candidate there':
    'Odlazak na paradu u Moskvi uprkos upozorenju EU, maj 2025; parada u Pekingu, septembar 2025, jedini kandidat na njoj',
  'Cluster 3 blocked and the EU-Western Balkans summit boycotted, December 2025':
    'Klaster 3 blokiran i samit EU – Zapadni Balkan bojkotovan, decembar 2025.',
  '61.1 of 112 million euros paid, January 2026': 'Isplaćeno 61,1 od 112 miliona evra, januar 2026.',
  'The Commission reviews Growth Plan money, February 2026': 'Komisija preispituje novac iz Plana rasta, februar 2026.',
  'Attack at Banjska, September 2023, a policeman and three gunmen dead':
    'Napad u Banjskoj, septembar 2023, poginuli policajac i trojica naoružanih',
  'Declaration of 2008: the US and most EU members recognise, Russia and China do not':
    'Deklaracija iz 2008: SAD i većina članica EU je priznaju, Rusija i Kina ne',
  'Resolution of 26 December 2007 declaring military neutrality':
    'Rezolucija od 26. decembra 2007. kojom je proglašena vojna neutralnost',
  'Annex on normalisation accepted orally in Ohrid, March 2023': 'Aneks o normalizaciji usmeno prihvaćen u Ohridu, mart 2023.',
  'Gas offered only to the end of the year, October 2025': 'Gas ponuđen samo do kraja godine, oktobar 2025.',
  'Contract extended by three months, December 2025': 'Ugovor produžen za tri meseca, decembar 2025.',
  'Interconnector with Bulgaria, 1.8 billion cubic metres a year': 'Gasovod s Bugarskom, 1,8 milijardi kubnih metara godišnje',
  "54.8 % for a students' list, 42.1 % for the ruling coalition, June-July 2025 (Sprint Insight)": `54,8 % za studentsku listu, 42,1 % za vladajuću koaliciju, jun–jul 2025. (${verbatim('Sprint Insight')})`,
  'Early parliamentary election promised for 2026': 'Prevremeni parlamentarni izbori obećani za 2026.',
  'Trust in Russia 59 %, China 57 %, EU 38 % (Eurobarometer 2025)':
    'Poverenje: Rusija 59 %, Kina 57 %, EU 38 % (Evrobarometar 2025)',
  'US sanctions announced on 10 January 2025': 'Sankcije SAD najavljene 10. januara 2025.',
  'Sanctions in force on 9 October 2025, the oil pipeline stops; heads of terms on the sale of 56.15 % in January 2026':
    'Sankcije na snazi 9. oktobra 2025, naftovod staje; okvirni dogovor o prodaji 56,15 % u januaru 2026.',
  'Refinery idle from 2 December 2025; licence of 31 December to 23 January 2026':
    'Rafinerija stoji od 2. decembra 2025; dozvola od 31. decembra do 23. januara 2026.',
  'Licence to 16 June and talks on the sale to 6 June 2026': 'Dozvola do 16. juna i pregovori o prodaji do 6. juna 2026.',
  'US customs detains tyres made by a Chinese plant in Zrenjanin, December 2025':
    'Carina SAD zadržava gume iz kineske fabrike u Zrenjaninu, decembar 2025.',
  'Tariff of 37 % on Serbia, April 2025': 'Carina od 37 % za Srbiju, april 2025.',
  'Tariff of 35 % from 7 August 2025': 'Carina od 35 % od 7. avgusta 2025.',
  'Two men held on a US warrant flee house arrest in Belgrade, August 2025; what they were wanted for is disputed':
    'Dvojica zadržanih po američkoj poternici beže iz kućnog pritvora u Beogradu, avgust 2025; zbog čega su traženi sporno je',
  'US Supreme Court voids the tariffs and 10 % replaces them, February 2026 (not followed here)':
    'Vrhovni sud SAD poništava carine i zamenjuje ih 10 %, februar 2026. (ovde se to ne prati)',
  'Tariff of 35 % on Serbia from 7 August 2025': 'Carina od 35 % za Srbiju od 7. avgusta 2025.',
  'US tariff of 35 % from 7 August 2025': 'Carina SAD od 35 % od 7. avgusta 2025.',
  'Surcharge of 10 % on all imports from 24 February 2026, after the US Supreme Court voided the tariffs of 2025':
    'Dodatna carina od 10 % na sav uvoz od 24. februara 2026, pošto je Vrhovni sud SAD poništio carine iz 2025.',
  'The EU charges for carbon at its border from January 2026, and exchange of electricity falls':
    'EU od januara 2026. naplaćuje ugljenik na granici, i razmena struje opada',
  'Commission proposes to halve steel quotas, 50 % duty above them, October 2025':
    'Komisija predlaže da se kvote za čelik prepolove, carina od 50 % iznad njih, oktobar 2025.',
  'Contract prolonged by three months to 31 March 2026': 'Ugovor produžen za tri meseca, do 31. marta 2026.',
  'The head of Srbijagas expects six months more, February 2026': 'Direktor Srbijagasa očekuje još šest meseci, februar 2026.',
  'Moscow asks Belgrade in public to explain its offer of ammunition, November 2025':
    'Moskva javno traži od Beograda da objasni ponudu municije, novembar 2025.',
  '6 of 22.6 million cubic metres of gas a day come from Hungary in the winter of 2025':
    'Od 22,6 miliona kubnih metara gasa dnevno 6 dolazi iz Mađarske, zima 2025.',
  'Elections between October and December 2026, perhaps with presidential ones, says the president, 26 January 2026':
    'Izbori između oktobra i decembra 2026, možda i predsednički, kaže predsednik, 26. januar 2026.',
  'Licence to 20 February 2026, talks on a sale to 24 March': 'Dozvola do 20. februara 2026, pregovori o prodaji do 24. marta',
  'Licence prolonged to 20 March 2026': 'Dozvola produžena do 20. marta 2026.',
  'Talks to 6 June, licence to 16 June 2026; talks stall over the refinery':
    'Pregovori do 6. juna, dozvola do 16. juna 2026; pregovori zastali zbog rafinerije',
  'Basic terms of a sale of 56.15 % agreed, 19 and 20 January 2026':
    'Dogovoreni osnovni uslovi prodaje 56,15 %, 19. i 20. januar 2026.',
  'Parliament passes laws on prosecutors and courts, 28 January 2026':
    'Skupština usvaja zakone o tužilaštvu i sudovima, 28. januar 2026.',
  'The Commission reviews Growth Plan money for Serbia, February 2026':
    'Komisija preispituje novac iz Plana rasta za Srbiju, februar 2026.',
  'Up to 1.5 billion euros may be frozen, April 2026': 'Moglo bi da bude zamrznuto do 1,5 milijardi evra, april 2026.',
};
