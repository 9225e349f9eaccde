import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { theoriesOf, type UnderTheory } from '../../src/experiment/runs/theories.ts';
import { wilson } from '../../src/experiment/statistics/statistics.ts';
import { THEORY_NAMES } from '../../src/model/theory.ts';
import { theoriesSentences } from '../../src/report/subjects/theories/sentences.ts';
import { theoriesTable, theoriesTitles } from '../../src/report/subjects/theories/words.ts';
import { sampleEnsemble } from './sample.ts';
import { type Claim, claim, isShareOf, isWritten, NUMBER, read, SHARE, wrongIn } from './title-claims.ts';

const BASE = sampleEnsemble({ runs: 4, months: 6, events: [] });
const THEORIES = [...THEORY_NAMES].sort();

interface End {
  readonly runs: number;
  /** Runs that choose either camp. */
  readonly west: number;
  readonly east: number;
  readonly start: number;
  readonly mean: number;
}

function ensembleOf({ runs, west, east, start, mean }: End): Ensemble {
  const { outcomes, detail, months } = BASE;
  const [positive, negative] = [west / runs, east / runs];
  return {
    ...BASE,
    runs,
    outcomes: {
      ...outcomes,
      equidistance: { ...outcomes.equidistance, start, end: { ...outcomes.equidistance.end, mean } },
      decisiveChoice: {
        ...outcomes.decisiveChoice,
        probability: (west + east) / runs,
        interval: wilson(west + east, runs),
      },
    },
    detail: {
      ...detail,
      chosen: detail.chosen.map((none, month) => (month === months ? { positive, negative } : none)),
      mean: { ...detail.mean, equidistance: detail.mean.equidistance.map((each, month) => (month === 0 ? start : each)) },
    },
  };
}

const under = (ends: readonly End[]): UnderTheory[] => ends.map((end, k) => ({ theory: THEORIES[k], ensemble: ensembleOf(end) }));

const level = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000),
  fc.constantFrom(0.8, 0.85, 0.849, 0.851, 0.9),
);
/** Some theories much like each other, some as they fall: what is shared is as rare as what parts otherwise. */
const theories = fc.constantFrom(1, 4, 10, 50, 400).chain((runs) => {
  const count = fc.oneof(
    fc.integer({ min: 0, max: runs }),
    fc.constantFrom(0, 1, Math.round(runs / 50), Math.round(runs / 10), Math.round(runs / 2), runs),
  );
  const one = fc.record({ runs: fc.constant(runs), west: count, east: count, start: fc.constant(0.9), mean: level });
  const end = one.map((each) => ({ ...each, west: Math.min(each.west, runs), east: Math.min(each.east, runs - each.west) }));
  const step = fc.constantFrom(-1, 0, 0, 1);
  const near = (first: End) =>
    fc.tuple(step, step, fc.constantFrom(-0.03, 0, 0.02)).map(([west, east, mean]): End => {
      const moved = Math.min(runs, Math.max(0, first.west + west));
      const rest = Math.min(runs - moved, Math.max(0, first.east + east));
      return { ...first, west: moved, east: rest, mean: first.mean + mean };
    });
  return end.chain((first) =>
    fc.tuple(fc.constant(first), fc.oneof(near(first), end), fc.oneof(near(first), end), fc.oneof(near(first), end)),
  );
});

const chosen = ({ runs, west, east }: End): number => (west + east) / runs;
const hedging = (end: End): number => 1 - chosen(end);
const camp = ({ west, east }: End): string | null =>
  west + east === 0 ? null : west * 5 >= (west + east) * 4 ? 'West' : east * 5 >= (west + east) * 4 ? 'East' : null;
const tells = (end: End): boolean => chosen(end) > 0.0199;
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const HAIR = 1e-6;
const moves = ({ start, mean }: End): string =>
  mean < start - 0.05 - HAIR ? 'falls' : mean > start + 0.05 + HAIR ? 'rises' : 'holds';
/** Whom runs choose is another matter where names differ, or shares of a camp. */
const alikeOnCamps = (ends: readonly End[]): boolean => {
  const told = ends.filter(tells);
  if (told.length < 2) return true;
  if (new Set(told.map(camp)).size > 1) return false;
  return (
    camp(told[0]) !== null ||
    [told.map((e) => e.west / e.runs), told.map((e) => e.east / e.runs)].every((s) => spread(s) < 0.1 - HAIR)
  );
};

