import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { RunView } from '../../engine/protocol.ts';
import { useSpeech } from '../../page/language.tsx';
import type { AnswerSoFar } from '../../screen/use-answer.ts';
import type { Acts } from '../state.ts';

interface FlipProps {
  readonly flip: AnswerSoFar<'flip'>;
  readonly told: RunView;
  readonly scenario: Scenario;
  readonly acts: Acts;
}

/** The smallest change of one number that turns the decision; found while the page goes on. */
export function WhyFlip({ flip: { answer, settled }, told, scenario, acts }: FlipProps) {
  const { t, n } = useSpeech();
  const written = (value: number | string): string => (typeof value === 'number' ? n.number(value, 4) : value);
  const { equidistance, tilt, choice } = told;
  const was = { end: equidistance[equidistance.length - 1], camp: choice.camp, tilt: tilt[choice.month] };
  return (
    <div class="flip" aria-live="polite">
      <h3>{t.why.flip}</h3>
      {!settled && <p class="small">{t.why.searching}</p>}
      {settled && answer === null && <p>{t.why.noFlip}</p>}
      {settled && answer && (
        <>
          <p>
            {t.why.turned(
              answer.input,
              scenario,
              written(answer.to),
              written(answer.from),
              t.why.option(answer.decision.options[answer.decision.chosen], scenario),
            )}{' '}
            {t.why.thenEnds(scenario, { end: answer.end, camp: answer.choice.camp, tilt: answer.tilt }, was)}
          </p>
          <button type="button" onClick={() => acts.set(answer.input, String(answer.to))}>
            {t.why.tryIt}
          </button>
        </>
      )}
    </div>
  );
}
