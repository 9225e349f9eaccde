import { startBandOf } from '../../../experiment/design/start-band.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { chosenInWords } from '../../chart/equidistance-finding.ts';
import { findingWordings } from '../../chart/equidistance-words.ts';
import { theCamp } from '../../words/camps.ts';
import { number } from '../../words/words.ts';

/** What a share of runs that choose is true of: other weights or channels give another one. */
export const FOR_THE_CASE = 'with these channels';

/** Say the balance within channels, where leanings cannot cancel. */
export function withinSentence({ outcomes: { withinChannels }, runs }: Ensemble): string {
  const mean = runs === 1 ? '' : ' on average';
  return `Within channels, where leanings cannot cancel, it goes from ${number(withinChannels.start)} to ${number(withinChannels.end)}${mean}.`;
}

/** Say equidistance at the start, with its band where ties have one: what follows on “at the start”. */
export function startSentence({ scenario, seed }: Ensemble): string {
  const { equidistance, tilt, ties, low, high } = startBandOf(scenario, seed);
  const lean =
    number(tilt) === '0'
      ? ''
      : `, tilted by ${number(Math.abs(tilt))} to ${theCamp(scenario, tilt > 0 ? 'positive' : 'negative')}`;
  const band =
    ties === 0
      ? 'no tie has a declared range, so there is no band'
      : `over the declared ranges of its ties ${number(low)} to ${number(high)} (nine draws in ten)`;
  return `equidistance is ${number(equidistance)}${lean}; ${band}.`;
}

/** Say the finding of a run in a paragraph: the lean, the balance within channels beside it, the share that chooses second. */
export function findingParagraph(ensemble: Ensemble): string {
  const choosing = ensemble.runs === 1 ? '' : ` ${chosenInWords(ensemble)} of runs make a decisive choice, ${FOR_THE_CASE}.`;
  return `${findingWordings(ensemble)[0]}. ${withinSentence(ensemble)}${choosing}`;
}
