import { useSpeech } from '../page/language.tsx';
import type { ExerciseTexts } from '../strings/teach/text.ts';
import type { ExerciseId } from './exercises.ts';
import { type Answers, filled } from './keys/answered.ts';
import answers from './keys/answers.json' with { type: 'json' };

/** The numbers of the keys, as the build has computed them. */
export const KEY_ANSWERS = answers as unknown as Readonly<Record<ExerciseId | 'roles', Answers>>;

type Said = { readonly [K in Exclude<keyof ExerciseTexts, number>]: string };
const LISTS = ['steps', 'questions', 'answers'] as const;

/** An exercise in the page's language, its numbers filled in. */
export interface ExerciseRead extends Pick<Said, 'title' | 'goal' | 'predict' | 'model' | 'world'> {
  readonly steps: readonly string[];
  readonly questions: readonly string[];
  readonly answers: readonly string[];
}

/** Read exercises in the page's language. */
export function useExercises(): (id: ExerciseId) => ExerciseRead {
  const { t, n } = useSpeech();
  return (id) => {
    const said = Object.entries(t[id]).map(([name, text]) => [name, filled(text, KEY_ANSWERS[id], n)] as const);
    const lines = said.map(([name, text]) => [name, LISTS.some((list) => list === name) ? text.split('\n') : text] as const);
    return Object.fromEntries(lines) as unknown as ExerciseRead;
  };
}
