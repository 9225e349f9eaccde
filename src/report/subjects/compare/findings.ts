import type { Pair } from '../../../experiment/compare/pair.ts';
import type { HangsOn } from '../../../experiment/hangs/hangs-on.ts';
import type { UncertainPair } from '../../../record/plausible/pairs.ts';
import { originsSentence } from '../explain/origins.ts';
import { hangsOnWords } from '../uncertainty/hangs-on.ts';
import { beginningSentence, chosenSentence, whySentence } from './decisions.ts';
import { gainsSentence } from './gains.ts';
import type { CompareView } from './json.ts';
import { notKnowingSentence } from './uncertainty.ts';
import { choosingDifferenceSentence, endSentence, savedRunsSentence, visibleSentence } from './words.ts';

/** One thing that a comparison has found, in words under a label. */
export interface LabelledFinding {
  readonly label: string;
  readonly text: string;
}

/** Label of what is said of channels. */
export const CHANNELS = 'Channels';

/** What was measured of a pair beside its runs. */
export interface BesidePair {
  readonly hangsOn?: HangsOn | undefined;
  readonly uncertain?: UncertainPair | undefined;
}

/** Take what was measured of one pair out of what was of all. */
export const besideOf = ({ hangsOn, uncertainty }: Pick<CompareView, 'hangsOn' | 'uncertainty'>, k: number): BesidePair => ({
  hangsOn: hangsOn?.[k],
  uncertain: uncertainty?.[k],
});

/** Say what was found of a pair. */
export function findingsOf(pair: Pair, { hangsOn, uncertain }: BesidePair = {}): LabelledFinding[] {
  const { divergence, twoKinds } = pair;
  const findings = [
    { label: 'At the end', text: endSentence(pair) },
    { label: 'Not knowing', text: uncertain ? notKnowingSentence(pair, uncertain) : '' },
    {
      label: 'Two kinds',
      text: twoKinds[twoKinds.length - 1] ? 'pairs fall into two kinds, so the average describes none of them.' : '',
    },
    { label: 'Origin', text: originsSentence(pair) },
    { label: 'It begins', text: [beginningSentence(pair), visibleSentence(pair)].filter(Boolean).join(' ') },
    { label: 'Hangs on', text: hangsOn ? hangsOnWords(hangsOn, pair.a.scenario) : '' },
    { label: 'Why', text: whySentence(pair, divergence?.example ?? null) },
    ...chosenFinding(pair),
    { label: CHANNELS, text: gainsSentence(pair) },
    { label: 'Choosing', text: choosingDifferenceSentence(pair) },
    { label: 'Shared luck', text: savedRunsSentence(pair) },
  ];
  return findings.filter(({ text }) => text !== '');
}

/** Say where the pair that was asked for parts, and why. */
export function chosenFinding(pair: Pair): LabelledFinding[] {
  const { divergence } = pair;
  const chosen = divergence?.chosen ?? null;
  if (divergence === null || chosen === null) return [];
  const text = [chosenSentence(pair, divergence), whySentence(pair, chosen, true)].filter(Boolean).join(' Why: ');
  return [{ label: `Run ${chosen.parting.replicate}`, text }];
}
