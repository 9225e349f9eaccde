import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { until } from '../until.ts';

/** Milliseconds of computing within which a program has started, whatever the load, and after which it is at its work. */
const STARTED = 1500;
/** Milliseconds a tick of Linux takes, in which it counts what a process computes. */
const TICK = 10;

/** Milliseconds that a process has computed so far, in all its threads. */
function computedBy(id: number): number {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * TICK;
}

/** Wait until a program that does not end by itself is in the midst of its work; some seconds, where no system tells. */
export async function midst(id: number): Promise<void> {
  if (!existsSync('/proc/self/stat')) await setTimeout(2 * STARTED);
  else await until(() => computedBy(id) > STARTED, 'the program to be at its work');
}
