import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calibration, TriedPoint } from '../../src/record/fit/history-matching.ts';
import { pairsOf } from '../../src/record/fit/ranges.ts';
import type { Family, IndicatorSeries } from '../../src/record/measure/series.ts';
import { FITTED, priorOf, type Settings } from '../../src/record/plausible/parameters.ts';
import type { Uncertainty } from '../../src/record/plausible/runs.ts';
import type { Backcast } from '../../src/record/test/backcast.ts';
import { rangesTitles } from '../../src/report/subjects/fit/chart.ts';
import { pairsTable, rangesTable } from '../../src/report/subjects/fit/tables.ts';
import {
  bestSentence,
  familiesSentence,
  keptSentence,
  narrowedSentences,
  pairsSentence,
} from '../../src/report/subjects/fit/words.ts';
import { seriesTitles } from '../../src/report/subjects/record/series-words.ts';
import type { RecordView } from '../../src/report/subjects/record/view.ts';
import { changeSentence, measuredTitles } from '../../src/report/subjects/record/words.ts';
import { coverageSentence } from '../../src/report/subjects/test/bands.ts';
import { notKnowingSentences } from '../../src/report/subjects/test/uncertainty.ts';
import { againstSentence } from '../../src/report/subjects/test/words.ts';
import { uncertaintyTitles } from '../../src/report/subjects/uncertainty/chart.ts';
import {
  bandSentence,
  choosingSentence,
  partsSentence,
  uncertaintyTable,
  underSettingsTable,
} from '../../src/report/subjects/uncertainty/words.ts';
import { parameterWords } from '../../src/report/words/input-words.ts';
import { sampleEnsemble } from './sample.ts';
import { type Claim, claim, isShareOf, isWritten, NUMBER, read, SHARE, wrongIn } from './title-claims.ts';

const BASE = sampleEnsemble({ runs: 4, months: 6, events: [] });
const { scenario } = BASE;
const share = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000),
  fc.constantFrom(0, 0.004, 0.1, 0.101, 0.104, 0.5, 0.996, 1),
);
const semicolons = (text: string): string => text.replace(/; /g, ', ');

