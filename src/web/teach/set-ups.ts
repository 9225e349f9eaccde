import type { ScenarioChoice } from '../game/choice.ts';
import { PAGE_SEED } from '../page/share.ts';

/** The case that the exercises were written for and their keys hold on; the plain case has other chokepoints. */
const CASE = 'serbia-2025';

const choice = (scenario: string, set: ScenarioChoice['set'] = {}, theory: ScenarioChoice['theory'] = null): ScenarioChoice => ({
  scenario,
  set,
  theory,
  seed: PAGE_SEED,
});
const rivalry = (lever: string, more: ScenarioChoice['set'] = {}, theory: ScenarioChoice['theory'] = null): ScenarioChoice =>
  choice(CASE, { 'rivalry.lever': lever, ...more }, theory);
/** Washington with and without leverage of its own, rewarding only or pressing only, in a sharper rivalry. */
const washington = (chokepoint: string, coerciveness: string): ScenarioChoice =>
  rivalry('0.4', { 'powers.US.chokepoint': chokepoint, 'powers.US.coerciveness': coerciveness });
/** Brussels changes its promise or its means after a year. */
const credibility = (to: string): ScenarioChoice['set'] => ({ 'paths.credibility': `{11: 0.35, 12: ${to}}` });
const MEANS: ScenarioChoice['set'] = { 'paths.capability.EU': '{11: 1, 12: 2}' };
/** A government without support, and support that does not come back. */
const INSECURE: ScenarioChoice['set'] = { 'domestic.legitimacy': '0.05', 'parameters.mu': '0' };
/** Ten years: three of very high rivalry, and what comes after. */
const after = (lever: string, more: ScenarioChoice['set'] = {}): ScenarioChoice =>
  choice(CASE, { horizon: '120', 'rivalry.lever': lever, ...more });
const east = (euRu: string, usRu: string): ScenarioChoice =>
  choice(CASE, { 'rivalry.paths.EU-RU': euRu, 'rivalry.paths.US-RU': usRu });

/** What exercises set on the page, by name. A key's numbers come from the same choices, so they are those on the screen. */
export const SET_UPS = {
  present: choice(CASE),
  none: rivalry('-1'),
  low6: rivalry('-0.6'),
  low4: rivalry('-0.4'),
  rivalry2: rivalry('0.2'),
  rivalry4: rivalry('0.4'),
  rivalry6: rivalry('0.6'),
  rivalry8: rivalry('0.8'),
  war: rivalry('1'),
  capacityLess: rivalry('0.8', { 'parameters.capacity': '0.2' }),
  capacityMore: rivalry('0.8', { 'parameters.capacity': '0.4' }),
  realist: rivalry('0.8', {}, 'realist'),
  liberal: rivalry('0.8', {}, 'liberal'),
  liberalWar: rivalry('1', {}, 'liberal'),
  constructivist: rivalry('0.8', {}, 'constructivist'),
  realistNow: choice(CASE, {}, 'realist'),
  liberalNow: choice(CASE, {}, 'liberal'),
  constructivistNow: choice(CASE, {}, 'constructivist'),
  weakCarrot: washington('0', '0'),
  weakStick: washington('0', '1'),
  strongCarrot: washington('0.9', '0'),
  strongStick: washington('0.9', '1'),
  sanctions: choice('nis-chokepoint'),
  sanctionsBare: choice('nis-chokepoint', { 'powers.US.chokepoint': '0' }),
  calmEast: east('0.5', '0.5'),
  warEast: east('{23: 0.5, 24: 0.8}', '{23: 0.5, 24: 0.75}'),
  startBelieved: choice(CASE, { 'domestic.credibility': '0.7' }),
  believed: choice(CASE, credibility('0.7')),
  doubted: choice(CASE, credibility('0.1')),
  generous: choice(CASE, MEANS),
  believedGenerous: choice(CASE, { ...credibility('0.7'), ...MEANS }),
  believedInsecure: choice(CASE, { ...credibility('0.7'), ...INSECURE }),
  doubtedInsecure: choice(CASE, { ...credibility('0.1'), ...INSECURE }),
  coolIssue: rivalry('0.8', { 'domestic.salience': '0.1' }),
  hotIssue: rivalry('0.8', { 'domestic.salience': '0.9' }),
  canopy: choice('canopy'),
  tenYears: after('0'),
  backToPresent: after('{35: 0.9, 36: 0}'),
  backBelow: after('{35: 0.9, 36: -0.6}'),
  backToNone: after('{35: 0.9, 36: -0.9}'),
  unbound: after('{35: 0.9, 36: 0}', { 'parameters.bind': '0' }),
  rupture: rivalry('{11: 0, 12: 0.8}'),
  managed: rivalry('{0: 0, 12: -0.5}'),
  past: choice('serbia-2014'),
} as const satisfies Readonly<Record<string, ScenarioChoice>>;

export type SetUpName = keyof typeof SET_UPS;
