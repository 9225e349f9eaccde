/** What those who are at work would say if the program were stopped now. */
const SPEAKERS = new Set<() => string>();

/** Have something said when somebody stops the program; call what is returned to take it back. */
export function sayOnStop(words: () => string): () => void {
  SPEAKERS.add(words);
  return () => void SPEAKERS.delete(words);
}

/** List what is to be said now. */
export function lastWords(): string[] {
  return [...SPEAKERS].map((words) => words());
}

/** What is to be finished first when somebody stops the program. */
const FINISHERS = new Set<() => Promise<void>>();

/** Have something finished when somebody stops the program; call what is returned to take it back. */
export function beforeStop(finish: () => Promise<void>): () => void {
  FINISHERS.add(finish);
  return () => void FINISHERS.delete(finish);
}

/** Finish what is to be finished; a second stop does not wait. */
export async function finishAll(): Promise<void> {
  await Promise.all([...FINISHERS].map((finish) => finish()));
}
