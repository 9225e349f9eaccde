import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const Hidden = createContext(false);
export const HiddenProvider = Hidden.Provider;

/** Whether whoever leads the game has hidden numbers and charts. */
export function useHidden(): boolean {
  return useContext(Hidden);
}
