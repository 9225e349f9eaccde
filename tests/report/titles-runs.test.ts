import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leanOf } from '../../src/experiment/runs/lean.ts';
import { metricsOf } from '../../src/experiment/runs/metrics.ts';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { quantileAt, quantilesOf } from '../../src/experiment/statistics/statistics.ts';
import { findingWordings } from '../../src/report/chart/equidistance-words.ts';
import { channelsTitles } from '../../src/report/subjects/run/charts/channels-titles.ts';
import { choiceTitles } from '../../src/report/subjects/run/charts/choice-words.ts';
import { tiesTitles } from '../../src/report/subjects/run/charts/ties-words.ts';
import { metricsTitles } from '../../src/report/subjects/theories/metrics-words.ts';
import { list, number } from '../../src/report/words/words.ts';
import { textsIn } from '../../src/web/strings/strings.ts';
import { sampleEnsemble } from './sample.ts';
import { type Claim, claim, isShareOf, isWritten, NUMBER, read, SHARE, wrongIn } from './title-claims.ts';

const MONTHS = 6;
const BASE = sampleEnsemble({ runs: 8, months: MONTHS, events: [] });
const BASE_PATH = new Array<number>(MONTHS + 1).fill(0.9);
const CHANNELS = BASE.scenario.shown.channels.map((id) => BASE.scenario.case.channels.find((each) => each.id === id)!);
const edge = (...values: readonly number[]) => fc.constantFrom(...values);
const level = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), edge(0, 0.5, 0.86, 0.9, 0.94, 1));
const path = fc.array(level, { minLength: MONTHS + 1, maxLength: MONTHS + 1 });
const tilt = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), edge(-1, -0.05, 0, 0.05, 0.1, 1, Number.NaN));
const tilts = fc.array(fc.tuple(tilt, tilt), { minLength: CHANNELS.length, maxLength: CHANNELS.length });

interface Drawn {
  readonly path: readonly number[];
  readonly positive: number;
  readonly negative: number;
  readonly middles: readonly [number, number];
  readonly twoHumps: boolean;
}

/** An ensemble whose middle run, choices and kinds are these. */
function ensembleWith({ path: p50, positive, negative, middles, twoHumps }: Drawn): Ensemble {
  const { outcomes, detail } = BASE;
  const at = (value: number) => ({ p05: value, p25: value, p50: value, p75: value, p95: value });
  const probability = positive + negative;
  const kinds = { hedging: { share: 1 - probability, middle: middles[0] }, chosen: { share: probability, middle: middles[1] } };
  return {
    ...BASE,
    outcomes: {
      ...outcomes,
      equidistance: {
        start: p50[0],
        byMonth: p50.map((value, month) => ({ month, ...at(value) })),
        end: { ...at(p50[MONTHS]), mean: p50[MONTHS] },
      },
      decisiveChoice: { ...outcomes.decisiveChoice, probability },
      twoHumps,
    },
    detail: {
      ...detail,
      twoHumps: detail.twoHumps.map((_, month) => twoHumps && month === MONTHS),
      chosen: detail.chosen.map((none, month) => (month === MONTHS ? { positive, negative } : none)),
      kinds: detail.kinds.map((kind, month) => (month === MONTHS ? kinds : kind)),
    },
  };
}

const shares = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .filter(([a, b]) => a + b <= 400)
  .map(([a, b]) => [a / 400, b / 400] as const);
const ends = fc.oneof(
  shares,
  edge(0, 1, 1 / 400, 399 / 400, 0.5, 0.9).map((share) => [share, 0] as const),
);
const drawn: fc.Arbitrary<Drawn> = fc
  .record({ path, shares: ends, middles: fc.tuple(level, level), twoHumps: fc.boolean() })
  .map(({ shares: [positive, negative], ...rest }) => ({ ...rest, positive, negative }));

const chosenIn = ({ positive, negative }: Drawn): number => positive + negative;
const CLOSE = 0.9;

/** Ends of runs on both sides of balance: tilts, of which the quantiles and shares that a title may tell are taken. */
interface Ending {
  readonly tilts: readonly number[];
  /** Whether runs are of two kinds; then half of them lie in these. */
  readonly half: readonly (readonly [number, number])[] | undefined;
}

