import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Quantiles } from '../statistics/statistics.ts';

/** The `outcomes` object of `equidistance run --json`. Months run from 0 to the horizon. */
export interface Outcomes {
  readonly equidistance: {
    readonly start: number;
    readonly end: Quantiles & { readonly mean: number };
    readonly byMonth: readonly (Quantiles & { readonly month: number })[];
  };
  /** Which way runs lean at the last month: the headline, since it holds however the channels are cut. */
  readonly lean: {
    /** Quantiles over runs of the tilt T, -1 to 1. */
    readonly tilt: Quantiles;
    /** Name of the camp on whose side the whole middle half of runs ends; null where that lies on both. */
    readonly towards: string | null;
    /** Share of runs that end with |T| <= 0.10. */
    readonly shareBalanced: number;
  };
  /** Means over runs of E_within. */
  readonly withinChannels: { readonly start: number; readonly end: number };
  /** Means over runs, keyed by channel id. */
  readonly tiltByChannel: { readonly start: Readonly<Record<string, number>>; readonly end: Readonly<Record<string, number>> };
  /** Share of runs with no decisive choice (`shift`) so far. */
  readonly hedging: { readonly end: number; readonly byMonth: readonly { readonly month: number; readonly share: number }[] };
  readonly decisiveChoice: {
    readonly probability: number;
    /** 95 % Wilson interval. */
    readonly interval: readonly [number, number];
    /** Share of runs, keyed by the camp's name. */
    readonly byCamp: Readonly<Record<string, number>>;
    readonly month: { readonly p25: number; readonly p50: number; readonly p75: number } | null;
  };
  readonly demands: {
    readonly perYear: number;
    /** Share of demands refused. */
    readonly refused: number;
    /** Share refused or met at a quarter or less. */
    readonly low: number;
    /** Demands a year, keyed by power id and by channel id. */
    readonly byPower: Readonly<Record<string, number>>;
    readonly byChannel: Readonly<Record<string, number>>;
  };
  /** Whether runs fall into two kinds at the last month. */
  readonly twoHumps: boolean;
}

/** Runs of one kind in one month: their share of all runs and their middle equidistance (NaN without any). */
export interface Kind {
  readonly share: number;
  readonly middle: number;
}

/** What pictures and texts need beyond `Outcomes`. Powers and channels in the order they are shown. */
export interface Detail {
  /** Index [month]: whether two kinds of runs are seen around that month. */
  readonly twoHumps: readonly boolean[];
  /** Index [month]: the densest intervals that hold half and nine tenths of the runs; they may split. */
  readonly densest: readonly {
    readonly half: readonly (readonly [number, number])[];
    readonly most: readonly (readonly [number, number])[];
  }[];
  /** Index [month]: runs still hedging, and runs that have chosen by that month. */
  readonly kinds: readonly { readonly hedging: Kind; readonly chosen: Kind }[];
  /** Index [month]: share of runs that have chosen the positive and the negative camp by that month. */
  readonly chosen: readonly { readonly positive: number; readonly negative: number }[];
  /** Five real runs at the 8, 30, 50, 70 and 92 % of the end value: replicate and equidistance [month]. */
  readonly realRuns: readonly { readonly replicate: number; readonly equidistance: readonly number[] }[];
  /** Means over runs, index [month]. */
  readonly mean: {
    readonly equidistance: readonly number[];
    readonly within: readonly number[];
    readonly gap: readonly number[];
    readonly tilt: readonly number[];
    readonly entropy: readonly number[];
    /** null where no power is hostile to another. */
    readonly exposure: readonly (number | null)[];
    readonly aggregate: readonly number[];
    readonly legitimacy: readonly number[];
    readonly protest: readonly number[];
    readonly salience: readonly number[];
    readonly strain: readonly number[];
    /** Index [channel][month]. */
    readonly tiltByChannel: readonly (readonly number[])[];
    /** Index [power][channel][month]. */
    readonly tie: readonly (readonly (readonly number[])[])[];
    readonly pressure: readonly (readonly (readonly number[])[])[];
    readonly inducement: readonly (readonly (readonly number[])[])[];
    /** Profits and service flowing out, share of GDP a year, index [power][month]. */
    readonly outflow: readonly (readonly number[])[];
  };
  /** Median over runs of E_within, index [month]. */
  readonly medianWithin: readonly number[];
  /** Demands by answer, counted over all runs: refused, a quarter, half, three quarters, whole; index [power][channel]. */
  readonly answers: readonly (readonly {
    readonly refused: number;
    readonly quarter: number;
    readonly half: number;
    readonly most: number;
    readonly whole: number;
  }[])[];
  /** Equidistance of every run, index [month * runs + run]; null where that is too much to keep. */
  readonly byRun: Float64Array | null;
  /** Equidistance of the last month, index [run]. */
  readonly end: Float64Array;
  /** Month at which each choosing run chose, and the camp (1 positive, -1 negative); 0 where it never did. Index [run]. */
  readonly choiceMonth: Int32Array;
  readonly choiceCamp: Int8Array;
  /** Share of runs with a choice under the two other labels, `tilt` and `yield`. */
  readonly otherLabels: { readonly tilt: number; readonly yield: number };
  /** Whether quantiles come from every run or from a grid of this width (null = every run). */
  readonly gridWidth: number | null;
}

/** Many runs of one scenario. */
export interface Ensemble {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly runs: number;
  readonly months: number;
  readonly outcomes: Outcomes;
  readonly detail: Detail;
}
