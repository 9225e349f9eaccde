import type { Reliability } from '../measure/figure.ts';

/** Where figures come from. */
export interface RecordSource {
  readonly title: string;
  /** The work that did the measuring. */
  readonly original: string;
  readonly reliability: Reliability;
  /** What it covers, and how far to trust it. */
  readonly caution: string;
  /** What its owner asks of users, as far as known. */
  readonly terms: string;
  readonly address?: string;
}

const NOT_RECORDED = 'not recorded; single figures quoted with their address';

/** A figure printed on a page. */
function page(title: string, original: string, caution: string, address?: string): RecordSource {
  return { title, original, reliability: 'medium', caution, terms: NOT_RECORDED, ...(address && { address }) };
}

/** Every source of the record, by key. */
export const SOURCES = {
  mit_network: {
    title: 'Goods trade by partner, 2000-2014',
    original: 'Observatory of Economic Complexity, SITC revision 2',
    reliability: 'medium',
    caution: "2003 and 2005 are left out: the state's own report is missing there",
    terms: 'not recorded; cite the Observatory of Economic Complexity',
    address: 'https://oec.world',
  },
  voeten_ip_2025: {
    title: 'Ideal points in the General Assembly, release of July 2025',
    original: 'Bailey, Strezhnev and Voeten, Journal of Conflict Resolution 61(2) 2017',
    reliability: 'high',
    caution: 'distances are differences of the final-passage estimate; EU: unweighted mean of its 27 members of today',
    terms: 'cite the article and the data set',
    address: 'https://doi.org/10.7910/DVN/LEJUQZ',
  },
  unvotes_calc: {
    title: 'Agreement on roll calls, sessions 55-74',
    original: 'the same roll calls through the R package unvotes 0.3.0',
    reliability: 'high',
    caution: '2000 rests on 34 votes',
    terms: 'cite Voeten; the package is under the MIT licence',
    address: 'https://cran.r-project.org/package=unvotes',
  },
  sipri_2026: {
    title: 'Arms deliveries by supplier, register of 12 February 2026',
    original: 'SIPRI Arms Transfers Database',
    reliability: 'high',
    caution: "some years of delivery are SIPRI's estimates; small arms, exercises and gifts of little value are not counted",
    terms: 'cite SIPRI; non-commercial use of small parts; shares computed here are not to be attributed to SIPRI',
    address: 'https://www.sipri.org/databases/armstransfers',
  },
  aiddata_gcdf3: {
    title: 'Chinese official finance, version 3.0',
    original: 'AidData, Custer and others 2023',
    reliability: 'medium',
    caution: 'commitments, not flows: a loan counts in the year in which it is promised',
    terms: 'cite AidData; see the page of the data set',
    address: 'https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0',
  },
  wdi_open_numbers: {
    title: 'Net bilateral aid',
    original: 'OECD DAC through World Bank, World Development Indicators',
    reliability: 'high',
    caution: 'current dollars, paid out; EU 2002 is missing',
    terms: 'CC BY 4.0',
    address: 'https://databank.worldbank.org',
  },
  gpr_2026: {
    title: 'Geopolitical risk, annual means',
    original: 'Caldara and Iacoviello, American Economic Review 2022',
    reliability: 'high',
    caution: 'what newspapers in English write about; the small state has no series of its own',
    terms: 'cite the article',
    address: 'https://www.matteoiacoviello.com/gpr.htm',
  },
  tpu_2026: {
    title: 'Trade-policy uncertainty of the United States, annual means',
    original: 'Economic Policy Uncertainty project',
    reliability: 'high',
    caution: 'what newspapers write about',
    terms: 'cite the project',
    address: 'https://www.policyuncertainty.com',
  },
  eu_delegation_2015: page(
    'Economic cooperation between the EU and Serbia',
    'EU Delegation to Serbia, 2015/16',
    'trade: nine months of 2015, "about two thirds" with the EU; FDI: 2014',
    'https://europa.rs/economic-cooperation-between-the-eu-and-serbia/?lang=en',
  ),
  cibal_2020: page(
    "EU Serbia's largest commercial partner in 2019",
    'Cibal, N1, 11 September 2020',
    'the shares of China and Russia are worked out from their trade in euros over the total that the EU share implies',
    'https://cibal.eu/digital-library/9-politics/9996-eu-serbia-s-largest-commercial-partner-in-2019-with-almost-euro-25-bn-exchange',
  ),
  page_facts: { ...page('A printed page', 'trade with the EU in 2018', 'the page itself is not recorded'), reliability: 'low' },
  exportmanager_2024: page(
    'Strong rise of foreign direct investment',
    'ExportManager (EY, Danas), 29 October 2024',
    'shares of the EU and China in 2019 alone; the rest is not split',
    'https://plus.exportmanager-online.de/2024/10/29/oid-starker-anstieg-auslaendischer-direktinvestitionen/',
  ),
  ewb_2017: page(
    "Serbia's alignment with declarations of the EU",
    'European Western Balkans, ISAC Fund, 2017',
    '2014 is a lower bound ("slightly above 50"); the rate also moves because the declarations change',
    'https://europeanwesternbalkans.rs/usaglasenost-srbije-sa-spoljnopolitickim-deklaracijama-eu/',
  ),
  euractiv_2020: page(
    'Serbia lags behind in harmonising its foreign policy with the EU',
    'Euractiv, ISAC Fund, 9 March 2020',
    '52 of 91 declarations in 2019',
    'https://www.euractiv.com/section/all/short_news/belgrade-serbia-lags-behind-in-harmonising-its-foreign-policy-with-the-eu/',
  ),
  mei_polls: page(
    'Polls on membership of the European Union',
    'Ministry of European Integration',
    'mean of the waves of a year; no poll of 2012 and 2013 in this record',
    'https://www.mei.gov.rs/eng',
  ),
  chapters: page(
    'Relations between Serbia and the European Union',
    'Vojvodina House, Brussels',
    'chapters opened by year',
    'https://www.vojvodinahouse.eu/en/eu-kutak/19/odnosi-srbije-i-eu',
  ),
} as const satisfies Readonly<Record<string, RecordSource>>;

export type SourceKey = keyof typeof SOURCES;

/** Look a source up by its key; undefined for what a given file calls its source. */
export function sourceOf(key: string): RecordSource | undefined {
  return Object.hasOwn(SOURCES, key) ? SOURCES[key as SourceKey] : undefined;
}
