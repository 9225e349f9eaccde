import { useSpeech } from './language.tsx';

interface NoticesProps {
  readonly texts: readonly string[];
  readonly close: (text: string) => void;
}

/** What the page has to say: said aloud once, shown until closed. */
export function Notices({ texts, close }: NoticesProps) {
  const { t } = useSpeech();
  return (
    <div class="notices" role="status">
      {texts.map((text) => (
        <p key={text}>
          <span>{text}</span>
          <button type="button" onClick={() => close(text)}>
            {t.shell.close}
          </button>
        </p>
      ))}
    </div>
  );
}
