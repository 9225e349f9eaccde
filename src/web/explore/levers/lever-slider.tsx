import type { LeverInput, Notes } from '../../engine/protocol.ts';
import type { ScenarioChoice } from '../../game/choice.ts';
import { useSpeech } from '../../page/language.tsx';
import { decimalsOf } from '../../strings/numbers.ts';
import type { Acts, ExploreState } from '../state.ts';
import { movesNothing, useReach } from './lever-reach.ts';
import { settingShown } from './setting-shown.ts';

interface SliderProps {
  readonly input: LeverInput;
  readonly state: ExploreState;
  readonly acts: Acts;
  readonly notes: Notes;
  /** Named shortly, with words at the ends. */
  readonly short?: boolean;
}

/** Steps of a range: about a hundred, of a round size. */
function stepOf([low, high]: readonly [number, number]): number {
  let step = 1;
  while ((high - low) / step < 50) step /= 10;
  return step;
}

const DIGITS = 1e6;

/** A number as a slider, with its value; beside the chart, with what its ends mean and whether it moves anything. */
export function LeverSlider({ input, state: { choice }, acts, notes, short = false }: SliderProps) {
  const { path, value: given, range } = input;
  const { t, n } = useSpeech();
  const setting = choice.set[path];
  const { value, moves } = settingShown(input, setting);
  const [low, high] = range;
  const decimals = decimalsOf(value);
  const words = moves ? t.inputs.moves : n.number(value, decimals);
  const isGiven = (to: number): boolean => !input.moves && Math.abs(to - given) < 1e-9;
  const set = (to: number): void => acts.set(path, isGiven(to) ? null : String(Math.round(to * DIGITS) / DIGITS));
  const id = `${short ? 'lever' : 'number'}-${path}`;
  return (
    <div class="lever">
      <label for={id}>
        <span>{short ? t.inputs.leverName(path) : t.inputs.input(path, notes.scenario)}</span>
        <output for={id}>{words}</output>
      </label>
      <input
        id={id}
        type="range"
        min={Math.min(low, given)}
        max={Math.max(high, given)}
        step={stepOf(range)}
        value={value}
        aria-valuetext={words}
        aria-describedby={short ? `${id}-idle` : undefined}
        onInput={({ currentTarget }) => set(Number(currentTarget.value))}
      />
      {short ? (
        <>
          <div class="ends" aria-hidden="true">
            <span>{t.inputs.leverLow(path)}</span>
            <span>{t.inputs.leverHigh(path)}</span>
          </div>
          <Idle id={`${id}-idle`} input={input} choice={choice} />
        </>
      ) : (
        <div class="ends">
          <code>{path}</code>
          {setting !== undefined && (
            <button type="button" class="link" onClick={() => acts.set(path, null)}>
              {t.explore.putBack} ({input.moves ? t.inputs.moves : t.explore.changedFrom(given)})
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface IdleProps {
  readonly id: string;
  readonly input: LeverInput;
  readonly choice: ScenarioChoice;
}

/** Say that a lever moves nothing where both its ends give the same; else nothing. */
function Idle({ id, input, choice }: IdleProps) {
  const { explore } = useSpeech().t;
  const reach = useReach(input, choice);
  const isIdle = reach !== null && movesNothing(reach);
  return (
    <p id={id} class="small idle">
      {isIdle && explore.movesNothing(reach.higher, reach.lower)}
    </p>
  );
}