const endingTilt = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), edge(-1, -0.1, -0.05, 0, 0.05, 0.1, 0.3, 1));
const interval = fc.tuple(level, level).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
const endings: fc.Arbitrary<Ending> = fc.record({
  tilts: fc.oneof(
    fc.array(endingTilt, { minLength: 1, maxLength: 30 }),
    fc.array(
      endingTilt.map((tilt) => Math.abs(tilt)),
      { minLength: 2, maxLength: 30 },
    ),
    fc.array(
      endingTilt.map((tilt) => -Math.abs(tilt) / 9),
      { minLength: 2, maxLength: 30 },
    ),
  ),
  half: fc.option(fc.array(interval, { minLength: 1, maxLength: 2 }), { nil: undefined }),
});

/** An ensemble whose runs end so. */
function ending({ tilts, half }: Ending): Ensemble {
  const ends = quantilesOf(tilts.map((tilt) => 1 - Math.abs(tilt)));
  const { side, ...lean } = leanOf(Float64Array.from(tilts));
  const { positive, negative } = BASE.scenario.case.camps;
  const one = ensembleWith({ path: BASE_PATH, positive: 0, negative: 0, middles: [0.9, 0.5], twoHumps: half !== undefined });
  return {
    ...one,
    runs: tilts.length,
    outcomes: {
      ...one.outcomes,
      equidistance: { ...one.outcomes.equidistance, end: { ...ends, mean: ends.p50 } },
      lean: { ...lean, towards: side === 0 ? null : side > 0 ? positive : negative },
    },
    detail: { ...one.detail, densest: one.detail.densest.map((each) => ({ ...each, half: half ?? each.half })) },
  };
}

const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
const middleHalf = (values: readonly number[]): [number, number] => [
  quantileAt(sorted(values), 0.25),
  quantileAt(sorted(values), 0.75),
];
/** Tell whether what is said of the middle half of tilts is true of both of its ends. */
const ofTilts = (holds: (low: number, high: number) => boolean) => (data: Ending) => holds(...middleHalf(data.tilts));
const nearShare = ({ tilts: all }: Ending): number => all.filter((one) => Math.abs(one) <= 0.1).length / all.length;
const little = ofTilts((low, high) => Math.max(Math.abs(low), Math.abs(high)) <= 0.1);
const onSide = (camp: string) => ofTilts((low, high) => (camp === 'West' ? low > 0 : high < 0));
const intervalsOf = ({ tilts: all, half }: Ending): readonly (readonly [number, number])[] =>
  half ?? [middleHalf(all.map((one) => 1 - Math.abs(one)))];
const isEnds = (text: string, data: Ending): boolean =>
  text ===
  list(
    intervalsOf(data).map(([low, high]) => (number(low) === number(high) ? number(low) : `${number(low)} to ${number(high)}`)),
  );

const ENDS = '((?:[.\\d]+(?: to [.\\d]+)?)(?: and [.\\d]+(?: to [.\\d]+)?)?)';
const OF_RUNS: readonly Claim<Ending>[] = [
  claim(
    new RegExp(
      `^(?:Half of the runs|Half|The one run|Two kinds of runs: half|Two kinds: half) ends? at (?:an equidistance of )?${ENDS}(?:, |$)`,
    ),
    (data, [ends]) => isEnds(ends, data),
  ),
  claim(/^Two kinds/, ({ half }) => half !== undefined),
  claim(/^Half/, ({ half, tilts: all }) => half === undefined && all.length > 1),
  claim(/^The one run/, ({ tilts: all }) => all.length === 1),
  claim(
    /, leaning to the (West|East)$|, to the (West|East)$/,
    (data, [one, other]) => onSide(one ?? other)(data) && !little(data),
  ),
  claim(
    /, a little to the (West|East)(?:,|$)|, a little (West|East)$/,
    (data, [one, other]) => onSide(one ?? other)(data) && little(data),
  ),
  claim(/, (?:around balance|balanced)(?:,|$)/, (data) => little(data) && !onSide('West')(data) && !onSide('East')(data)),
  claim(
    /, (?:on both sides of balance|both ways)(?:,|$)/,
    (data) => !little(data) && !onSide('West')(data) && !onSide('East')(data),
  ),
  claim(/, not within a tenth of balance$/, (data) => nearShare(data) === 0),
  claim(/, within a tenth of balance$/, (data) => nearShare(data) === 1),
  claim(new RegExp(`^${SHARE} (?:end within a tenth of|within 0.10 of|near) balance$`), (data, [share]) =>
    isShareOf(share, nearShare(data)),
  ),
];

