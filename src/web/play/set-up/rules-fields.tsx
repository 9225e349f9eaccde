import { LENGTHS } from '../../game/game.ts';
import { TIME_ENDS, TURN_SECONDS, type TurnTime } from '../../game/turn-time.ts';
import { useSpeech } from '../../page/language.tsx';

interface LengthProps {
  readonly months: number;
  readonly change: (months: number) => void;
}

/** How many months are played. */
export function Length({ months, change }: LengthProps) {
  const { t } = useSpeech();
  return (
    <label class="field">
      <span>{t.play.length}</span>
      <select value={months} onChange={({ currentTarget }) => change(Number(currentTarget.value))}>
        {LENGTHS.map((length) => (
          <option key={length} value={length}>
            {t.play.lengthName(length)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SeedProps {
  readonly seed: string;
  readonly change: (seed: string) => void;
}

/** On which luck. */
export function Seed({ seed, change }: SeedProps) {
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

interface ClockProps {
  readonly clock: TurnTime | null;
  readonly change: (clock: TurnTime | null) => void;
}

/** Whether turns have a clock, how long, and what the end of it does. */
export function ClockFields({ clock, change }: ClockProps) {
  const { t } = useSpeech();
  const setLength = (seconds: number): void => change(seconds === 0 ? null : { end: clock?.end ?? 'tell', seconds });
  return (
    <>
      <label class="field">
        <span>{t.playRules.clock}</span>
        <select value={clock?.seconds ?? 0} onChange={({ currentTarget }) => setLength(Number(currentTarget.value))}>
          <option value={0}>{t.playRules.noClock}</option>
          {TURN_SECONDS.map((seconds) => (
            <option key={seconds} value={seconds}>
              {t.playRules.seconds(seconds)}
            </option>
          ))}
        </select>
      </label>
      {clock && (
        <label class="field">
          <span>{t.playRules.whenUp}</span>
          <select
            value={clock.end}
            onChange={({ currentTarget }) =>
              change({ ...clock, end: TIME_ENDS.find((end) => end === currentTarget.value) ?? 'tell' })
            }
          >
            {TIME_ENDS.map((end) => (
              <option key={end} value={end}>
                {t.playRules[end]}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
