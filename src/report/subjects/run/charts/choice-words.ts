import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { CHOICE_MONTHS, SHIFT_LEVEL } from '../../../../model/decisive-choice.ts';
import { chosenInWords } from '../../../chart/equidistance-finding.ts';
import { lowerFirst, shownChannels, shownPowers, theCamp } from '../../../words/camps.ts';
import { capital, list, monthName, number, percent, plural } from '../../../words/words.ts';

/** Answers to a demand from none to all, as data and in words. */
export const DEPTH_KEYS = ['refused', 'quarter', 'half', 'most', 'whole'] as const;
export const DEPTH_WORDS = ['refused', 'a quarter', 'half', 'three quarters', 'whole'] as const;

/** Fewer demands a year than this are not listed by channel: they would print as 0. */
const LISTED = 0.005;

/** Demands of one power a year and run: by depth of the answer, and by channel. */
export interface PowerDemands {
  readonly id: string;
  readonly name: string;
  readonly style: string;
  readonly total: number;
  readonly byDepth: readonly number[];
  /** Channels asked in, the most asked first; those hardly ever asked in are left out. */
  readonly byChannel: readonly { readonly name: string; readonly rate: number }[];
}

/** List the powers as shown with what they demanded and got, a year and run. */
export function demandsByPower(ensemble: Ensemble): PowerDemands[] {
  const { detail, runs, months, scenario } = ensemble;
  const years = (runs * months) / 12;
  const channels = shownChannels(scenario);
  return shownPowers(scenario).map(({ id, name, style }, p) => {
    const byDepth = DEPTH_KEYS.map((depth) => detail.answers[p].reduce((sum, answers) => sum + answers[depth], 0) / years);
    const byChannel = detail.answers[p]
      .map((answers, c) => ({
        name: lowerFirst(channels[c].name),
        rate: DEPTH_KEYS.reduce((sum, depth) => sum + answers[depth], 0) / years,
      }))
      .filter(({ rate }) => rate >= LISTED)
      .sort((a, b) => b.rate - a.rate);
    return { id, name, style, total: byDepth.reduce((a, b) => a + b, 0), byDepth, byChannel };
  });
}

/** Say how often a power demands something, and how often in vain. */
export function demandWords({ total, byDepth }: PowerDemands): string {
  if (total === 0) return 'none';
  const often = total < LISTED ? 'under 0.01' : number(total);
  return `${often} a year, ${percent(byDepth[0] / total)} refused`;
}

function anyDemand(ensemble: Ensemble): boolean {
  return demandsByPower(ensemble).some((power) => power.total > 0);
}

/** State who chooses and how demands fare, in wordings from the fullest to the shortest. */
export function choiceTitles(ensemble: Ensemble): string[] {
  const { decisiveChoice, demands } = ensemble.outcomes;
  const chosen =
    decisiveChoice.probability === 0
      ? 'No run chooses'
      : decisiveChoice.probability === 1
        ? 'Every run chooses'
        : `${capital(chosenInWords(ensemble))} of runs choose`;
  if (!anyDemand(ensemble))
    return [
      decisiveChoice.probability === 0
        ? 'Nobody demands anything, and no run chooses a side'
        : `${chosen} a side, though nobody demands it`,
    ];
  // the larger part is told, so that no number needs an "only"
  const fare =
    demands.low >= 0.5
      ? `${percent(demands.low)} of demands get a quarter or nothing`
      : `${percent(1 - demands.low)} of demands get more than a quarter`;
  return [`${chosen} a side; ${fare}`, `${chosen}; ${fare}`];
}

/** Say what a choice is, what it is not, and what the bars are; `top` is where the axis ends. */
export function choiceSubtitles(top: number): string[] {
  const cut = top < 1 ? ` The axis stops at ${percent(top)}.` : '';
  const label = `A choice is a label on the path: tilt moved by over ${number(SHIFT_LEVEL)} to one camp for ${CHOICE_MONTHS} months. A slide, not an act.${cut}`;
  const bars = 'Below: demands a year by power, split by how deep they are met, with the channels asked in.';
  return [`${label} ${bars}`, `${label} Below: demands a year by power and by how deep they are met.`];
}

/** Say when the choosing runs chose, or null where none did. */
export function whenInWords(ensemble: Ensemble): string | null {
  const { month } = ensemble.outcomes.decisiveChoice;
  if (!month) return null;
  const { start } = ensemble.scenario.case;
  return `When: half by ${monthName(start, month.p50)}, middle half ${monthName(start, month.p25)} to ${monthName(start, month.p75)}`;
}

/** Say how sure the share of choosing runs is. */
export function choiceRemarks(ensemble: Ensemble): string[] {
  const { interval } = ensemble.outcomes.decisiveChoice;
  return [`95 % interval of the choosing share: ${percent(interval[0])} to ${percent(interval[1])}.`, ''];
}

/** Describe the picture in words for people who cannot see it. */
export function describeChoice(ensemble: Ensemble): string {
  const { scenario, months, runs, outcomes } = ensemble;
  const { start } = scenario.case;
  const { positive, negative } = ensemble.detail.chosen[months];
  const camps = `${percent(positive)} of ${plural(runs, 'run')} have chosen ${theCamp(scenario, 'positive')} and ${percent(negative)} ${theCamp(scenario, 'negative')}`;
  const when = whenInWords(ensemble);
  return [
    `Share of runs that have chosen over time, and bars of demands by power, scenario ${scenario.name}.`,
    `None has chosen at the start, ${monthName(start, 0)}; at the end, ${monthName(start, months)}, ${positive + negative > 0 ? camps : 'none has'}.`,
    when ? `${when} of the choosing runs.` : '',
    anyDemand(ensemble)
      ? `There are ${number(outcomes.demands.perYear)} demands a year; ${percent(outcomes.demands.refused)} are refused and ${percent(outcomes.demands.low)} refused or met by a quarter. By power: ${powersInWords(ensemble)}.`
      : 'No power demands anything.',
  ]
    .filter(Boolean)
    .join(' ');
}

function powersInWords(ensemble: Ensemble): string {
  const powers = demandsByPower(ensemble)
    .filter((power) => power.total > 0)
    .sort((a, b) => b.total - a.total);
  return list(powers.map((power) => `${power.name} ${demandWords(power)}`));
}
