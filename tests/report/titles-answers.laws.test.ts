import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/experiment/design/design.ts';
import type { Box } from '../../src/experiment/discover/box.ts';
import { type Discovery, discover } from '../../src/experiment/discover/discovery.ts';
import type { PolicyComparison } from '../../src/experiment/experiment.ts';
import type { PointResults } from '../../src/experiment/points/point-results.ts';
import type { RobustPlan } from '../../src/experiment/robust/plan.ts';
import { type Robust, robustOf } from '../../src/experiment/robust/robust.ts';
import type { AreaUnderCurve } from '../../src/experiment/statistics/roc.ts';
import type { EarlyWarning, Judged, SignName } from '../../src/experiment/tipping/early-warning.ts';
import { discoverAnswer } from '../../src/report/subjects/discover/answer.ts';
import { discoverSentences, discoverTitles, treeTitles } from '../../src/report/subjects/discover/words.ts';
import { leadersSentence } from '../../src/report/subjects/robust/criteria.ts';
import { robustSentences, robustTitles } from '../../src/report/subjects/robust/words.ts';
import { warningSentences, warningTitles } from '../../src/report/subjects/tipping/warning-words.ts';
import { HEAD, loadText } from '../experiment/plans.ts';
import { sampleEnsemble } from './sample.ts';
import { type Claim, claim, isShareOf, isWritten, NUMBER, SHARE, wrongIn } from './title-claims.ts';

const { scenario } = sampleEnsemble({ runs: 4, months: 6, events: [] });

