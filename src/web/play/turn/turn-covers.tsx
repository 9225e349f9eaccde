import type { Game } from '../../game/pair.ts';
import { type Taker, takersOf } from '../../game/pair.ts';
import type { TimeEnd } from '../../game/turn-time.ts';
import type { PlayView } from '../../game/view.ts';
import { clockFace } from '../../page/countdown.ts';
import { useSpeech } from '../../page/language.tsx';
import { takerWords } from '../words.ts';

interface LateProps {
  /** How the clock has ended the turn before; null where it has not. */
  readonly late: TimeEnd | null;
}

function Late({ late }: LateProps) {
  const { t } = useSpeech();
  const said = late === null || late === 'tell' ? '' : late === 'stand' ? t.playRules.endedStand : t.playRules.endedModel;
  return <p role="status">{said}</p>;
}

interface AllSealedProps extends LateProps {
  readonly reveal: () => void;
}

/** Everybody has sealed: nothing is known before all of it is. */
export function AllSealed({ late, reveal }: AllSealedProps) {
  const { t } = useSpeech();
  return (
    <>
      <h2>{t.play.allSealed}</h2>
      <Late late={late} />
      <p class="buttons">
        <button type="button" class="strong" onClick={reveal}>
          {t.play.reveal}
        </button>
      </p>
    </>
  );
}

interface CoverProps extends LateProps {
  readonly game: Game;
  readonly told: PlayView;
  readonly taker: Taker;
  readonly sealed: number;
  readonly take: () => void;
}

/** What is seen before a turn begins: who takes the device, and that the clock waits for them. */
export function Cover({ game, told, taker, sealed, late, take }: CoverProps) {
  const { t, n } = useSpeech();
  const { scenario, month } = told;
  const many = takersOf(game).length;
  const isAlone = many === 1;
  return (
    <>
      <Late late={late} />
      <h2>
        {isAlone ? t.playRules.ready(n.longMonth(scenario.case.start, month)) : t.play.pass(takerWords(taker, t, scenario))}
      </h2>
      <p>
        {isAlone ? '' : t.play.passHint} {game.clock !== null && t.playRules.readyHint(clockFace(game.clock.seconds))}
      </p>
      <p class="buttons">
        <button type="button" class="strong" onClick={take}>
          {isAlone ? t.playRules.startTurn : t.play.take}
        </button>
      </p>
      {!isAlone && <p class="small">{t.play.sealed(sealed, many)}</p>}
    </>
  );
}
