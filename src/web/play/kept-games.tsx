import { useRef, useState } from 'preact/hooks';
import { useSpeech } from '../page/language.tsx';
import { forgetOn, keptOn } from './kept.ts';
import { fromFile, LARGEST } from './save.ts';
import { type PlayActs, shelf } from './use-play.ts';
import { cityOf, isShipped, scenarioName } from './words.ts';

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
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const text = await file
      .slice(0, LARGEST)
      .text()
      .catch(() => null);
    if (text === null) tell(t.play.foreign);
    else acts.open(fromFile(text, isShipped));
  };
  return (
    <p class="buttons">
      <button type="button" onClick={() => input.current?.click()}>
        {t.play.openFile}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={t.play.openFile}
        onChange={({ currentTarget }) => {
          void open(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </p>
  );
}
