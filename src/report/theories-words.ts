import { type LensEnd, type Theories, theoriesOf, type UnderLens } from '../experiment/theories.ts';
import type { LensName } from '../model/lens.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { theCamp } from './charts/camps.ts';
import { endShares } from './charts/equidistance-words.ts';
import { isSplit } from './charts/kinds.ts';
import type { Table } from './table.ts';
import { capital, list, monthName, number, plural, wholePercents } from './words.ts';

/** What each theory looks at first. */
export const LENS_WORDS: Readonly<Record<LensName, string>> = {
  constructivist: 'identity and recognition',
  liberal: 'gains and inducements',
  mixed: 'equal weights',
  realist: 'power and pressure',
};

/** Shares of hedging runs and means at the end that differ by less are said to agree. [C] */
const FAR_SHARE = 0.1;
const FAR_MEAN = 0.05;

const MOVES = {
  falls: 'on average equidistance falls',
  holds: 'on average equidistance holds near its start',
  rises: 'on average equidistance rises',
};
const MAJORITIES = { hedging: 'most runs still hedge', choosing: 'most runs choose', undecided: 'about half of the runs choose' };

/** Say what all lenses agree on and where they part. */
export function theoriesSentences(theories: Theories, scenario: Scenario): string[] {
  return [agreement(theories, scenario), parting(theories, scenario), CAUTION];
}

const CAUTION = 'Agreement is no proof: the lenses share everything but the weights of three motives.';

const inWords = (lenses: number): string => (lenses === 4 ? 'four' : String(lenses));

/** Write shares as the picture does: whole percentages that sum to 100, and some is never none. */
function sharesOf({ hedging, positive, negative }: Pick<LensEnd, 'hedging' | 'positive' | 'negative'>) {
  const whole = wholePercents([hedging, positive, negative]);
  const said = (share: number, exact: number): string => (share === 0 && exact > 0 ? 'under 1 %' : `${share} %`);
  return {
    choosing: hedging > 0 && whole[0] === 0 ? 'over 99 %' : said(100 - whole[0], 1 - hedging),
    positive: said(whole[1], positive),
    negative: said(whole[2], negative),
  };
}

function agreement({ ends, move, majority, camp }: Theories, scenario: Scenario): string {
  const shared = [
    ...(move ? [MOVES[move]] : []),
    ...(majority ? [`${MAJORITIES[majority]} at the end`] : []),
    ...(camp ? [`nearly all runs that choose go to ${theCamp(scenario, camp)}`] : []),
  ];
  if (shared.length === 0)
    return 'The lenses agree on nothing that was looked at: direction, what most runs do, and which camp is chosen.';
  return `All ${inWords(ends.length)} lenses agree: ${list(shared)}.`;
}

function parting(theories: Theories, scenario: Scenario): string {
  const { ends, move, majority, camp, spreadOfHedging, spreadOfMeans } = theories;
  const byHedging = [...ends].sort((a, b) => a.hedging - b.hedging);
  const byMean = [...ends].sort((a, b) => a.mean - b.mean);
  const [least, most] = [byHedging[0], byHedging[ends.length - 1]];
  const parts = [
    ...(move
      ? []
      : [
          `direction: equidistance ${grouped(
            ends,
            (end) => `${end.move} in the ${end.lens} lens`,
            (end) => end.move,
          )}`,
        ]),
    ...(majority
      ? []
      : [
          `what most runs do: ${grouped(
            ends,
            (end) => `${MAJORITIES[end.majority]} in the ${end.lens} lens`,
            (end) => end.majority,
          )}`,
        ]),
    ...(spreadOfHedging >= FAR_SHARE
      ? [`how many choose: ${sharesOf(most).choosing} (${most.lens}) to ${sharesOf(least).choosing} (${least.lens})`]
      : []),
    ...(spreadOfMeans >= FAR_MEAN
      ? [
          `how far: mean equidistance ends between ${number(byMean[0].mean)} (${byMean[0].lens}) and ${number(byMean[ends.length - 1].mean)} (${byMean[ends.length - 1].lens})`,
        ]
      : []),
    ...(camp ? [] : campsApart(ends, scenario)),
  ];
  if (parts.length > 0) return `They part on ${parts.join('; ')}.`;
  return `They part on nothing that matters here: shares that choose lie within ${FAR_SHARE * 100} points and mean ends within ${number(FAR_MEAN)}.`;
}

