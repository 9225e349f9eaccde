import type { ScenarioChoice } from '../game/choice.ts';
import type { Notes } from './protocol.ts';

/** Path of the lever, as `--set` takes it. */
export const RIVALRY = 'rivalry.lever';

/** The lever of rivalry as the slider sees it: how far it goes at its height, and how to write another height. */
export interface RivalryLever {
  readonly peak: number;
  /** Write the lever with another height and the same shape, as `--set` takes it. */
  write(peak: number): string;
}

const THOUSAND = 1000;
const tidy = (value: number): number => Math.round(Math.min(1, Math.max(-1, value)) * THOUSAND) / THOUSAND;

/** Find the value that lies farthest from the present. */
export function peakOf(values: readonly number[]): number {
  return values.reduce((far, value) => (Math.abs(value) > Math.abs(far) ? value : far), 0);
}

/**
 * Read the lever of a scenario: a number, points by month, or an expression, whose path `values` follows.
 *
 * A lever that stays at the present has no shape to keep: it is set to one height for all months.
 */
export function rivalryLever(given: unknown, values: readonly number[]): RivalryLever {
  const peak = peakOf(values);
  if (typeof given === 'number' || peak === 0) return { peak, write: (to) => String(tidy(to)) };
  if (typeof given === 'string') return { peak, write: (to) => `max(-1, min(1, ${tidyFactor(to / peak)} * (${given})))` };
  const points = Object.entries(given as Readonly<Record<string, number>>);
  const scaled = (to: number) => points.map(([month, value]) => `${month}: ${tidy((value * to) / peak)}`);
  return { peak, write: (to) => `{${scaled(to).join(', ')}}` };
}

const tidyFactor = (factor: number): number => Math.round(factor * THOUSAND) / THOUSAND;

/** Read the height back from a setting; nothing where it was written elsewhere and in another form. */
export function peakIn(setting: string, base: RivalryLever): number | undefined {
  const number = Number(setting);
  if (setting.trim() !== '' && Number.isFinite(number)) return number;
  if (setting.startsWith('{')) return peakOf([...setting.matchAll(/:\s*(-?[\d.]+)/g)].map(([, value]) => Number(value)));
  const [, factor] = /^max\(-1, min\(1, (-?[\d.]+) \* /.exec(setting) ?? [];
  return factor === undefined ? undefined : tidy(Number(factor) * base.peak);
}

/** Find how far rivalry goes at its height under a choice. */
export function rivalryPeak(
  { set: { [RIVALRY]: setting } }: ScenarioChoice,
  { lever, scenario }: Pick<Notes, 'lever' | 'scenario'>,
): number {
  const base = rivalryLever(lever, scenario.lever);
  return (setting === undefined ? undefined : peakIn(setting, base)) ?? base.peak;
}
