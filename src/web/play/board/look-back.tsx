import type { PlayView } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';

interface LookBackProps {
  readonly told: PlayView;
  readonly at: number;
  readonly lookAt: (month: number) => void;
}

/** Replay the game: move to any month that has been played. */
export function LookBack({ told: { month, scenario }, at, lookAt }: LookBackProps) {
  const { t, n } = useSpeech();
  const name = at === month ? t.playTold.nowDeciding : n.longMonth(scenario.case.start, at);
  return (
    <label class="look-back">
      <span>
        {t.playTold.lookBack}: <output>{name}</output>
      </span>
      <input
        type="range"
        min={0}
        max={month}
        step={1}
        value={at}
        aria-valuetext={name}
        onInput={({ currentTarget }) => lookAt(Number(currentTarget.value))}
      />
    </label>
  );
}
