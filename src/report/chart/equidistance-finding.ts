import { chosenCamp } from '../../experiment/runs/chosen-camp.ts';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { percent, wholePercent } from '../words/words.ts';

/** A change smaller than this is called none: about the distance between two labels of the axis. [C] */
const NOTICEABLE = 0.04;
const CLEAR = 0.1;
/** From here on a state is called close to balance: 45 to 55 on the published 100-point scale. */
export const BALANCED = 0.9;
/** From this share of the runs on, nearly all of them are said to choose. [C] */
const NEARLY_ALL = 0.9;
/** Runs still hedging and runs that have chosen are two kinds from this share of each and this distance of their middles on. [C] */
const LEAST = 0.02;
const APART = 0.05;

/** How the middle run goes from start to end. */
export type MiddleMove =
  | 'staysBalanced'
  | 'staysNear'
  | 'endsBalanced'
  | 'endsNear'
  | 'pulled'
  | 'pulledFurther'
  | 'losesLittle'
  | 'closer'
  | 'comesBack'
  | 'mostlyComesBack';

/** What an ensemble shows, in facts: any language can say it. */
export interface EnsembleFinding {
  /** `twoKinds`: those that hedge and those that have chosen; `twoGroups`: two kinds that choosing does not tell apart. */
  readonly kind: 'twoKinds' | 'twoGroups' | 'noChoice' | 'comesBack' | 'all' | 'nearlyAll' | 'most' | 'half' | 'some';
  readonly move: MiddleMove;
  /** Whether it began close to balance: what has no balance cannot lose it. */
  readonly fromBalance: boolean;
  /** Whole percentages that sum to 100. */
  readonly hedging: number;
  readonly chosen: number;
  /** Shares to be written: those above, but never none or all where it is neither. */
  readonly hedgingShare: number;
  readonly share: number;
  /** The camp that all or most choices go to. */
  readonly camp: 'positive' | 'negative' | null;
  readonly mostly: boolean;
}

/** Shares of runs in whole per cent. */
export interface WholeShares {
  readonly hedging: number;
  readonly chosen: number;
  readonly positive: number;
  readonly negative: number;
}

/** Write the runs of a month as whole percentages: those that have chosen, by camp too, and the rest to 100, which hedges. */
export function sharesIn({ detail }: Ensemble, month: number): WholeShares {
  const { positive, negative } = detail.chosen[month];
  const chosen = wholePercent(positive + negative);
  return { hedging: 100 - chosen, chosen, positive: wholePercent(positive), negative: wholePercent(negative) };
}

/** Write the runs at the end as whole percentages. */
export const endShares = (ensemble: Ensemble): WholeShares => sharesIn(ensemble, ensemble.months);

/** Find what a title has to say, whatever its language. */
export function findingOf(ensemble: Ensemble): EnsembleFinding {
  const { hedging, chosen } = endShares(ensemble);
  const { start } = ensemble.outcomes.equidistance;
  const { probability } = ensemble.outcomes.decisiveChoice;
  const move = moveOf(ensemble);
  return {
    kind: kindOf(ensemble, move, chosen),
    move,
    fromBalance: start >= BALANCED,
    hedging,
    chosen,
    hedgingShare: neitherNoneNorAll(hedging, 1 - probability),
    share: neitherNoneNorAll(chosen, probability),
    ...campOf(ensemble),
  };
}

/** Write the share of runs that still hedge, and of those that have chosen, so that both sum to 100 %. */
export const hedgingInWords = (ensemble: Ensemble): string => percent(findingOf(ensemble).hedgingShare);
export const chosenInWords = (ensemble: Ensemble): string => percent(findingOf(ensemble).share);

/** A share that rounds to none or all and is neither is written as it is; else it sums with the other to 100. */
function neitherNoneNorAll(whole: number, share: number): number {
  return (whole === 0 && share > 0) || (whole === 100 && share < 1) ? share : whole / 100;
}

function campOf({ detail, months }: Ensemble): Pick<EnsembleFinding, 'camp' | 'mostly'> {
  const { positive, negative } = detail.chosen[months];
  const camp = chosenCamp({ positive, negative });
  return { camp, mostly: camp !== null && Math.min(positive, negative) > 0 };
}

function kindOf(ensemble: Ensemble, move: MiddleMove, chosen: number): EnsembleFinding['kind'] {
  const { decisiveChoice, twoHumps } = ensemble.outcomes;
  const { probability } = decisiveChoice;
  if (twoHumps) return areKinds(ensemble) ? 'twoKinds' : 'twoGroups';
  if (move === 'comesBack' || move === 'mostlyComesBack') return 'comesBack';
  if (probability === 0) return 'noChoice';
  if (probability === 1) return 'all';
  if (probability >= NEARLY_ALL) return 'nearlyAll';
  return chosen > 50 ? 'most' : chosen === 50 ? 'half' : 'some';
}

/** Tell whether it is choosing that makes two kinds of runs. */
function areKinds({ detail, months }: Ensemble): boolean {
  const { hedging, chosen } = detail.kinds[months];
  return Math.min(hedging.share, chosen.share) >= LEAST && Math.abs(hedging.middle - chosen.middle) >= APART;
}

/** Name the way of the middle run: what is said to stay does so in every month. */
function moveOf({ outcomes: { equidistance } }: Ensemble): MiddleMove {
  const { start } = equidistance;
  const path = equidistance.byMonth.map(({ p50 }) => p50);
  const end = equidistance.end.p50;
  const [lowest, fall] = [Math.min(...path), start - end];
  if (start - lowest > CLEAR && end - lowest > CLEAR && fall < (start - lowest) / 2)
    return fall <= NOTICEABLE ? 'comesBack' : 'mostlyComesBack';
  if (fall > CLEAR) return start >= BALANCED ? 'pulled' : 'pulledFurther';
  if (fall > NOTICEABLE) return 'losesLittle';
  if (fall < -NOTICEABLE) return 'closer';
  if (end >= BALANCED) return lowest >= BALANCED ? 'staysBalanced' : 'endsBalanced';
  return path.every((value) => Math.abs(value - start) <= NOTICEABLE) ? 'staysNear' : 'endsNear';
}
