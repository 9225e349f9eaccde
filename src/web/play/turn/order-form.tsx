import type { Override } from '../../../model/simulation/override.ts';
import { ordered } from '../../game/game.ts';
import type { PlayView } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { ActQuestion } from './act-question.tsx';
import { Leans } from './nudges.tsx';
import { PickQuestion, type QuestionProps } from './pick-question.tsx';

export interface FormProps {
  readonly told: PlayView;
  readonly seat: string;
  readonly orders: readonly Override[];
  readonly change: (orders: readonly Override[]) => void;
}

/** Everything that a chair may order this month; what is not touched the model decides. */
export function OrderForm({ told, seat, orders, change }: FormProps) {
  const { t } = useSpeech();
  const own = told.questions.filter(({ actor }) => actor === seat);
  const isState = seat === told.scenario.case.state.id;
  const put = (matter: Override) => (order: Override | null) => change(ordered(orders, matter, order));
  const inTurn = [...own].sort((a, b) => Number(b.kind === 'answer') - Number(a.kind === 'answer'));
  return (
    <div class="order-form">
      {inTurn.map((question) => (
        <Matter key={`${question.kind} ${question.channel}`} told={told} question={question} orders={orders} put={put} />
      ))}
      {isState && (
        <details class="leans" open={orders.some(({ kind }) => kind === 'lean')}>
          <summary>{t.play.leanQuestion}</summary>
          <Leans told={told} orders={orders} put={put} />
        </details>
      )}
    </div>
  );
}

/** One decision of a chair. */
function Matter(props: QuestionProps) {
  return props.question.kind === 'act' ? <ActQuestion {...props} /> : <PickQuestion {...props} />;
}
