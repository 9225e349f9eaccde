import type { PlayView, Situation } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { channelLabel, channelsShown, powerNames, powersShown } from '../words.ts';
import { GameChart } from './game-chart.tsx';
import { useHidden } from './visibility.tsx';

/** Pressure below this is not worth a line. */
const NOTICED = 0.05;

interface SituationProps {
  readonly told: PlayView;
  readonly month: number;
}

/** How things stand at the start of a month, unless whoever leads the game hides it. */
export function SituationPanel({ told, month }: SituationProps) {
  const { t } = useSpeech();
  const isHidden = useHidden();
  return (
    <section class="situation" aria-labelledby="stands">
      <h2 id="stands">{t.playTold.stands}</h2>
      <p class="results-hidden" role="status">
        {isHidden ? t.playLead.hidden : ''}
      </p>
      {!isHidden && <Standing told={told} month={month} />}
    </section>
  );
}

/** The numbers, the line and the ties. */
function Standing({ told, month }: SituationProps) {
  const { t, n } = useSpeech();
  const { scenario, situations } = told;
  const now = situations[month];
  const { start } = scenario.case;
  const series = situations.map(({ equidistance }) => equidistance);
  const [first, last] = [n.longMonth(start, 0, 'genitive'), n.longMonth(start, month, 'genitive')];
  const leaning = Math.abs(now.tilt) < 0.005 ? n.number(0) : n.number(Math.abs(now.tilt));
  const camp = t.names.camp(scenario, now.tilt > 0 ? 'positive' : 'negative');
  const facts = [
    [t.playTold.equidistance, n.number(now.equidistance)],
    [t.playTold.leaning, `${leaning} ${camp}`],
    [t.playTold.support, n.number(now.legitimacy)],
    [t.playTold.street, n.number(now.protest)],
  ] as const;
  return (
    <>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {situations.length > 1 && (
        <GameChart
          own={series}
          fan={null}
          mark={month}
          start={start}
          label={t.playTold.linePicture(first, last, series[0], series[month])}
        />
      )}
      <Ties told={told} now={now} />
    </>
  );
}

function Ties({ told: { scenario }, now }: { readonly told: PlayView; readonly now: Situation }) {
  const { t, n } = useSpeech();
  const m = scenario.case.channels.length;
  const powers = powersShown(scenario);
  return (
    <table class="standing">
      <caption class="small">{t.playTold.tiesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.playTold.channel}</th>
          {powers.map((p) => (
            <th key={p} scope="col">
              {powerNames([p], scenario, t)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {channelsShown(scenario).map((c) => (
          <tr key={c}>
            <th scope="row">{channelLabel(c, scenario, t)}</th>
            {powers.map((p) => (
              <td key={p} class={now.demand[p * m + c] === 1 ? 'demanded' : ''}>
                {n.number(now.tie[p * m + c])}
                {now.pressure[p * m + c] >= NOTICED && <small>{t.playTold.pressed(now.pressure[p * m + c])}</small>}
                {now.demand[p * m + c] === 1 && <small class="open">{t.playTold.demands}</small>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
