import { setTimeout } from 'node:timers/promises';

/**
 * Milliseconds after which something that a test waits for is taken to hang. What is waited for is a condition, never a
 * time: this only ends a test that would wait for ever, and no load of a machine may reach it.
 */
export const PATIENCE = 300_000;

/** Wait until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const from = performance.now(); !(await holds()); await setTimeout(10))
    if (performance.now() - from > PATIENCE) throw new Error(`waited in vain for ${what}`);
}