describe('what is said of a calibration is true of its points', () => {
  const FAMILIES: readonly Family[] = ['trade', 'fdi', 'arms', 'unga', 'cfsp', 'support', 'finance'];
  const WORDS = [
    'trade',
    'investment',
    'arms',
    'UN distance',
    'EU statements joined',
    'support for membership',
    'Chinese finance',
  ];
  const unit = fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000);
  const far = fc.constantFrom(0.5, 2.9, 3, 3.1, 9);
  const calibration = fc
    .record({
      count: fc.constantFrom(8, 60, 200),
      seeds: fc.array(unit, { minLength: 14, maxLength: 14 }),
      /** What is kept: of which parameter how low a part, or all, or none. */
      rule: fc.record({ parameter: fc.nat(6), upTo: fc.constantFrom(0, 0.3, 0.7, 1), other: fc.constantFrom(1, 1, 0.5) }),
      errors: fc.array(fc.constantFrom(1, 1.04, 1.05, 1.06, 2), { minLength: 1, maxLength: 9 }),
      offs: fc.array(fc.array(far, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 4 }),
    })
    .map(({ count, seeds, rule, errors, offs }): Calibration => {
      const points = Array.from({ length: count }, (_, row): TriedPoint => {
        const at = FITTED.map((__, k) => (seeds[k] + row * (0.618 + seeds[7 + k] / 10) * (k + 1)) % 1);
        const settings = Object.fromEntries(
          FITTED.map((name, k) => [name, priorOf(name)[0] + at[k] * (priorOf(name)[1] - priorOf(name)[0])]),
        ) as unknown as Settings;
        const kept = at[rule.parameter] <= rule.upTo && at[(rule.parameter + 1) % 7] <= rule.other && rule.upTo > 0;
        const byFamily = Object.fromEntries(FAMILIES.map((family, k) => [family, offs[row % offs.length][k]]));
        return {
          row,
          settings,
          byOrigin: [],
          byFamily,
          implausibility: 1,
          error: errors[row % errors.length] + (row === 0 ? 0 : 1e-6),
          kept,
        };
      });
      return { points, cutOff: 3, presets: [{ ...points[0], name: 'default', error: 1.5 }] } as unknown as Calibration;
    });

  const verdicts = (data: Calibration): { name: string; words: string; verdict: string }[] =>
    rangesTable(data).rows.map((row) => ({ name: row[0], words: parameterWords(row[0]), verdict: row[row.length - 1] }));
  const names = (text: string): string[] => text.split(/, | and /);
  const kept = ({ points }: Calibration): TriedPoint[] => points.filter((point) => point.kept);
  const coverOf = (data: Calibration, name: (typeof FITTED)[number]): number => {
    const [low, high] = priorOf(name);
    const all = kept(data)
      .map(({ settings }) => settings[name])
      .sort((a, b) => a - b);
    return (all[Math.round(0.95 * (all.length - 1))] - all[Math.round(0.05 * (all.length - 1))]) / (high - low);
  };
  const halfOf = (data: Calibration, name: (typeof FITTED)[number], upper: boolean): number => {
    const [low, high] = priorOf(name);
    const half = data.points.filter(({ settings }) => settings[name] >= (low + high) / 2 === upper);
    return half.filter((point) => point.kept).length / half.length;
  };
  const isNarrowed = (data: Calibration, word: string): boolean => {
    const found = verdicts(data).find(({ words, name }) => words === word || name === word);
    return found?.verdict === 'narrowed' && coverOf(data, found.name as 'bite') <= 0.8;
  };
  const isLeaning = (data: Calibration, text: string): boolean => {
    const [, half, word] = /^(low|high) (?:values of )?(.*)$/.exec(text) ?? [];
    const name = verdicts(data).find((each) => each.words === word || each.name === word)?.name as 'bite';
    return name !== undefined && halfOf(data, name, half === 'high') > halfOf(data, name, half === 'low');
  };
  const narrowed = (data: Calibration): number => verdicts(data).filter(({ verdict }) => verdict === 'narrowed').length;

  const TITLES: readonly Claim<Calibration>[] = [
    claim(/^The record rules out every setting that was tried$/, (data) => kept(data).length === 0),
    claim(/^The record pins down no parameter$/, (data) => narrowed(data) === 0 && kept(data).length > 0),
    claim(/^The record narrows only (.*)$/, (data, [word]) => isNarrowed(data, word) && narrowed(data) === 1),
    claim(
      /^The record narrows (?!only|\d)(.*)$/,
      (data, [all]) => names(all).every((word) => isNarrowed(data, word)) && names(all).length === narrowed(data),
    ),
    claim(/^The record narrows (\d) parameters?$/, (data, [n]) => Number(n) === narrowed(data)),
    claim(/^it leans to (.*)$/, (data, [all]) => names(all).every((text) => /^\d more$/.test(text) || isLeaning(data, text))),
  ];
  const SENTENCES: readonly Claim<Calibration>[] = [
    claim(/^nothing is kept, so nothing can be said of a parameter/, (data) => kept(data).length === 0),
    claim(/^no parameter is pinned down: /, (data) => narrowed(data) === 0),
    claim(/^\w+ is narrowed: /, (data) => narrowed(data) > 0),
    claim(/ The other (?:is|(\d) are) not identified: /, (data, [n]) => Number(n ?? 1) === 7 - narrowed(data)),
    claim(/still cover more than 80 % of the declared range\.?$/, (data) =>
      verdicts(data).every(({ name, verdict }) => verdict === 'narrowed' || coverOf(data, name as 'bite') > 0.8),
    ),
    claim(/still cover more than 80 % of the declared range, or as little as so few values do by chance/, (data) =>
      verdicts(data).some(({ name, verdict }) => verdict !== 'narrowed' && coverOf(data, name as 'bite') <= 0.8),
    ),
    claim(/^No half of a range is kept more often than the other, beyond chance\.$/, (data) =>
      verdicts(data).every(({ verdict }) => !verdict.startsWith('leans')),
    ),
    claim(/^More is kept of (.*)\.$/, (data, [all]) =>
      [
        ...all.matchAll(
          new RegExp(`(low|high) values of (\\w+) \\(${SHARE} of the tries there, ${SHARE} in the other half\\)`, 'g'),
        ),
      ].every(
        ([, half, name, more, less]) =>
          isLeaning(data, `${half} values of ${name}`) &&
          isShareOf(more, halfOf(data, name as 'bite', half === 'high')) &&
          isShareOf(less, halfOf(data, name as 'bite', half === 'low')),
      ),
    ),
    claim(
      new RegExp(`^(\\d+) of (\\d+) settings \\(${SHARE}\\) are not ruled out\\.`),
      (data, [some, all, part]) =>
        Number(some) === kept(data).length && Number(all) === data.points.length && isShareOf(part, Number(some) / Number(all)),
    ),
    claim(/^no family is too far off under any setting\.$/, ({ points }) =>
      points.every(({ byFamily }) => Object.values(byFamily).every((off) => off <= 3)),
    ),
    claim(/^too far off: (.*?)(, the other families under none)?\.$/, ({ points }, [all, others]) => {
      const told = [...all.matchAll(new RegExp(`([A-Za-z ]+) under ${SHARE} of the settings`, 'g'))].map(([, name, part]) => ({
        name: name.replace(/^(?: ?and)? /, ''),
        part,
      }));
      const parts = FAMILIES.map((family) => points.filter(({ byFamily }) => (byFamily[family] ?? 0) > 3).length / points.length);
      return (
        told.length === parts.filter((part) => part > 0).length &&
        (others !== undefined) === told.length < 7 &&
        told.every(({ name, part }) => isShareOf(part, parts[WORDS.indexOf(name)]))
      );
    }),
    claim(
      new RegExp(
        `^the least error has .*: ${NUMBER}, against ${NUMBER} of the default\\. It is (itself |not )ruled out, and (no|\\d+) other settings? comes? within a twentieth of it(: one of many, not the answer)?\\.$`,
      ),
      (data, [least, own, out, others, many]) => {
        const errors = data.points.map(({ error }) => error);
        const best = Math.min(...errors);
        const near = errors.filter((error) => error <= best * 1.05 + 1e-12).length - 1;
        return (
          isWritten(least, best) &&
          isWritten(own, 1.5) &&
          (out === 'not ') === data.points[errors.indexOf(best)].kept &&
          (others === 'no' ? 0 : Number(others)) === near &&
          (many === undefined || near > 2)
        );
      },
    ),
    claim(/^too few settings are kept/, (data) => kept(data).length < 3),
    claim(/^no pair stands out: |^pairs are loose: /, (data) => pairsOf(data).every(({ told }) => !told)),
    claim(/^(\w+) and (\w+) (trade off|go together) \((−?[.\d]+)\)/, (data, [one, other, how, text]) => {
      const pair = pairsOf(data).find((each) => each.names.join() === `${one},${other}`)!;
      return pair.told && isWritten(text, pair.correlation) && (how === 'trade off') === pair.correlation < 0;
    }),
  ];

  it('in the title of the ranges, in words, and in the tables', () => {
    fc.assert(
      fc.property(calibration, (data) => {
        expect(wrongIn(rangesTitles(data), TITLES, data)).toEqual([]);
        const said = [
          keptSentence(data),
          ...narrowedSentences(data),
          familiesSentence(data),
          bestSentence(data),
          pairsSentence(data),
        ];
        expect(wrongIn(said.map(semicolons), SENTENCES, data)).toEqual([]);
        const cells = pairsTable(data).rows.map(([, correlation]) => correlation);
        for (const [, text] of pairsSentence(data).matchAll(/\((−?[.\d]+)\)/g)) expect(cells).toContain(text);
      }),
      { numRuns: 150 },
    );
  });

  it('a best setting that stands alone is not one of many', () => {
    const settings = Object.fromEntries(FITTED.map((name) => [name, priorOf(name)[0]]));
    const points = [1, 2].map((error) => ({ settings, error, kept: true, byFamily: {} }));
    const said = bestSentence({ points, presets: [{ error: 1.5 }] } as unknown as Calibration);
    expect(said).toMatch(/and no other setting comes within a twentieth of it\.$/);
  });
});