describe("a title's claim is true of its data", () => {
  it('of where runs end and towards whom', () => {
    fc.assert(
      fc.property(endings, (data) => {
        const wordings = findingWordings(ending(data));
        expect(wrongIn(wordings, OF_RUNS, data)).toEqual([]);
        const lengths = wordings.map((text) => text.length);
        expect([...lengths].sort((one, other) => other - one)).toEqual(lengths);
      }),
      { numRuns: 1500 },
    );
  });

  it('of where runs end and towards whom, in Serbian as in English', () => {
    const CHOICES: readonly (readonly [RegExp, RegExp])[] = [
      [/^Two kinds/, /^Dve vrste tokova/],
      [/^Half/, /^Polovina/],
      [/^The one run/, /^Tok /],
      [/a little/, /malo/],
      [/the West/, /Zapadu/],
      [/the East/, /Istoku/],
      [/both ways/, /s obe strane/],
      [/balanced/, /oko ravnoteže/],
    ];
    const [english, serbian] = (['en', 'sr-Latn'] as const).map((language) => textsIn(language).finding.heading);
    const numbers = (text: string) => [...text.replace(/\b0,/g, '0.').matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => digits);
    fc.assert(
      fc.property(endings, (data) => {
        const one = ending(data);
        const [en, sr] = [english(one), serbian(one)];
        for (const [here, there] of CHOICES) if (here.test(en)) expect(sr).toMatch(there);
        expect(numbers(sr)).toEqual(numbers(en));
      }),
      { numRuns: 500 },
    );
  });
});

interface Leaning {
  readonly tilts: readonly (readonly [number, number])[];
  readonly overall: readonly [number, number];
  readonly within: readonly [number, number];
}

function leaningEnsemble({ tilts: by, overall, within }: Leaning): Ensemble {
  const between = ([from, to]: readonly [number, number]): number[] =>
    Array.from({ length: MONTHS + 1 }, (_, month) => (month === MONTHS ? to : from));
  const base = ensembleWith({ path: between(overall), positive: 0, negative: 0, middles: [0.9, 0.5], twoHumps: false });
  const mean = { ...base.detail.mean, tiltByChannel: by.map(between) };
  return { ...base, detail: { ...base.detail, medianWithin: between(within), mean } };
}

const pull = ({ tilts: by }: Leaning, end: 0 | 1, sign: 1 | -1): number =>
  CHANNELS.reduce((sum, { weight }, c) => sum + (by[c][end] * sign > 0 ? weight * Math.abs(by[c][end]) : 0), 0);
const gapAt = ({ overall, within }: Leaning, end: 0 | 1): number => overall[end] - within[end];
const leads = (data: Leaning, name: string, sign: 1 | -1): boolean => {
  const own = CHANNELS.findIndex((channel) => channel.name.toLowerCase() === name);
  const pullOf = (c: number): number => CHANNELS[c].weight * data.tilts[c][1] * sign;
  return pullOf(own) > 0 && CHANNELS.every((_, c) => !(pullOf(c) > pullOf(own)));
};
const areNear = (data: Leaning, end: 0 | 1): boolean =>
  data.tilts.every((each) => !Number.isFinite(each[end]) || Math.abs(each[end]) <= 0.1 + 1e-9);

