import type { Case } from '../../model/case.ts';
import { MONTHS_A_YEAR } from '../../scenario/text/dates.ts';

type Roster = Pick<Case, 'camps' | 'powers' | 'channels'>;

/** What is known of one run at its end. */
export interface EndedRun {
  readonly months: number;
  /** -1, 0 or 1: the camp of a decisive choice. */
  readonly camp: number;
  readonly tilt: number;
  readonly channelTilts: Float64Array;
  readonly weight: Float64Array;
  /** Demands of the run, [power x channel]. */
  readonly demands: Float64Array;
  /** Weighted ties by power, [power]. */
  readonly ties: Float64Array;
  readonly legitimacy: number;
  /** Sums over the months. */
  readonly load: number;
  readonly benefit: number;
}

/** What an outcome is asked of: the whole run, or each camp, power or channel. */
type Each = 'camp' | 'power' | 'channel';

/** One outcome, or one for each camp, power or channel. */
export interface OutcomeKind {
  /** As expectations name it where they have it; the id of a part follows after a dot. */
  readonly name: string;
  readonly each?: Each;
  /** What its mean over runs is: a share of runs, written in per cent, or a level. */
  readonly unit: 'share of runs' | 'level';
  readonly range: readonly [low: number, high: number];
  /** What it measures, as the middle of a sentence; `{}` is the name of the part. */
  readonly label: string;
  /** Read it off a run; `k` is the place of the part. */
  read(end: EndedRun, k: number): number;
}

const SHARE = { unit: 'share of runs', range: [0, 1] } as const;
const LEVEL = { unit: 'level', range: [0, 1] } as const;
const AMOUNT = { unit: 'level', range: [0, Infinity] } as const;

function demandsAYear({ demands, months }: EndedRun, counts: (cell: number) => boolean): number {
  return (demands.reduce((sum, one, cell) => (counts(cell) ? sum + one : sum), 0) * MONTHS_A_YEAR) / months;
}

/** All that a point can be asked for: outcomes of an ensemble that are means over its runs. */
const KINDS: readonly OutcomeKind[] = [
  {
    name: 'decisiveChoice.probability',
    ...SHARE,
    label: 'share of runs with a decisive choice',
    read: ({ camp }) => (camp === 0 ? 0 : 1),
  },
  {
    name: 'decisiveChoice.byCamp',
    each: 'camp',
    ...SHARE,
    label: 'share of runs that choose {}',
    read: ({ camp }, k) => (camp === (k === 0 ? 1 : -1) ? 1 : 0),
  },
  {
    name: 'hedging.end',
    ...SHARE,
    label: 'share of runs still hedging at the end',
    read: ({ camp }) => (camp === 0 ? 1 : 0),
  },
  {
    name: 'equidistance.end.mean',
    ...LEVEL,
    label: 'mean equidistance at the end',
    read: ({ tilt }) => 1 - Math.abs(tilt),
  },
  {
    name: 'withinChannels.end',
    ...LEVEL,
    label: 'mean equidistance within channels at the end',
    read: ({ channelTilts, weight }) => channelTilts.reduce((left, one, c) => left - weight[c] * Math.abs(one), 1),
  },
  {
    name: 'tiltByChannel.end',
    each: 'channel',
    unit: 'level',
    range: [-1, 1],
    label: 'mean tilt of {} at the end',
    read: ({ channelTilts }, c) => channelTilts[c],
  },
  { name: 'demands.perYear', ...AMOUNT, label: 'demands a year', read: (end) => demandsAYear(end, () => true) },
  {
    name: 'demands.byPower',
    each: 'power',
    ...AMOUNT,
    label: 'demands of {} a year',
    read: (end, p) => demandsAYear(end, (cell) => Math.floor(cell / end.channelTilts.length) === p),
  },
  {
    name: 'demands.byChannel',
    each: 'channel',
    ...AMOUNT,
    label: 'demands in {} a year',
    read: (end, c) => demandsAYear(end, (cell) => cell % end.channelTilts.length === c),
  },
  { name: 'tieByPower.end', each: 'power', ...LEVEL, label: 'mean tie with {} at the end', read: ({ ties }, p) => ties[p] },
  { name: 'legitimacy.end', ...LEVEL, label: 'mean legitimacy at the end', read: ({ legitimacy }) => legitimacy },
  { name: 'load.mean', ...AMOUNT, label: 'mean load of pressures', read: ({ load, months }) => load / months },
  { name: 'benefit.mean', ...AMOUNT, label: 'mean benefit from inducements', read: ({ benefit, months }) => benefit / months },
];

/** One outcome of a case: its kind, and the place of its part. */
export interface Outcome {
  readonly name: string;
  readonly kind: OutcomeKind;
  readonly k: number;
}

/** List the outcomes that single runs of a case can be measured by. */
export function runOutcomes({ camps, powers, channels }: Roster): readonly Outcome[] {
  const ids: Readonly<Record<Each, readonly string[]>> = {
    camp: [camps.positive, camps.negative],
    power: powers.map(({ id }) => id),
    channel: channels.map(({ id }) => id),
  };
  return KINDS.flatMap((kind) =>
    kind.each === undefined
      ? [{ name: kind.name, kind, k: 0 }]
      : ids[kind.each].map((id, k) => ({ name: `${kind.name}.${id}`, kind, k })),
  );
}

/** Find what an outcome is by its name; its part is what stands behind the name of the kind. */
export function outcomeKind(outcome: string): { readonly kind: OutcomeKind; readonly part: string } | undefined {
  for (const kind of KINDS) {
    if (kind.each === undefined ? outcome === kind.name : outcome.startsWith(`${kind.name}.`))
      return { kind, part: outcome.slice(kind.name.length + 1) };
  }
  return undefined;
}

/** By how much rounding may carry a sum over an end of its range. [C] */
const ROUNDING = 1e-9;

/** Tell whether a number can be an outcome of a run at all. */
export function isOutcome(outcome: string, value: number): boolean {
  const [low, high] = outcomeKind(outcome)?.kind.range ?? [NaN, NaN];
  return Number.isFinite(value) && value >= low - ROUNDING && value <= high + ROUNDING;
}
