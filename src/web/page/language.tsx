import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { LANGUAGES, type Language } from '../strings/both.ts';
import { type Numbers, numbersIn } from '../strings/numbers.ts';
import { type Texts, textsIn } from '../strings/strings.ts';
import { remember, remembered } from './memory.ts';

/** The page's language and everything that depends on it. */
export interface Speech {
  readonly language: Language;
  readonly t: Texts;
  readonly n: Numbers;
}

const Context = createContext<Speech>(speechIn('en'));
export const SpeechProvider = Context.Provider;

export function speechIn(language: Language): Speech {
  return { language, t: textsIn(language), n: numbersIn(language) };
}

/** Texts and numbers in the page's language. */
export function useSpeech(): Speech {
  return useContext(Context);
}

/** Choose the language: as last time, else as the browser asks, else English. */
export function firstLanguage(): Language {
  const known = remembered('language', LANGUAGES);
  if (known !== null) return known as Language;
  const asked = navigator.languages.find((each) => /^(en|sr|hr|bs|sh|cnr)\b/i.test(each)) ?? 'en';
  if (/^en/i.test(asked)) return 'en';
  return /cyrl/i.test(asked) ? 'sr-Cyrl' : 'sr-Latn';
}

export function keepLanguage(language: Language): void {
  remember('language', language);
}
