import type { Game } from '../../game/pair.ts';
import { type PlayView, type Taken, unlikeOf } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { channelLabel, cityOf, deedWords } from '../words.ts';

interface UnlikeProps {
  readonly game: Game;
  readonly told: PlayView;
}

/** What the players did that the machine would not. */
export function Unlike({ game, told }: UnlikeProps) {
  const { t } = useSpeech();
  const rare = unlikeOf(told.taken);
  const isAnyByHand = told.taken.flat().some(({ byHand }) => byHand);
  const leans = game.orders.filter((orders) => orders.some(({ kind }) => kind === 'lean')).length;
  return (
    <>
      <h3>{t.playTold.unlike}</h3>
      {rare.length > 0 && <p class="small">{t.playTold.unlikeText}</p>}
      {rare.length > 0 && <Rare rare={rare} told={told} isAlone={game.seats.length === 1} />}
      {rare.length === 0 && <p>{isAnyByHand ? t.playTold.unlikeNone : t.playTold.noChoices}</p>}
      {leans > 0 && <p>{t.playTold.leanMonths(leans)}</p>}
    </>
  );
}

interface RareProps {
  readonly rare: readonly Taken[];
  readonly told: PlayView;
  /** Whether one chair alone was played, which then needs no name. */
  readonly isAlone: boolean;
}

function Rare({ rare, told: { scenario }, isAlone }: RareProps) {
  const { t, n } = useSpeech();
  return (
    <div class="wide">
      <table class="unlike">
        <thead>
          <tr>
            <th scope="col">{t.playTold.when}</th>
            <th scope="col">{t.playTold.what}</th>
            <th scope="col">{t.playTold.chance}</th>
            <th scope="col">{t.playTold.instead}</th>
          </tr>
        </thead>
        <tbody>
          {rare.map((one) => (
            <tr key={`${one.month} ${one.kind} ${one.actor} ${one.channel}`}>
              <th scope="row">{n.month(scenario.case.start, one.month)}</th>
              <td>
                {placeOf(one)}
                {deedWords(one.deed, scenario, t)}
              </td>
              <td>{n.percent(one.probability)}</td>
              <td>
                {deedWords(one.likeliest, scenario, t)} ({n.percent(one.likeliestProbability)}){' '}
                {one.reason !== '' && `${t.playTold.because}: ${t.why.term(one.reason)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function placeOf({ actor, channel }: Taken): string {
    const names = [
      ...(isAlone ? [] : [cityOf(actor, t, scenario)]),
      ...(channel < 0 ? [] : [channelLabel(channel, scenario, t)]),
    ];
    return names.length === 0 ? '' : `${names.join(', ')}: `;
  }
}
