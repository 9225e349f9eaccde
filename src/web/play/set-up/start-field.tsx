import type { ScenarioChoice } from '../../game/choice.ts';
import { choiceOf, isPlain } from '../../game/game.ts';
import { SHIPPED_SCENARIOS, scenarioName } from '../../page/catalogue.ts';
import { useSpeech } from '../../page/language.tsx';
import { choiceStanding } from '../../page/standing.ts';

interface StartFieldProps {
  readonly choice: ScenarioChoice;
  readonly start: (choice: ScenarioChoice) => void;
}

/** The value of what stands in Explore; no scenario has an empty name. */
const EXPLORE = '';

/** Choose what a game starts from: a shipped scenario, or what stands in Explore. */
export function StartField({ choice, start }: StartFieldProps) {
  const { t } = useSpeech();
  const standing = choiceStanding();
  const own = standing !== null && !isPlain(standing) ? choiceOf(standing) : null;
  const pick = (value: string): void => {
    if (value !== EXPLORE) start({ scenario: value, set: {}, theory: null, seed: choice.seed });
    else if (own !== null) start({ ...own, seed: choice.seed });
  };
  return (
    <div class="field start-field">
      <label>
        <span>{t.playRules.start}</span>
        <select value={isPlain(choice) ? choice.scenario : EXPLORE} onChange={({ currentTarget }) => pick(currentTarget.value)}>
          {own && <option value={EXPLORE}>{t.playRules.fromExplore(scenarioName(own.scenario, t))}</option>}
          {SHIPPED_SCENARIOS.map(({ id }) => (
            <option key={id} value={id}>
              {scenarioName(id, t)}
            </option>
          ))}
        </select>
      </label>
      <small>
        {t.playRules.exploreHint} <a href="#/explore">{t.shell.explore}</a>.
      </small>
    </div>
  );
}
