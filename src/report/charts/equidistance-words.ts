import type { Ensemble } from '../../experiment/outcomes.ts';
import type { Uncertainty } from '../../record/plausible-runs.ts';
import { number, percent, plural, wholePercent } from '../words.ts';
import { theCamp } from './camps.ts';
import { isSplit } from './kinds.ts';

/** A fall smaller than this is called none: about the distance between two labels of the axis. [C] */
export const NOTICEABLE = 0.04;
export const CLEAR = 0.1;
/** From here on a state is called close to balance: 45 to 55 on the published 100-point scale. */
export const BALANCED = 0.9;

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

/** Write the share of runs that have chosen at the end. */
export const chosenInWords = ({ outcomes }: Ensemble): string => percent(outcomes.decisiveChoice.probability);

/** Say what the choosing runs choose, in a long and a short wording. */
function chooses(ensemble: Ensemble): [string, string] {
  const { positive, negative } = endShares(ensemble);
  const all = positive + negative;
  for (const [share, camp] of [
    [positive, 'positive'],
    [negative, 'negative'],
  ] as const) {
    if (share === all && all > 0) return [`choose ${theCamp(ensemble.scenario, camp)}`, 'choose'];
    if (share >= 0.8 * all && all > 0) return [`choose, mostly ${theCamp(ensemble.scenario, camp)}`, 'choose'];
  }
  return ['choose a camp', 'choose'];
}

function movement(ensemble: Ensemble): string {
  const { start, end } = ensemble.outcomes.equidistance;
  const fall = start - end.p50;
  if (Math.abs(fall) <= NOTICEABLE && end.p50 >= BALANCED) return 'stays close to balance';
  if (fall > CLEAR) return 'is pulled off balance';
  if (fall > NOTICEABLE) return 'drifts off balance slowly';
  if (fall < -NOTICEABLE) return 'moves closer to balance';
  return 'stays near where it began';
}

/** State the finding and its limit, in wordings from the fullest to the shortest. */
export function equidistanceTitles(ensemble: Ensemble): string[] {
  const state = ensemble.scenario.case.state.name;
  const { hedging, chosen } = endShares(ensemble);
  const choose = chooses(ensemble);
  if (ensemble.outcomes.twoHumps) {
    return choose.flatMap((words) => {
      const parts = [`${chosen} % ${words}`, `${hedging} % still hedge`];
      const finding = (chosen >= 50 ? parts : parts.reverse()).join('; ');
      return [`Two kinds of runs: ${finding}`, `Two kinds: ${finding}`];
    });
  }
  if (ensemble.outcomes.decisiveChoice.probability === 0)
    return withState(state, `${movement(ensemble)}; no run chooses a side`, 'No run chooses a side');
  if (comesBack(ensemble))
    return [
      `Balance is lost and comes back; ${chosenInWords(ensemble)} of runs choose on the way`,
      `Balance is lost and comes back; ${chosenInWords(ensemble)} choose`,
    ];
  const still = hedging === 0 ? 'under 1 % still hedge' : `${hedging} % still hedge at the end`;
  if (ensemble.outcomes.decisiveChoice.probability === 1) return ['Every run ends in a choice; none still hedges'];
  if (chosen >= 90) return [`Nearly all runs ${choose[0]}; ${still}`, `Nearly all runs choose; ${still}`];
  if (chosen >= 50) return choose.map((words) => `Most runs ${words}; ${still}`);
  const limit = `${chosenInWords(ensemble)} of runs choose`;
  return withState(state, `${movement(ensemble)}; ${limit} a side`, `Most runs still hedge; ${limit}`);
}

/** Tell whether the middle run has fallen clearly and regained most of it. */
export function comesBack({ outcomes }: Ensemble): boolean {
  const { start, end, byMonth } = outcomes.equidistance;
  const lowest = Math.min(...byMonth.map(({ p50 }) => p50));
  return start - lowest > CLEAR && end.p50 - lowest > CLEAR && start - end.p50 < (start - lowest) / 2;
}

function withState(state: string, finding: string, short: string): string[] {
  return [`${state} ${finding}`, `The state ${finding}`, short];
}

/** Say what is measured, its ends, what the bands are, and that the axis is cut if it is. */
export function equidistanceSubtitles(
  ensemble: Ensemble,
  lowest: number,
  { reference, uncertainty }: { readonly reference: string | undefined; readonly uncertainty: Uncertainty | undefined },
): string[] {
  const { scenario, runs } = ensemble;
  const cut = lowest > 0 ? `; the axis starts at ${number(lowest, 1)}` : '';
  const { positive, negative } = scenario.case.camps;
  const measures = [
    `Equidistance: 1 = equally close to ${positive} and ${negative}, 0 = every tie with one camp${cut}.`,
    `Equidistance: 1 = balance, 0 = every tie with one camp${cut}.`,
  ];
  const bands = isSplit(ensemble)
    ? [
        `Bands: the densest 50 and 90 % of ${plural(runs, 'run')}, so they may split. Thick: middle of each kind, width = share. Thin: real runs.`,
      ]
    : [
        `Bands: middle 50 and 90 % of ${plural(runs, 'run')}. Thick: median. Thin: five real runs.${reference === undefined ? '' : ` Dotted: ${reference}.`}`,
        `Bands: middle 50 and 90 % of ${plural(runs, 'run')}. Thick: median. Thin: real runs.`,
      ];
  const wider = uncertainty
    ? [` Dashed: 90 % over ${plural(uncertainty.under.length, 'setting')} that the record leaves open.`]
    : [''];
  return wider.flatMap((more) => bands.flatMap((words) => measures.map((measure) => `${measure} ${words}${more}`)));
}
