import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSpeech } from '../../page/language.tsx';

interface PauseProps {
  readonly paused: boolean;
  readonly goOn: () => void;
}

/** A cover over the whole page; the focus goes back to where it was when the game goes on. */
export function Pause({ paused, goOn }: PauseProps) {
  const { t } = useSpeech();
  const cover = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (paused) {
      before.current = document.activeElement;
      cover.current?.showModal();
    } else {
      cover.current?.close();
      // Escape closes before what is covered can take the focus, so the browser does not do this by itself.
      if (before.current instanceof HTMLElement) before.current.focus();
    }
  }, [paused]);
  // That it was closed is told later, and by then it may be open again.
  const closed = (): void => {
    if (!cover.current?.open) goOn();
  };
  return (
    <dialog class="paused" ref={cover} onClose={closed} aria-labelledby="paused">
      <div>
        <h2 id="paused">{t.playLead.paused}</h2>
        <p>{t.playLead.pausedText}</p>
        <button type="button" class="strong" onClick={goOn}>
          {t.playLead.goOn}
        </button>
      </div>
    </dialog>
  );
}
