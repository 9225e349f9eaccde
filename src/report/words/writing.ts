/** Forms of a month in a sentence: `oktobar`, `od oktobra`, `u oktobru`. */
export type MonthCase = 'nominative' | 'genitive' | 'locative';

/** How a language writes numbers, shares and dates. The table is our own: Intl declines no month, and engines differ in signs. */
export interface Writing {
  readonly months: Readonly<Record<MonthCase | 'short', readonly string[]>>;
  /** What follows the year behind a month that is written out. */
  readonly yearEnd: string;
  /** The decimal sign. */
  readonly point: string;
  /** A share that is nearly none, nearly all. */
  readonly under: string;
  readonly over: string;
  /** Find the plural category of a count. */
  readonly pluralOf: (count: number) => Intl.LDMLPluralRule;
}

/** Rules of the plural; a start that counts nothing does not pay for them. */
function pluralsIn(language: string): Writing['pluralOf'] {
  let rules: Intl.PluralRules | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(language);
    return rules.select(count);
  };
}

const ENGLISH_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
/** Without the ending of their case. */
const SERBIAN_STEMS = [
  ...['januar', 'februar', 'mart', 'april', 'maj', 'jun'],
  ...['jul', 'avgust', 'septemb', 'oktob', 'novemb', 'decemb'],
];
/** Septembar, septembra: the a of the nominative comes and goes. */
const ending = (whole: string, moving: string): string[] =>
  SERBIAN_STEMS.map((stem) => stem + (stem.endsWith('mb') || stem.endsWith('ob') ? moving : whole));
const firstThree = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));

export const IN_ENGLISH: Writing = {
  months: {
    nominative: ENGLISH_MONTHS,
    genitive: ENGLISH_MONTHS,
    locative: ENGLISH_MONTHS,
    short: firstThree(ENGLISH_MONTHS),
  },
  yearEnd: '',
  point: '.',
  under: 'under',
  over: 'over',
  pluralOf: pluralsIn('en'),
};

/** In Latin script, from which the page makes Cyrillic. */
export const IN_SERBIAN: Writing = {
  months: {
    nominative: ending('', 'ar'),
    genitive: ending('a', 'ra'),
    locative: ending('u', 'ru'),
    short: firstThree(SERBIAN_STEMS),
  },
  yearEnd: '.',
  point: ',',
  under: 'ispod',
  over: 'preko',
  pluralOf: pluralsIn('sr'),
};
