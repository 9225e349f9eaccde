import type { Game } from '../../game/pair.ts';
import { useSpeech } from '../../page/language.tsx';

interface StrikesProps {
  readonly game: Game;
  /** Month 0, `2025-01`. */
  readonly start: string;
  readonly month: number;
}

/** What was let happen at the start of a month; whoever shows it says it aloud. */
export function Strikes({ game, start, month }: StrikesProps) {
  const { t, n } = useSpeech();
  const now = game.injections.filter((injection) => injection.month === month);
  return (
    <div class="strikes">
      {now.length > 0 && (
        <p>
          <strong>{t.playLead.fromNow(n.longMonth(start, month))}</strong>{' '}
          {now.map(({ shock }) => t.playLead.shock(shock)).join('. ')}.
        </p>
      )}
    </div>
  );
}

/** All that was let happen in the months that have been played, for the talk after them. */
export function AllStrikes({ game, start, month: played }: StrikesProps) {
  const { t, n } = useSpeech();
  const injections = game.injections.filter(({ month }) => month < played);
  if (injections.length === 0) return null;
  return (
    <>
      <p>{t.playLead.letHappen}</p>
      <ul>
        {injections.map(({ month, shock }) => (
          <li key={`${month} ${shock}`}>{t.playLead.struckIn(t.playLead.shock(shock), n.longMonth(start, month))}</li>
        ))}
      </ul>
    </>
  );
}