const OF_CHANNELS: readonly Claim<Leaning>[] = [
  claim(/West in (\w+), East in (\w+)$/, (data, [west, east]) => leads(data, west, 1) && leads(data, east, -1)),
  claim(/^Not neutral but cancelling out|^(?:Leanings cancel|Cancelling) out/, (data) => data.overall[1] >= CLOSE),
  claim(/^(?:Not neutral|Leanings cancel (?:out|in part)|Cancelling)/, (data) => gapAt(data, 1) >= 0.05),
  claim(/^(?:Not neutral but|Leanings cancel (?:out|in part):|Cancelling (?:out|in part):)/, (data) => gapAt(data, 0) >= 0.05),
  claim(new RegExp(`a gap of ${NUMBER} at the end$`), (data, [gap]) => isWritten(gap, gapAt(data, 1))),
  claim(/^Leanings cancel(?: in part)? at the end: a gap/, (data) => gapAt(data, 1) >= 0.05),
  claim(/^Leanings cancel inside single runs/, (data) => gapAt(data, 1) >= 0.05),
  claim(
    new RegExp(`^Leanings (cancel no longer|hardly cancel now|cancel less): the gap falls from ${NUMBER} to ${NUMBER}$`),
    (data, [how, from, to]) =>
      isWritten(from, gapAt(data, 0)) &&
      isWritten(to, gapAt(data, 1)) &&
      read(to) < read(from) &&
      (how === 'cancel less' || Math.min(pull(data, 1, 1), pull(data, 1, -1)) < 0.025) &&
      (how !== 'cancel no longer' || to === '0'),
  ),
  claim(
    new RegExp(`^Leanings cancel little: a gap of ${NUMBER} at both ends$`),
    (data, [gap]) => isWritten(gap, gapAt(data, 0)) && isWritten(gap, gapAt(data, 1)),
  ),
  claim(/^Near balance in every channel: little/, (data) => areNear(data, 0) && areNear(data, 1)),
  claim(/^Near balance in every channel at the end/, (data) => areNear(data, 1)),
  claim(
    new RegExp(`${NUMBER} against (?:East )?${NUMBER} at the end, a gap of ${NUMBER}$`),
    (data, [west, east, gap]) =>
      isWritten(west, pull(data, 1, 1)) && isWritten(east, pull(data, 1, -1)) && isWritten(gap, gapAt(data, 1)),
  ),
  claim(
    new RegExp(`^Little cancels: a gap of ${NUMBER} at the start and ${NUMBER} at the end$`),
    (data, [first, last]) =>
      isWritten(first, gapAt(data, 0)) &&
      isWritten(last, gapAt(data, 1)) &&
      gapAt(data, 0) < 0.05 &&
      gapAt(data, 1) < 0.05 &&
      ([0, 1] as const).every((end) => Math.min(pull(data, end, 1), pull(data, end, -1)) < 0.025),
  ),
  claim(/^At the end every channel that leans leans to the (West|East)$/, (data, [camp]) =>
    CHANNELS.every(({ weight }, c) => !(weight * data.tilts[c][1] * (camp === 'West' ? -1 : 1) > 0.005)),
  ),
  claim(
    /^At the end all that leans leans one way$/,
    (data) =>
      Math.min(
        ...([1, -1] as const).map((sign) => CHANNELS.filter(({ weight }, c) => weight * data.tilts[c][1] * sign > 0.005).length),
      ) === 0,
  ),
  claim(/^Tilts of channels, and the gap that they leave$/, () => true),
];

