import type { KnownRecord } from '../figures/known-record.ts';
import { disagrees, type Measurement } from '../measure/figure.ts';
import type { Field } from './csv.ts';
import type { PlacedMistake } from './table.ts';

/** Two figures of the same thing that are not the same. */
interface Dispute {
  /** Where the one stands that tells of it. */
  readonly field: Field;
  readonly used: Measurement;
  readonly other: Measurement;
  /** Where the one that is used stands, as the end of a sentence. */
  readonly why: string;
}

/** A figure of a file, where its year stands, and figures of the same thing further down. */
export interface PlacedFigure {
  readonly field: Field;
  readonly measurement: Measurement;
  readonly others: readonly { readonly field: Field; readonly measurement: Measurement }[];
}

/** Disputes told one by one; the rest is counted. */
const MOST = 6;

/** Name what is measured, of whom and when: `cfsp_alignment_rate EU 2020`. */
export const thingOf = ({ indicator, actor, year }: Pick<Measurement, 'indicator' | 'actor' | 'year'>): string =>
  `${indicator} ${actor} ${year}`;

/**
 * Give every figure those of the same thing that were not used.
 *
 * Because  nobody here can say which of two sources is right: whoever makes a file puts first what is to count, and
 *          brings it because it is to count more than what is on record
 */
export function settled(figures: readonly PlacedFigure[]): Measurement[] {
  return figures.map(({ measurement, others }) => {
    const unused = others.map((each) => each.measurement).filter((each) => disagrees(measurement, each));
    return { ...measurement, ...(unused.length > 0 && { others: unused }) };
  });
}

/** Tell which figures two sources give differently, within a file and between it and the record, and which is used. */
export function disputeNotices(figures: readonly PlacedFigure[], known: Pick<KnownRecord, 'figures'>): PlacedMistake[] {
  const onRecord = new Map(known.figures.map((each) => [thingOf(each), each]));
  const all = figures.flatMap(({ field, measurement: used, others }): Dispute[] => {
    const within = others.map(({ field: place, measurement: other }) => {
      const why = `what stands first is used, line ${field.line}`;
      return { field: place, used, other, why };
    });
    const shipped = onRecord.get(thingOf(used));
    const against = shipped && { field, used, other: shipped, why: 'the file goes before the record of the package' };
    return [...(against ? [against] : []), ...within].filter(({ other }) => disagrees(used, other));
  });
  const told = all.slice(0, MOST).map(({ field, used, other, why }): PlacedMistake => {
    const message = `${thingOf(used)}: ${figureWords(used)} and ${figureWords(other)} disagree; ${why}`;
    return { field, mistake: { severity: 'notice', message } };
  });
  if (all.length <= MOST) return told;
  const message = `and ${all.length - MOST} more figures that two sources give differently`;
  return [...told, { field: all[MOST].field, mistake: { severity: 'notice', message } }];
}

/** Write a figure with where it comes from. */
const figureWords = ({ value, bound, source }: Measurement): string => `${bound === 'lower' ? '>' : ''}${value} (${source})`;
