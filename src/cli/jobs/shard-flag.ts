import type { RunRange } from '../../experiment/points/point-runs.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { type Flag, once } from '../flags/flags.ts';

/** One of several equal parts of a stage, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

export const MOST_PARTS = 100_000;

/** Read `3/20`: the third of twenty parts. */
export function shardOf(given: Flag): Shard | undefined {
  const text = once('shard', given);
  if (text === undefined) return undefined;
  const [, part, of] = (/^(\d+)\/(\d+)$/.exec(text.trim()) ?? []).map(Number);
  if (part >= 1 && part <= of && of <= MOST_PARTS) return { part, of };
  throw new UsageError(
    `--shard: expected a part and how many there are, found "${text}"`,
    'for example --shard 3/20, the third of twenty; the first is 1/20',
  );
}

/** Write a part as it is given. */
export const shardName = ({ part, of }: Shard): string => `${part}/${of}`;

/** Find the runs of a part; parts differ by one run at most. */
export function stretchOf({ part, of }: Shard, runs: number): { from: number; to: number } {
  return { from: Math.floor((runs * (part - 1)) / of), to: Math.floor((runs * part) / of) };
}

/** Name the folder of a part beside that of the experiment. */
export const partFolder = (folder: string, { part, of }: Shard): string => `${folder}.part-${part}-of-${of}`;

/** Ends a command once its part of a stage is run: what comes after needs the other parts. */
export class PartDone extends Error {
  /** As the terminal calls it. */
  readonly stage: string;
  readonly runs: number;
  constructor(stage: string, { from, to }: RunRange) {
    super('the part is done');
    this.name = 'PartDone';
    this.stage = stage;
    this.runs = to - from;
  }
}
