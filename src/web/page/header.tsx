import type { ThemeName } from '../../report/colour/palette.ts';
import type { Language } from '../strings/both.ts';
import { useSpeech } from './language.tsx';
import type { ScreenEntry } from './screens.ts';

interface HeaderProps {
  readonly screens: readonly ScreenEntry[];
  readonly screen: string;
  readonly theme: ThemeName;
  readonly setTheme: (theme: ThemeName) => void;
  readonly setLanguage: (language: Language) => void;
}

/** Short names of the languages, each in its own script, and the long ones for whoever listens. */
const NAMES: readonly (readonly [Language, string, string])[] = [
  ['en', 'EN', 'English'],
  ['sr-Latn', 'SR', 'Srpski, latinica'],
  ['sr-Cyrl', 'СР', 'Српски, ћирилица'],
];

/** Title, screens, language and light. */
export function Header({ screens, screen, theme, setTheme, setLanguage }: HeaderProps) {
  const { t, language } = useSpeech();
  return (
    <header class="head">
      <p class="brand">
        <strong>{t.shell.title}</strong> <span>{t.shell.subtitle}</span>
      </p>
      <select
        class="language"
        aria-label={t.shell.language}
        value={language}
        onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
      >
        {NAMES.map(([id, short, long]) => (
          <option value={id} aria-label={long}>
            {short}
          </option>
        ))}
      </select>
      <fieldset class="languages" aria-label={t.shell.language}>
        {NAMES.map(([id, short, long]) => (
          <button type="button" lang={id} aria-label={long} aria-pressed={language === id} onClick={() => setLanguage(id)}>
            {short}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="plain"
        aria-pressed={theme === 'dark'}
        aria-label={t.shell.darkLong}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        {t.shell.dark}
      </button>
      <nav aria-label={t.shell.screens}>
        {screens.map(({ id, name, inviting }) => (
          <a href={`#/${id}`} class={inviting ? 'inviting' : ''} aria-current={id === screen ? 'page' : undefined}>
            {name(t)}
          </a>
        ))}
      </nav>
    </header>
  );
}
