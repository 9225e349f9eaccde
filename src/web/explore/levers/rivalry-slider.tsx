import { useMemo } from 'preact/hooks';
import type { MonthCase } from '../../../report/words/writing.ts';
import { RIVALRY, rivalryLever, rivalryPeak } from '../../engine/rivalry.ts';
import { useSpeech } from '../../page/language.tsx';
import type { LeversProps } from './levers.tsx';

/** The largest control of the page: how far the powers go against each other, at the height of it. */
export function RivalrySlider({ state: { choice }, acts, notes }: LeversProps) {
  const { t, n } = useSpeech();
  const { scenario } = notes;
  const base = useMemo(() => rivalryLever(notes.lever, scenario.lever), [notes]);
  const value = rivalryPeak(choice, notes);
  const present = (form?: MonthCase): string => n.longMonth(scenario.case.start, 0, form);
  const set = (to: number): void => acts.set(RIVALRY, Math.abs(to - base.peak) < 1e-9 ? null : base.write(to));
  return (
    <section class="rivalry">
      <label for="rivalry">
        <span class="name">{t.explore.rivalry}</span>
        <output for="rivalry">{n.signed(value)}</output>
      </label>
      <input
        id="rivalry"
        type="range"
        min="-1"
        max="1"
        step="0.05"
        value={value}
        aria-valuetext={`${n.signed(value)}: ${t.explore.rivalryText(value, present)}`}
        onInput={({ currentTarget }) => set(Number(currentTarget.value))}
      />
      <div class="ends" aria-hidden="true">
        <span>{t.explore.none}</span>
        <span>▲ {t.explore.start}</span>
        <span>{t.explore.war}</span>
      </div>
      <p class="small">{t.explore.noThreshold(t.explore.rivalryText(value, present))}</p>
    </section>
  );
}
