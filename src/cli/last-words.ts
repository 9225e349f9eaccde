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
