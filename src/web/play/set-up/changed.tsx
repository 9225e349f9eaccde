import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { ScenarioChoice } from '../../game/choice.ts';
import { isPlain } from '../../game/game.ts';
import { useSpeech } from '../../page/language.tsx';
import { settingsInWords } from './choice-words.ts';

interface ChangedProps {
  readonly choice: ScenarioChoice;
  readonly scenario: Scenario;
  /** Whether it stands open from the start. */
  readonly open?: boolean;
}

/** What a game starts from that is not in a shipped scenario. */
export function Changed({ choice, scenario, open = false }: ChangedProps) {
  const speech = useSpeech();
  const { t } = speech;
  if (isPlain(choice)) return null;
  return (
    <details class="changed" open={open}>
      <summary>{t.playRules.changed}</summary>
      <ul>
        {settingsInWords(choice, scenario, speech).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {choice.own?.name === choice.scenario && <p class="small">{t.playRules.ownNote}</p>}
    </details>
  );
}
