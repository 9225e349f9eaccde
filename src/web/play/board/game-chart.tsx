import type { Quantiles } from '../../../experiment/statistics/statistics.ts';
import { useSpeech } from '../../page/language.tsx';
import { useWidth } from '../../screen/use-width.ts';

interface GameChartProps {
  /** Equidistance of the game, index [month]. */
  readonly own: readonly number[];
  readonly fan: readonly Quantiles[] | null;
  /** Month to mark. */
  readonly mark: number;
  /** Month 0, `2025-01`. */
  readonly start: string;
  readonly label: string;
}

const HEIGHT = { line: 120, fan: 260 };
const MARGIN = { left: 40, right: 8, top: 8, bottom: 22 };
/** Room below and above the values, and the steps of the axis. */
const STEP = 0.1;
/** Pixels that a month's name takes. */
const NAME = 70;

/** Equidistance of a game, alone or over the fan of its machine-played futures. */
export function GameChart({ own, fan, mark, start, label }: GameChartProps) {
  const { n } = useSpeech();
  const [place, width] = useWidth<HTMLDivElement>();
  const months = Math.max(1, own.length - 1);
  const height = fan ? HEIGHT.fan : HEIGHT.line;
  const lowest = Math.min(...own, ...(fan ?? []).map(({ p05 }) => p05));
  const low = Math.max(0, Math.floor((lowest - 0.02) / STEP) * STEP);
  const x = (month: number): number => MARGIN.left + ((width - MARGIN.left - MARGIN.right) * month) / months;
  const y = (value: number): number => MARGIN.top + ((height - MARGIN.top - MARGIN.bottom) * (1 - value)) / (1 - low);
  const line = (values: readonly number[]): string =>
    values.map((value, k) => `${x(k).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const band = (lower: readonly number[], upper: readonly number[]): string =>
    `${line(upper)} ${line(lower).split(' ').reverse().join(' ')}`;
  const all = (key: keyof Quantiles): number[] => (fan ?? []).map((row) => row[key]);
  const levels = [low, (low + 1) / 2, 1];
  const middle = Math.round(months / 2);
  const isRoomy = Math.min(x(middle) - x(0), x(months) - x(middle)) > 1.5 * NAME;
  const named = isRoomy ? [0, middle, months] : [0, months];
  return (
    <div class="game-chart" ref={place} role="img" aria-label={label}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {levels.map((level) => (
            <g key={level}>
              <line class="rule" x1={MARGIN.left} x2={width - MARGIN.right} y1={y(level)} y2={y(level)} />
              <text x={MARGIN.left - 6} y={y(level) + 4} text-anchor="end">
                {n.number(level)}
              </text>
            </g>
          ))}
          {named.map((month) => (
            <text
              key={month}
              x={x(month)}
              y={height - 4}
              text-anchor={month === 0 ? 'start' : month === months ? 'end' : 'middle'}
            >
              {n.month(start, month)}
            </text>
          ))}
          {fan && <polygon class="most" points={band(all('p05'), all('p95'))} />}
          {fan && <polygon class="half" points={band(all('p25'), all('p75'))} />}
          {fan && <polyline class="middle-line" points={line(all('p50'))} />}
          <polyline class="own" points={line(own)} />
          <circle class="mark" cx={x(mark)} cy={y(own[mark])} r={4} />
        </svg>
      )}
    </div>
  );
}
