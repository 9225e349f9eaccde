import type { Scenario } from '../../scenario/fields/scenario.ts';
import { shownPowers, unknownSentence } from './camps.ts';
import { list } from './words.ts';

/** The limits in a line, where there is room for no more; the whole statement is on every page. */
export const SHORT_LIMITS = 'A thinking tool, not a forecast: if or when a side is chosen it cannot tell.';

/** State what the model cannot tell; one paragraph, for every report. */
export function limitsOf(scenario: Scenario): string {
  const { state, camps } = scenario.case;
  const of = (camp: string): string =>
    list(
      shownPowers(scenario)
        .filter((power) => power.camp === camp)
        .map((power) => power.name),
    );
  return [
    `This is a thinking tool, not a forecast. It cannot tell you whether or when ${state.name} will choose a side: across settings that can all be defended its tipping level ranges from moderate rivalry to never.`,
    "Numbers marked as judgement are the authors'.",
    unknownSentence(scenario),
    'States are modelled as single minds; parties, firms, minorities, voters and disputed territories are not agents.',
    `“${camps.positive}” (${of('positive')}) and “${camps.negative}” (${of('negative')}) are modelling conveniences: powers of one camp often differ.`,
    'High equidistance is not a recommendation, low equidistance is not a failure.',
    'People were killed in the events and wars that this model turns into numbers.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

import { SHIFT_LEVEL } from '../../model/decisive-choice.ts';
import { number } from './words.ts';

/** What a decisive choice is; the one wording for reports, captions and the terminal. */
export const CHOICE_IS = `A decisive choice is a tilt that has moved by more than ${number(SHIFT_LEVEL)} and stayed there for a year.`;
