import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SCENARIO_INPUT } from '../../experiment/experiment.ts';
import { isOutcome } from '../../experiment/points/outcome-kinds.ts';
import type { Chunk, ChunkOutcomes, PlanColumn, RunPlan } from '../../experiment/points/point-runs.ts';
import { canonical } from '../../scenario/fields/hash.ts';
import { MOST_MONTHS } from '../flags/flags.ts';
import { isSameRelease, otherWords, type Release } from './release.ts';

/** Bytes of a plan at most: scenario texts are some ten kilobytes. */
const LARGEST_PLAN = 8_000_000;
/** Runs of a chunk, and of a point, at most. */
const LARGEST_CHUNK = 1_000_000;

export const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Words from elsewhere, without what could move a terminal's cursor. */
export const foreignWords = z.string().transform((text) => text.replace(/\p{Cc}+/gu, ' ').slice(0, 500));
const setting = z.strictObject({ path: z.string(), value: z.string() });

const PLAN = z.strictObject({
  scenarios: z.array(z.string()).min(1),
  texts: z.record(z.string(), z.strictObject({ file: z.string(), text: z.string() })),
  months: z.int().min(1).max(MOST_MONTHS).exactOptional(),
  constants: z.array(setting),
  columns: z.array(z.strictObject({ path: z.string(), choices: z.array(z.string()).min(1).exactOptional() })).min(1),
  outcomes: z.array(z.string()).min(1),
  seed: z.string(),
  replicates: z.int().min(1).max(LARGEST_CHUNK),
});

const JOB = z.strictObject({
  contract: z.literal('equidistance/chunk/2'),
  version: z.string(),
  build: digest,
  plan: digest,
  from: z.int().min(0),
  to: z.int().min(1),
  values: z.base64(),
});
/** A chunk as it lies in the queue. */
export type ChunkJob = z.infer<typeof JOB>;

const RESULT = z.strictObject({
  contract: z.literal('equidistance/outcomes/1'),
  outcomes: z.base64(),
  failures: z.array(z.strictObject({ point: z.int().min(0), reason: foreignWords })),
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Write a plan for the queue, under a name that is its content's. */
export function writePlan(plan: RunPlan): { id: string; text: string } {
  const text = canonical(plan);
  return { id: sha256(text), text };
}

/** Read a plan that somebody put into the queue; throws where it is not what its name says. */
export function readPlan(id: string, text: string): RunPlan {
  if (text.length > LARGEST_PLAN || sha256(text) !== id) throw new Error('the plan is not what its name says');
  return PLAN.parse(JSON.parse(text));
}

/** Write a chunk for the queue, under a name that is its content's: whoever asks for the same shares the work. */
export function writeJob(plan: string, { version, build }: Release, { from, to, values }: Chunk): { id: string; job: ChunkJob } {
  const job: ChunkJob = { contract: 'equidistance/chunk/2', version, build, plan, from, to, values: writeFloats(values) };
  return { id: sha256(canonical(job)), job };
}

/** Read a chunk's outside from the queue; throws where it is none of this version and build. */
export function readJob(id: string, data: unknown, release: Release): ChunkJob {
  const job = JOB.parse(data);
  const { they, own } = otherWords([job], release);
  if (!isSameRelease(job, release)) throw new Error(`the chunk is of ${they}, and this worker is ${own}`);
  if (sha256(canonical(job)) !== id) throw new Error('the chunk is not what its name says');
  return job;
}

/** Take a chunk out of its outside; throws where it does not fit its plan. */
export function chunkIn({ from, to, values }: ChunkJob, plan: RunPlan): Chunk {
  const { columns, replicates } = plan;
  const floats = readFloats(values);
  const points = Math.floor((to - 1) / replicates) - Math.floor(from / replicates) + 1;
  if (to <= from || to - from > LARGEST_CHUNK || floats.length !== points * columns.length)
    throw new Error('the chunk does not fit its plan');
  if (!floats.every((value, k) => canBeSet(value, columns[k % columns.length], plan)))
    throw new Error('the chunk does not fit its plan: a value lies outside what its column has');
  return { from, to, values: floats };
}

/** Whether a column can have a value: none, so that the scenario's stays; a place in its list; or any number. */
function canBeSet(value: number, { path, choices }: PlanColumn, { scenarios }: RunPlan): boolean {
  if (Number.isNaN(value)) return true;
  const places = path === SCENARIO_INPUT ? scenarios.length : choices?.length;
  return places === undefined ? Number.isFinite(value) : Number.isInteger(value) && value >= 0 && value < places;
}

/** Write what a chunk has given. */
export function writeResult({ outcomes, failures }: ChunkOutcomes): string {
  return JSON.stringify({ contract: 'equidistance/outcomes/1', outcomes: writeFloats(outcomes), failures });
}

/**
 * Read what a chunk has given; throws where it does not fit: every run has numbers that its outcomes can be, or else its point
 * a failure, and only such points have one.
 */
export function readResult(text: string, { from, to }: Chunk, { outcomes: names, replicates }: RunPlan): ChunkOutcomes {
  const { outcomes: written, failures } = RESULT.parse(JSON.parse(text));
  const outcomes = readFloats(written);
  if (outcomes.length !== (to - from) * names.length) throw new Error('the result does not fit its chunk');
  const failed = new Set(failures.map(({ point }) => point));
  const lacking = new Set<number>();
  for (const [k, value] of outcomes.entries()) {
    if (isOutcome(names[k % names.length], value)) continue;
    if (Number.isFinite(value)) throw new Error(`the result does not fit its chunk: no ${names[k % names.length]} is ${value}`);
    lacking.add(Math.floor((from + Math.floor(k / names.length)) / replicates));
  }
  if (failed.size !== failures.length || failed.size !== lacking.size || failures.some(({ point }) => !lacking.has(point)))
    throw new Error('the result does not fit its chunk: what is said to have failed is not what has');
  return { outcomes, failures };
}

function writeFloats(values: Float64Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

function readFloats(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % Float64Array.BYTES_PER_ELEMENT !== 0) throw new Error('not a list of numbers');
  return new Float64Array(Uint8Array.from(bytes).buffer);
}
