import { useMemo } from 'preact/hooks';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { differenceChart } from '../../charts/difference-chart.ts';
import { Plot } from '../../charts/plot.tsx';
import type { Paired } from '../../engine/protocol.ts';
import { useSpeech } from '../../page/language.tsx';
import { useWidth } from '../../screen/use-width.ts';
import type { Acts } from '../state.ts';

interface PinnedProps {
  readonly ensemble: Ensemble;
  /** null = nothing is pinned. */
  readonly name: string | null;
  readonly isSame: boolean;
  readonly paired: Paired | null;
  readonly acts: Acts;
}

const MARGINS = { left: 34, right: 6, top: 8, bottom: 20 };
const HEIGHT = 66;

/** What is on the screen against what is pinned, pair by pair on the same luck. */
export function Pinned({ ensemble, name, isSame, paired, acts }: PinnedProps) {
  const { t } = useSpeech();
  return (
    <section class="pinned box" aria-label={name === null ? t.below.pin : t.below.pinned(name)}>
      <div class="pinned-name">
        <h2>{name === null ? t.below.pin : t.below.pinned(name)}</h2>
        <p class="small">{name === null ? t.below.noPin : isSame ? t.below.alike : t.below.sameLuck}</p>
        <div class="buttons">
          <button type="button" aria-disabled={isSame} onClick={acts.pin}>
            {t.below.pin}
          </button>
          {name !== null && (
            <button type="button" class="plain" onClick={acts.unpin}>
              {t.below.unpin}
            </button>
          )}
        </div>
      </div>
      {paired && !isSame && <Difference ensemble={ensemble} paired={paired} />}
    </section>
  );
}

function Difference({ ensemble, paired }: { readonly ensemble: Ensemble; readonly paired: Paired }) {
  const { t, n } = useSpeech();
  const [place, width] = useWidth<HTMLDivElement>();
  const plot = Math.max(80, width - MARGINS.left - MARGINS.right);
  const size = { width: plot, height: HEIGHT };
  const chart = useMemo(
    () =>
      differenceChart({
        paired,
        scenario: ensemble.scenario,
        size,
        margins: MARGINS,
        words: { none: t.below.noDifference, level: (value) => n.signed(value, 2), year: String },
      }),
    [paired, plot, t],
  );
  const falls = paired.lower >= paired.higher;
  const share = n.percent(falls ? paired.lower : paired.higher);
  const pairs = falls ? t.below.less : t.below.more;
  const mean = t.below.byMean(paired.mean, ...paired.interval);
  return (
    <>
      <div class="difference" ref={place}>
        {width > 0 && (
          <Plot
            chart="plot"
            rows={chart}
            size={size}
            margins={MARGINS}
            description={t.below.differenceName(mean, `${share} ${pairs}`)}
          />
        )}
      </div>
      <p class="share">
        <strong>{share}</strong> <span>{pairs}</span> <small>{mean}</small>
      </p>
    </>
  );
}
