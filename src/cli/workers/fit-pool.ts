import { setImmediate } from 'node:timers/promises';
import type { Calibration, Tried } from '../../record/fit/history-matching.ts';
import { type FitChoice, fitFrom, fitPlan } from '../../record/fit/history-matching.ts';
import type { FitWindow } from '../../record/fit/window.ts';
import { type TryWork, tryAll } from './fit-task.ts';
import { cores, startThreads } from './pool.ts';

/** Settings that are tried at once: some tenths of a second. [C] */
const CHUNK = 4;
/** Runs from which workers are worth their start of half a second. [C] */
const WORTH_WORKERS = 8000;

export interface FitWork extends FitChoice {
  /** Threads; as many as there are cores where none are named and there is much to do. */
  readonly workers: number | undefined;
  /** Hear how many settings of the design are done. */
  tell(done: number): void;
}

/** Calibrate in this thread or in several: any number of them gives the same bits. */
export async function calibrateWith(windows: readonly FitWindow[], work: FitWork): Promise<Calibration> {
  const { points, runs, seed } = work;
  const plan = fitPlan(windows, { points, runs, seed });
  const chunks = chunksOf(plan.settings, plan.presets).map((settings): TryWork => ({ settings, runs, seed }));
  const wanted = work.workers ?? (plan.settings.length * runs * windows.length < WORTH_WORKERS ? 1 : cores());
  let done = -plan.presets;
  const tell = (all: readonly Tried[]): readonly Tried[] => {
    done += all.length;
    if (done > 0) work.tell(done);
    return all;
  };
  const all = wanted > 1 ? await inThreads(wanted, { windows, chunks, tell }) : await here({ windows, chunks, tell });
  return fitFrom(windows, { runs, seed }, { plan, all: all.flat() });
}

/** The presets first and alone, then a few of the design at a time. */
function chunksOf<T>(all: readonly T[], first: number): (readonly T[])[] {
  const count = Math.ceil((all.length - first) / CHUNK);
  return [all.slice(0, first), ...Array.from({ length: count }, (_, k) => all.slice(first + k * CHUNK, first + (k + 1) * CHUNK))];
}

interface Trying {
  readonly windows: readonly FitWindow[];
  readonly chunks: readonly TryWork[];
  tell(all: readonly Tried[]): readonly Tried[];
}

async function here({ windows, chunks, tell }: Trying): Promise<(readonly Tried[])[]> {
  const all: (readonly Tried[])[] = [];
  for (const chunk of chunks) {
    // Between chunks, so that somebody who stops the program is heard.
    await setImmediate();
    all.push(tell(tryAll(windows, chunk)));
  }
  return all;
}

async function inThreads(workers: number, { windows, chunks, tell }: Trying): Promise<(readonly Tried[])[]> {
  const threads = await startThreads<TryWork, readonly Tried[]>(Math.min(workers, chunks.length), {
    name: 'trySettings',
    data: windows,
  });
  let over = false;
  // What a worker takes with it when it dies is tried here.
  const tryOne = (chunk: TryWork): Promise<readonly Tried[]> =>
    threads.run(chunk).catch((error: unknown) => {
      if (over) throw error;
      return tryAll(windows, chunk);
    });
  try {
    return await Promise.all(chunks.map(async (chunk) => tell(await tryOne(chunk))));
  } finally {
    over = true;
    await threads.close();
  }
}
