import type { Game } from '../../game/pair.ts';
import type { Futures, PlayView } from '../../game/view.ts';
import { useEngines } from '../../page/engines.tsx';
import { useSpeech } from '../../page/language.tsx';
import { FailureBox } from '../../screen/failure-box.tsx';
import { useAnswer } from '../../screen/use-answer.ts';
import { cityOf } from '../words.ts';
import { GameChart } from './game-chart.tsx';
import { AllStrikes } from './injected-list.tsx';
import { Unlike } from './off-model.tsx';
import { useHidden } from './visibility.tsx';

interface EndingProps {
  readonly game: Game;
  readonly told: PlayView;
}

/** The game beside a hundred machine-played futures on the same luck, unless whoever leads the game hides it. */
export function Ending(props: EndingProps) {
  const { t } = useSpeech();
  return useHidden() ? <p class="results-hidden">{t.playLead.hidden}</p> : <Comparison {...props} />;
}

function Comparison({ game, told }: EndingProps) {
  const { t, n } = useSpeech();
  const { back } = useEngines();
  const { answer: futures, failure } = useAnswer(back, { kind: 'futures', slot: 'futures', ask: { game } });
  if (failure) return <FailureBox failure={failure} startAgain={() => location.reload()} />;
  if (futures === null) return <p class="working">{t.playTold.comparing}</p>;
  const own = told.situations.map(({ equidistance }) => equidistance);
  const end = own[own.length - 1];
  const { p05, p50, p95 } = futures.fan[futures.months];
  const { start } = told.scenario.case;
  const { camp } = futures;
  const chosen = camp === 0 ? null : t.names.theCamp(told.scenario, camp > 0 ? 'positive' : 'negative');
  return (
    <section class="ending" aria-labelledby="comparison">
      <h2 id="comparison">{t.playTold.comparison}</h2>
      <p class="lead">{t.playTold.ended(end, p50, p05, p95)}</p>
      <GameChart
        own={own}
        fan={futures.fan}
        mark={futures.months}
        start={start}
        label={t.playTold.fanPicture(end, p05, p95, n.longMonth(start, futures.months, 'genitive'))}
      />
      <p class="small legend">
        <span class="own">{t.playTold.legendYours}</span> <span class="fan">{t.playTold.legendFan}</span>
      </p>
      <p class="small">{t.playTold.comparisonText(futures.count)}</p>
      <p>
        {t.playTold.demandsCount([futures.own.demands, futures.own.refused], [futures.mean.demands, futures.mean.refused])}{' '}
        {t.playTold.choices(chosen, futures.chose)}
      </p>
      <AllStrikes game={game} start={start} month={futures.months} />
      <Unlike game={game} told={told} />
      <Cards futures={futures} told={told} />
    </section>
  );
}

interface CardsProps {
  readonly futures: Futures;
  readonly told: PlayView;
}

function Cards({ futures: { cards, count }, told: { scenario } }: CardsProps) {
  const { t } = useSpeech();
  return (
    <>
      <h3>{t.playTold.cardsTitle}</h3>
      <ul class="cards-told">
        {cards.map(({ seat, objective, start, now, isReached, middle, reached }) => (
          <li key={seat}>
            <strong>
              {cityOf(seat, t, scenario)}, {t.playTold.cardTitle(objective)}:{' '}
              {isReached ? t.playTold.reached : t.playTold.notReached}.
            </strong>{' '}
            {t.playTold.cardText(objective)} {t.playTold.cardEnd(start, now, middle, reached, count)}
          </li>
        ))}
      </ul>
      <p class="small">{t.playTold.noGrade}</p>
    </>
  );
}