const TITLES: readonly Claim<readonly End[]>[] = [
  claim(
    new RegExp(`^Same \\w+, four theories: from ${SHARE} still hedging to ${SHARE}$`),
    (ends, [most, least]) =>
      isShareOf(most, Math.max(...ends.map(hedging))) &&
      isShareOf(least, Math.min(...ends.map(hedging))) &&
      spread(ends.map(hedging)) >= 0.1 - HAIR,
  ),
  claim(/agree on (?:choice|how many)/, (ends) => spread(ends.map(hedging)) < 0.1),
  claim(/agree on choice/, alikeOnCamps),
  claim(/not on whom/, (ends) => !alikeOnCamps(ends)),
  claim(
    new RegExp(`${SHARE}(?: to ${SHARE})? still hedge$`),
    (ends, [least, most]) =>
      isShareOf(least, Math.min(...ends.map(hedging))) &&
      isShareOf(most ?? least, Math.max(...ends.map(hedging))) &&
      least !== most,
  ),
  claim(new RegExp(`^ends differ by ${NUMBER}$`), (ends, [by]) => isWritten(by, spread(ends.map(({ mean }) => mean)))),
];

const AGREED: readonly Claim<readonly End[]>[] = [
  claim(/^on average equidistance (falls|holds|rises)(?: near its start)?$/, (ends, [move]) =>
    ends.every((e) => moves(e) === move),
  ),
  claim(/^most runs still hedge at the end$/, (ends) => ends.every((end) => hedging(end) > 0.5)),
  claim(/^most runs choose at the end$/, (ends) => ends.every((end) => chosen(end) > 0.5)),
  claim(
    /^runs that choose go (mostly )?to the (West|East)$/,
    (ends, [mostly, to]) =>
      ends.every((end) => chosen(end) === 0 || camp(end) === to) &&
      ends.every(({ west, east }) => Math.min(west, east) === 0) === (mostly === undefined),
  ),
];

const SPLIT = ['direction: ', 'what most runs do: '];
const named = (ends: readonly End[], names: string): End[] =>
  names.split(/, | and /).map((name) => ends[THEORIES.indexOf(name as 'mixed')]);
const PARTED: readonly Claim<readonly End[]>[] = [
  claim(/(falls|holds|rises) under the ([\w, ]+) theor(?:y|ies)$/, (ends, [move, who]) =>
    named(ends, who).every((e) => moves(e) === move),
  ),
  claim(/^most runs still hedge under the ([\w, ]+) theor(?:y|ies)$/, (ends, [who]) =>
    named(ends, who).every((end) => hedging(end) > 0.5),
  ),
  claim(/^most runs choose under the ([\w, ]+) theor(?:y|ies)$/, (ends, [who]) =>
    named(ends, who).every((end) => chosen(end) > 0.5),
  ),
  claim(/^no clear majority under the ([\w, ]+) theor(?:y|ies)$/, (ends, [who]) =>
    named(ends, who).every(({ runs, west, east }) => {
      const [low, high] = wilson(west + east, runs);
      return low <= 0.5 && high >= 0.5;
    }),
  ),
  claim(new RegExp(`^how many choose: ${SHARE} \\((\\w+)\\) to ${SHARE} \\((\\w+)\\)$`), (ends, [least, few, most, many]) => {
    const shares = ends.map(chosen);
    const [[low], [high]] = [named(ends, few), named(ends, many)];
    return (
      isShareOf(least, Math.min(...shares)) &&
      isShareOf(most, Math.max(...shares)) &&
      Math.abs(chosen(low) - Math.min(...shares)) < HAIR &&
      Math.abs(chosen(high) - Math.max(...shares)) < HAIR
    );
  }),
  claim(
    new RegExp(`^how far: mean equidistance ends between ${NUMBER} \\((\\w+)\\) and ${NUMBER} \\((\\w+)\\)$`),
    (ends, [low, few, high, many]) => {
      const means = ends.map(({ mean }) => mean);
      return (
        isWritten(low, Math.min(...means)) &&
        isWritten(high, Math.max(...means)) &&
        low !== high &&
        named(ends, few)[0].mean === Math.min(...means) &&
        named(ends, many)[0].mean === Math.max(...means)
      );
    },
  ),
  claim(
    /^which camp is chosen: (.*)$/,
    (ends, [said]) =>
      !alikeOnCamps(ends) &&
      said.split(', ').every((each) => {
        const [, who, west, east] =
          /^(\w+) (\d+ %|under 1 %|over 99 %) West and (\d+ %|under 1 %|over 99 %) East$/.exec(each) ?? [];
        const [end] = named(ends, who);
        return isShareOf(west, end.west / end.runs) && isShareOf(east, end.east / end.runs);
      }),
  ),
  claim(
    new RegExp(`^nothing that matters here: shares that choose lie within 10 points and mean ends within ${NUMBER}$`),
    (ends, [within]) =>
      spread(ends.map(chosen)) < 0.1 + HAIR &&
      spread(ends.map(({ mean }) => mean)) < read(within) + HAIR &&
      alikeOnCamps(ends) &&
      new Set(ends.map(moves)).size === 1,
  ),
];