/** Join what lenses say, the lenses that say the same together. */
function grouped(ends: readonly LensEnd[], words: (end: LensEnd) => string, key: (end: LensEnd) => string): string {
  const keys = [...new Set(ends.map(key))];
  return keys
    .map((each) => {
      const same = ends.filter((end) => key(end) === each);
      return words(same[0]).replace(
        `the ${same[0].lens} lens`,
        same.length === 1 ? `the ${same[0].lens} lens` : `the ${list(same.map(({ lens }) => lens))} lenses`,
      );
    })
    .join(', ');
}

function campsApart(ends: readonly LensEnd[], scenario: Scenario): string[] {
  const choosing = ends.filter(({ hedging }) => hedging < 0.98);
  if (choosing.length < 2) return [];
  const { positive, negative } = scenario.case.camps;
  const words = choosing.map(
    (end) => `${end.lens} ${sharesOf(end).positive} ${positive} and ${sharesOf(end).negative} ${negative}`,
  );
  return [`which camp is chosen: ${words.join(', ')}`];
}

/** Say where one lens ends. */
export function lensLine({ ensemble }: UnderLens): string {
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
export function theoriesTitles(lenses: readonly UnderLens[]): string[] {
  const { spreadOfHedging, spreadOfMeans } = theoriesOf(lenses);
  const hedging = lenses.map(({ ensemble }) => endShares(ensemble).hedging);
  const [least, most] = [Math.min(...hedging), Math.max(...hedging)];
  const { id } = lenses[0].ensemble.scenario;
  const howMany = `${inWords(lenses.length)} theories`;
  if (spreadOfHedging >= FAR_SHARE)
    return [`Same ${id}, `, 'Same scenario, '].map((head) => `${head}${howMany}: from ${most} % still hedging to ${least} %`);
  const range = least === most ? `${least} %` : `${least} to ${most} %`;
  const apart = spreadOfMeans >= FAR_MEAN ? `; ends differ by ${number(spreadOfMeans)}` : '';
  return [`${capital(howMany)} agree on choice: ${range} still hedge${apart}`, `${capital(howMany)}: ${range} still hedge`];
}

/** Say what is measured, what the bands and bars are, and that the axis is cut if it is. */
export function theoriesSubtitles(lenses: readonly UnderLens[], lowest: number): string[] {
  const [{ ensemble }] = lenses;
  const cut = lowest > 0 ? ` The axis starts at\u00a0${number(lowest, 1)}.` : '';
  const split = lenses.some((lens) => isSplit(lens.ensemble));
  const runs = plural(ensemble.runs, 'run');
  const head = `Equidistance under each lens, same luck. Bands: ${split ? 'middle or densest' : 'middle'} 50 and 90 % of ${runs}.`;
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
export function describeTheories(lenses: readonly UnderLens[]): string {
  const [{ ensemble, reference }] = lenses;
  const { scenario, months, runs } = ensemble;
  const span = `${monthName(scenario.case.start, 0)} to ${monthName(scenario.case.start, months)}`;
  return [
    `Line charts of equidistance side by side, one for each of ${lenses.length} theory lenses, ${span}, ${plural(runs, 'run')} of scenario ${scenario.name} each. All start at ${number(ensemble.outcomes.equidistance.start)}.`,
    `At the end: ${lenses.map((lens) => `${lens.lens}, ${lensLine(lens)}`).join('. ')}.`,
    ...(reference ? [`Dotted in each: ${reference.scenario.id} under the same lens.`] : []),
    ...theoriesSentences(theoriesOf(lenses), scenario),
  ].join(' ');
}

/** Tabulate how each lens ends. */
export function theoriesTable(lenses: readonly UnderLens[]): Table {
  const { positive, negative } = lenses[0].ensemble.scenario.case.camps;
  const referenced = lenses.some(({ reference }) => reference !== undefined);
  return {
    columns: [
      'Lens',
      'Start',
      'Median at the end',
      'Nine in ten end',
      'Mean at the end',
      'Hedging',
      `Chose ${positive}`,
      `Chose ${negative}`,
      ...(referenced ? ['Mean end of reference'] : []),
    ],
    rows: lenses.map(({ lens, ensemble, reference }) => {
      const { start, end } = ensemble.outcomes.equidistance;
      const shares = endShares(ensemble);
      return [
        capital(lens),
        number(start),
        ensemble.outcomes.twoHumps ? 'two kinds' : number(end.p50),
        `${number(end.p05)} to ${number(end.p95)}`,
        number(end.mean),
        `${shares.hedging} %`,
        `${shares.positive} %`,
        `${shares.negative} %`,
        ...(referenced ? [reference ? number(reference.outcomes.equidistance.end.mean) : '–'] : []),
      ];
    }),
  };
}
