import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { gapSeries } from '../../../report/subjects/run/charts/channels-words.ts';
import { shownChannels } from '../../../report/words/camps.ts';
import { useSpeech } from '../../page/language.tsx';

/** Pixels of all bars together. */
const BARS = 190;
const LEAST = 13;

interface Row {
  readonly id: string;
  readonly weight: number;
  readonly tilts: readonly [number, number];
}

/** Where the balance comes from: the tilt of each channel at the start and at the end, as long as it leans, as thick as it weighs. */
export function Channels({ ensemble }: { readonly ensemble: Ensemble }) {
  const { t, n } = useSpeech();
  const { scenario, months, detail } = ensemble;
  const rows = shownChannels(scenario)
    .map(({ id, weight }, c): Row => {
      const series = detail.mean.tiltByChannel[c];
      return { id, weight, tilts: [series[0], series[months]] };
    })
    .sort((a, b) => b.tilts[0] - a.tilts[0]);
  const { overall, within } = gapSeries(ensemble);
  const [positive, negative] = [t.names.camp(scenario, 'positive'), t.names.camp(scenario, 'negative')];
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <section class="channels" aria-labelledby="channels">
      <h2 id="channels">{t.below.channels}</h2>
      <p>{t.below.channelsText(positive, negative, [overall[0] - within[0], overall[months] - within[months]])}</p>
      <table class="tilts">
        <thead>
          <tr>
            <th scope="col">{t.below.channel}</th>
            {[0, months].map((month) => (
              <th key={month} scope="col">
                {n.month(scenario.case.start, month)}
                <span class="camps" aria-hidden="true">
                  <span>← {negative}</span>
                  <span>{positive} →</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, weight, tilts }) => (
            <tr key={id}>
              <th scope="row">
                {t.names.channel(scenario, id)} <small title={t.below.weight}>{n.number(weight)}</small>
              </th>
              {tilts.map((tilt, k) => (
                <td key={k}>
                  <Tilt tilt={tilt} height={Math.max(LEAST, (weight / total) * BARS) - 4} camp={tilt > 0 ? positive : negative} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">{t.below.channelsNote}</p>
    </section>
  );
}

function Tilt({ tilt, height, camp }: { readonly tilt: number; readonly height: number; readonly camp: string }) {
  const { n } = useSpeech();
  const side = tilt > 0 ? 'positive' : 'negative';
  const length = `${Math.abs(tilt) * 50}%`;
  return (
    <div class={`tilt ${side}`}>
      <span
        class="bar"
        aria-hidden="true"
        style={{ width: length, height: `${height / 16}rem`, [tilt > 0 ? 'left' : 'right']: '50%' }}
      />
      <span class="value" style={{ [tilt > 0 ? 'left' : 'right']: `calc(50% + ${length} + 4px)` }}>
        {n.number(Math.abs(tilt))} <span class="camp">{n.number(tilt) === '0' ? '' : camp}</span>
      </span>
    </div>
  );
}
