import { useState } from 'preact/hooks';
import { forgetOn, keptOn } from '../../game/kept.ts';
import { fromFile, LARGEST } from '../../game/save.ts';
import { isShipped, scenarioName } from '../../page/catalogue.ts';
import { useSpeech } from '../../page/language.tsx';
import { FileButton } from '../../screen/file-button.tsx';
import { type PlayActs, shelf } from '../use-play.ts';
import { cityOf } from '../words.ts';

interface KeptProps {
  readonly acts: PlayActs;
  readonly tell: (text: string) => void;
}

/** Games that this browser has kept, and a way to open one from a file. */
export function KeptGames({ acts, tell }: KeptProps) {
  const { t } = useSpeech();
  const [games, setGames] = useState(() => keptOn(shelf, isShipped));
  const forget = (id: string): void => {
    forgetOn(shelf, id);
    setGames(keptOn(shelf, isShipped));
  };
  return (
    <section class="kept" aria-labelledby="kept">
      <h2 id="kept">{t.play.kept}</h2>
      {games === null && <p>{t.play.notKept}</p>}
      {games?.length === 0 && <p class="small">{t.play.noGames}</p>}
      {games !== null && games.length > 0 && (
        <ul>
          {games.map(({ id, game, seal }) => (
            <li key={id}>
              <span>
                {t.play.keptName(
                  scenarioName(game.scenario, t),
                  game.seats.map((seat) => cityOf(seat, t)).join(', '),
                  game.orders.length,
                  game.months,
                )}
              </span>
              <button type="button" onClick={() => acts.open({ saved: { game, seal } }, id)}>
                {t.play.goOn}
              </button>
              <button type="button" class="link" onClick={() => forget(id)}>
                {t.play.forget}
              </button>
            </li>
          ))}
        </ul>
      )}
      {games !== null && games.length > 0 && <p class="small">{t.play.atMost}</p>}
      <OpenFile acts={acts} tell={tell} />
    </section>
  );
}

function OpenFile({ acts, tell }: KeptProps) {
  const { t } = useSpeech();
  const open = (_: string, text: string | null): void =>
    text === null ? tell(t.play.foreign) : acts.open(fromFile(text, isShipped));
  return (
    <p class="buttons">
      <FileButton text={t.play.openFile} accept=".json" largest={LARGEST} open={open} />
    </p>
  );
}