describe('what is said of not knowing the settings is true of them', () => {
  const uncertainty = fc
    .record({
      all: fc.array(fc.record({ choosing: share, end: share, x: share }), { minLength: 2, maxLength: 30 }),
      chance: fc.constantFrom(0, 1e-9, 0.5, 1, 199),
      notKnowing: fc.constantFrom(0, 1e-9, 0.001, 0.5, 1),
      hangs: fc.constantFrom(-1, 0, 1),
      edges: fc.tuple(share, share),
      alike: fc.boolean(),
    })
    .map(({ all, chance, notKnowing, hangs, edges: [a, b], alike }): Uncertainty => {
      const under = all.map(({ choosing, end, x }, row) => ({
        row,
        settings: {
          supply: 1,
          momentum: x,
          gain: 1,
          bite: hangs === 0 ? x : hangs > 0 ? end : 1 - end,
          contest: 1,
          slope: 1,
          unga: 1,
        },
        end,
        choosing: alike ? all[0].choosing + (row % 2) * 0.0005 : choosing,
      }));
      const month = (at: number) => ({
        month: at,
        p05: Math.min(a, b),
        p50: (a + b) / 2,
        p95: Math.max(a, b),
        parts: { chance, notKnowing },
      });
      return {
        under,
        byMonth: [month(0), month(1)],
        held: [],
        replicates: 4,
        ends: new Float64Array(0),
      } as unknown as Uncertainty;
    });
  const part = ({ byMonth }: Uncertainty): number => {
    const { chance, notKnowing } = byMonth[1].parts;
    return notKnowing / (chance + notKnowing);
  };
  const choosing = ({ under }: Uncertainty): number[] => under.map((each) => each.choosing);
  const CLAIMS: readonly Claim<Uncertainty>[] = [
    claim(/^Nothing is spread at the end\.?$/, (data) => Number.isNaN(part(data))),
    claim(new RegExp(`^Not knowing(?: the settings)? is ${SHARE} of the spread at the end$`), (data, [text]) =>
      isShareOf(text, part(data)),
    ),
    claim(
      new RegExp(`${SHARE} is chance and ${SHARE} is not knowing which settings hold\\.`),
      (data, [chance, rest]) => isShareOf(chance, 1 - part(data)) && isShareOf(rest, part(data)),
    ),
    claim(
      /It hangs most on the .* \((\w+)\): where that is higher, equidistance ends (higher|lower) \(rank/,
      ({ under }, [name, way]) => {
        const sorted = [...under].sort((a, b) => a.settings[name as 'bite'] - b.settings[name as 'bite']);
        const mean = (some: typeof sorted): number => some.reduce((sum, { end }) => sum + end, 0) / some.length;
        const half = Math.floor(sorted.length / 2);
        const apart = mean(sorted.slice(-half)) - mean(sorted.slice(0, half));
        return under.length > 2 && (way === 'higher') === apart > 0;
      },
    ),
    claim(new RegExp(`^${SHARE} choose$`), (data, [text]) => choosing(data).every((each) => isShareOf(text, each))),
    claim(
      new RegExp(`(?:^|from )${SHARE} to ${SHARE}(?: choose$| over the settings)`),
      (data, [least, most]) =>
        least !== most && isShareOf(least, Math.min(...choosing(data))) && isShareOf(most, Math.max(...choosing(data))),
    ),
    claim(/^Under none of them does a run choose\.$/, (data) => Math.max(...choosing(data)) === 0),
    claim(new RegExp(`^Under each of them ${SHARE} of the runs choose\\.$`), (data, [text]) =>
      choosing(data).every((each) => isShareOf(text, each)),
    ),
    claim(
      new RegExp(`^Nine runs in ten end between ${NUMBER} and ${NUMBER}, at the scenario's own`),
      ({ byMonth }, [low, high]) => isWritten(low, byMonth[1].p05) && isWritten(high, byMonth[1].p95) && read(low) <= read(high),
    ),
  ];

  it('in the title, in words, and in the tables', () => {
    fc.assert(
      fc.property(uncertainty, (data) => {
        const said = [partsSentence(data), choosingSentence(data), bandSentence(data, BASE)].map(semicolons);
        expect(wrongIn([...uncertaintyTitles(data), ...said], CLAIMS, data)).toEqual([]);
        const rows = uncertaintyTable(data, String).rows;
        const cells = [rows[rows.length - 1][5], ...underSettingsTable(data).rows.map((row) => row[row.length - 1])];
        for (const [text] of uncertaintyTitles(data)[0].matchAll(new RegExp(SHARE, 'g'))) expect(cells).toContain(text);
      }),
      { numRuns: 400 },
    );
  });

  it('10.1 and 10.4 % are one number', () => {
    const month = { month: 0, p05: 0, p50: 0, p95: 1, parts: { chance: 1, notKnowing: 1 } };
    const data = { under: [{ choosing: 0.101 }, { choosing: 0.104 }], byMonth: [month], held: [] } as unknown as Uncertainty;
    expect(uncertaintyTitles(data)[0]).toMatch(/; 10 % choose$/);
  });
});

describe('what is said of the record is true of its figures', () => {
  const USUAL = { trade: 0.04, unga: 0.2, cfsp: 0.08, arms: 0.2, finance: 0.3 };
  const NAMES = { trade: 'trade', unga: 'votes', cfsp: 'EU statements', arms: 'arms', finance: 'loans' };
  type Drawn = keyof typeof USUAL;
  const series = fc
    .array(
      fc.record({
        family: fc.constantFrom<Drawn>('trade', 'unga', 'cfsp', 'arms', 'finance'),
        power: fc.constantFrom('US', 'EU', 'CN', 'RU'),
        times: fc.constantFrom(-3, -2, -1.5, 0, 0.5, 1.9, 2, 2.1, 5),
        points: fc.constantFrom(1, 2, 5),
      }),
      { maxLength: 7 },
    )
    .map((all) =>
      all.map(({ family, power, times, points }) => ({
        family,
        power,
        change: times * USUAL[family],
        points: Array.from({ length: points }, (_, k) => ({
          year: 2000 + k,
          value: 0.4 + (points === 1 ? 0 : (k / (points - 1)) * times * USUAL[family]),
        })),
      })),
    );
  type Series = { family: Drawn; power: string; change: number; points: readonly unknown[] }[];
  const of = (data: Series, name: string): Series =>
    data.filter(({ family, points }) => NAMES[family] === name && points.length > 1);
  const isFar = ({ family, change }: Series[number]): boolean => Math.abs(change) > 2 * USUAL[family] + 1e-9;
  const known = (data: Series): string[] => Object.values(NAMES).filter((name) => of(data, name).length > 0);
  const moved = (data: Series): string[] => known(data).filter((name) => of(data, name).some(isFar));
  const west = (data: Series, name: string): number =>
    of(data, name)
      .filter(isFar)
      .reduce(
        (sum, { family, power, change }) =>
          sum + (family === 'unga' ? -1 : 1) * change * (power === 'US' || power === 'EU' ? 1 : -1),
        0,
      );
  const listed = (text: string): string[] =>
    text.split(/, | and /).map((each) => Object.values(NAMES).find((name) => name.toLowerCase() === each.toLowerCase()) ?? each);
  const goes = (data: Series, camp: string | undefined): boolean =>
    camp === undefined || moved(data).every((name) => (camp === 'West' ? west(data, name) > 1e-9 : west(data, name) < -1e-9));
  const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
  const SERIES: readonly Claim<Series>[] = [
    claim(/^Too few figures to say what held and what moved$/, (data) => known(data).length === 0),
    claim(/^All (\d) kinds of series held$/, (data, [n]) => Number(n) === known(data).length && moved(data).length === 0),
    claim(
      /^All (\d) kinds of series moved(?: (West|East))?$/,
      (data, [n, camp]) => Number(n) === moved(data).length && same(moved(data), known(data)) && goes(data, camp),
    ),
    claim(
      /^(\d) of (\d) kinds of series moved(?: (West|East))?$/,
      (data, [n, all, camp]) => Number(n) === moved(data).length && Number(all) === known(data).length && goes(data, camp),
    ),
    claim(/^(?!All)(.*) held(?:$| while )/, (data, [who]) =>
      same(
        listed(who),
        known(data).filter((name) => !moved(data).includes(name)),
      ),
    ),
    claim(
      /^(?:.* held while )?(?!All|\d)((?:(?! held ).)*) moved(?: (West|East))?$/,
      (data, [who, camp]) => same(listed(who), moved(data)) && goes(data, camp),
    ),
  ];

  it('of what held and what moved', () => {
    fc.assert(
      fc.property(series, (data) => {
        const view = { series: data as unknown as IndicatorSeries[], scenario } as unknown as RecordView;
        expect(wrongIn(seriesTitles(view), SERIES, data)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('a family is said to move where those of its series go that moved', () => {
    const one = (power: string, to: number) => ({
      family: 'trade',
      power,
      points: [
        { year: 2000, value: 0.3 },
        { year: 2001, value: to },
      ],
    });
    const view = { series: [one('CN', 0.4), one('US', 0.37), one('EU', 0.37)], scenario } as unknown as RecordView;
    expect(seriesTitles(view)[0]).toBe('Trade moved East');
  });

  interface Change {
    readonly from: number;
    readonly to: number;
    readonly change: number;
    readonly range: readonly [number, number];
  }
  const change = fc
    .tuple(share, fc.oneof(share, fc.constantFrom(0.05, 0.0504, -0.05)), share, share)
    .map(([from, by, low, high]): Change => {
      const to = Math.min(1, from + by * 0.3);
      return { from, to, change: to - from, range: [to - from - low / 4, to - from + high / 4] };
    });
  const HAIR = 6e-4;
  const mirrored = (on: Change, isUp: boolean): Change =>
    isUp ? on : { from: on.to, to: on.from, change: -on.change, range: [-on.range[1], -on.range[0]] };
  const CHANGES: readonly Claim<Change>[] = [
    claim(
      new RegExp(`held: ${NUMBER} and ${NUMBER}$`),
      (data, [from, to]) => Math.abs(data.change) <= 0.05 + HAIR && isWritten(from, data.from) && isWritten(to, data.to),
    ),
    claim(
      new RegExp(`(rose|fell|seems to have risen|seems to have fallen) from ${NUMBER} to ${NUMBER}$`),
      (data, [said, from, to]) => {
        const isUp = said === 'rose' || said.endsWith('risen');
        const {
          change: by,
          range: [worst],
        } = mirrored(data, isUp);
        // with no weights may what rose have fallen by what counts as a change
        return (
          by > 0.05 - HAIR &&
          (said.startsWith('seems') ? worst <= -0.05 : worst > -0.05) &&
          isWritten(from, data.from) &&
          isWritten(to, data.to)
        );
      },
    ),
    claim(
      new RegExp(`held \\(([−+]?[.\\d]+)\\): ${NUMBER} in 2000, ${NUMBER} in 2004`),
      (data, [by, from, to]) => isWritten(by, data.change) && isWritten(from, data.from) && isWritten(to, data.to),
    ),
    claim(
      new RegExp(
        `(rose|risen|fell|fallen) by ${NUMBER}: ${NUMBER} in 2000, ${NUMBER} in 2004\\. With other weights.* the change is ([−+]?[.\\d]+) to ([−+]?[.\\d]+)\\.$`,
      ),
      (data, [said, by, from, to, low, high]) =>
        /ros|ris/.test(said) === data.change > 0 &&
        isWritten(by, Math.abs(data.change)) &&
        isWritten(from, data.from) &&
        isWritten(to, data.to) &&
        isWritten(low, data.range[0]) &&
        isWritten(high, data.range[1]),
    ),
    claim(
      /the change is ([−+]?[.\d]+) to ([−+]?[.\d]+)\.$/,
      (data, [low, high]) => isWritten(low, data.range[0]) && isWritten(high, data.range[1]),
    ),
  ];

  it('of how an index moved', () => {
    fc.assert(
      fc.property(change, fc.boolean(), (drawn, isUp) => {
        const data = mirrored(drawn, isUp);
        const years = [2000, 2004].map((year) => ({ year }));
        const view = {
          index: 'equidistance',
          scenario,
          change: { ...data, channels: ['trade', 'energy'], years, alike: null },
        } as unknown as RecordView;
        expect(wrongIn([...measuredTitles(view), changeSentence(view)], CHANGES, data)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('what is said of a backcast is true of its scores', () => {
  const ratio = fc.constantFrom(null, 0, 0.2, 0.94, 0.949, 0.95, 1, 1.05, 1.051, 1.06, 3, Number.POSITIVE_INFINITY);
  const ratios = fc.tuple(fc.array(ratio, { maxLength: 7 }), ratio);
  interface Ratios {
    readonly known: readonly number[];
    readonly middle: number | null;
  }
  const CLAIMS: readonly Claim<Ratios>[] = [
    claim(
      /^no series has a straight line through the ten years before 2010 to compare with\.$/,
      ({ known }) => known.length === 0,
    ),
    claim(/in (\d) series that have one/, ({ known }, [n]) => Number(n) === known.length),
    claim(
      /closer in (none|\d)/,
      ({ known }, [n]) => (n === 'none' ? 0 : Number(n)) === known.filter((each) => each < 0.95 - 1e-9).length,
    ),
    claim(
      /about as close in (\d)/,
      ({ known }, [n]) => Number(n) === known.filter((each) => Math.abs(each - 1) <= 0.05 + 1e-9).length && Number(n) > 0,
    ),
    claim(/farther off in (\d)/, ({ known }, [n]) => Number(n) === known.filter((each) => each > 1.05 + 1e-9).length),
    claim(/about as large as that of the line\.$/, ({ middle }) => Math.abs(middle! - 1) <= 0.05 + 1e-9),
    claim(
      new RegExp(`its error is ${NUMBER} times that of the line\\.$`),
      ({ middle }, [text]) => isWritten(text, middle!) && Math.abs(middle! - 1) > 0.05 - 1e-9,
    ),
    claim(/the line was never wrong\.$/, ({ middle }) => middle === Number.POSITIVE_INFINITY),
  ];

  it('against a benchmark', () => {
    fc.assert(
      fc.property(ratios, ([all, middle]) => {
        const indicators = all.map((trend, k) => ({
          family: 'arms',
          name: `arms from ${'ABCDEFG'[k]}`,
          scores: { skill: { trend } },
        }));
        const result = { from: 2010, indicators, summary: { median: { skill: { trend: middle } } } } as unknown as Backcast;
        const data = { known: all.filter((each) => each !== null), middle };
        expect(wrongIn([semicolons(againstSentence(result, 'trend'))], CLAIMS, data)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('of the band, and of years that the set was made from', () => {
    const BANDS: readonly Claim<{ share: number | null }>[] = [
      claim(/^nothing is measured/, (data) => data.share === null),
      claim(new RegExp(`^${SHARE} of `), (data, [text]) => isShareOf(text, data.share!)),
      claim(/surer of itself than it may be\.$/, (data) => data.share! < 0.85 + 1e-9),
      claim(/wider than they need be\.$/, (data) => data.share! > 0.95 - 1e-9),
      claim(/as it should be\.$/, (data) => Math.abs(data.share! - 0.9) <= 0.05 + 1e-9),
      claim(/ (\d+) measured years? (lies?) in/, (_, [n, verb]) => (n === '1') === (verb === 'lies')),
    ];
    fc.assert(
      fc.property(fc.option(fc.oneof(share, fc.constantFrom(0.85, 0.95, 0.849, 0.951))), fc.nat(40), (coverage90, points) => {
        expect(wrongIn([coverageSentence({ coverage90, points })], BANDS, { share: coverage90 })).toEqual([]);
      }),
    );
    const YEARS: readonly Claim<readonly [number, number]>[] = [
      claim(/made from 2010–2018, none of the years here\.$/, ([from, to]) => from > 2018 || to < 2010),
      claim(/made from the same years \(2010–2018\)/, ([from, to]) => from >= 2010 && to <= 2018),
      claim(
        /made from mostly the same years/,
        ([from, to]) => 2 * shared(from, to) > to - from + 1 && shared(from, to) <= to - from,
      ),
      claim(
        /made from years of which (one is|\d are) here/,
        ([from, to], [n]) =>
          Number.parseInt(n.replace('one', '1'), 10) === shared(from, to) && 2 * shared(from, to) <= to - from + 1,
      ),
    ];
    const shared = (from: number, to: number): number =>
      Array.from({ length: to - from + 1 }, (_, k) => from + k).filter((year) => year >= 2010 && year <= 2018).length;
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2020 }), fc.nat(15), (from, more) => {
        const made = {
          kept: 8,
          windows: [
            [2010, 2014],
            [2015, 2018],
          ],
        };
        const result = {
          from,
          to: from + more,
          runs: 8,
          uncertainty: { settings: 8, held: [], from: made },
        } as unknown as Backcast;
        expect(wrongIn([notKnowingSentences(result)], YEARS, [from, from + more])).toEqual([]);
      }),
    );
  });
});
