import { ScenarioError, showProblem } from '../../scenario/text/problem.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { stepsOf } from './answers.ts';
import type { Failure, JobName, Reply, Request } from './protocol.ts';
import type { ScenarioCache } from './scenario-cache.ts';

/** What is worked on first. */
const ORDER: readonly JobName[] = [
  'play',
  'notes',
  'run',
  'pair',
  'story',
  'month',
  'theories',
  'file',
  'table',
  'futures',
  'flip',
];

interface Job {
  readonly request: Exclude<Request, { kind: 'cancel' }>;
  readonly steps: AsyncGenerator<unknown, unknown>;
  dropped: boolean;
}

/** A worker's day: requests come in, replies go out, one step of work at a time. */
export interface JobQueue {
  take(request: Request): void;
}

/**
 * Work through requests step by step, the most urgent first; between two steps, `breathe` lets new ones in.
 *
 * A request drops an unfinished one of the same slot: nobody waits for where a slider was.
 */
export function shiftOver(cache: ScenarioCache, post: (reply: Reply) => void, breathe: () => Promise<void>): JobQueue {
  let jobs: readonly Job[] = [];
  let working = false;
  let warm = false;
  const drop = (isOut: (job: Job) => boolean): void => {
    for (const job of jobs.filter(isOut)) job.dropped = true;
    jobs = jobs.filter((job) => !isOut(job));
  };
  const step = async (job: Job): Promise<void> => {
    const { kind, id } = job.request;
    try {
      const { done, value } = await job.steps.next();
      if (job.dropped) return;
      if (value !== undefined) post({ kind, id, last: done === true, answer: value } as Reply);
      if (done) drop((each) => each === job);
    } catch (error) {
      if (!job.dropped) post({ kind: 'failed', id, failure: failureOf(error) });
      drop((each) => each === job);
    }
  };
  const work = async (): Promise<void> => {
    working = true;
    while (jobs.length > 0) {
      const [first] = [...jobs].sort((a, b) => ORDER.indexOf(a.request.kind) - ORDER.indexOf(b.request.kind));
      await step(first);
      await breathe();
    }
    working = false;
    if (!warm) {
      warm = true;
      await cache.warmUp();
    }
  };
  return {
    take(request) {
      if (request.kind === 'cancel') return drop((job) => job.request.id === request.id);
      drop((job) => job.request.slot === request.slot);
      jobs = [...jobs, { request, steps: stepsOf(request, cache), dropped: false }];
      if (!working) void work();
    },
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof ScenarioError) return { kind: 'scenario', texts: error.problems.map(showProblem) };
  if (error instanceof UsageError) return { kind: 'scenario', texts: [error.message, ...(error.hint ? [error.hint] : [])] };
  return { kind: 'bug', texts: [error instanceof Error ? error.message : String(error)] };
}
