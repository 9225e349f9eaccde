import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../strings/both.ts';
import { type Engines, EnginesProvider } from './engines.tsx';
import { Header } from './header.tsx';
import { firstLanguage, keepLanguage, SpeechProvider, speechIn } from './language.tsx';
import { Notices } from './notices.tsx';
import { addressHash, routeOf } from './router.ts';
import type { ScreenEntry } from './screens.ts';
import { ThemeProvider, useThemeSwitch } from './theme.tsx';

/** The event that an engine has died and is started again. */
export const DEATH = 'equidistance-death';

/** The whole page: header, notices and the screen that the address names. */
export function App({ engines, screens }: { readonly engines: Engines; readonly screens: readonly ScreenEntry[] }) {
  const [language, choose] = useState<Language>(firstLanguage);
  const speech = useMemo(() => speechIn(language), [language]);
  const [theme, setTheme] = useThemeSwitch();
  const [route, setRoute] = useState(() => routeOf(location.hash));
  const [notices, setNotices] = useState<readonly string[]>([]);
  const tell = useCallback((text: string) => setNotices((all) => (all.includes(text) ? all : [...all, text])), []);
  const { shell } = speech.t;
  // At once: an address that changes before the first picture is followed too.
  useLayoutEffect(() => {
    const follow = (): void => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    const fail = ({ message }: ErrorEvent): void => tell(shell.bug(message));
    const died = (): void => tell(shell.restarted);
    addEventListener('error', fail);
    addEventListener(DEATH, died);
    return () => {
      removeEventListener('error', fail);
      removeEventListener(DEATH, died);
    };
  }, [shell]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${shell.title}: ${shell.subtitle}`;
  }, [language]);
  const entry = screens.find(({ id }) => id === route.screen) ?? screens[0];
  useEffect(() => {
    if (entry.id !== route.screen) tell(shell.noScreen(route.screen.slice(0, 40)));
  }, [route.screen]);
  const remember = useCallback(
    (query: string) => history.replaceState(null, '', addressHash({ screen: entry.id, query })),
    [entry.id],
  );
  const setLanguage = (next: Language): void => {
    keepLanguage(next);
    choose(next);
  };
  return (
    <SpeechProvider value={speech}>
      <ThemeProvider value={theme}>
        <EnginesProvider value={engines}>
          <button type="button" class="skip" onClick={skipToContent}>
            {shell.skip}
          </button>
          <Header screens={screens} screen={entry.id} theme={theme} setTheme={setTheme} setLanguage={setLanguage} />
          <Notices texts={notices} close={(text) => setNotices((all) => all.filter((each) => each !== text))} />
          <entry.Screen key={entry.id} query={route.query} remember={remember} tell={tell} />
        </EnginesProvider>
      </ThemeProvider>
    </SpeechProvider>
  );
}

/** Past the header; a link would change the address, which is the screen. */
function skipToContent(): void {
  document.getElementById('content')?.focus();
}
