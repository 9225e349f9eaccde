import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { PALETTES } from '../../../report/colour/palette.ts';
import { shownChannels, shownPowers } from '../../../report/words/camps.ts';
import { useSpeech } from '../../page/language.tsx';
import { useTheme } from '../../page/theme.tsx';

/** Pixels of a cell, before it is stretched to its place. */
const WIDTH = 120;
const HEIGHT = 40;
/** Points drawn. */
const POINTS = 30;

/** Ties, pressure and inducement by power and channel: a table of small charts on one scale. */
export function Ties({ ensemble }: { readonly ensemble: Ensemble }) {
  const { t } = useSpeech();
  const { scenario } = ensemble;
  const powers = shownPowers(scenario);
  const colours = useColours(powers.map(({ style }) => style));
  return (
    <section class="ties" aria-labelledby="ties">
      <h2 id="ties">{t.below.ties}</h2>
      <p class="small">{t.below.tiesText}</p>
      <table>
        <thead>
          <tr>
            <td />
            {powers.map(({ id }, p) => (
              <th key={id} scope="col" style={{ color: colours[p].text }}>
                {t.names.power(scenario, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownChannels(scenario).map(({ id }, c) => (
            <tr key={id}>
              <th scope="row">{t.names.channel(scenario, id)}</th>
              {powers.map((power, p) => (
                <td key={power.id}>
                  <Cell ensemble={ensemble} p={p} c={c} colour={colours[p]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Colour {
  readonly area: string;
  readonly text: string;
}

/** Colours of the powers: the same names of styles as in every picture, `positive1` the first of its camp. */
function useColours(styles: readonly string[]): readonly Colour[] {
  const palette = PALETTES[useTheme()];
  return styles.map((style) => {
    const [, camp, place] = /^(\w+?)(\d)$/.exec(style) as unknown as [string, 'positive' | 'negative' | 'neutral', string];
    return { area: palette.powers[camp][Number(place) - 1], text: palette.powersText[camp][Number(place) - 1] };
  });
}

interface CellProps {
  readonly ensemble: Ensemble;
  readonly p: number;
  readonly c: number;
  readonly colour: Colour;
}

function Cell({ ensemble: { detail, months }, p, c, colour }: CellProps) {
  const { t, n } = useSpeech();
  const { tie, pressure, inducement } = detail.mean;
  const [own, press, offer] = [tie, pressure, inducement].map((series) => series[p][c]);
  const step = Math.max(1, Math.round(months / POINTS));
  const points = (values: readonly number[]): string =>
    Array.from({ length: Math.floor(months / step) + 1 }, (_, k) => k * step)
      .map((month) => `${((month / months) * WIDTH).toFixed(1)},${((1 - values[month]) * HEIGHT).toFixed(1)}`)
      .join(' ');
  return (
    <>
      <svg class="cell" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <polygon points={`0,${HEIGHT} ${points(own)} ${WIDTH},${HEIGHT}`} fill={colour.area} opacity="0.4" />
        <polyline class="offer" points={points(offer)} />
        <polyline class="press" points={points(press)} />
        <line class="base" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <span style={{ color: colour.text }} aria-hidden="true">
        {n.number(own[0])}
        {' → '}
        {n.number(own[months])}
      </span>
      <span class="hidden">{t.below.cell([own[0], own[months]], press[months], offer[months])}</span>
    </>
  );
}
