import type { ExerciseId } from './exercises.ts';

/** A part of a lesson. */
type Row = readonly [minutes: number, what: PlanText, exercise?: ExerciseId];
/** What is done, by the name of its text. */
type PlanText =
  | 'limits'
  | 'predict'
  | 'run'
  | 'explain'
  | 'talk'
  | 'handIn'
  | 'wholeFirst'
  | 'wholeSecond'
  | 'pause'
  | 'briefing'
  | 'play'
  | 'playTalk'
  | 'redTeam';

/** A lesson, and a morning. */
export const PLANS: readonly (readonly Row[])[] = [
  [
    [5, 'limits'],
    [5, 'predict', 'threshold'],
    [10, 'run'],
    [15, 'explain'],
    [10, 'talk'],
    [5, 'handIn'],
  ],
  [
    [10, 'limits'],
    [35, 'wholeFirst', 'threshold'],
    [35, 'wholeSecond', 'theories'],
    [10, 'pause'],
    [10, 'briefing'],
    [50, 'play'],
    [20, 'playTalk'],
    [10, 'redTeam', 'redTeam'],
  ],
];
