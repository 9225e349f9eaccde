import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/experiment/compare/compare.ts';
import type { Pair } from '../../src/experiment/compare/pair.ts';
import type { Discovery } from '../../src/experiment/discover/discovery.ts';
import type { Robust } from '../../src/experiment/robust/robust.ts';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import type { Sensitivity } from '../../src/experiment/sensitivity/sensitivity.ts';
import type { SobolIndices } from '../../src/experiment/sensitivity/sobol-indices.ts';
import { intervalOf } from '../../src/experiment/statistics/statistics.ts';
import type { Sweep } from '../../src/experiment/sweep/sweep.ts';
import { tippingLevel, tipsOf } from '../../src/experiment/sweep/tipping-level.ts';
import type { Tipping } from '../../src/experiment/tipping/tipping.ts';
import { chanceOf, type PairOfParameters } from '../../src/record/fit/ranges.ts';
import { FITTED } from '../../src/record/plausible/parameters.ts';
import { comparisonTitles } from '../../src/report/subjects/compare/charts/words.ts';
import { discoverTitles, treeTitles } from '../../src/report/subjects/discover/words.ts';
import { pairsTitles } from '../../src/report/subjects/fit/words.ts';
import { criteriaTitles } from '../../src/report/subjects/robust/criteria-titles.ts';
import { screeningTitles, sharesTitles } from '../../src/report/subjects/sensitivity/words.ts';
import { gridTitles } from '../../src/report/subjects/sweep/grid-words.ts';
import { sweepTitles } from '../../src/report/subjects/sweep/titles.ts';
import { tippingTitles } from '../../src/report/subjects/tipping/words.ts';
import { sampleEnsemble } from './sample.ts';
import { type Claim, claim, isShareOf, isWritten, NUMBER, read, SHARE, wrongIn } from './title-claims.ts';

const BASE = sampleEnsemble({ runs: 4, months: 6, events: [] });
const share = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((k) => k / 20),
  fc.constantFrom(0, 0.5, 1),
);
const value = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000),
  fc.constantFrom(0, 0.3, 0.5, 1),
);
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

