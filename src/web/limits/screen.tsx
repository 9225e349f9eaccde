import type { Scenario } from '../../scenario/fields/scenario.ts';
import { PLAIN_CASE } from '../../scenario/plain-case.ts';
import { PAGE_VERSION } from '../page/catalogue.ts';
import { useEngines } from '../page/engines.tsx';
import { useSpeech } from '../page/language.tsx';
import type { ScreenProps } from '../page/screens.ts';
import { FIRST } from '../page/share.ts';
import { useAnswer } from '../screen/use-answer.ts';
import { decimalsOf } from '../strings/numbers.ts';

/** The plain case: its numbers are those that every other scenario builds on. */
const BASE = { ...FIRST.choice, scenario: PLAIN_CASE };

/** What the model cannot tell, and where its numbers come from. */
export function LimitsScreen(_: ScreenProps) {
  const { t } = useSpeech();
  const { back } = useEngines();
  const { answer } = useAnswer(back, { kind: 'notes', slot: 'limits', ask: { choice: BASE } });
  const scenario = answer?.scenario;
  return (
    <main id="content" class="reading" tabIndex={-1}>
      <h1>{t.limits.title}</h1>
      {scenario && <p>{t.limits.statement(scenario)}</p>}
      <p>{t.limits.more}</p>
      <h2>{t.limits.terms}</h2>
      <p>{t.limits.termsText(PAGE_VERSION)}</p>
      {scenario && <Sources scenario={scenario} />}
    </main>
  );
}

function Sources({ scenario: { provenance } }: { readonly scenario: Scenario }) {
  const { t, n } = useSpeech();
  const shown = (value: unknown): string => (typeof value === 'number' ? n.number(value, decimalsOf(value)) : String(value));
  return (
    <>
      <h2>{t.limits.sources}</h2>
      <p>{t.limits.sourcesNote}</p>
      <table>
        <thead>
          <tr>
            {[t.limits.colInput, t.limits.colValue, t.limits.colMark, t.limits.colSource].map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {provenance
            .filter(({ source }) => source !== undefined)
            .map(({ path, value, mark, source, why }) => (
              <tr>
                <th scope="row">{path}</th>
                <td>{typeof value === 'object' ? JSON.stringify(value) : shown(value)}</td>
                <td>{mark ?? ''}</td>
                <td lang="en">{[why, source].filter(Boolean).join('. ')}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