/** Take a sentence apart into what it claims one by one. */
function clausesOf(sentence: string): { agreed: string[]; parted: string[] } {
  const all = /^All four theories agree: (.*)\.$/.exec(sentence);
  if (all) return { agreed: all[1].split(/, | and /), parted: [] };
  const part = /^They part on (.*)\.$/.exec(sentence);
  if (!part) return { agreed: [], parted: [] };
  const clauses = part[1].split('; ').flatMap((clause) => {
    const head = SPLIT.find((each) => clause.startsWith(each));
    if (head === undefined) return [clause];
    return clause
      .slice(head.length)
      .replace(/^equidistance /, '')
      .split(/(?<=theor(?:y|ies)), /);
  });
  return { agreed: [], parted: clauses };
}

describe('what is said of theories side by side is true of them', () => {
  it('in titles', () => {
    fc.assert(
      fc.property(theories, (ends) => {
        expect(wrongIn(theoriesTitles(under(ends)), TITLES, ends)).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('in sentences', () => {
    fc.assert(
      fc.property(theories, (ends) => {
        const [agree, part, caution, ...more] = theoriesSentences(theoriesOf(under(ends)), BASE.scenario);
        expect(more).toEqual([]);
        expect(caution).toMatch(/^Agreement is no proof: /);
        const { agreed } = clausesOf(agree);
        const { parted } = clausesOf(part);
        if (agreed.length === 0) expect(agree).toMatch(/^The theories agree on nothing that was looked at: /);
        expect(parted.length).toBeGreaterThan(0);
        expect([...wrongIn(agreed, AGREED, ends), ...wrongIn(parted, PARTED, ends)]).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('in the table, whose shares are those of the title', () => {
    fc.assert(
      fc.property(theories, (ends) => {
        const { rows } = theoriesTable(under(ends));
        const quoted = theoriesTitles(under(ends))[0].match(new RegExp(SHARE, 'g')) ?? [];
        expect(quoted.filter((share) => !rows.some(([, , , , , hedge]) => hedge === share))).toEqual([]);
        for (const [k, [, , , , , , west, east]] of rows.entries())
          expect([isShareOf(west, ends[k].west / ends[k].runs), isShareOf(east, ends[k].east / ends[k].runs)]).toEqual([
            true,
            true,
          ]);
      }),
      { numRuns: 300 },
    );
  });

  const end = (runs: number, west: number, east: number): End => ({ runs, west, east, start: 0.9, mean: 0.8 });
  const said = (ends: readonly End[]): string => theoriesSentences(theoriesOf(under(ends)), BASE.scenario).join(' ');

  it('three of ten runs are no half, and theories under which no majority is clear do not part on it', () => {
    expect(said([3, 3, 3, 3].map((west) => end(10, west, 0)))).not.toMatch(/half|what most runs do/);
    expect(said([0, 0, 3, 3].map((west) => end(10, west, 0)))).toContain(
      'no clear majority under the mixed and realist theories',
    );
  });

  it('four choices in five are mostly of one camp, whichever it is', () => {
    const [west, east] = [said([1, 1, 1, 1].map(() => end(10, 4, 1))), said([1, 1, 1, 1].map(() => end(10, 1, 4)))];
    expect([west, east]).toEqual([
      expect.stringContaining('runs that choose go mostly to the West'),
      expect.stringContaining('runs that choose go mostly to the East'),
    ]);
  });

  it('theories that split alike between camps do not part on whom, and those of which 2 % choose otherwise do', () => {
    const alike = [1, 1, 1, 1].map(() => end(100, 10, 10));
    expect([theoriesTitles(under(alike))[0], said(alike)].join()).not.toMatch(/whom|which camp/);
    const apart = [end(100, 2, 0), end(100, 0, 2), end(100, 2, 0), end(100, 0, 2)];
    expect(theoriesTitles(under(apart))[0]).toContain('not on whom');
    expect(said(apart)).toContain('which camp is chosen: constructivist 2 % West and 0 % East');
  });

  it('all runs are all, whatever their shares by camp sum to', () => {
    expect(said([end(400, 189, 211), end(400, 0, 0), end(400, 0, 0), end(400, 0, 0)])).toContain('to 100 % (constructivist)');
  });

  it('no camp is agreed on where a theory goes the other way, however seldom', () => {
    expect(said([end(100, 30, 0), end(100, 30, 0), end(100, 30, 0), end(100, 0, 1)])).not.toContain('runs that choose go');
  });
});