describe('of where the balance comes from', () => {
  const leaning = fc.record({ tilts, overall: fc.tuple(level, level), share: fc.tuple(level, level) }).map(
    ({ share, ...rest }): Leaning => ({
      ...rest,
      within: [rest.overall[0] - 0.2 * share[0], rest.overall[1] - 0.2 * share[1]],
    }),
  );

  it('the title is true of both columns', () => {
    fc.assert(
      fc.property(leaning, (data) => {
        expect(wrongIn(channelsTitles(leaningEnsemble(data)), OF_CHANNELS, data)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('leanings of 0.06 and 0.06 are not said to cancel no longer, though the gap has closed', () => {
    const even = CHANNELS.map(() => [0, 0] as [number, number]);
    even[0] = [0.5, 0.06 / CHANNELS[0].weight];
    even[1] = [-0.5, -0.06 / CHANNELS[1].weight];
    const data = { tilts: even, overall: [0.95, 0.9], within: [0.8, 0.87] } as const;
    expect(channelsTitles(leaningEnsemble(data))[0]).toBe('Leanings cancel less: the gap falls from 0.15 to 0.03');
  });

  it('the page says of both ends how much cancels, in both languages', () => {
    const said = (['en', 'sr-Latn'] as const).map((language) =>
      textsIn(language).below.channelsText('West', 'East', [0.19, 0.03]),
    );
    expect(said[0]).toMatch(
      /cancel at the start, and hardly at the end\. Equidistance is 0\.19 higher at the start and 0\.03 at the end/,
    );
    expect(said[1]).toMatch(/poništavaju na početku, a jedva na kraju\. .*0,19.*0,03/);
    expect(textsIn('en').below.channelsText('West', 'East', [0.01, 0.04])).toMatch(/^Little cancels at either end\./);
    expect(textsIn('en').below.channelsText('West', 'East', [0.01, 0.06])).toMatch(/cancel at the end\./);
  });
});

describe('of ties, demands and indices', () => {
  it('the tie that is said to move most is not outdone', () => {
    const cell = fc.tuple(level, level);
    const powers = BASE.scenario.shown.powers.length;
    const grid = fc.array(fc.array(cell, { minLength: CHANNELS.length, maxLength: CHANNELS.length }), {
      minLength: powers,
      maxLength: powers,
    });
    fc.assert(
      fc.property(
        fc.oneof(grid, fc.constant(Array.from({ length: powers }, () => CHANNELS.map(() => [0.2, 0.2] as [number, number])))),
        (ties) => {
          const tie = ties.map((row) =>
            row.map(([from, to]) => BASE.detail.mean.tie[0][0].map((_, m) => (m === MONTHS ? to : from))),
          );
          const titles = tiesTitles({ ...BASE, detail: { ...BASE.detail, mean: { ...BASE.detail.mean, tie } } });
          const sizes = ties.flat().map(([from, to]) => Math.abs(to - from));
          const most = Math.max(...sizes);
          const claims: Claim<null>[] = [
            claim(/^No tie ends 0\.05 or more from where it began/, () => most < 0.05),
            claim(new RegExp(`${NUMBER} to ${NUMBER}$`), (_, [from, to]) =>
              ties.flat().some(([a, b]) => isWritten(from, a) && isWritten(to, b) && Math.abs(b - a) === most),
            ),
            claim(
              new RegExp(`by about ${NUMBER}$`),
              (_, [by]) => isWritten(by, most) && sizes.filter((size) => most - size < 0.005).length > 1,
            ),
            claim(/^Two ties move about equally far$/, () => sizes.filter((size) => most - size < 0.005).length > 1),
          ];
          expect(wrongIn(titles, claims, null)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the larger part of demands is told, whichever it is', () => {
    fc.assert(
      fc.property(drawn, fc.oneof(level, edge(0.49, 0.5, 0.51)), (data, low) => {
        const one = ensembleWith(data);
        const titles = choiceTitles({ ...one, outcomes: { ...one.outcomes, demands: { ...one.outcomes.demands, low } } });
        const claims: Claim<Drawn>[] = [
          claim(/^No run chooses/, () => chosenIn(data) === 0),
          claim(new RegExp(`^${SHARE} of runs choose`), (_, [share]) => isShareOf(share, chosenIn(data))),
          claim(/^Every run chooses/, () => chosenIn(data) === 1),
          claim(
            new RegExp(`^${SHARE} of demands get a quarter or nothing$`),
            (_, [share]) => isShareOf(share, low) && low >= 0.5,
          ),
          claim(
            new RegExp(`^${SHARE} of demands get more than a quarter$`),
            (_, [share]) => isShareOf(share, 1 - low) && low < 0.5,
          ),
          claim(/^Under 1 % of runs choose/, () => chosenIn(data) > 0 && chosenIn(data) < 0.01),
          claim(/^Over 99 % of runs choose/, () => chosenIn(data) < 1 && chosenIn(data) > 0.99),
        ];
        expect(wrongIn(titles, claims, data)).toEqual([]);
      }),
    );
  });

  it('as many indices agree as the title says', () => {
    const series = fc.tuple(level, level);
    fc.assert(
      fc.property(fc.tuple(series, series, series, series), fc.option(series), (known, exposure) => {
        const all = [...known, exposure];
        const months = BASE.detail.mean.equidistance;
        const of = (pair: readonly [number, number] | null) => months.map((_, m) => (pair ? pair[m === MONTHS ? 1 : 0] : null));
        const [equidistance, within, aggregate, entropy] = known.map((pair) => of(pair) as number[]);
        const mean = { ...BASE.detail.mean, equidistance, within, aggregate, entropy, exposure: of(exposure) };
        const titles = metricsTitles(metricsOf({ ...BASE, detail: { ...BASE.detail, mean } }));
        const moveOf = ([from, to]: readonly [number, number]): number => {
          const change = Math.round((to - from) * 1000) / 1000;
          return Math.abs(change) > 0.05 ? Math.sign(change) : 0;
        };
        const moves = all.flatMap((pair) => (pair ? [moveOf(pair)] : []));
        const others = moves.slice(1).filter((move) => move !== moves[0]).length;
        const claims: Claim<null>[] = [
          claim(/^Equidistance falls/, () => moves[0] < 0),
          claim(/^Equidistance ends where it began/, () => moves[0] === 0),
          claim(/^Equidistance rises/, () => moves[0] > 0),
          claim(/by whichever index it is read$/, () => others === 0 && exposure !== null),
          claim(/by every index that can be read$/, () => others === 0),
          claim(/^so do all indices that can be read$/, () => others === 0),
          claim(
            /(\d) of (\d) other indices says? otherwise$/,
            (_, [some, read]) => Number(some) === others && Number(read) === moves.length - 1,
          ),
        ];
        expect(wrongIn(titles, claims, null)).toEqual([]);
      }),
    );
  });
});
