import { type InOneLanguage, inLanguage, type Language } from './both.ts';
import { BELOW } from './explore/below.ts';
import { EXPLORE } from './explore/explore.ts';
import { FINDING } from './explore/finding.ts';
import { INPUTS } from './explore/inputs.ts';
import { PAST } from './explore/past.ts';
import { SCENARIOS } from './explore/scenarios.ts';
import { STORY } from './explore/story.ts';
import { WHY } from './explore/why.ts';
import { LIMITS } from './limits.ts';
import { NAMES } from './names.ts';
import { PLAY_LEAD, PLAY_RULES } from './play/lead.ts';
import { PLAY } from './play/play.ts';
import { PLAY_TOLD } from './play/view.ts';
import { SHELL } from './shell.ts';
import { TEACH_TABLES } from './teach/tables.ts';

/** Every text of the page, by screen: what is not in one of these tables is not said. A screen adds its own here. */
export const TABLES = {
  shell: SHELL,
  explore: EXPLORE,
  below: BELOW,
  finding: FINDING,
  inputs: INPUTS,
  limits: LIMITS,
  names: NAMES,
  past: PAST,
  play: PLAY,
  playLead: PLAY_LEAD,
  playRules: PLAY_RULES,
  playTold: PLAY_TOLD,
  scenarios: SCENARIOS,
  story: STORY,
  why: WHY,
  ...TEACH_TABLES,
};

/** The texts of the page in one language. */
export type Texts = { readonly [K in keyof typeof TABLES]: InOneLanguage<(typeof TABLES)[K]> };

const read = new Map<Language, Texts>();

/** Read all texts in a language. */
export function textsIn(language: Language): Texts {
  const known = read.get(language);
  if (known) return known;
  const texts = Object.fromEntries(
    Object.entries(TABLES).map(([screen, table]) => [screen, inLanguage(table, language)]),
  ) as unknown as Texts;
  read.set(language, texts);
  return texts;
}
