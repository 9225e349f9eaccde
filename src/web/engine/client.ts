import type { Answer, Ask, Failure, JobName, Reply, Request } from './protocol.ts';

/** Somebody who waits for an answer. */
interface Waiting {
  readonly request: Exclude<Request, { kind: 'cancel' }>;
  readonly answered: (answer: never, last: boolean) => void;
  readonly failed: (failure: Failure) => void;
  /** How often its worker has died. */
  deaths: number;
}

/** What a request is told. */
export interface Hearing<K extends JobName> {
  /** Called for every answer, each better than the one before. */
  readonly answered: (answer: Answer<K>, last: boolean) => void;
  readonly failed: (failure: Failure) => void;
}

/** The engine as the page sees it. */
export interface Engine {
  /** Ask; an unfinished request of the same slot is dropped. Returns a way to cancel. */
  ask<K extends JobName>(kind: K, slot: string, ask: Ask<K>, hearing: Hearing<K>): () => void;
}

/** A worker that dies twice over one request will not finish it. */
const DEATHS = 2;

/** Talk to a worker that is started when it is first needed, and again when it dies; `died` is told of each death. */
export function engineOver(start: () => Worker, died: () => void): Engine {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let count = 0;
  const post = (request: Request): void => {
    worker ??= started();
    worker.postMessage(request);
  };
  const started = (): Worker => {
    const fresh = start();
    fresh.onmessage = ({ data }: MessageEvent<Reply>) => hear(data);
    fresh.onerror = (event) => {
      event.preventDefault();
      if (worker === fresh) bury();
    };
    fresh.onmessageerror = () => worker === fresh && bury();
    return fresh;
  };
  const hear = (reply: Reply): void => {
    const who = waiting.get(reply.id);
    if (who === undefined) return;
    if (reply.kind === 'failed' || reply.last) waiting.delete(reply.id);
    if (reply.kind === 'failed') who.failed(reply.failure);
    else who.answered(reply.answer as never, reply.last);
  };
  const bury = (): void => {
    worker?.terminate();
    worker = null;
    died();
    for (const [id, who] of [...waiting]) {
      who.deaths++;
      if (who.deaths < DEATHS) post(who.request);
      else {
        waiting.delete(id);
        who.failed({ kind: 'died', texts: [] });
      }
    }
  };
  return {
    ask(kind, slot, ask, { answered, failed }) {
      const id = ++count;
      for (const [old, { request }] of [...waiting]) if (request.slot === slot) waiting.delete(old);
      const request = { kind, id, slot, ask } as Exclude<Request, { kind: 'cancel' }>;
      waiting.set(id, { request, answered: answered as Waiting['answered'], failed, deaths: 0 });
      post(request);
      return () => {
        if (waiting.delete(id)) post({ kind: 'cancel', id });
      };
    },
  };
}
