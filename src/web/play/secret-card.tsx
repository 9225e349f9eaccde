import { useSpeech } from '../page/language.tsx';
import type { Card } from './told.ts';

/** A chair's secret aim, closed until somebody opens it. */
export function SecretCard({ card: { objective, start, now } }: { readonly card: Card }) {
  const { t } = useSpeech();
  return (
    <details class="secret">
      <summary>{t.playTold.card}</summary>
      <p>
        <strong>{t.playTold.cardTitle(objective)}.</strong> {t.playTold.cardText(objective)} {t.playTold.cardNow(start, now)}
      </p>
      <p class="small">{t.playTold.cardHint}</p>
    </details>
  );
}
