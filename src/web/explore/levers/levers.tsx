import { useState } from 'preact/hooks';
import type { LeverInput, Notes } from '../../engine/protocol.ts';
import { useSpeech } from '../../page/language.tsx';
import { FEATURED } from '../../strings/explore/inputs.ts';
import type { Acts, ExploreState } from '../state.ts';
import { LeverSlider } from './lever-slider.tsx';

export interface LeversProps {
  readonly state: ExploreState;
  readonly acts: Acts;
  readonly notes: Notes;
}

/** The levers beside the chart, and every other number of the scenario in a list. */
export function Levers({ state, acts, notes }: LeversProps) {
  const { t } = useSpeech();
  // Dozens of sliders that nobody has asked for would hold up the first picture.
  const [isOpened, open] = useState(false);
  const featured = FEATURED.flatMap((path) => notes.inputs.filter((input) => input.path === path));
  return (
    <section class="levers">
      <h2 class="hidden">{t.explore.levers}</h2>
      {featured.map((input) => (
        <LeverSlider key={input.path} input={input} state={state} acts={acts} notes={notes} short />
      ))}
      <details onToggle={({ currentTarget }) => currentTarget.open && open(true)}>
        <summary>{t.explore.allNumbers(notes.inputs.length)}</summary>
        <div class="all-numbers">{isOpened && <AllNumbers state={state} acts={acts} notes={notes} />}</div>
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
  const fits = ({ path }: LeverInput): boolean =>
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
              <LeverSlider key={input.path} input={input} state={state} acts={acts} notes={notes} />
            ))}
          </section>
        );
      })}
    </>
  );
}
