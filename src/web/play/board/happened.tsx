import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { Game } from '../../game/pair.ts';
import type { PlayView, Taken } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { channelLabel, channelsShown, cityOf, deedWords, powerNames, powersShown } from '../words.ts';
import { Strikes } from './injected-list.tsx';
import { useHidden } from './visibility.tsx';

interface HappenedProps {
  readonly game: Game;
  readonly told: PlayView;
  readonly month: number;
}

/** What everybody did in a month, and what came of it. */
export function Happened({ game, told, month }: HappenedProps) {
  const { t, n } = useSpeech();
  const isHidden = useHidden();
  const { scenario, situations, taken } = told;
  const [before, after] = [situations[month], situations[month + 1]];
  const events = scenario.events.filter(({ at }) => at === month + 1);
  const rows = inOrder(taken[month], scenario);
  const leans = (game.orders[month] ?? []).filter((order) => order.kind === 'lean');
  return (
    <section class="happened" aria-labelledby="happened" role="status">
      <h2 id="happened">{t.playTold.happened(n.longMonth(scenario.case.start, month))}</h2>
      <ul>
        {rows.map((row) => (
          <li key={`${row.kind} ${row.actor} ${row.channel}`} class={row.byHand ? 'by-hand' : ''}>
            <strong>{subjectOf(row)}</strong> {row.kind === 'award' ? winnerOf(row.deed.power) : deedWords(row.deed, scenario, t)}
            {game.seats.includes(row.actor) && <em> ({handOf(row)})</em>}. {!isHidden && <small>{effectOf(row)}</small>}
          </li>
        ))}
        {leans.map(({ channel, power, by }) => (
          <li key={`lean ${channel}`} class="by-hand">
            <strong>{cityOf(scenario.case.state.id, t, scenario)}:</strong>{' '}
            {t.playTold.leant(channelLabel(channel, scenario, t), powerNames([power], scenario, t), n.signed(by, 1))}.
          </li>
        ))}
        {events.map((event) => (
          <li key={event.title} class="event">
            {t.scenarios.event(event)}
          </li>
        ))}
      </ul>
      <Strikes game={game} start={scenario.case.start} month={month + 1} />
      {!isHidden && <p>{t.playTold.moved([before.equidistance, after.equidistance], [before.legitimacy, after.legitimacy])}</p>}
    </section>
  );

  function subjectOf({ kind, actor, channel }: Taken): string {
    if (kind === 'award') return `${t.playTold.business(channelLabel(channel, scenario, t))}:`;
    if (kind === 'answer') return `${t.playTold.answered(channelLabel(channel, scenario, t))}:`;
    return `${t.names.power(scenario, actor)}:`;
  }

  function handOf({ kind, actor, byHand }: Taken): string {
    if (kind === 'act' && actor === game.pair && game.split.includes(month)) return t.playRules.notAgreed;
    return byHand ? t.playTold.byHand : t.playTold.byModel;
  }

  function winnerOf(power: number): string {
    return power < 0 ? t.playTold.homeWins : powerNames([power], scenario, t);
  }

  /** What an act or an answer did to pressure or offers in its channel. */
  function effectOf({ kind, deed }: Taken): string {
    const m = scenario.case.channels.length;
    const asking =
      deed.power >= 0 ? deed.power : powersShown(scenario).findIndex((_, p) => before.demand[p * m + deed.channel] === 1);
    if (kind === 'award' || deed.channel < 0 || asking < 0) return '';
    const i = asking * m + deed.channel;
    if (deed.deed === 'induce') return t.playTold.offersThere(before.inducement[i], after.inducement[i]);
    return deed.deed === 'demand' ? '' : t.playTold.pressureThere(before.pressure[i], after.pressure[i]);
  }
}

/** Order a month's decisions: answers first, then the powers' acts and the awards as the scenario shows them. */
function inOrder(taken: readonly Taken[], scenario: Scenario): Taken[] {
  const { powers } = scenario.case;
  const place = ({ kind, actor, channel }: Taken): number =>
    kind === 'answer'
      ? channelsShown(scenario).indexOf(channel)
      : kind === 'act'
        ? 100 + powersShown(scenario).indexOf(powers.findIndex(({ id }) => id === actor))
        : 200 + channelsShown(scenario).indexOf(channel);
  return [...taken].sort((a, b) => place(a) - place(b));
}
