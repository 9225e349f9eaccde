import { type Both, both, verbatim } from '../both.ts';

/** Write a text with places for numbers, `{c8}`: they are filled in from the answers, never typed. */
export function text(en: string, sr: string): Both<string> {
  return both(
    en,
    sr.replace(/\{\w+\}/g, (place) => verbatim(place)),
  );
}

/** What an exercise says. Lists are lines: steps as many as the exercise sets, answers as many as questions. */
export interface ExerciseTexts {
  readonly [key: string]: Both<string>;
  readonly title: Both<string>;
  readonly goal: Both<string>;
  readonly predict: Both<string>;
  readonly steps: Both<string>;
  readonly questions: Both<string>;
  readonly answers: Both<string>;
  /** What in the equations did that. */
  readonly model: Both<string>;
  /** What in the world is missing. */
  readonly world: Both<string>;
}
