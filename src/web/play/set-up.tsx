import { useState } from 'preact/hooks';
import { SHIPPED, scenarioName } from '../page/catalogue.ts';
import { useSpeech } from '../page/language.tsx';
import { DEFAULT_SEED } from '../page/share.ts';
import { type Game, LENGTHS } from './game.ts';
import { KeptGames } from './kept-games.tsx';
import type { PlayActs } from './use-play.ts';
import { CHAIRS, officeOf } from './words.ts';

interface SetUpProps {
  readonly acts: PlayActs;
  readonly tell: (text: string) => void;
}

const FIRST: Game = { scenario: 'rupture', seed: DEFAULT_SEED, seats: ['RS'], months: 24, orders: [] };

/** Choose a scenario, chairs and length, or open a game that was kept. */
export function SetUp({ acts, tell }: SetUpProps) {
  const { t } = useSpeech();
  const [game, setGame] = useState<Game>(FIRST);
  const change = (part: Partial<Game>): void => setGame((before) => ({ ...before, ...part }));
  const begin = (event: Event): void => {
    event.preventDefault();
    acts.begin({ ...game, seed: game.seed.trim() === '' ? DEFAULT_SEED : game.seed.trim() });
  };
  return (
    <div class="set-up">
      <form onSubmit={begin}>
        <h1>{t.play.heading}</h1>
        <p class="lead">{t.play.intro}</p>
        <Chairs seats={game.seats} choose={(seats) => change({ seats })} />
        <div class="fields">
          <label class="field">
            <span>{t.explore.scenario}</span>
            <select value={game.scenario} onChange={({ currentTarget }) => change({ scenario: currentTarget.value })}>
              {SHIPPED.map(({ id }) => (
                <option value={id}>{scenarioName(id, t)}</option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{t.play.length}</span>
            <select value={game.months} onChange={({ currentTarget }) => change({ months: Number(currentTarget.value) })}>
              {LENGTHS.map((months) => (
                <option value={months}>{t.play.lengthName(months)}</option>
              ))}
            </select>
          </label>
          <Seed seed={game.seed} change={(seed) => change({ seed })} />
        </div>
        <p class="buttons">
          <button type="submit" class="strong" disabled={game.seats.length === 0}>
            {t.play.begin}
          </button>
        </p>
      </form>
      <KeptGames acts={acts} tell={tell} />
    </div>
  );
}

interface ChairsProps {
  readonly seats: readonly string[];
  readonly choose: (seats: readonly string[]) => void;
}

function Chairs({ seats, choose }: ChairsProps) {
  const { t } = useSpeech();
  const toggle = (seat: string): void =>
    choose(CHAIRS.filter((each) => (each === seat ? !seats.includes(each) : seats.includes(each))));
  return (
    <fieldset class="matter">
      <legend>{t.play.chairs}</legend>
      <div class="chairs">
        {CHAIRS.map((seat) => {
          const [city, office] = officeOf(seat, t).split(': ');
          return (
            <label key={seat} class="pick chair">
              <input type="checkbox" checked={seats.includes(seat)} onChange={() => toggle(seat)} />
              <span>
                <strong>{city}</strong>
                <small>{office}</small>
              </span>
            </label>
          );
        })}
      </div>
      <p class="small" role="status">
        {seats.length === 0 ? t.play.noChair : t.play.chairsHint}
      </p>
    </fieldset>
  );
}

function Seed({ seed, change }: { readonly seed: string; readonly change: (seed: string) => void }) {
  const { t } = useSpeech();
  return (
    <div class="field seed">
      <label>
        <span>{t.explore.seed}</span>
        <input
          type="text"
          value={seed}
          maxLength={60}
          aria-describedby="seed-hint"
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      </label>
      <button type="button" onClick={() => change(`class-${crypto.getRandomValues(new Uint16Array(1))[0]}`)}>
        {t.explore.newLuck}
      </button>
      <small id="seed-hint">{t.play.seedHint}</small>
    </div>
  );
}
