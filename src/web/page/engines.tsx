import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Engine } from '../engine/client.ts';

/** Two workers: one answers what the reader waits for, the other what may take its time. */
export interface Engines {
  readonly front: Engine;
  readonly back: Engine;
}

const Context = createContext<Engines | null>(null);
export const EnginesProvider = Context.Provider;

export function useEngines(): Engines {
  const engines = useContext(Context);
  if (engines === null) throw new Error('there is no engine above this');
  return engines;
}
