import { toCyrillic } from './cyrillic.ts';

/** Languages of the page: English, and Serbian in both scripts. */
export const LANGUAGES = ['en', 'sr-Latn', 'sr-Cyrl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages; a missing one does not compile. */
export interface Both<T> {
  readonly en: T;
  readonly sr: T;
}

/** Write a text, or a sentence made from facts, in English and in Serbian (Latin). */
export function both(en: string, sr: string): Both<string>;
export function both<A extends readonly unknown[]>(
  en: (...facts: A) => string,
  sr: (...facts: A) => string,
): Both<(...facts: A) => string>;
export function both<T>(en: T, sr: T): Both<T> {
  return { en, sr };
}

/** A table of texts by name. */
export type TextTable = Readonly<Record<string, Both<string> | Both<(...facts: never[]) => string>>>;
/** The same table in one language. */
export type InOneLanguage<T extends TextTable> = { readonly [K in keyof T]: T[K]['en'] };

const OPEN = '\ue000';
const CLOSE = '\ue001';

/** Mark a text that is the same in every script: a file's name, a scenario's id. */
export function verbatim(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}

/** Of two full stops, that of a Serbian year gives way to the sign that follows: `2025.` but `2025, 400 tokova`. */
const oneStop = (text: string): string => text.replace(/(\d{4})\.(?=[.,:;])/g, '$1');

/** Turn a Serbian text into Cyrillic but for what is marked, take the marks away, and keep numbers with their per cent sign. */
function finished(text: string, cyrillic: boolean): string {
  const parts = text.split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`));
  const written = parts.map((part, k) => (cyrillic && k % 2 === 0 ? toCyrillic(part) : part)).join('');
  return written.replace(/(\d) %/g, '$1\u00a0%');
}

/** Read a table in one language. */
export function inLanguage<T extends TextTable>(table: T, language: Language): InOneLanguage<T> {
  const cyrillic = language === 'sr-Cyrl';
  const entries = Object.entries(table).map(([name, { en, sr }]) => {
    const text = language === 'en' ? en : sr;
    if (typeof text === 'string') return [name, finished(text, cyrillic)];
    if (language === 'en') return [name, (...facts: never[]) => finished(text(...facts), false)];
    return [name, (...facts: never[]) => finished(oneStop(text(...facts)), cyrillic)];
  });
  return Object.fromEntries(entries) as InOneLanguage<T>;
}