describe('what is said of early signs is true of their areas', () => {
  const share = fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000),
    fc.constantFrom(0.5, 0.499, 0.501, 0.694, 0.696, 0.7, 0.704),
  );
  const area = fc.tuple(share, share, share).map((all): AreaUnderCurve => {
    const [lo, value, hi] = [...all].sort((a, b) => a - b);
    return { value, lo, hi };
  });
  interface Signs {
    readonly variance: AreaUnderCurve;
    readonly autocorrelation: AreaUnderCurve;
    readonly distance: AreaUnderCurve;
    readonly across: AreaUnderCurve | null;
  }
  const signs: fc.Arbitrary<Signs> = fc.record({
    variance: area,
    autocorrelation: area,
    distance: area,
    across: fc.option(area),
  });
  const warningOf = ({ variance, autocorrelation, distance, across }: Signs): EarlyWarning => {
    const judged = (sign: SignName, of: AreaUnderCurve): Judged => {
      const window = sign === 'distance' ? undefined : 24;
      return { sign, against: 'others', window, lead: 0, pairs: 400, worlds: 40, area: of, caught: 0.1 };
    };
    return {
      judged: [judged('variance', variance), judged('autocorrelation', autocorrelation), judged('distance', distance)],
      trends: { variance: [], autocorrelation: [] },
      across: across ? { worlds: 40, trend: across, width: across } : undefined,
    };
  };

  const warns = ({ value, lo }: AreaUnderCurve): boolean => value >= 0.6949 && lo > 0.5;
  const tells = ({ lo, hi }: AreaUnderCurve): boolean => lo > 0.5 || hi < 0.5;
  const wrongWay = ({ hi }: AreaUnderCurve): boolean => hi < 0.5;
  const VERDICTS: Readonly<Record<string, (area: AreaUnderCurve) => boolean>> = {
    'warn of a choice': warns,
    warn: warns,
    'hardly warn of a choice': (each) => !warns(each) && each.lo > 0.5,
    'hardly warn': (each) => !warns(each) && each.lo > 0.5,
    'do not warn of a choice': (each) => !tells(each),
    'do not warn': (each) => !tells(each),
    'point the wrong way, if anywhere': wrongWay,
  };
  const VERB = `(${Object.keys(VERDICTS)
    .sort((a, b) => b.length - a.length)
    .join('|')})`;
  const TITLES: readonly Claim<Signs>[] = [
    claim(
      new RegExp(`^Growing swings ${VERB}, and months that grow alike ${VERB}$`),
      (data, [one, other]) => VERDICTS[one](data.variance) && VERDICTS[other](data.autocorrelation),
    ),
    claim(
      new RegExp(`^Growing swings and months that grow alike ${VERB}$`),
      (data, [both]) => VERDICTS[both](data.variance) && VERDICTS[both](data.autocorrelation),
    ),
    claim(
      /^Neither of the two classical early signs warns of a choice here$/,
      ({ variance, autocorrelation }) => !warns(variance) && !warns(autocorrelation),
    ),
    claim(
      /^A classical early sign warns of a choice here$/,
      ({ variance, autocorrelation }) => warns(variance) || warns(autocorrelation),
    ),
    claim(
      /^Classical early signs (hardly|do not) warn of a choice here$/,
      ({ variance, autocorrelation }, [how]) =>
        !warns(variance) && !warns(autocorrelation) && (how === 'hardly') === (variance.lo > 0.5 || autocorrelation.lo > 0.5),
    ),
    // what is said of early signs without a word which would hold for each that is drawn
    claim(/^Early signs (?:hardly|do not) warn/, ({ variance, autocorrelation, distance, across }) =>
      [variance, autocorrelation, distance, ...(across ? [across] : [])].every((each) => !warns(each)),
    ),
  ];
  const numbers = (text: string): number[][] =>
    [...text.matchAll(/(\d+) of 100(?: \w+)? \((\d+) to (\d+)\)/g)].map((all) => all.slice(1, 4).map(Number));
  const written = ([value, lo, hi]: readonly number[], area: AreaUnderCurve): boolean =>
    [Math.abs(value - area.value * 100), Math.abs(lo - area.lo * 100), Math.abs(hi - area.hi * 100)].every(
      (apart) => apart <= 0.501,
    );

  it('in titles and in words, by the numbers that are quoted', () => {
    fc.assert(
      fc.property(signs, (data) => {
        const warning = warningOf(data);
        expect(wrongIn(warningTitles(warning), TITLES, data)).toEqual([]);
        const [head, early, across] = warningSentences(warning);
        expect(wrongIn([head.slice(0, head.indexOf(':'))], TITLES, data)).toEqual([]);
        const [first, second] = numbers(head);
        expect([written(first, data.variance), written(second, data.autocorrelation)]).toEqual([true, true]);
        const [distance, best] = numbers(early);
        const better = data.variance.value >= data.autocorrelation.value ? data.variance : data.autocorrelation;
        expect([written(distance, data.distance), best[0] === Math.max(first[0], second[0]), written(best, better)]).toEqual([
          true,
          true,
          true,
        ]);
        const many: readonly Claim<Signs>[] = [
          claim(/^Many runs of a world do warn: /, (all) => warns(all.across!)),
          claim(/^Many runs of a world hardly warn: /, (all) => !warns(all.across!) && all.across!.lo > 0.5),
          claim(/^Many runs of a world do not warn by their trend: /, (all) => all.across!.lo <= 0.5),
          claim(/^Judged on 400 pairs of runs in 40 worlds that tip, too few worlds/, (all) => all.across === null),
        ];
        expect(wrongIn([across.replace(/; /g, ', ')], many, data)).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('that distance or the spread of many warns is no early sign that does not', () => {
    const [coin, good] = [
      { value: 0.5, lo: 0.46, hi: 0.54 },
      { value: 0.85, lo: 0.83, hi: 0.87 },
    ];
    const [title] = warningTitles(warningOf({ variance: coin, autocorrelation: coin, distance: good, across: good }));
    expect(title).toBe('Classical early signs do not warn of a choice here');
  });
});

const INPUTS = [
  { name: 'rivalry.lever', range: { uniform: [0, 1] as const } },
  { name: 'theory', range: { choices: ['mixed', 'realist', 'liberal'] } },
];
const designOf = (points: readonly (readonly [number, number])[]): Design => ({
  id: 'd',
  inputs: INPUTS,
  count: points.length,
  unit: Float64Array.from(points.flat()),
});
const NAMED = INPUTS.map((each) => ({ ...each, label: each.name }));
const unit = fc.integer({ min: 0, max: 99 }).map((k) => (k + 0.5) / 100);
const point = fc.tuple(unit, unit);

describe('what is said of policies is true of their worlds', () => {
  const NAMES = ['A', 'B', 'C', 'D'];
  const CRITERIA = [
    { outcome: 'equidistance.end.mean', above: 0.5 },
    { outcome: 'decisiveChoice.probability', below: 0.3 },
  ];
  const level = fc.constantFrom(0, 0.1, 0.29, 0.3, 0.31, 0.5, 0.501, 0.6, 0.9, 1);
  const worlds = fc
    .record({ count: fc.integer({ min: 2, max: 4 }), criteria: fc.integer({ min: 1, max: 2 }) })
    .chain(({ count, criteria }) =>
      fc.record({
        points: fc.array(point, { minLength: 20, maxLength: 20 }),
        rows: fc.array(
          fc.oneof(
            fc.array(level, { minLength: 20, maxLength: 20 }),
            level.map((each) => Array<number>(20).fill(each)),
          ),
          {
            minLength: count * criteria,
            maxLength: count * criteria,
          },
        ),
        count: fc.constant(count),
        alike: fc.boolean(),
      }),
    );

  interface Policies {
    readonly found: Robust;
    /** [criteria][policies][worlds]. */
    readonly tables: readonly (readonly (readonly number[])[])[];
    readonly count: number;
  }
  function policiesOf({
    points,
    rows,
    count,
    alike,
  }: {
    points: readonly [number, number][];
    rows: readonly number[][];
    count: number;
    alike: boolean;
  }): Policies {
    const criteria = CRITERIA.slice(0, rows.length / count);
    const tables = criteria.map((_, o) => Array.from({ length: count }, (__, k) => rows[alike ? o * count : o * count + k]));
    const contest: PolicyComparison = { policies: NAMES.slice(0, count).map((name) => ({ name, settings: [] })), criteria };
    const results = {
      means: (outcome: string) => Float64Array.from(tables[criteria.findIndex((each) => each.outcome === outcome)].flat()),
    } as unknown as PointResults;
    const plan = { design: 'd', worlds: designOf(points), inputs: NAMED } as unknown as RobustPlan;
    return { found: robustOf(contest, plan, results, 's'), tables, count };
  }
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const isMet = (o: number, value: number): boolean => (o === 0 ? value > 0.5 : value < 0.3);
  const metBy = ({ tables }: Policies, o: number, k: number): number =>
    mean(tables[o][k].map((each) => (isMet(o, each) ? 1 : 0)));
  const allMet = ({ tables }: Policies, k: number): number =>
    mean(tables[0][k].map((_, w) => (tables.every((table, o) => isMet(o, table[k][w])) ? 1 : 0)));
  const worst = ({ tables: [table] }: Policies, k: number): number =>
    Math.max(...table[k].map((own, w) => Math.max(...table.map((row) => row[w])) - own));
  const every = (data: Policies): number[] => Array.from({ length: data.count }, (_, k) => k);
  const place = (name: string): number => NAMES.indexOf(name);
  const open = (data: Policies, best: number): number[] =>
    every(data).filter(
      (k) =>
        k !== best &&
        data.found.estimates.allMetDifference(best, k).lo <= 0 &&
        data.found.estimates.allMetDifference(best, k).hi >= 0,
    );
  const best = (data: Policies): number => Math.max(...every(data).map((k) => allMet(data, k)));
  const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

  const TITLES: readonly Claim<Policies>[] = [
    claim(/^No policy is good enough in any world$/, (data) => best(data) === 0),
    claim(new RegExp(`^“(\\w)” (?:is good enough in|\\()${SHARE.replace('(', '\\s?(')} of worlds`), (data, [name, share]) => {
      const own = allMet(data, place(name));
      return isShareOf(share.trim(), own) && same(own, best(data));
    }),
    claim(/^“(\w)” is good enough in .* of worlds, more than others$/, (data, [name]) =>
      every(data).every((k) => k === place(name) || allMet(data, k) < allMet(data, place(name)) - 1e-9),
    ),
    claim(
      /^“(\w)” \(.* of worlds\) cannot be told from “(\w)”$/,
      (data, [name, other]) => open(data, place(name)).join() === String(place(other)),
    ),
    claim(
      /^No clear best: (\d) of (\d) policies cannot be told apart$/,
      (data, [some, all]) =>
        Number(all) === data.count &&
        every(data).some((k) => same(allMet(data, k), best(data)) && open(data, k).length === Number(some) - 1),
    ),
  ];
  const REGRET = `(nothing|(?:less than )?(?:\\.?\\d[.\\d]*)(?: or less)?)`;
  const SENTENCES: readonly Claim<Policies>[] = [
    claim(/^No policy is good enough in any of 20 worlds/, (data) => best(data) === 0),
    claim(
      new RegExp(`^“(\\w)” is good enough in ${SHARE} of 20 worlds`),
      (data, [name, share]) => isShareOf(share, allMet(data, place(name))) && same(allMet(data, place(name)), best(data)),
    ),
    claim(/“(\w)” comes nearest to the best policy of each world/, (data, [name]) => data.found.nearest.policy === place(name)),
    claim(
      new RegExp(
        `“(\\w)” comes nearest to the best policy of each world, short of it by ${REGRET} in nine worlds of ten and ${NUMBER} at worst`,
      ),
      (data, [name, , at]) => isWritten(at, worst(data, place(name))),
    ),
    claim(
      new RegExp(`at worst “(\\w)” misses least, by ${NUMBER}`),
      (data, [name, by]) =>
        same(worst(data, place(name)), Math.min(...every(data).map((k) => worst(data, k)))) &&
        isWritten(by, worst(data, place(name))),
    ),
    claim(/No policy is beaten on every count by another\.$/, (data) => data.found.estimates.undominated.every(Boolean)),
    claim(/^“(\w)” misses no criterion in any of 20 worlds\.$/, (data, [name]) => allMet(data, place(name)) === 1),
    claim(/^“\w”, as every other policy, misses a criterion in each of 20 worlds\.$/, (data) => best(data) === 0),
    claim(new RegExp(`^“(\\w)” misses a criterion in ${SHARE} of worlds, `), (data, [name, share]) =>
      isShareOf(share, 1 - allMet(data, place(name))),
    ),
    claim(new RegExp(`, but in ${SHARE} of those with `), (data, [share]) => {
      const { box, density } = data.found.failure;
      return box.length > 0 && density > 1 - best(data) && isShareOf(share, density);
    }),
    claim(/(all|\d+ %) of its failures lie there\.$/, ({ found }, [share]) =>
      share === 'all' ? found.failure.coverage === 1 : isShareOf(share, found.failure.coverage),
    ),
  ];

  it('in titles, in words, and criterion by criterion', () => {
    fc.assert(
      fc.property(worlds, (drawn) => {
        const data = policiesOf(drawn);
        const { found } = data;
        expect(wrongIn(robustTitles(found), TITLES, data)).toEqual([]);
        const said = robustSentences(found, scenario).map(([, text]) => text.replace(/; /g, ', '));
        expect(wrongIn(said, SENTENCES, data)).toEqual([]);
        for (const [o, criterion] of found.contest.criteria.entries()) {
          const most = Math.max(...every(data).map((k) => metBy(data, o, k)));
          const lead = every(data).filter((k) => same(metBy(data, o, k), most));
          const CLAIMS: readonly Claim<null>[] = [
            claim(
              new RegExp(`: every policy alike, in ${SHARE} of worlds\\.$`),
              (_, [share]) => lead.length === data.count && isShareOf(share, most),
            ),
            claim(new RegExp(`: most often (.*), in ${SHARE} of worlds\\.$`), (_, [who, share]) => {
              const named = [...who.matchAll(/“(\w)”/g)].map(([, name]) => place(name));
              return named.sort().join() === lead.join() && lead.length < data.count && isShareOf(share, most);
            }),
          ];
          expect(wrongIn([leadersSentence(found, criterion, o, scenario)], CLAIMS, null)).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('where two are good enough equally often, neither leads alone', () => {
    const met = [0.5, 0.5, 0.2].map((value) => ({ value, lo: 0, hi: 1 }));
    const found = {
      contest: { policies: NAMES.slice(0, 3).map((name) => ({ name })) },
      ranking: [0, 1, 2],
      estimates: { met: [met] },
    };
    expect(leadersSentence(found as unknown as Robust, CRITERIA[0], 0, scenario)).toContain(
      ': most often “A” and “B”, in 50 % of worlds.',
    );
  });
});

describe('what is said of conditions is true of their cases', () => {
  const INTERESTS = [
    { outcome: 'decisiveChoice.probability', above: 0.5 },
    { outcome: 'equidistance.end.mean', below: 0.5 },
  ];
  /** Outcomes that hang on inputs more or less, or not at all. */
  const found = fc
    .record({
      points: fc.array(point, { minLength: 60, maxLength: 60 }),
      noise: fc.array(unit, { minLength: 60, maxLength: 60 }),
      weight: fc.constantFrom(0, 0.3, 0.8, 1),
      choice: fc.constantFrom(0, 0.4),
      interest: fc.constantFrom(...INTERESTS),
    })
    .map(({ points, noise, weight, choice, interest }) => {
      const way = 'above' in interest ? 1 : -1;
      const outcome = points.map(([x, y], k) => {
        const raw = weight * (x + (y < 1 / 3 ? choice : 0)) + (1 - weight) * noise[k];
        return Math.min(1, Math.max(0, way > 0 ? raw : 1 - raw));
      });
      return { design: designOf(points), outcome, interest };
    })
    .filter(({ outcome, interest }) => {
      const flags = outcome.filter((each) => (interest.above === undefined ? each < 0.5 : each > 0.5)).length;
      return flags > 0 && flags < 60;
    })
    .map(({ design, outcome, interest }) =>
      discover(design, { design: 'd', replicates: 1, outcome: Float64Array.from(outcome) }, interest, NAMED),
    );

  const rowsOf = ({ cases }: Discovery): number[] => Array.from(cases.outcome, (_, row) => row);
  const isIn = ({ cases }: Discovery, box: Box, row: number): boolean =>
    box.every((side) => {
      const at = cases.values[row * 2 + side.input];
      return side.kind === 'without' ? !side.choices.includes(at) : side.kind === 'from' ? at >= side.limit : at < side.limit;
    });
  const ofInterest = (data: Discovery, rows: readonly number[]): number =>
    rows.filter((row) => data.cases.interest[row] === 1).length;
  const inside = (data: Discovery): number[] => rowsOf(data).filter((row) => isIn(data, data.found.box, row));
  const base = (data: Discovery): number => ofInterest(data, rowsOf(data)) / 60;
  const density = (data: Discovery): number => ofInterest(data, inside(data)) / inside(data).length;
  const squares = (values: readonly number[]): number => {
    const middle = values.reduce((a, b) => a + b, 0) / values.length;
    return values.reduce((sum, each) => sum + (each - middle) ** 2, 0);
  };
  const within = (data: Discovery): number[][] =>
    data.leaves.map(({ box }) =>
      rowsOf(data)
        .filter((row) => isIn(data, box, row))
        .map((row) => data.cases.outcome[row]),
    );
  const conditions = ({ found: { box } }: Discovery): number => new Set(box.map(({ input }) => input)).size;

  const CLAIMS: readonly Claim<Discovery>[] = [
    claim(
      /^No combination of conditions sets these cases apart$|no combination of conditions sets them apart from the others\.$/,
      (data) => data.found.box.length === 0,
    ),
    claim(
      new RegExp(`^(\\d) conditions?(?: raises? the share of such cases|:) from ${SHARE} to ${SHARE}$`),
      (data, [n, from, to]) =>
        Number(n) === conditions(data) &&
        isShareOf(from, base(data)) &&
        isShareOf(to, density(data)) &&
        density(data) > base(data) &&
        from !== to,
    ),
    claim(new RegExp(`^In ${SHARE} of 60 cases the `), (data, [share]) => isShareOf(share, base(data))),
    claim(
      new RegExp(`it is so in ${SHARE}\\.$`),
      (data, [share]) => isShareOf(share, density(data)) && density(data) > base(data),
    ),
    claim(/^Chance would do as well as any condition that was tried\.$/, (data) => data.found.box.length === 0),
    claim(
      new RegExp(`^These conditions hold in ${SHARE} of all cases and catch ${SHARE} of those asked about, even the weakest, `),
      (data, [mass, caught]) =>
        isShareOf(mass, inside(data).length / 60) &&
        isShareOf(caught, ofInterest(data, inside(data)) / ofInterest(data, rowsOf(data))),
    ),
    claim(/^A regression tree finds nothing worth a split\.?$/, (data) => data.leaves.length === 1),
    claim(new RegExp(`(?:tree|which) explains ${SHARE} of what differs`), (data, [share]) => {
      const left = within(data).reduce((sum, values) => sum + squares(values), 0);
      return data.leaves.length > 1 && isShareOf(share, 1 - left / squares([...data.cases.outcome]));
    }),
    claim(/finds the highest [^,]*, ([^,]+), with /, (data, [text]) => {
      const most = Math.max(...within(data).map((values) => values.reduce((a, b) => a + b, 0) / values.length));
      return text.includes('%') ? isShareOf(text, most) : isWritten(text, most);
    }),
  ];

  it('in titles and in words', () => {
    fc.assert(
      fc.property(found, (data) => {
        const said = discoverSentences(data, scenario).map(([, text]) => text.replace(/; /g, ', '));
        expect(wrongIn([...discoverTitles(data), ...treeTitles(data), ...said], CLAIMS, data)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('in the table of the tree, which writes a share as its sentence and its picture do', async () => {
    const loaded = await loadText(
      `${HEAD}question: discover\nuncertainties: {rivalry.lever: {uniform: [0, 1]}, parameters.bite: declared}\noutcomes: [decisiveChoice.probability]\ninterest: {outcome: decisiveChoice.probability, above: 0.5}\n`,
    );
    const points = Array.from({ length: 60 }, (_, k): [number, number] => [(k + 0.5) / 60, ((k * 7) % 60) / 60]);
    const outcome = Float64Array.from(points, ([x]) => (x > 0.6 ? 0.85 : 0.1));
    const data = discover(designOf(points), { design: 'd', replicates: 1, outcome }, INTERESTS[0], NAMED);
    const facts = { version: '0.2.0', seed: 's', replicates: 1, points: 60, runs: 60, designs: ['d'] };
    const { pictures, sentences } = discoverAnswer(data, loaded, scenario, facts);
    expect(sentences[2][1]).toContain(', 85 %, with');
    expect(pictures[1].tables![0].rows.map(([, mean]) => mean)).toContain('85 %');
  });
});
