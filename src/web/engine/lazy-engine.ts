import type { Engine } from './client.ts';

/** An engine that is made when it is first asked. */
export function lateEngine(make: () => Promise<Engine>): Engine {
  let made: Promise<Engine> | undefined;
  return {
    ask(kind, slot, ask, hearing) {
      made ??= make();
      let isCancelled = false;
      let cancel = (): void => undefined;
      made.then(
        (engine) => {
          if (!isCancelled) cancel = engine.ask(kind, slot, ask, hearing);
        },
        (error: unknown) => hearing.failed({ kind: 'bug', texts: [error instanceof Error ? error.message : String(error)] }),
      );
      return () => {
        isCancelled = true;
        cancel();
      };
    },
  };
}
