/** How much slower the clock goes by which a program gives itself up. */
const SLOWER = 100;

/**
 * What is loaded before a program that is asked to stop and has to end in order. By the clock it gives its work less than a
 * second to listen, and else ends as the system would have it: a busy machine alone could bring that about, so here that
 * clock goes slower. Where the work has to be given up, no test starts a program so.
 */
export const PATIENT = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads';
const later = globalThis.setTimeout;
if (isMainThread) globalThis.setTimeout = (work, wait, ...rest) => later(work, wait * ${SLOWER}, ...rest);`)}`,
] as const;
