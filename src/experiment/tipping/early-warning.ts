import { type AreaUnderCurve, areaOf, caughtAt, type Scored } from '../statistics/roc.ts';
import { hasTrend, pairsOfOthers, pairsOfTwins, type WarningPair, WINDOW, WINDOWS } from './early-warning-pairs.ts';
import type { WatchedWorld } from './early-warning-runs.ts';
import { trendScores, warningScores } from './early-warning-scores.ts';
import { type AcrossRuns, acrossRuns } from './early-warning-spread.ts';

/** Signs that are asked whether they warn: two trends, and how far the tilt is from its start already. */
export const SIGNS = ['variance', 'autocorrelation', 'distance'] as const;
export type SignName = (typeof SIGNS)[number];
/** What a run that chooses is held against: another of its world that never does, or itself one level lower. */
export type Comparator = 'others' | 'twins';

/** Months before a choice begins at which a sign is read. */
export const LEADS = [0, 6, 12] as const;
/** Pairs and worlds below which nothing is said. [C] */
const LEAST_PAIRS = 50;
const LEAST_WORLDS = 10;
/** Share of runs that never choose in which an alarm may be raised. [C] */
export const FALSE_ALARMS = 0.1;
/** Area from which a sign is of use. Source: Hosmer & Lemeshow 2000 (0.7 acceptable) */
export const OF_USE = 0.7;

/** How well a sign tells runs that will choose from runs that never do. */
export interface Judged {
  readonly sign: SignName;
  readonly against: Comparator;
  /** Months of the window; nothing for a sign that needs none. */
  readonly window: number | undefined;
  readonly lead: number;
  readonly pairs: number;
  readonly worlds: number;
  readonly area: AreaUnderCurve;
  /** Share of runs that choose which are caught where one in ten of the others is a false alarm. */
  readonly caught: number;
}

/** What early signs are worth. */
export interface EarlyWarning {
  readonly judged: readonly Judged[];
  /** Trends just before the choice, those of runs that choose and of the others of their world, at the window that is told. */
  readonly trends: Readonly<Record<'variance' | 'autocorrelation', readonly Scored[]>>;
  readonly across: AcrossRuns | undefined;
}

/** Find out whether early signs warn of a choice; nothing where too few runs can be compared. */
export function earlyWarning(worlds: readonly WatchedWorld[], seed: string): EarlyWarning | undefined {
  const others = pairsOfOthers(worlds);
  const told = others.filter(({ last }) => hasTrend(last, WINDOW));
  if (!isEnough(told)) return undefined;
  const judged = [
    ...judgeAll({ against: 'others', pairs: others, windows: WINDOWS, seed }),
    ...judgeAll({ against: 'twins', pairs: pairsOfTwins(worlds), windows: [WINDOW], seed }),
  ];
  const { variance, autocorrelation } = trendScores(told, WINDOW, 0);
  return { judged, trends: { variance, autocorrelation }, across: acrossRuns(worlds, seed, LEAST_WORLDS) };
}

const isEnough = (pairs: readonly WarningPair[]): boolean =>
  pairs.length >= LEAST_PAIRS && new Set(pairs.map(({ world }) => world)).size >= LEAST_WORLDS;

interface Judging {
  readonly against: Comparator;
  readonly pairs: readonly WarningPair[];
  readonly windows: readonly number[];
  readonly seed: string;
}

function judgeAll({ against, pairs: all, windows, seed }: Judging): Judged[] {
  const within = (lead: number, window: number): WarningPair[] => all.filter(({ last }) => hasTrend(last - lead, window));
  return LEADS.flatMap((lead) => {
    const trends = windows.flatMap((window) => {
      const pairs = within(lead, window);
      if (!isEnough(pairs)) return [];
      const scores = trendScores(pairs, window, lead);
      return (['variance', 'autocorrelation'] as const).map((sign) => judge(scores[sign], { sign, against, window, lead }, seed));
    });
    const pairs = within(lead, WINDOW);
    if (!isEnough(pairs)) return trends;
    const distance = warningScores(pairs, ({ moved }, last) => moved[last - lead]);
    return [...trends, judge(distance, { sign: 'distance', against, window: undefined, lead }, seed)];
  });
}

function judge(scored: readonly Scored[], what: Pick<Judged, 'sign' | 'against' | 'window' | 'lead'>, seed: string): Judged {
  const groups = [...new Set(scored.map(({ group }) => group))];
  const dense = new Map(groups.map((group, k) => [group, k]));
  const area = areaOf(
    scored.map((each) => ({ ...each, group: dense.get(each.group)! })),
    groups.length,
    seed,
  );
  return { ...what, pairs: scored.length / 2, worlds: groups.length, area, caught: caughtAt(scored, FALSE_ALARMS) };
}
