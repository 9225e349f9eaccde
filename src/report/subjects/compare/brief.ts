import type { Comparison } from '../../../experiment/compare/compare.ts';
import { findingOf } from '../../chart/equidistance-finding.ts';
import { endsInWords } from '../../chart/equidistance-words.ts';
import { citeLine } from '../../cite/citation.ts';
import type { Brief, Fold } from '../../page/brief.ts';
import { lowerFirst } from '../../words/camps.ts';
import { SHORT_LIMITS } from '../../words/limits.ts';
import { withoutWords } from '../../words/without.ts';
import { capital, list, plural } from '../../words/words.ts';
import { hangsOnHeading, hangsOnWords } from '../uncertainty/hangs-on.ts';
import { comparisonFinding } from './charts/words.ts';
import { channelGains, gainWords } from './gains.ts';
import type { CompareView } from './json.ts';
import { beginningLine, originLine, pairLine } from './screen.ts';
import { settledSentence } from './words.ts';

/** Say what a reader of a comparison is told in a minute; where there are several pairs, of the first. */
export function compareBrief(comparison: Comparison, { hangsOn, version, without }: CompareView): Brief {
  const { ensembles, pairs } = comparison;
  const [{ scenario }] = ensembles;
  const names = ensembles.map((each) => `“${each.scenario.name}”`);
  return {
    question: `What differs between ${[list(names), withoutWords(without)].filter(Boolean).join(', ')} on the same luck?`,
    finding: comparisonFinding(comparison),
    besides: [capital(`${endsLine(comparison)}.`), ...(pairs.length > 1 ? [] : [capital(pairLine(pairs[0]))])],
    reasons: reasonsOf(comparison),
    hangsOn: hangsOn ? hangsOnWords(hangsOn[0], scenario) : '',
    limits: SHORT_LIMITS,
    cite: citeLine(
      ensembles.map((each) => each.scenario),
      comparison,
      version,
    ),
  };
}

/** Say where half of the runs of each scenario end. */
function endsLine({ ensembles, runs }: Comparison): string {
  const ends = ensembles.map((each) => `${each.scenario.id} ${endsInWords(findingOf(each).ends)}`);
  return `${runs === 1 ? 'the runs end at' : 'half of the runs end at'}: ${list(ends)}`;
}

function reasonsOf({ pairs: [first] }: Comparison): string[] {
  const origin = originLine(first);
  const beginning = beginningLine(first);
  const gain = largestGain(first);
  return [
    ...(origin === '' ? [] : [`What sets ${first.a.scenario.id} apart from ${first.b.scenario.id}: ${origin}`]),
    ...(beginning === '' ? [] : [`It begins ${beginning}`]),
    ...(gain === '' ? [] : [`${capital(gain)}.`]),
  ];
}

/** Say who gains and loses in the channel whose tilt differs most for its weight; nothing where nobody visibly does. */
function largestGain(pair: Comparison['pairs'][number]): string {
  const size = ({ a, b, weight }: ReturnType<typeof channelGains>[number]): number => weight * Math.abs(a - b);
  const [most] = channelGains(pair)
    .filter((gain) => gainWords(gain) !== '')
    .sort((one, other) => size(other) - size(one));
  return most ? `${pair.a.scenario.id} less ${pair.b.scenario.id}, ties in ${lowerFirst(most.name)}: ${gainWords(most)}` : '';
}

/** List the parts of the page below the brief, each under what is found in it. */
export function compareFolds(comparison: Comparison, { hangsOn }: CompareView): Fold[] {
  const { ensembles, pairs, inputs } = comparison;
  const [first] = pairs;
  const origin = originLine(first).replace(/\.$/, '');
  const beginning = beginningLine(first).replace(/[.;].*$/, '');
  return [
    {
      id: 'at-the-end',
      heading: `Side by side, ${endsLine(comparison)}`,
      paragraphs: [],
      sections: ['comparison'],
      parts: ['story'],
    },
    {
      id: 'where-from',
      heading: `Where the difference comes from: ${origin === '' ? 'powers and channels are not the same' : origin}`,
      paragraphs: [],
      sections: ['channels-gained'],
      parts: [],
    },
    {
      id: 'where-they-part',
      heading: `Where they part: ${beginning === '' ? 'decisions cannot be compared' : beginning}`,
      paragraphs: [],
      sections: ['findings'],
      parts: [],
    },
    {
      id: 'how-sure',
      heading: `How sure: ${hangsOn ? hangsOnHeading(hangsOn[0], first.a.scenario) : settledSentence(comparison)}`,
      paragraphs: [capital(settledSentence(comparison))],
      sections: ['hangs-on', 'settings'],
      parts: ['indicators'],
    },
    {
      id: 'went-in',
      heading: `What went in: ${ensembles.length} scenarios that differ in ${inputs.length === 0 ? 'nothing' : plural(inputs.length, 'input')}`,
      paragraphs: [],
      sections: ['differing'],
      parts: ['facts', 'limits', 'events', 'inputs', 'again', 'cited'],
    },
  ];
}
