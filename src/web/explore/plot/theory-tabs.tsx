import { THEORY_NAMES, type TheoryName } from '../../../model/theory.ts';
import { useSpeech } from '../../page/language.tsx';

/** Mixed first: it weighs all motives alike. */
export const THEORY_TABS: readonly TheoryName[] = [
  'mixed',
  ...THEORY_NAMES.filter((name) => name !== 'mixed')
    .sort()
    .reverse(),
];

interface TabsProps {
  readonly theory: TheoryName;
  readonly look: (theory: TheoryName) => void;
}

/** Choose the theory through which the same scenario is seen. */
export function TheoryTabs({ theory, look }: TabsProps) {
  const { t } = useSpeech();
  return (
    <div class="tabs" role="radiogroup" aria-label={t.explore.theory}>
      <span class="quiet" aria-hidden="true">
        {t.explore.theory}
      </span>
      {THEORY_TABS.map((name) => (
        <label key={name} title={t.explore[`${name}Words`]}>
          <input type="radio" name="theory" checked={theory === name} onChange={() => look(name)} />
          <span>{t.explore[name]}</span>
        </label>
      ))}
    </div>
  );
}
