import { channelTilt } from '../../model/equidistance.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { MeasuredRecord, Reliability } from './figure.ts';
import {
  ACTORS,
  agreementAt,
  armsShare,
  type Derived,
  investmentShare,
  leastReliable,
  tradeShare,
  voteDistance,
} from './vote-scale.ts';

/** A channel as the record knows it in one year. */
export interface MeasuredChannel {
  readonly id: string;
  readonly name: string;
  /** Weight that the case gives it. */
  readonly weight: number;
  /** By power in the order of the case; null where nothing was measured. */
  readonly ties: readonly (number | null)[];
  readonly tilt: number;
  /** Lowest and highest tilt that the measurements leave open. */
  readonly tiltRange: readonly [number, number];
  /** Ties by power that the measurements leave open: the first is the estimate, missing ties at none. */
  readonly worlds: readonly (readonly number[])[];
  readonly reliability: Reliability;
  readonly source: string;
}

/** Share of a channel that the powers must hold together for its tilt to say something. [C] */
const LEAST_HELD = 0.1;

/** How the ties of a channel are measured. A channel that is not here is not measured at all. */
const MEASURES: Readonly<Record<string, (record: MeasuredRecord, actor: string, year: number) => Derived | null>> = {
  trade: tradeShare,
  investment: investmentShare,
  security: armsShare,
  diplomacy: (record, actor, year) => {
    const distance = voteDistance(record, actor, year);
    return distance && { ...distance, value: agreementAt(distance.value) };
  },
};

/** Ids of the channels that a record can measure. */
export const MEASURABLE: readonly string[] = Object.keys(MEASURES);

/**
 * Read the ties of a channel in a year; null where its tilt is not measured.
 *
 * A tilt needs a measured power in each camp, and in a share channel a tenth of the channel in their hands.
 */
export function measuredChannel(record: MeasuredRecord, scenario: Scenario, id: string, year: number): MeasuredChannel | null {
  const { powers, channels } = scenario.case;
  const channel = channels.find((each) => each.id === id);
  if (channel === undefined || !Object.hasOwn(MEASURES, id)) return null;
  const found = powers.map((power) => {
    const actor = ACTORS.find((each) => each.power === power.id)?.actor;
    return actor === undefined ? null : MEASURES[id](record, actor, year);
  });
  const ties = found.map((each) => each?.value ?? null);
  const axis = Float64Array.from(powers, (power) => power.axis);
  if (!tellsTilt(ties, axis, channel.kind)) return null;
  const worlds =
    channel.kind === 'share' ? sharesLeftOpen(ties) : positionsLeftOpen(ties, (at) => tiesAt(record, powers, year, at));
  const tilts = worlds.map((world) =>
    channelTilt(0, Float64Array.from(world), { n: powers.length, m: 1, axis, weight: Float64Array.of(1) }),
  );
  const tiltRange = [Math.min(...tilts), Math.max(...tilts)] as const;
  return {
    id,
    name: channel.name,
    weight: channel.weight,
    ties,
    tilt: tilts[0],
    tiltRange,
    worlds,
    reliability: leastReliable(found.filter((each) => each !== null)),
    source: found.map((each) => each?.source ?? '').join(),
  };
}

function tellsTilt(ties: readonly (number | null)[], axis: Float64Array, kind: 'share' | 'rate'): boolean {
  const camps =
    ties.filter((tie, p) => tie !== null && axis[p] > 0).length * ties.filter((tie, p) => tie !== null && axis[p] < 0).length;
  if (camps === 0) return false;
  if (kind === 'rate') return ties.every((tie, p) => tie !== null || axis[p] === 0);
  return ties.reduce<number>((sum, tie, p) => sum + Math.abs(axis[p]) * (tie ?? 0), 0) >= LEAST_HELD;
}

/** A power whose share is missing holds between nothing and all that the measured ones leave. */
function sharesLeftOpen(ties: readonly (number | null)[]): number[][] {
  const base = ties.map((tie) => tie ?? 0);
  const rest = Math.max(0, 1 - base.reduce((sum, tie) => sum + tie, 0));
  const missing = ties.flatMap((tie, p) => (tie === null ? [p] : []));
  return [base, ...missing.map((p) => base.map((tie, q) => (p === q ? rest : tie)))];
}

/** The small state's own position has an interval of nine tenths; both its ends are open too. */
function positionsLeftOpen(ties: readonly (number | null)[], at: (quantile: string) => number[] | null): number[][] {
  const ends = ['unga_ideal_point_fp_q5', 'unga_ideal_point_fp_q95'].flatMap((quantile) => {
    const found = at(quantile);
    return found === null ? [] : [found];
  });
  return [ties.map((tie) => tie ?? 0), ...ends];
}

function tiesAt(record: MeasuredRecord, powers: readonly { id: string }[], year: number, quantile: string): number[] | null {
  const own = record.valueAt(quantile, 'SRB', year);
  const theirs = powers.map(({ id }) => {
    const actor = ACTORS.find((each) => each.power === id)?.actor;
    return actor === undefined ? null : positionOf(record, actor, year);
  });
  if (own === null || theirs.some((point) => point === null)) return null;
  return theirs.map((point) => agreementAt(Math.abs((point ?? 0) - own)));
}

/** Find where a power stands: as recorded, or its recorded distance from the state, on the side where it last stood. */
function positionOf(record: MeasuredRecord, actor: string, year: number): number | null {
  const at = (who: string, when: number): number | null => record.valueAt('unga_ideal_point_fp', who, when);
  const own = at('SRB', year);
  const distance = voteDistance(record, actor, year);
  if (at(actor, year) !== null || own === null || distance === null) return at(actor, year);
  for (let before = year - 1; before >= record.firstYear; before--) {
    const [theirs, ours] = [at(actor, before), at('SRB', before)];
    if (theirs !== null && ours !== null) return own + Math.sign(theirs - ours) * distance.value;
  }
  return null;
}
