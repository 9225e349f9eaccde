import type { PlausibleProvenance } from '../../../record/plausible/provenance.ts';
import type { Uncertainty, UnderSettings } from '../../../record/plausible/runs.ts';
import { type SpreadParts, shareOfNotKnowing } from '../../../record/plausible/split.ts';
import { choosingOver } from './words.ts';

/** The optional key `uncertainty` of `equidistance run --json`: equidistance under settings that the record does not rule out. */
export interface UncertaintyJson {
  readonly from: PlausibleProvenance;
  /** Settings that were run, and runs of each. */
  readonly settings: number;
  readonly replicates: number;
  /** Parameters that the scenario sets itself. */
  readonly held: readonly string[];
  /** Chance and not knowing together: quantiles over all settings and runs; `notKnowing` is its share of the variance. */
  readonly byMonth: readonly {
    readonly month: number;
    readonly p05: number;
    readonly p50: number;
    readonly p95: number;
    readonly notKnowing: number | null;
  }[];
  /** Parts of the variance of equidistance at the end. */
  readonly end: SpreadParts & { readonly share: number | null };
  /** Share of runs with a decisive choice, over the settings. */
  readonly choosing: { readonly least: number; readonly median: number; readonly most: number };
  readonly under: readonly UnderSettings[];
}

/** Write down what not knowing the settings does. */
export function uncertaintyJson(uncertainty: Uncertainty): UncertaintyJson {
  const { from, replicates, held, byMonth, under } = uncertainty;
  const { parts } = byMonth[byMonth.length - 1];
  return {
    from,
    settings: under.length,
    replicates,
    held,
    byMonth: byMonth.map(({ parts: each, ...month }) => ({ ...month, notKnowing: shareOfNotKnowing(each) })),
    end: { ...parts, share: shareOfNotKnowing(parts) },
    choosing: choosingOver(uncertainty),
    under,
  };
}
