import { useMemo } from 'preact/hooks';
import { isSplit } from '../../../report/chart/kinds.ts';
import { eventMonths } from '../../charts/event-rows.ts';
import { mainChart } from '../../charts/main-chart.ts';
import { Plot } from '../../charts/plot.tsx';
import { stripChart } from '../../charts/strip-chart.ts';
import { useSpeech } from '../../page/language.tsx';
import { useWidth } from '../../screen/use-width.ts';
import { descriptionOf, plotWords, readingOf, stripWords } from './chart-words.ts';
import { EventLine, type MainPlotProps, MonthRead, MonthSlider } from './month-read.tsx';

/** Pixels: below this width labels are short and events are numbers. */
const NARROW = 560;
const STRIP = 48;

/** Pixels around the charts: wide or narrow. */
function marginsFor(narrow: boolean) {
  const sides = narrow ? { left: 38, right: 100 } : { left: 40, right: 150 };
  return { main: { ...sides, top: 9, bottom: 6 }, strip: { ...sides, top: 8, bottom: 24 } };
}

/** The main chart, the strip of outcomes below it, and the month that is read. */
export function MainPlot(props: MainPlotProps) {
  const { ensemble, pinned, pinnedName, told, month } = props;
  const speech = useSpeech();
  const [place, width] = useWidth<HTMLDivElement>();
  const narrow = width < NARROW;
  const margins = useMemo(() => marginsFor(narrow), [narrow]);
  const plot = Math.max(120, width - margins.main.left - margins.main.right);
  const size = { width: plot, height: narrow ? 220 : Math.round(Math.min(420, Math.max(230, plot * 0.46))) };
  const words = useMemo(() => plotWords(speech, ensemble, pinnedName), [speech, ensemble, pinnedName]);
  const picked = told && month !== null ? told : null;
  const main = useMemo(
    () => mainChart({ ensemble, pinned, picked, size, margins: margins.main, narrow, words }),
    [ensemble, pinned, picked, plot, narrow, words],
  );
  const strip = useMemo(
    () =>
      stripChart({ ensemble, size: { width: plot, height: STRIP }, margins: margins.strip, words: stripWords(speech, ensemble) }),
    [ensemble, plot, narrow, speech],
  );
  const description = useMemo(() => descriptionOf(speech, ensemble), [speech, ensemble]);
  const camps = [speech.t.names.camp(ensemble.scenario, 'positive'), speech.t.names.camp(ensemble.scenario, 'negative')] as const;
  return (
    <div class="main-plot" ref={place}>
      <p class="subtitle">{speech.t.explore.subtitle(camps, main.lowest, isSplit(ensemble), ensemble.runs)}</p>
      {width > 0 && (
        <>
          <Plot chart="plot" rows={main} size={size} margins={margins.main} description={description}>
            <MonthRead {...props} size={size} lowest={main.lowest} />
          </Plot>
          <Plot
            chart="strip"
            rows={strip}
            size={{ width: plot, height: STRIP }}
            margins={margins.strip}
            description={`${speech.t.explore.stripName}: ${readingOf(speech, ensemble, ensemble.months)}`}
          />
          <MonthSlider {...props} left={margins.main.left} right={margins.main.right} width={width} />
          {narrow || eventMonths(ensemble.scenario, ensemble.months).length > 3 ? <EventLine ensemble={ensemble} /> : null}
        </>
      )}
    </div>
  );
}
