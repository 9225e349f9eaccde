import { useMemo } from 'preact/hooks';
import { gapsIn, measuredPast } from '../../charts/measured-past.ts';
import { pastChart } from '../../charts/past-chart.ts';
import { Plot } from '../../charts/plot.tsx';
import { useSpeech } from '../../page/language.tsx';
import { useWidth } from '../../screen/use-width.ts';
import { PastTwin } from './past-twin.tsx';

const MARGINS = { left: 40, right: 8, top: 9, bottom: 24 };
const HEIGHT = 170;
/** Pixels: wider, ten values would only be stretched. */
const WIDEST = 640;

/** Measured equidistance before today: a chart of its own, since it cannot be joined to the simulated years. */
export function MeasuredPast() {
  const { t, n } = useSpeech();
  const [place, width] = useWidth<HTMLDivElement>();
  const past = measuredPast();
  const size = { width: Math.max(120, Math.min(width, WIDEST) - MARGINS.left - MARGINS.right), height: HEIGHT };
  const gap = [t.past.gapLong, t.past.gap, t.past.gapShort];
  const chart = useMemo(
    () => pastChart({ past, size, words: { level: (value) => n.number(value, 1), year: String, gap } }),
    [size.width, t],
  );
  const [first, last] = [past[0].year, past[past.length - 1].year];
  const measured = past.filter(({ value }) => value !== null);
  const values = past.flatMap(({ year, value }) => (value === null ? [] : [`${year}: ${n.number(value)}`]));
  const gaps = gapsIn(past).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return (
    <section class="past" aria-labelledby="past">
      <h2 id="past">{t.past.heading(first, last)}</h2>
      <p>{t.past.note}</p>
      <div ref={place}>
        {width > 0 && (
          <div style={{ maxWidth: `${WIDEST / 16}rem` }}>
            <Plot
              chart="plot"
              rows={chart}
              size={size}
              margins={MARGINS}
              description={t.past.description(values.join(', '), gaps.join(', '))}
            />
          </div>
        )}
      </div>
      <p class="small">{t.past.reading(measured[measured.length - 1].year)}</p>
      <PastTwin past={past} />
    </section>
  );
}
