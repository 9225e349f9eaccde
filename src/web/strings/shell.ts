import { both, type TextTable, verbatim } from './both.ts';

/** Texts of the frame around every screen. */
export const SHELL = {
  title: both('Equidistance', 'Ekvidistanca'),
  subtitle: both('Serbia between four powers', 'Srbija između četiri sile'),
  skip: both('Skip to the content', 'Pređi na sadržaj'),
  screens: both('Screens', 'Ekrani'),
  explore: both('Explore', 'Istraži'),
  limits: both('Limits', 'Granice'),
  language: both('Language', 'Jezik'),
  dark: both('Dark', 'Tamno'),
  darkLong: both('Dark page', 'Tamna stranica'),
  notForecast: both('A thinking tool, not a forecast.', 'Alat za razmišljanje, ne prognoza.'),
  cannotTell: both('What it cannot tell you', 'Šta ne može da kaže'),
  close: both('Close', 'Zatvori'),
  noScreen: both(
    (asked: string) => `This copy of the page has no screen called “${asked}”, so here is Explore.`,
    (asked) => `Ova verzija stranice nema ekran „${verbatim(asked)}“, pa je ovde Istraži.`,
  ),
  restarted: both(
    'The engine stopped and has been started again. Nothing is lost; the numbers are the same.',
    'Model se zaustavio i ponovo je pokrenut. Ništa nije izgubljeno; brojevi su isti.',
  ),
  died: both(
    'The engine stopped twice over this. Try a smaller change, or reload the page; your settings are in its address.',
    'Model se dva puta zaustavio na ovome. Probajte manju promenu ili učitajte stranicu ponovo; vaša podešavanja su u njenoj adresi.',
  ),
  bug: both(
    (text: string) => `This is a mistake of ours: ${text}`,
    (text) => `Ovo je naša greška: ${verbatim(text)}`,
  ),
  cannotRun: both('This cannot be run:', 'Ovo ne može da se pokrene:'),
  copyByHand: both('The link, to be copied by hand', 'Link, za ručno kopiranje'),
  startAgain: both('Start again with the shipped scenario', 'Kreni ponovo od priloženog scenarija'),
  linkVersion: both(
    'This link was made by another version of the page and cannot be read. You see the start instead.',
    'Ovaj link je napravila druga verzija stranice i ne može da se pročita. Umesto toga vidite početak.',
  ),
  linkScenario: both(
    (name: string) => `The link names a scenario that this page does not have: “${name}”. You see the start instead.`,
    (name) => `Link navodi scenario koji ova stranica nema: „${verbatim(name)}“. Umesto toga vidite početak.`,
  ),
  linkParts: both(
    (parts: string) => `Part of the link could not be read and was left out: ${parts}. The rest stands.`,
    (parts) => `Deo linka nije mogao da se pročita i izostavljen je: ${verbatim(parts)}. Ostalo važi.`,
  ),
} satisfies TextTable;
