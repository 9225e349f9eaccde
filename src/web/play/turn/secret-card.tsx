import type { Card } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { useHidden } from '../board/visibility.tsx';

/** A chair's secret aim, closed until somebody opens it. */
export function SecretCard({ card: { objective, start, now } }: { readonly card: Card }) {
  const { t } = useSpeech();
  const isHidden = useHidden();
  return (
    <details class="secret">
      <summary>{t.playTold.card}</summary>
      <p>
        <strong>{t.playTold.cardTitle(objective)}.</strong> {t.playTold.cardText(objective)}{' '}
        {!isHidden && t.playTold.cardNow(start, now)}
      </p>
      <p class="small">{t.playTold.cardHint}</p>
    </details>
  );
}
