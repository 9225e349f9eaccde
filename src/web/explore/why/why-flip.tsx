import type { Decision } from '../../../experiment/explain/decision.ts';
import { isOnlyLuck } from '../../../experiment/explain/flip.ts';
import { LUCKS, lucksTaken } from '../../../experiment/explain/flip-lucks.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { RunView } from '../../engine/protocol.ts';
import { useSpeech } from '../../page/language.tsx';
import type { AnswerSoFar } from '../../screen/use-answer.ts';
import type { Acts } from '../state.ts';

interface FlipProps {
  readonly flip: AnswerSoFar<'flip'>;
  readonly decision: Decision;
  readonly told: RunView;
  readonly scenario: Scenario;
  readonly acts: Acts;
}

/** The smallest change of one assumption that turns the decision, or that it was luck; found while the page goes on. */
export function WhyFlip({ flip: { answer, settled }, decision, told, scenario, acts }: FlipProps) {
  const { t, n } = useSpeech();
  const written = (value: number | string): string => (typeof value === 'number' ? n.number(value, 4) : value);
  const { equidistance, tilt, choice } = told;
  const was = { end: equidistance[equidistance.length - 1], camp: choice.camp, tilt: tilt[choice.month] };
  const taken = lucksTaken(decision);
  return (
    <div class="flip" aria-live="polite">
      <h3>{t.why.flip}</h3>
      {!settled && <p class="small">{t.why.searching}</p>}
      {settled && answer === null && <p>{isOnlyLuck(decision) ? t.why.onlyLuck(taken, LUCKS) : t.why.noFlip(taken, LUCKS)}</p>}
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
            {t.why.lucks(answer.lucks.turned, answer.lucks.of)}{' '}
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
