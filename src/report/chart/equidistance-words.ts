import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../record/plausible/runs.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { theCamp } from '../words/camps.ts';
import { list, number, percent, plural } from '../words/words.ts';
import { type EnsembleFinding, findingOf } from './equidistance-finding.ts';
import { isSplit } from './kinds.ts';

/** Write intervals, `0.69 to 0.78`; one too narrow to be seen as its one value. */
export function endsInWords(ends: EnsembleFinding['ends']): string {
  const texts = ends.map(([low, high]) => [number(low), number(high)]);
  return list(texts.map(([low, high]) => (low === high ? low : `${low} to ${high}`)));
}

/** Say towards whom, in a long and a short wording. */
function leanInWords({ towards, little }: EnsembleFinding, scenario: Scenario): [string, string] {
  if (towards === null) return little ? ['around balance', 'balanced'] : ['on both sides of balance', 'both ways'];
  const camp = theCamp(scenario, towards);
  return little ? [`a little to ${camp}`, `a little ${scenario.case.camps[towards]}`] : [`leaning to ${camp}`, `to ${camp}`];
}

/**
 * Say the finding of an ensemble: where half of the runs end, towards whom, and how many end near balance. Wordings from
 * the fullest, a sentence without its full stop, to the shortest; pictures take the first that fits.
 *
 * Example  Half of the runs end at an equidistance of 0.69 to 0.78, leaning to the West; 3 % end within a tenth of balance
 */
export function findingWordings(ensemble: Ensemble): string[] {
  const finding = findingOf(ensemble);
  const [lean, shortLean] = leanInWords(finding, ensemble.scenario);
  const ends = endsInWords(finding.ends);
  if (finding.single) {
    const balance = `${finding.shareBalanced === 1 ? '' : 'not '}within a tenth of balance`;
    return [`The one run ends at an equidistance of ${ends}, ${lean}, ${balance}`, `The one run ends at ${ends}, ${shortLean}`];
  }
  const share = percent(finding.shareBalanced);
  const [head, half] = finding.twoKinds ? ['Two kinds of runs: half', 'Two kinds: half'] : ['Half of the runs', 'Half'];
  return [
    `${head} end at an equidistance of ${ends}, ${lean}; ${share} end within a tenth of balance`,
    `${head} end at ${ends}, ${shortLean}; ${share} within 0.10 of balance`,
    `${half} end at ${ends}, ${shortLean}; ${share} within 0.10 of balance`,
    `${half} end at ${ends}, ${shortLean}; ${share} near balance`,
    `${half} end at ${ends}, ${shortLean}`,
    // a camp may have a name longer than a title
    `${half} end at ${ends}`,
  ];
}

/** Say the finding of an ensemble as a whole sentence: the same in a terminal, as a picture's title, on a page and in data. */
export const findingSentence = (ensemble: Ensemble): string => `${findingWordings(ensemble)[0]}.`;

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
        ...(reference === undefined ? [] : [`Bands: 50 and 90 % of ${plural(runs, 'run')}. Dotted: ${reference}.`]),
        `Bands: middle 50 and 90 % of ${plural(runs, 'run')}. Thick: median. Thin: real runs.`,
      ];
  const wider = uncertainty
    ? [` Dashed: 90 % over ${plural(uncertainty.under.length, 'setting')} that the record does not rule out.`]
    : [''];
  return wider.flatMap((more) => bands.flatMap((words) => measures.map((measure) => `${measure} ${words}${more}`)));
}
