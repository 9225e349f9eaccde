import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { FAR_SHARE, theoriesOf, type UnderTheory } from '../../../experiment/runs/theories.ts';
import type { TheoryName } from '../../../model/theory.ts';
import { hedgingInWords } from '../../chart/equidistance-finding.ts';
import { isSplit } from '../../chart/kinds.ts';
import { theCamp } from '../../words/camps.ts';
import type { Table } from '../../words/table.ts';
import { capital, list, monthName, number, percent, plural } from '../../words/words.ts';
import { FAR_MEAN, inWords, sharesOf, theoriesSentences } from './sentences.ts';

/** What each theory looks at first. */
export const THEORY_WORDS: Readonly<Record<TheoryName, string>> = {
  constructivist: 'identity and recognition',
  liberal: 'gains and inducements',
  mixed: 'equal weights',
  realist: 'power and pressure',
};

/** Say where one theory ends. */
export function theoryLine({ ensemble }: UnderTheory): string {
  const { outcomes, scenario, months, detail } = ensemble;
  const { positive, negative } = detail.chosen[months];
  const shares = sharesOf({ hedging: 1 - positive - negative, positive, negative });
  const { end } = outcomes.equidistance;
  const where = outcomes.twoHumps
    ? `two kinds of runs, nine in ten between ${number(end.p05)} and ${number(end.p95)}`
    : `median ${number(end.p50)}, nine in ten between ${number(end.p05)} and ${number(end.p95)}`;
  const chose = [
    ...(positive > 0 ? [`${shares.positive} chose ${theCamp(scenario, 'positive')}`] : []),
    ...(negative > 0 ? [`${shares.negative} ${positive > 0 ? '' : 'chose '}${theCamp(scenario, 'negative')}`] : []),
  ];
  return `${where}; ${chose.length > 0 ? list(chose) : 'none chooses'}`;
}

/** State the finding, in wordings from the fullest to the shortest. */
export function theoriesTitles(theories: readonly UnderTheory[]): string[] {
  const { campsPart, spreadOfHedging, spreadOfMeans } = theoriesOf(theories);
  const sorted = theories.map(({ ensemble }) => ensemble).sort((a, b) => hedgingOf(a) - hedgingOf(b));
  const [least, most] = [sorted[0], sorted[sorted.length - 1]].map(hedgingInWords);
  const { id } = theories[0].ensemble.scenario;
  const howMany = `${inWords(theories.length)} theories`;
  if (spreadOfHedging >= FAR_SHARE)
    return [`Same ${id}, `, 'Same scenario, '].map((head) => `${head}${howMany}: from ${most} still hedging to ${least}`);
  const range = least === most ? least : `${least} to ${most}`;
  const said = `${capital(howMany)} agree on`;
  if (campsPart)
    return [`${said} how many choose, not on whom: ${range} still hedge`, `${capital(howMany)}: ${range} still hedge`];
  const apart = spreadOfMeans >= FAR_MEAN ? `; ends differ by ${number(spreadOfMeans)}` : '';
  return [`${said} choice: ${range} still hedge${apart}`, `${capital(howMany)}: ${range} still hedge`];
}

const hedgingOf = ({ outcomes }: Ensemble): number => 1 - outcomes.decisiveChoice.probability;

/** Say what is measured, what the bands and bars are, and that the axis is cut if it is. */
export function theoriesSubtitles(theories: readonly UnderTheory[], lowest: number): string[] {
  const [{ ensemble }] = theories;
  const cut = lowest > 0 ? ` The axis starts at\u00a0${number(lowest, 1)}.` : '';
  const split = theories.some((theory) => isSplit(theory.ensemble));
  const runs = plural(ensemble.runs, 'run');
  const head = `Equidistance under each theory, same luck. Bands: ${split ? 'middle or densest' : 'middle'} 50 and 90 % of ${runs}.`;
  const lines = split
    ? ' Lines: the median or, where runs are of two kinds, the middle of each, width = share.'
    : ' Line: the median.';
  const bars = ` Bars: how the runs end, ${monthName(ensemble.scenario.case.start, ensemble.months)}.`;
  return [head + lines + cut + bars, head + (split ? ' Two lines: two kinds of runs.' : lines) + cut + bars, head + cut + bars];
}

/** Say in the caption what the weights in the panels are. */
export const THEORIES_REMARKS = [
  'Weights: of gains, security and identity in the appeal of a power.',
  'Weights: gains, security, identity.',
];

/** Describe the picture in words for people who cannot see it. */
export function describeTheories(theories: readonly UnderTheory[]): string {
  const [{ ensemble, reference }] = theories;
  const { scenario, months, runs } = ensemble;
  const span = `${monthName(scenario.case.start, 0)} to ${monthName(scenario.case.start, months)}`;
  return [
    `Line charts of equidistance side by side, one for each of ${theories.length} theories, ${span}, ${plural(runs, 'run')} of scenario ${scenario.name} each. All start at ${number(ensemble.outcomes.equidistance.start)}.`,
    `At the end: ${theories.map((theory) => `${theory.theory}, ${theoryLine(theory)}`).join('. ')}.`,
    ...(reference ? [`Dotted in each: ${reference.scenario.id} under the same theory.`] : []),
    ...theoriesSentences(theoriesOf(theories), scenario),
  ].join(' ');
}

/** Tabulate how each theory ends. */
export function theoriesTable(theories: readonly UnderTheory[]): Table {
  const { positive, negative } = theories[0].ensemble.scenario.case.camps;
  const referenced = theories.some(({ reference }) => reference !== undefined);
  return {
    columns: [
      'Theory',
      'Start',
      'Median at the end',
      'Nine in ten end',
      'Mean at the end',
      'Hedging',
      `Chose ${positive}`,
      `Chose ${negative}`,
      ...(referenced ? ['Mean end of reference'] : []),
    ],
    rows: theories.map(({ theory, ensemble, reference }) => {
      const { start, end } = ensemble.outcomes.equidistance;
      const chosen = ensemble.detail.chosen[ensemble.months];
      return [
        capital(theory),
        number(start),
        ensemble.outcomes.twoHumps ? 'two kinds' : number(end.p50),
        `${number(end.p05)} to ${number(end.p95)}`,
        number(end.mean),
        hedgingInWords(ensemble),
        percent(chosen.positive),
        percent(chosen.negative),
        ...(referenced ? [reference ? number(reference.outcomes.equidistance.end.mean) : '–'] : []),
      ];
    }),
  };
}
