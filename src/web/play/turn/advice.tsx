import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { Advice } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { deedWords } from '../words.ts';

interface AdviceProps {
  readonly advice: readonly Advice[];
  readonly scenario: Scenario;
}

/** What three theories would most likely do, and on what it turns; told once where they agree. */
export function AdvicePanel({ advice, scenario }: AdviceProps) {
  const { t } = useSpeech();
  const [first] = advice;
  const isCommon = advice.every(({ deed }) => JSON.stringify(deed) === JSON.stringify(first.deed));
  const chances = advice.map(({ probability }) => probability);
  const rows = isCommon
    ? [{ ...first, name: t.play.allThree, low: Math.min(...chances), high: Math.max(...chances) }]
    : advice.map((each) => ({ ...each, name: t.explore[each.theory], low: each.probability, high: each.probability }));
  return (
    <ul class="advice" aria-label={t.play.advice}>
      {rows.map(({ name, deed, low, high, reason }) => (
        <li key={name}>
          <strong>{name}:</strong> {deedWords(deed, scenario, t)} ({t.play.adviceChance(low, high)}
          {reason === '' ? '' : `; ${t.play.turnsOn(t.why.term(reason))}`})
        </li>
      ))}
    </ul>
  );
}
