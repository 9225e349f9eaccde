import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { eventMonths } from '../../charts/event-rows.ts';
import type { RunView } from '../../engine/protocol.ts';
import { useSpeech } from '../../page/language.tsx';
import { readingOf } from './chart-words.ts';

interface ReadingProps extends MainPlotProps {
  readonly size: { readonly width: number; readonly height: number };
  readonly lowest: number;
}

/** The line of the month that is read, and the place where a click chooses month and run. */
export function MonthRead({ ensemble, told, month, readMonth, readRun, size, lowest }: ReadingProps) {
  const { months, detail } = ensemble;
  const y = (value: number): number => ((1 - value) / (1 - lowest)) * size.height;
  const x = ((month ?? 0) / months) * size.width;
  const point = (event: MouseEvent & { readonly currentTarget: SVGRectElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.round(((event.clientX - box.left) / box.width) * months);
    const value = 1 - ((event.clientY - box.top) / box.height) * (1 - lowest);
    const near = [...detail.realRuns].sort(
      (a, b) => Math.abs(a.equidistance[at] - value) - Math.abs(b.equidistance[at] - value),
    )[0];
    if (near) readRun(near.replicate);
    readMonth(Math.max(0, Math.min(months, at)));
  };
  return (
    <>
      {month !== null && <line class="guide" x1={x} x2={x} y1={0} y2={size.height} />}
      {month !== null && told?.equidistance[month] !== undefined && (
        <circle class="dot" cx={x} cy={y(told.equidistance[month])} r={4.5} />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the slider below does the same by keyboard */}
      <rect class="pointer" width={size.width} height={size.height} onClick={point} />
    </>
  );
}

interface MonthProps extends MainPlotProps {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/** Read any month by keyboard or thumb; the slider runs along the chart. */
export function MonthSlider({ ensemble, told, month, readMonth, left, right, width }: MonthProps) {
  const speech = useSpeech();
  const { t, n } = speech;
  // A scenario that is shorter than the one before may come while a month of that one is read.
  const at = Math.min(month ?? ensemble.months, ensemble.months);
  const name = n.longMonth(ensemble.scenario.case.start, at);
  const run = told?.equidistance[at] === undefined ? '' : `; ${t.explore.readRun(told.replicate, told.equidistance[at])}`;
  const text = `${readingOf(speech, ensemble, at)}${run}`;
  const share = (pixels: number): string => `${(pixels / width) * 100}%`;
  return (
    <div class="month">
      <input
        type="range"
        min="0"
        max={ensemble.months}
        step="1"
        value={at}
        aria-label={t.explore.month}
        aria-valuetext={`${name}: ${text}`}
        style={{ marginLeft: share(left), width: share(width - left - right) }}
        onInput={({ currentTarget }) => readMonth(Number(currentTarget.value))}
      />
      <p class="reading">
        <strong>{name}</strong> {text}.
      </p>
    </div>
  );
}

/** The events by number, where the chart has no room for their names. */
export function EventLine({ ensemble }: { readonly ensemble: Ensemble }) {
  const { t, n } = useSpeech();
  const months = eventMonths(ensemble.scenario, ensemble.months);
  return months.length === 0 ? null : (
    <p class="event-line">
      {months.map(({ month, number, events }) => (
        <span key={month}>
          <b>{number}</b> {n.month(ensemble.scenario.case.start, month)}:{' '}
          {[...new Set(events.map((event) => t.scenarios.event(event)))].join('; ')}{' '}
        </span>
      ))}
    </p>
  );
}
export interface MainPlotProps {
  readonly ensemble: Ensemble;
  readonly pinned: Ensemble | null;
  readonly pinnedName: string;
  readonly told: RunView | null;
  readonly month: number | null;
  readonly readMonth: (month: number) => void;
  readonly readRun: (replicate: number) => void;
}
