import type { Question } from '../experiment/experiment.ts';
import type { Answering } from './experiment-asking.ts';

/** What works out the answer to each question; loaded when it is asked. */
export const ANSWERS: Readonly<Record<Question, () => Promise<Answering>>> = {
  sweep: async () => (await import('./sweep-command.ts')).answerSweep,
  sensitivity: async () => (await import('./sensitivity-command.ts')).answerSensitivity,
  discover: async () => (await import('./discover-command.ts')).answerDiscover,
  tipping: async () => (await import('./tipping-command.ts')).answerTipping,
  robust: async () => (await import('./robust-command.ts')).answerRobust,
};
