import { useState } from 'preact/hooks';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Input, Notes } from '../engine/protocol.ts';
import { useSpeech } from '../page/language.tsx';
import { FEATURED } from '../strings/inputs.ts';
import { decimalsOf } from '../strings/numbers.ts';
import { settingShown } from './setting-shown.ts';
import type { Acts, ExploreState } from './state.ts';

export interface LeversProps {
  readonly state: ExploreState;
  readonly acts: Acts;
  readonly notes: Notes;
}

/** The levers beside the chart, and every other number of the scenario in a list. */
export function Levers({ state, acts, notes }: LeversProps) {
  const { t } = useSpeech();
  const featured = FEATURED.flatMap((path) => notes.inputs.filter((input) => input.path === path));
  return (
    <section class="levers">
      <h2 class="hidden">{t.explore.levers}</h2>
      {featured.map((input) => (
        <LeverSlider key={input.path} input={input} state={state} acts={acts} scenario={notes.scenario} short />
      ))}
      <details>
        <summary>{t.explore.allNumbers(notes.inputs.length)}</summary>
        <div class="all-numbers">
          <AllNumbers state={state} acts={acts} notes={notes} />
        </div>
      </details>
      <div class="buttons">
        <button type="button" onClick={acts.reset}>
          {t.explore.reset}
        </button>
        <button type="button" onClick={acts.newLuck}>
          {t.explore.newLuck}
        </button>
      </div>
    </section>
  );
}

function AllNumbers({ state, acts, notes }: LeversProps) {
  const { t } = useSpeech();
  const [sought, seek] = useState('');
  const groups = [
    ['domestic', t.inputs.groupDomestic],
    ['paths', t.inputs.groupPaths],
    ['powers', t.inputs.groupPowers],
    ['parameters', t.inputs.groupParameters],
  ] as const;
  const fits = ({ path }: Input): boolean =>
    `${path} ${t.inputs.input(path, notes.scenario)}`.toLowerCase().includes(sought.trim().toLowerCase());
  return (
    <>
      <label class="field">
        <span>{t.explore.find}</span>
        <input type="search" value={sought} onInput={({ currentTarget }) => seek(currentTarget.value)} />
      </label>
      {groups.map(([head, name]) => {
        const inputs = notes.inputs.filter((input) => input.path.startsWith(`${head}.`) && fits(input));
        return inputs.length === 0 ? null : (
          <section key={head}>
            <h3>{name}</h3>
            {inputs.map((input) => (
              <LeverSlider key={input.path} input={input} state={state} acts={acts} scenario={notes.scenario} />
            ))}
          </section>
        );
      })}
    </>
  );
}

interface SliderProps {
  readonly input: Input;
  readonly state: ExploreState;
  readonly acts: Acts;
  readonly scenario: Scenario;
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

function LeverSlider({ input, state: { choice }, acts, scenario, short = false }: SliderProps) {
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
        <span>{short ? t.inputs.leverName(path) : t.inputs.input(path, scenario)}</span>
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
        onInput={({ currentTarget }) => set(Number(currentTarget.value))}
      />
      {short ? (
        <div class="ends" aria-hidden="true">
          <span>{t.inputs.leverLow(path)}</span>
          <span>{t.inputs.leverHigh(path)}</span>
        </div>
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
