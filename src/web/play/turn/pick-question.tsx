import type { Override } from '../../../model/simulation/override.ts';
import { capital } from '../../../report/words/words.ts';
import { isSameDecisionKey } from '../../game/game.ts';
import type { DecisionDue, Deed, PlayView } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { useHidden } from '../board/visibility.tsx';
import { channelLabel, deedWords, powerNames, powersShown } from '../words.ts';
import { AdvicePanel } from './advice.tsx';

/** Puts an order in the place of the one about the same matter. */
export type Put = (matter: Override) => (order: Override | null) => void;

export interface QuestionProps {
  readonly told: PlayView;
  readonly question: DecisionDue;
  readonly orders: readonly Override[];
  readonly put: Put;
}

/** Pick the winner of an award, or the answer to a demand. */
export function PickQuestion({ told, question, orders, put }: QuestionProps) {
  const { t, n } = useSpeech();
  const isHidden = useHidden();
  const { scenario, situations, month } = told;
  const { kind, channel } = question;
  const deeds = shownInOrder(question.deeds, powersShown(scenario));
  const m = scenario.case.channels.length;
  const orderOf = ({ power, depth }: Deed): Override =>
    kind === 'award' ? { kind: 'award', channel, power } : { kind: 'answer', channel, power, depth };
  const matter = orderOf(deeds[0]);
  const given = orders.find((order) => isSameDecisionKey(order, matter));
  const asking = powersShown(scenario).filter((p) => deeds.some(({ deed, power }) => deed === 'meet' && power === p));
  const name = channelLabel(channel, scenario, t);
  const id = `${kind}-${channel}`;
  const isGiven = (deed: Deed): boolean => given !== undefined && JSON.stringify(given) === JSON.stringify(orderOf(deed));
  const wordsOf = (deed: Deed): string =>
    deed.deed === 'home'
      ? t.play.nobody
      : deed.deed === 'award'
        ? powerNames([deed.power], scenario, t)
        : capital(deedWords(deed, scenario, t));
  return (
    <fieldset class={`matter ${kind}`}>
      <legend>
        {kind === 'award'
          ? t.play.awardQuestion(name)
          : t.play.answerQuestion(
              name,
              asking.map((p) => powerNames([p], scenario, t)),
            )}
      </legend>
      {kind === 'answer' && <p class="small">{t.play.answerHint}</p>}
      <div class="picks">
        <Pick name={id} checked={given === undefined} choose={() => put(matter)(null)} text={t.play.leave} />
        {deeds.map((deed) => (
          <Pick
            key={`${deed.power} ${deed.depth}`}
            name={id}
            checked={isGiven(deed)}
            choose={() => put(matter)(orderOf(deed))}
            text={wordsOf(deed)}
            note={deed.deed === 'award' && !isHidden ? n.number(situations[month].tie[deed.power * m + channel]) : ''}
          />
        ))}
      </div>
      <AdvicePanel advice={question.advice} scenario={scenario} />
    </fieldset>
  );
}

/** Put powers in the order in which they are shown: refusing comes before them, staying at home after. */
function shownInOrder(deeds: readonly Deed[], powers: readonly number[]): readonly Deed[] {
  const place = ({ deed, power }: Deed): number => (deed === 'home' ? powers.length : powers.indexOf(power));
  return [...deeds].sort((a, b) => place(a) - place(b) || a.depth - b.depth);
}

interface PickProps {
  readonly name: string;
  readonly checked: boolean;
  readonly choose: () => void;
  readonly text: string;
  readonly note?: string;
}

/** One option among several. */
export function Pick({ name, checked, choose, text, note = '' }: PickProps) {
  return (
    <label class="pick">
      <input type="radio" name={name} checked={checked} onChange={choose} />
      <span>
        {text}
        {note !== '' && <small> {note}</small>}
      </span>
    </label>
  );
}
