import { workerData } from 'node:worker_threads';
import { type Tried, tried } from '../../record/fit/history-matching.ts';
import type { FitWindow, RunsAndSeed } from '../../record/fit/window.ts';
import type { Settings } from '../../record/plausible/parameters.ts';

/** Some settings of a calibration, to be held against the record. */
export interface TryWork extends RunsAndSeed {
  readonly settings: readonly Settings[];
}

/** Hold settings against the record from every origin, one after the other. */
export function tryAll(windows: readonly FitWindow[], { settings, ...choice }: TryWork): readonly Tried[] {
  return settings.map((each) => tried(windows, each, choice));
}

/** The same in a worker, which was given the origins when it was started. */
export const tryInWorker = (some: TryWork): readonly Tried[] => tryAll(workerData as readonly FitWindow[], some);
