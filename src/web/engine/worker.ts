import { shiftOver } from './job-queue.ts';
import type { Reply, Request } from './protocol.ts';
import { deskOver, type ShippedFiles } from './scenario-cache.ts';

declare const SHIPPED: ShippedFiles;

/** What a dedicated worker is to itself. */
interface Scope {
  postMessage(reply: Reply): void;
  onmessage: ((event: { readonly data: Request }) => void) | null;
}

const scope = globalThis as unknown as Scope;
const channel = new MessageChannel();

/** Let messages in; a timer would wait four milliseconds. */
const breathe = (): Promise<void> =>
  new Promise((done) => {
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(null);
  });

const shift = shiftOver(deskOver(SHIPPED), (reply) => scope.postMessage(reply), breathe);
scope.onmessage = ({ data }) => shift.take(data);
