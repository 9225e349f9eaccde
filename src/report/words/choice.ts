import { SHIFT_LEVEL } from '../../model/decisive-choice.ts';
import { number } from './words.ts';

/** What a decisive choice is; the one wording for reports, captions and the terminal. */
export const CHOICE_IS = `A decisive choice is a tilt that has moved by more than ${number(SHIFT_LEVEL)} and stayed there for a year.`;
