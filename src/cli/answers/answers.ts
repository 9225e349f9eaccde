import type { Question } from '../../experiment/experiment.ts';
import type { Answering } from './question-runner.ts';

/** What works out the answer to each question; loaded when it is asked. */
export const ANSWERS: Readonly<Record<Question, () => Promise<Answering>>> = {
  sweep: async () => (await import('./sweep.ts')).answerSweep,
  sensitivity: async () => (await import('./sensitivity.ts')).answerSensitivity,
  discover: async () => (await import('./discover.ts')).answerDiscover,
  tipping: async () => (await import('./tipping.ts')).answerTipping,
  robust: async () => (await import('./robust.ts')).answerRobust,
};
