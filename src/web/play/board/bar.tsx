import { isPlain } from '../../game/game.ts';
import type { Game } from '../../game/pair.ts';
import type { PlayView } from '../../game/view.ts';
import { scenarioName } from '../../page/catalogue.ts';
import { useSpeech } from '../../page/language.tsx';
import { cityOf } from '../words.ts';

interface BarProps {
  readonly game: Game;
  readonly told: PlayView;
  /** Month that is shown. */
  readonly month: number;
  readonly pause: () => void;
}

/** Where the game stands, who plays, and the one control that has to be at hand at once. */
export function Bar({ game, told: { scenario, months }, month, pause }: BarProps) {
  const { t, n } = useSpeech();
  const date = n.longMonth(scenario.case.start, Math.min(month, months - 1));
  const players = game.seats.map((seat) => `${cityOf(seat, t, scenario)}${seat === game.pair ? ` (${t.playRules.two})` : ''}`);
  return (
    <>
      <div>
        <h1>
          {date} <small>{t.play.monthOf(Math.min(month + 1, months), months)}</small>
        </h1>
        <p class="small">
          {scenarioName(game.scenario, t)}
          {isPlain(game) ? '' : ` (${t.playRules.changedMark})`} · {t.explore.seed}: {game.seed} · {t.play.playedBy}:{' '}
          {players.join(', ')}
        </p>
      </div>
      <button type="button" onClick={pause}>
        {t.playLead.pause}
      </button>
    </>
  );
}
