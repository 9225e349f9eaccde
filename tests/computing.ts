import { readFileSync } from 'node:fs';

const OF_THREAD = '/proc/thread-self/schedstat';
const [MICRO, NANO] = [1e3, 1e6];

/** Milliseconds that this thread has computed so far; of the whole process where a thread is not told of its own. */
function computed(): number {
  try {
    return Number(readFileSync(OF_THREAD, 'utf8').split(' ')[0]) / NANO;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / MICRO;
  }
}

/**
 * Milliseconds of computing that some work takes: by the clock it takes the longer, the more a machine has to do besides,
 * so a limit by the clock says nothing about the work.
 */
export async function computingOf(work: () => unknown): Promise<number> {
  const before = computed();
  await work();
  return computed() - before;
}
