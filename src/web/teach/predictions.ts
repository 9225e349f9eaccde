import { EXERCISE_IDS, type ExerciseId } from './exercises.ts';

const keyOf = (id: ExerciseId): string => `equidistance.prediction.${id}`;

/** Read what was predicted on this device; nothing where the browser keeps nothing. */
export function predictionFor(id: ExerciseId): string {
  try {
    return localStorage.getItem(keyOf(id)) ?? '';
  } catch {
    return '';
  }
}

/** Keep a prediction on this device; an empty one is forgotten. */
export function keepPrediction(id: ExerciseId, text: string): void {
  try {
    if (text === '') localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), text);
  } catch {
    // A browser that refuses storage forgets; what is in the box stays until the page is left.
  }
}

/** Forget every prediction on this device. */
export function forgetPredictions(): void {
  for (const id of EXERCISE_IDS) keepPrediction(id, '');
}
