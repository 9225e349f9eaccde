import type { Failure } from '../engine/protocol.ts';
import { useSpeech } from '../page/language.tsx';

interface FailureProps {
  readonly failure: Failure;
  readonly startAgain: () => void;
}

/** Why there is no picture: what is wrong in a scenario, with its place, or what is wrong with us. */
export function FailureBox({ failure: { kind, texts }, startAgain }: FailureProps) {
  const { t } = useSpeech();
  return (
    <div class="failure box" role="alert">
      {kind === 'died' && <p>{t.shell.died}</p>}
      {kind === 'bug' && <p>{t.shell.bug(texts.join(' '))}</p>}
      {kind === 'scenario' && (
        <>
          <p>{t.shell.cannotRun}</p>
          <pre lang="en">{texts.join('\n\n')}</pre>
        </>
      )}
      <button type="button" onClick={startAgain}>
        {t.shell.startAgain}
      </button>
    </div>
  );
}
