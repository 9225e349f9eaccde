import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { useSpeech } from '../../page/language.tsx';
import { officeOf } from '../words.ts';

interface ChairsProps {
  readonly chairs: readonly string[];
  readonly seats: readonly string[];
  readonly pair: string | null;
  /** null before it has been read. */
  readonly scenario: Scenario | null;
  readonly choose: (seats: readonly string[]) => void;
  readonly share: (pair: string | null) => void;
}

/** The chair on which two may sit: members of a union that have to agree. */
const SHARED = 'EU';

/** Choose who is played at this screen, and whether two share the chair of the union. */
export function Chairs({ chairs, seats, pair, scenario, choose, share }: ChairsProps) {
  const { t } = useSpeech();
  const toggle = (seat: string): void =>
    choose(chairs.filter((each) => (each === seat ? !seats.includes(each) : seats.includes(each))));
  return (
    <fieldset class="matter">
      <legend>{t.play.chairs}</legend>
      <div class="chairs">
        {chairs.map((seat) => {
          const [city, office] = officeOf(seat, t, scenario ?? undefined).split(': ');
          return (
            <label key={seat} class="pick chair">
              <input type="checkbox" checked={seats.includes(seat)} onChange={() => toggle(seat)} />
              <span>
                <strong>{city}</strong>
                {office && <small>{office}</small>}
              </span>
            </label>
          );
        })}
      </div>
      <p class="small" role="status">
        {seats.length === 0 ? t.play.noChair : t.play.chairsHint}
      </p>
      {seats.includes(SHARED) && (
        <>
          <label class="pick pair">
            <input
              type="checkbox"
              checked={pair === SHARED}
              aria-describedby="pair-hint"
              onChange={() => share(pair === SHARED ? null : SHARED)}
            />
            <span>{t.playRules.pair}</span>
          </label>
          <p id="pair-hint" class="small">
            {t.playRules.pairHint}
          </p>
        </>
      )}
    </fieldset>
  );
}
