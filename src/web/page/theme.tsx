import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ThemeName } from '../../report/colour/palette.ts';
import { remember, remembered } from './memory.ts';

const Theme = createContext<ThemeName>('light');
export const ThemeProvider = Theme.Provider;

/** Whether the page is light or dark. */
export function useTheme(): ThemeName {
  return useContext(Theme);
}

const DARK = '(prefers-color-scheme: dark)';
/** The reader's own colours stand over the page's, and then `prefers-color-scheme` says which they are. */
const FORCED = '(forced-colors: active)';
const NAMES: readonly string[] = ['light', 'dark'];

/** Follow the reader's system until the page's switch is used, and always where it forces its colours; on paper the page is light. */
export function useThemeSwitch(): readonly [ThemeName, (theme: ThemeName) => void] {
  const [chosen, choose] = useState(() => remembered('theme', NAMES) as ThemeName | null);
  const [system, setSystem] = useState<ThemeName>(matchMedia(DARK).matches ? 'dark' : 'light');
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia(DARK);
    const follow = (): void => setSystem(media.matches ? 'dark' : 'light');
    const [begin, end] = [() => setPrinting(true), () => setPrinting(false)];
    media.addEventListener('change', follow);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      media.removeEventListener('change', follow);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  const theme = printing ? 'light' : matchMedia(FORCED).matches ? system : (chosen ?? system);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const set = (next: ThemeName): void => {
    remember('theme', next);
    choose(next);
  };
  return [theme, set];
}