describe('the title of a comparison is true of its pairs', () => {
  const NAMES = ['rising', 'managed', 'rupture'];
  const ensembleOf = (id: string, ends: readonly number[]): Ensemble => ({
    ...BASE,
    runs: ends.length,
    scenario: { ...BASE.scenario, id },
    outcomes: {
      ...BASE.outcomes,
      equidistance: { ...BASE.outcomes.equidistance, end: { ...BASE.outcomes.equidistance.end, mean: mean(ends) } },
    },
    detail: { ...BASE.detail, end: Float64Array.from(ends) },
  });
  const comparisonOf = (all: readonly (readonly number[])[]): Comparison => {
    const [a, b] = all;
    const differences = Float64Array.from(a, (one, k) => one - b[k]);
    const ensembles = all.map((ends, k) => ensembleOf(NAMES[k], ends));
    const part = (of: (one: number) => boolean): number => differences.filter(of).length / a.length;
    const pair = {
      a: ensembles[0],
      b: ensembles[1],
      difference: { end: intervalOf(differences), byMonth: [] },
      shareAbove: part((one) => one > 0),
      shareBelow: part((one) => one < 0),
    } as unknown as Pair;
    return { ensembles, pairs: [pair], runs: a.length } as unknown as Comparison;
  };
  const differ = (one: readonly number[], other: readonly number[]) => Float64Array.from(one, (each, k) => each - other[k]);
  const isKnown = (one: readonly number[], other: readonly number[]): boolean => {
    const { lo, hi } = intervalOf(differ(one, other));
    return one.length > 1 && (lo > 0 || hi < 0);
  };
  const endsOf = (scenarios: number) =>
    fc
      .integer({ min: 1, max: 12 })
      .chain((runs) =>
        fc.array(fc.array(value, { minLength: runs, maxLength: runs }), { minLength: scenarios, maxLength: scenarios }),
      );

  it('of two scenarios', () => {
    fc.assert(
      fc.property(endsOf(2), ([a, b]) => {
        const differences = differ(a, b);
        const part = (of: (one: number) => boolean): number => differences.filter(of).length / a.length;
        const lower = (word: string) => (one: number) => (word === 'lower' || word === 'below' ? one < 0 : one > 0);
        const WAY = '(lower|higher|below|above)';
        const claims: Claim<null>[] = [
          claim(/alike in every pair$/, () => differences.every((one) => one === 0)),
          claim(/^One pair /, () => a.length === 1),
          claim(/cannot be told apart$|^Not to be told apart on average in/, () => !isKnown(a, b)),
          claim(new RegExp(`${WAY} .*in (every pair|${SHARE} of pairs)`), (_, [word, said, text]) => {
            const actual = part(lower(word));
            return said === 'every pair' ? actual === 1 : isShareOf(text, actual);
          }),
          claim(
            new RegExp(`${WAY}.*by ${NUMBER} on average`),
            (_, [word, by]) => isWritten(by, Math.abs(mean(differences))) && lower(word)(mean(differences)) && isKnown(a, b),
          ),
          claim(new RegExp(`${WAY} than .*yet in only`), (_, [word]) => part(lower(word)) < 0.5),
          claim(new RegExp(`${WAY} than managed in`), (_, [word]) => part(lower(word)) >= 0.5),
          claim(new RegExp(`^Rising ${WAY} managed in`), (_, [word]) => part(lower(word)) >= 0.5),
        ];
        expect(wrongIn(comparisonTitles(comparisonOf([a, b])), claims, null)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('of three scenarios', () => {
    fc.assert(
      fc.property(endsOf(3), (all) => {
        const means = all.map(mean);
        const [least, most] = [Math.min(...means), Math.max(...means)];
        const of = (name: string) => all[NAMES.indexOf(name.toLowerCase())];
        const told = [isKnown(all[0], all[1]), isKnown(all[0], all[2]), isKnown(all[1], all[2])];
        const claims: Claim<null>[] = [
          claim(/^No scenario can be told|^No difference to be told/, () => told.every((one) => !one)),
          claim(new RegExp(`differ by ${NUMBER}$`), (_, [by]) => isWritten(by, most - least)),
          claim(
            /(rising|managed|rupture) (?:ends )?lowest(?: and|,) (\w+) highest/i,
            (_, [low, high]) => mean(of(low)) === least && mean(of(high)) === most && isKnown(of(low), of(high)),
          ),
          claim(
            new RegExp(`(rising|managed|rupture) (?:ends )?lowest.* (\\w+) highest, so in (every run|${SHARE} of runs)`),
            (_, [low, high, said, text]) => {
              const alone =
                all[0].filter((_, run) =>
                  all.every(
                    (each) => (each === of(low) || each[run] > of(low)[run]) && (each === of(high) || each[run] < of(high)[run]),
                  ),
                ).length / all[0].length;
              return said === 'every run' ? alone === 1 : isShareOf(text, alone);
            },
          ),
          claim(new RegExp(`^so in (every run|${SHARE} of runs)$`), () => true),
        ];
        expect(wrongIn(comparisonTitles(comparisonOf(all)), claims, null)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

const LEVELS = [-1, 0, 0.5, 1];
const experiment = {
  levers: [
    { path: 'rivalry.lever', label: 'rivalry' },
    { path: 'paths.credibility', label: 'credibility' },
  ],
  uncertainties: [],
};
const curve = fc.array(share, { minLength: 4, maxLength: 4 });
const sweepOf = (outcome: string, asSet: readonly number[], draws: readonly (readonly number[])[]): Sweep => {
  const tip = (shares: readonly number[]): number => tippingLevel(LEVELS, shares);
  const tips = { asSet: tip(asSet), record: undefined, draws: draws.length > 0 ? tipsOf(LEVELS, draws.map(tip)) : undefined };
  return {
    experiment,
    outcome,
    levels: [LEVELS],
    asSet: Float64Array.from(asSet),
    draws: draws.map((draw) => Float64Array.from(draw)),
    tips: outcome.startsWith('decisive') ? tips : undefined,
  } as unknown as Sweep;
};

describe('the title of a sweep is true of its curves', () => {
  const drawsOf = fc.array(curve, { maxLength: 12 });

  it('where something tips, and where it does not', () => {
    fc.assert(
      fc.property(
        curve,
        drawsOf,
        fc.constantFrom('decisiveChoice.probability', 'decisiveChoice.byCamp.East'),
        (asSet, draws, outcome) => {
          const sweep = sweepOf(outcome, asSet, draws);
          const never = (some: readonly (readonly number[])[]): number =>
            some.filter((one) => one.every((each) => each < 0.5)).length;
          const tipsAt = draws.map((draw) => tippingLevel(LEVELS, draw)).sort((a, b) => a - b);
          const below = (at: number): number => tipsAt.filter((tip) => tip <= at + 0.006).length / tipsAt.length;
          const level = (text: string): number => (text === 'never' ? Number.POSITIVE_INFINITY : read(text));
          const claims: Claim<null>[] = [
            claim(/^A choice(?: of the East)? is nowhere more likely than not/, () => never([asSet]) === 1),
            claim(
              /^(?:A choice|No draw tips: a choice) (of the East )?is/,
              (_, [of]) => (of !== undefined) === outcome.endsWith('East'),
            ),
            claim(/^No tipping on this lever$/, () => never([asSet]) === 1),
            claim(/tips at (−?[.\d]+) on this lever$/, (_, [at]) => isWritten(at, tippingLevel(LEVELS, asSet))),
            claim(/^No draw tips/, () => draws.length > 0 && never(draws) === draws.length),
            claim(/^No draw tips: a choice/, () => never([asSet]) === 1),
            claim(/^the settings as they stand do, at (−?[.\d]+)$/, (_, [at]) => isWritten(at, tippingLevel(LEVELS, asSet))),
            claim(new RegExp(`^${SHARE} of draws never tip`), (_, [text]) => isShareOf(text, never(draws) / draws.length)),
            claim(/tips? at about (−?[.\d]+)/, (_, [at]) => below(level(at)) - below(level(at) - 0.02) >= 0.7),
            claim(
              /(?:assume:|tips from|point:(?: from)?) (−?[.\d]+|never) to (−?[.\d]+|never)/,
              (_, [from, to]) => from !== to && level(from) < level(to),
            ),
          ];
          expect(wrongIn(sweepTitles(sweep, BASE.scenario), claims, null)).toEqual([]);
          if (draws.length === 0) return;
          const found = { sweep, tips: sweep.tips!.draws!, thirds: [] } as unknown as Tipping;
          const more = [
            claim<null>(/tips at the lowest level already, in every draw$/, () => tipsAt.every((tip) => tip === LEVELS[0])),
            claim<null>(new RegExp(`${SHARE} of draws never do$`), (_, [text]) => isShareOf(text, never(draws) / draws.length)),
            claim<null>(/hardly ever tips/, () => never(draws) / draws.length >= 0.9 && never(draws) < draws.length),
          ];
          expect(wrongIn(tippingTitles(found, BASE.scenario), [...claims, ...more], null)).toEqual([]);
        },
      ),
      { numRuns: 800 },
    );
  });

  it('where there is nothing to tip, by its numbers and by its draws', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), drawsOf, (asSet, draws) => {
        const same = (up: boolean): number => draws.filter((draw) => (up ? draw[3] > draw[0] : draw[3] < draw[0])).length;
        let up = false;
        const claims: Claim<null>[] = [
          claim(new RegExp(`${NUMBER} at every level of the lever$`), (_, [at]) => asSet.every((each) => isWritten(at, each))),
          claim(new RegExp(`(rises|falls) from ${NUMBER} to ${NUMBER}$`), (_, [way, from, to]) => {
            up = way === 'rises';
            return isWritten(from, asSet[0]) && isWritten(to, asSet[3]) && (up ? read(to) > read(from) : read(to) < read(from));
          }),
          claim(/^so in every draw$/, () => same(up) === draws.length),
          claim(/^so in (\d+) of (\d+) draws?$/, (_, [some, all]) => same(up) === Number(some) && draws.length === Number(all)),
          claim(new RegExp(`is (highest|lowest) at (−?[.\\d]+), ${NUMBER}$`), (_, [which, at, text]) => {
            const extreme = which === 'highest' ? Math.max(...asSet) : Math.min(...asSet);
            return isWritten(text, extreme) && isWritten(at, LEVELS[asSet.indexOf(extreme)]);
          }),
          claim(
            new RegExp(`^${NUMBER} at −1, ${NUMBER} at 1$`),
            (_, [first, last]) => isWritten(first, asSet[0]) && isWritten(last, asSet[3]),
          ),
        ];
        expect(wrongIn(sweepTitles(sweepOf('equidistance.end.mean', asSet, draws), BASE.scenario), claims, null)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('over two levers, low being the lower level even where the file begins with the higher one', () => {
    const sweep = {
      ...sweepOf('decisiveChoice.probability', [1, 0.75, 0.25, 0], []),
      levels: [
        [1, -1],
        [0.9, 0.1],
      ],
    };
    expect(gridTitles(sweep, BASE.scenario)[0]).toBe('Both levers low: 0 % of runs choose; both high: 100 %');
  });
});

describe('the title of policies, inputs and conditions is true', () => {
  it('of every criterion', () => {
    const shares = fc.array(fc.array(share, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(shares, (met) => {
        const policies = ['A', 'B', 'C'].map((name) => ({ name }));
        const found = {
          contest: { policies, criteria: met.map(() => ({})) },
          ranking: [0, 1, 2],
          estimates: { met: met.map((row) => row.map((each) => ({ value: each, lo: 0, hi: 1 }))) },
        };
        const behind = (k: number): number => Math.max(...met.map((row) => Math.max(...row) - row[k]));
        const named = (text: string): number[] => [...text.matchAll(/“(\w)”/g)].map(([, name]) => 'ABC'.indexOf(name));
        const claims: Claim<null>[] = [
          claim(/^No criterion tells|^No policy differs/, () => [0, 1, 2].every((k) => behind(k) === 0)),
          claim(/^(“.*”) (?:is|are|leads?)(?: good enough most often| by each criterion$|$)/, (_, [who]) =>
            named(who).every((k) => behind(k) === 0),
          ),
          claim(/^(“.”) leads.*, or is within 5 points$/, (_, [who]) => named(who).every((k) => behind(k) <= 0.0501)),
          claim(/^One policy leads(?: by each criterion)?$/, () => [0, 1, 2].some((k) => behind(k) === 0)),
          claim(/^One policy leads or is within 5 points$/, () => [0, 1, 2].some((k) => behind(k) <= 0.0501)),
          claim(
            /^(\d) policies are good enough most often/,
            (_, [some]) => [0, 1, 2].filter((k) => behind(k) === 0).length === Number(some),
          ),
          claim(/^What is best by one criterion is not best by another$/, () => [0, 1, 2].every((k) => behind(k) > 0)),
        ];
        expect(wrongIn(criteriaTitles(found as unknown as Robust), claims, null)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('63 against 80 % is no lead, nor nearly one, however wide the interval', () => {
    const met = [
      [0.8, 0.63],
      [0.5, 0.7],
    ].map((row) => row.map((each) => ({ value: each, lo: each - 0.2, hi: each + 0.2 })));
    const found = {
      contest: { policies: [{ name: 'A' }, { name: 'B' }], criteria: [{}, {}] },
      ranking: [0, 1],
      estimates: { met },
    };
    expect(criteriaTitles(found as unknown as Robust)).toEqual(['What is best by one criterion is not best by another']);
  });

  it('of inputs: what is named cannot be told from the largest, and what is not named can', () => {
    const one = fc.record({ value: share, half: fc.constantFrom(0.01, 0.1, 0.3), distinct: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (all) => {
        const names = all.map((_, k) => `input ${'abcde'[k]}`);
        const inputs = all.map((_, k) => ({ name: names[k], label: names[k] }));
        const totals = all.map(({ value: at, half, distinct }) => ({
          share: at,
          value: at,
          lo: at - half,
          hi: at + half,
          distinct,
        }));
        const known = totals.filter(({ distinct }) => distinct);
        const check = (titles: readonly string[], some: readonly { value: number; lo: number; hi: number }[]) => {
          const first = [...some].sort((a, b) => b.value - a.value)[0];
          const near = some.filter(({ hi }) => hi >= first.lo || first.hi === hi).length;
          const count = (text: string): number => [...text.matchAll(/input [a-e]/gi)].length;
          const claims: Claim<null>[] = [
            claim(/^No input/, () => some.length === 0),
            claim(/(.*) matters? most/i, (_, [who]) => /^(?:No|Two)/.test(who) || count(who) === near || count(who) === 1),
            claim(/^(input \w) matters most/i, () => near === 1),
            claim(new RegExp(`with a part in ${SHARE}$`), (_, [text]) => isShareOf(text, first.value)),
            claim(/^No single input matters most: (\d) cannot be told apart$/, (_, [n]) => Number(n) === near && near > 2),
            claim(/^Two inputs matter most$/, () => near === 2),
            claim(/^(\d) inputs? of (\d) kept$/, (_, [kept, of]) => Number(kept) === known.length && Number(of) === all.length),
            claim(/^none of them stands out$/, () => near > 2),
            claim(/(.*) moves? it most$/, (_, [who]) => count(who) === near),
          ];
          expect(wrongIn(titles, claims, null)).toEqual([]);
        };
        const indices = {
          inputs: totals.map((total, k) => ({ name: names[k], first: total, total })),
        } as unknown as SobolIndices;
        check(sharesTitles({ inputs } as unknown as Sensitivity, indices), known);
        const screened = totals.map((muStar, k) => ({ name: names[k], muStar })).sort((a, b) => b.muStar.value - a.muStar.value);
        const kept = inputs.filter((_, k) => totals[k].distinct);
        check(screeningTitles({ inputs, screened, kept } as unknown as Sensitivity), kept.length === 0 ? [] : totals);
      }),
      { numRuns: 600 },
    );
  });

  it('of conditions, where all cases are of interest, or none, or a tree has nothing to split', () => {
    const found = (base: number) => ({ base, inputs: [], found: { box: [], density: base } }) as unknown as Discovery;
    expect([0, 0.4, 1].map((base) => discoverTitles(found(base))[0])).toEqual([
      'No case is of interest, so nothing sets any apart',
      'No combination of conditions sets these cases apart',
      'Every case is of interest, so nothing sets any apart',
    ]);
    expect(treeTitles({ leaves: [{}], explained: Number.NaN } as unknown as Discovery)).toEqual([
      'A regression tree finds nothing worth a split',
    ]);
  });

  it('of pairs of parameters: a strong one of many is told with how often chance makes such', () => {
    const correlation = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0, 0.3, -0.31));
    fc.assert(
      fc.property(fc.array(correlation, { maxLength: 21 }), fc.integer({ min: 3, max: 400 }), (all, count) => {
        const pairs = all.map((each, k): PairOfParameters => {
          const chance = chanceOf(each, count, all.length);
          return {
            names: [FITTED[0], FITTED[1 + (k % 6)]],
            correlation: each,
            chance,
            told: Math.abs(each) >= 0.3 && chance <= 0.05,
          };
        });
        const told = pairs.filter((pair) => pair.told).length;
        const most = pairs.find((pair) => pairs.every((other) => Math.abs(other.correlation) <= Math.abs(pair.correlation)));
        const claims: Claim<null>[] = [
          claim(/^Too few settings/, () => pairs.length === 0),
          claim(/^Not free of each other/, () => told > 0),
          claim(/^(\d+) pairs are not free/, (_, [n]) => Number(n) === told),
          claim(
            new RegExp(`^Only weak ties .*, ${NUMBER}$`),
            (_, [text]) => isWritten(text, most!.correlation) && Math.abs(most!.correlation) < 0.3,
          ),
          claim(
            new RegExp(`^No pair stands out: .*, ${NUMBER}, is as chance would have it$`),
            (_, [text]) => isWritten(text, most!.correlation) && most!.chance > 0.05,
          ),
          claim(/^No pair stands out of (\d+) by more than chance$/, (_, [n]) => Number(n) === all.length && most!.chance > 0.05),
        ];
        expect(wrongIn(pairsTitles(pairs), claims, null)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('chance makes one of 21 pairs as strong as a single one at p = 0.014 in a quarter of cases', () => {
    expect(chanceOf(0.31, 64, 1)).toBeCloseTo(0.014, 3);
    expect(chanceOf(0.31, 64, 21)).toBeCloseTo(0.254, 3);
  });
});
