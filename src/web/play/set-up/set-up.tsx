import { useState } from 'preact/hooks';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { ScenarioChoice } from '../../game/choice.ts';
import { choiceOf, gameFrom, isPlain } from '../../game/game.ts';
import type { Game } from '../../game/pair.ts';
import { useEngines } from '../../page/engines.tsx';
import { useSpeech } from '../../page/language.tsx';
import { FIRST, PAGE_SEED } from '../../page/share.ts';
import { choiceStanding } from '../../page/standing.ts';
import { FailureBox } from '../../screen/failure-box.tsx';
import { useAnswer } from '../../screen/use-answer.ts';
import type { PlayActs } from '../use-play.ts';
import { CHAIRS } from '../words.ts';
import { Changed } from './changed.tsx';
import { KeptGames } from './kept-games.tsx';
import { ClockFields, Length, Seed } from './rules-fields.tsx';
import { Chairs } from './seats.tsx';
import { StartField } from './start-field.tsx';

interface SetUpProps {
  readonly acts: PlayActs;
  readonly tell: (text: string) => void;
}

/** A game from what stands in Explore, or from what the page shows first. */
function firstGame(): Game {
  const choice = choiceOf(choiceStanding() ?? FIRST.choice);
  return gameFrom(choice, { seats: [CHAIRS[0]], pair: null, months: 24, clock: null });
}

/** List the chairs of a scenario, the state's first; before it is read, those of the shipped case. */
function chairsOf(scenario: Scenario | null): readonly string[] {
  return scenario === null ? CHAIRS : [scenario.case.state.id, ...scenario.shown.powers];
}

/** Choose a scenario, chairs and rules, or open a game that was kept. */
export function SetUp({ acts, tell }: SetUpProps) {
  const { t } = useSpeech();
  const { front } = useEngines();
  const [game, setGame] = useState<Game>(firstGame);
  const change = (part: Partial<Game>): void => setGame((before) => ({ ...before, ...part }));
  const choice = choiceOf(game);
  const isAsIs = isPlain(choice);
  const { answer, asked, failure } = useAnswer(front, { kind: 'notes', slot: 'set-up', ask: isAsIs ? null : { choice } });
  const isTold = answer !== null && asked !== null && asked.choice.scenario === choice.scenario && !isAsIs;
  const scenario = isTold ? answer.scenario : null;
  const chairs = chairsOf(scenario);
  const taken = chairs.filter((seat) => game.seats.includes(seat));
  // A file may have another state: whoever chose the chair of the first one sits in the chair of that.
  const seats = taken.length === 0 && game.seats.length > 0 ? chairs.slice(0, 1) : taken;
  const isWaiting = !isAsIs && scenario === null;
  const start = (next: ScenarioChoice): void => {
    const { own: _, ...rules } = game;
    setGame({ ...rules, ...choiceOf(next) });
  };
  const begin = (event: Event): void => {
    event.preventDefault();
    const seed = game.seed.trim() === '' ? PAGE_SEED : game.seed.trim();
    const pair = game.pair !== null && seats.includes(game.pair) ? game.pair : null;
    acts.begin({ ...game, seed, seats, pair });
  };
  return (
    <div class="set-up">
      <form onSubmit={begin}>
        <h1>{t.play.heading}</h1>
        <p class="lead">{t.play.intro}</p>
        <StartField choice={choice} start={start} />
        {!isAsIs && failure && <FailureBox failure={failure} startAgain={() => start(FIRST.choice)} />}
        {scenario && <Changed choice={choice} scenario={scenario} open />}
        <Chairs
          chairs={chairs}
          seats={seats}
          pair={game.pair}
          scenario={scenario}
          choose={(chosen) => change({ seats: chosen })}
          share={(pair) => change({ pair })}
        />
        <div class="fields">
          <Length months={game.months} change={(months) => change({ months })} />
          <Seed seed={game.seed} change={(seed) => change({ seed })} />
          <ClockFields clock={game.clock} change={(clock) => change({ clock })} />
        </div>
        <p class="buttons">
          <button type="submit" class="strong" disabled={seats.length === 0 || isWaiting}>
            {t.play.begin}
          </button>
        </p>
      </form>
      <KeptGames acts={acts} tell={tell} />
    </div>
  );
}
