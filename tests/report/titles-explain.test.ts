import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/experiment/explain/decision.ts';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { run, type Trajectory } from '../../src/experiment/runs/trajectory.ts';
import { type FlippedRun, flipInWords } from '../../src/report/subjects/explain/flip.ts';
import { placeSentence, runTable, runTitles } from '../../src/report/subjects/explain/picture-words.ts';
import { drawSentence, marginSentence, optionsTable } from '../../src/report/subjects/explain/rows.ts';
import { storyInWords } from '../../src/report/subjects/explain/story.ts';
import { textsIn } from '../../src/web/strings/strings.ts';
import { loadShipped } from '../shipped.ts';
import { sampleEnsemble } from './sample.ts';
import { type Claim, claim, isShareOf, isWritten, NUMBER, read, SHARE, wrongIn } from './title-claims.ts';

const MONTHS = 24;
const BASE = sampleEnsemble({ runs: 4, months: MONTHS, events: [] });
const { scenario } = BASE;
const value = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000),
  fc.constantFrom(0, 0.8, 0.805, 0.8049, 1),
);
const tilt = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(-0.3, -0.26, -0.004, 0, 0.004, 0.25, 0.3));

const trajectoryOf = (equidistance: readonly number[], tilts: readonly number[]): Trajectory =>
  ({ scenario, replicate: 3, equidistance, tilt: tilts, worlds: [] }) as unknown as Trajectory;
const ensembleOf = (ends: readonly number[]): Ensemble => ({
  ...BASE,
  runs: ends.length,
  detail: { ...BASE.detail, end: Float64Array.from(ends) },
});

/** A balance that goes from one level to another in some month, and back again or not. */
const tilts = fc
  .record({ from: tilt, to: tilt, at: fc.integer({ min: 1, max: MONTHS }), held: fc.integer({ min: 1, max: MONTHS }) })
  .map(({ from, to, at, held }) =>
    Array.from({ length: MONTHS + 1 }, (_, month) => (month >= at && month < at + held ? to : from)),
  );

/** Find the choice anew: the month that ends the first year in which all months are beyond 0.25 from the start, and on that side. */
function choiceIn(path: readonly number[]): { month: number; side: number } | null {
  for (let month = 12; month < path.length; month++) {
    const year = path.slice(month - 11, month + 1);
    if (year.every((each) => each - path[0] > 0.25 && each > 0)) return { month, side: 1 };
    if (year.every((each) => each - path[0] < -0.25 && each < 0)) return { month, side: -1 };
  }
  return null;
}

interface Run {
  readonly path: readonly number[];
  readonly tilts: readonly number[];
  readonly ends: readonly number[];
}
const endOf = ({ path }: Run): number => path[path.length - 1];
const lower = ({ ends, ...rest }: Run): number => ends.filter((each) => endOf({ ends, ...rest }) > each).length / ends.length;
const higher = ({ ends, ...rest }: Run): number => ends.filter((each) => endOf({ ends, ...rest }) < each).length / ends.length;

const STANDING: readonly Claim<Run>[] = [
  claim(
    new RegExp(`^lower than ${SHARE} of (\\d+) runs$`),
    (data, [share, n]) => isShareOf(share, higher(data)) && higher(data) > 0 && Number(n) === data.ends.length,
  ),
  claim(
    new RegExp(`^higher than ${SHARE} of (\\d+) runs$`),
    (data, [share, n]) => isShareOf(share, lower(data)) && lower(data) > 0 && Number(n) === data.ends.length,
  ),
  claim(
    /^as all (\d+) runs do$/,
    (data, [n]) => data.ends.every((each) => each === endOf(data)) && Number(n) === data.ends.length,
  ),
];
const CHOICES: readonly Claim<readonly number[]>[] = [
  claim(/^(?:both )?without a decisive choice$/, (path) => choiceIn(path) === null),
  claim(/^(?:both )?having chosen the (West|East)(?: by \w+ \d+)?$/, (path, [camp]) => {
    const found = choiceIn(path);
    return found !== null && (camp === 'West' ? 1 : -1) === found.side && path[found.month] * found.side > 0.0049;
  }),
  claim(/^(?:both )?having left its start towards the (West|East)(?: by \w+ \d+)?$/, (path, [camp]) => {
    const found = choiceIn(path);
    return found !== null && (camp === 'West' ? 1 : -1) === found.side && path[found.month] * found.side < 0.0051;
  }),
];

const runs = fc
  .tuple(
    fc.array(value, { minLength: MONTHS + 1, maxLength: MONTHS + 1 }),
    tilts,
    fc.array(value, { maxLength: 8 }),
    fc.boolean(),
  )
  .map(([path, all, others, alike]): Run => {
    const own = path[MONTHS];
    return { path, tilts: all, ends: [own, ...others.map((each) => (alike ? own : each))] };
  });
const shown = ({ path, tilts: all, ends }: Run) => ({ trajectory: trajectoryOf(path, all), ensemble: ensembleOf(ends) });

describe('what is said of one run is true of it', () => {
  it('of where it ends among the others, in the title and in words', () => {
    fc.assert(
      fc.property(runs, (data) => {
        const titles = [
          claim<Run>(new RegExp(`^Run 3 ends at ${NUMBER}$`), (_, [end]) => isWritten(end, endOf(data))),
          ...STANDING,
        ];
        expect(
          wrongIn(
            runTitles(shown(data)).map((title) => title.replace(', ', '; ')),
            titles,
            data,
          ),
        ).toEqual([]);
        const [, from, to, rest] = new RegExp(`^The run goes from an equidistance of ${NUMBER} to ${NUMBER}, (.*)\\.$`).exec(
          placeSentence(shown(data)),
        )!;
        expect([isWritten(from, data.path[0]), isWritten(to, endOf(data))]).toEqual([true, true]);
        const parts = rest.split(', ');
        expect(wrongIn(parts.slice(0, -1), STANDING, data)).toEqual([]);
        expect(wrongIn(parts.slice(-1), CHOICES, data.tilts)).toEqual([]);
        const { rows } = runTable(shown(data));
        expect(runTitles(shown(data))[1]).toBe(`Run 3 ends at ${rows[rows.length - 1][1]}`);
      }),
      { numRuns: 600 },
    );
  });

  it('of how it and the run in which a decision is turned end, on the page in both languages too', () => {
    const [english, serbian] = (['en', 'sr-Latn'] as const).map((language) => textsIn(language).why.thenEnds);
    fc.assert(
      fc.property(tilts, tilts, value, value, (was, is, ended, end) => {
        const [own, other] = [trajectoryOf([0.9, ended], was), trajectoryOf([0.9, end], is)];
        const decision = { month: 5, options: [{ deed: 'hold' }], chosen: 0 } as unknown as Decision;
        const flip = { input: 'parameters.bite', from: 1, to: 2, share: 0.1, lucks: { turned: 30, of: 50 } };
        const said = flipInWords(own, decision, { flip, trajectory: other, decision } as unknown as FlippedRun);
        const [, now, then, before, both] = new RegExp(
          `That run ends at an equidistance of ${NUMBER}, (?:(?=this)|(.*); )this one at ${NUMBER}, (.*)\\.$`,
        ).exec(said)!;
        expect([isWritten(now, end), isWritten(before, ended)]).toEqual([true, true]);
        expect(wrongIn([then ?? both], CHOICES, is)).toEqual([]);
        expect(wrongIn([both], CHOICES, was)).toEqual([]);
        const found = choiceIn(is);
        const told = { end, camp: found?.side ?? 0, tilt: is[found?.month ?? 0] };
        const [en, sr] = [english(scenario, told, told), serbian(scenario, told, told)];
        expect(wrongIn([/, ((?:without|having).*)\.$/.exec(en)![1].replace(/(West|East)$/, 'the $1')], CHOICES, is)).toEqual([]);
        expect(/napustivši/.test(sr)).toBe(/left its start/.test(en));
        expect(/bez/.test(sr)).toBe(/without/.test(en));
      }),
      { numRuns: 400 },
    );
  });

  it('who has moved towards a camp and stands in the middle has not chosen it in the turned run either', () => {
    const path = Array.from({ length: MONTHS + 1 }, (_, month) => (month < 2 ? -0.6 : 0.004));
    const decision = { month: 5, options: [{ deed: 'hold' }], chosen: 0 } as unknown as Decision;
    const flip = { input: 'parameters.bite', from: 1, to: 2, share: 0.1, lucks: { turned: 30, of: 50 } };
    const trajectory = trajectoryOf([0.9, 0.8], path);
    const said = flipInWords(trajectory, decision, { flip, trajectory, decision } as unknown as FlippedRun);
    expect(said).toMatch(/both having left its start towards the West\.$/);
  });
});

describe('what is said of a decision is true of its options', () => {
  const weights = fc.array(fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(500, 501, 1000)), {
    minLength: 1,
    maxLength: 4,
  });
  const decisions = fc.tuple(weights, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true })).map(([all, pick, inside]) => {
    const sum = all.reduce((a, b) => a + b, 0);
    const chances = all.map((each) => each / sum);
    const chosen = pick % all.length;
    const others = chances.map((each, k) => (k === chosen ? -1 : each));
    const runnerUp = all.length === 1 ? -1 : others.indexOf(Math.max(...others));
    const low = chances.slice(0, chosen).reduce((a, b) => a + b, 0);
    const stretch = [low, low + chances[chosen]] as const;
    return {
      kind: 'act',
      precision: 1,
      options: chances.map((probability, k) => ({
        deed: 'induce',
        power: -1,
        channel: k,
        depth: 0,
        utility: 0,
        terms: [],
        probability,
      })),
      chosen,
      runnerUp,
      margin: { utility: 0, probability: runnerUp < 0 ? 0 : chances[chosen] - chances[runnerUp] },
      uniform: low + inside * chances[chosen],
      stretch,
    } as unknown as Decision;
  });
  const own = ({ options, chosen }: Decision): number => options[chosen].probability;
  const best = ({ options }: Decision): number => Math.max(...options.map(({ probability }) => probability));
  const other = ({ options, chosen }: Decision): number =>
    Math.max(...options.filter((_, k) => k !== chosen).map(({ probability }) => probability));
  const LEAD = '(less than a point|\\d+ points?)';
  const isLead = (text: string, lead: number): boolean =>
    text === 'less than a point' ? lead > 0 && lead < 0.5 : Math.abs(Number.parseInt(text, 10) - lead) <= 0.5 + 1e-9;
  const CLAIMS: readonly Claim<Decision>[] = [
    claim(/^There was nothing else to choose\.$/, ({ options }) => options.length === 1),
    claim(
      new RegExp(`^The margin: none, "[^"]+" was as likely, ${SHARE}\\.$`),
      (data, [share]) => Math.abs(own(data) - other(data)) < 0.0006 && isShareOf(share, other(data)),
    ),
    claim(
      new RegExp(`^The margin: it was the likeliest, ${SHARE} against ${SHARE} for "[^"]+", a lead of ${LEAD}\\.$`),
      (data, [a, b, lead]) =>
        own(data) >= best(data) &&
        isShareOf(a, own(data)) &&
        isShareOf(b, other(data)) &&
        isLead(lead, (own(data) - other(data)) * 100),
    ),
    claim(
      new RegExp(`^The margin: it was not the likeliest\\. "[^"]+" stood ${LEAD} higher \\(${SHARE} against ${SHARE}\\)`),
      (data, [lead, a, b]) =>
        own(data) < best(data) &&
        isShareOf(a, own(data)) &&
        isShareOf(b, best(data)) &&
        isLead(lead, (best(data) - own(data)) * 100),
    ),
    claim(
      new RegExp(
        `^The luck: (.*) of 1\\. .* lies (?:from ${NUMBER} to ${NUMBER}|at ${NUMBER})\\. .* decides otherwise in ${SHARE} of cases\\.$`,
      ),
      (data, [draw, low, high, at, share]) =>
        (/under|over/.test(draw) || Math.abs(read(draw) - data.uniform) < 0.0051) &&
        (at === undefined
          ? isWritten(low, data.stretch[0]) && isWritten(high, data.stretch[1])
          : isWritten(at, data.stretch[0])) &&
        isShareOf(share, 1 - own(data)),
    ),
  ];

  it('of the margin and of the luck, with the chances of the table', () => {
    fc.assert(
      fc.property(decisions, (data) => {
        const margin = marginSentence(data, scenario);
        const said = [margin, drawSentence(data, scenario)].map((text) => text.replace(/; /g, ', '));
        expect(wrongIn(said, CLAIMS, data)).toEqual([]);
        const cells = optionsTable(data, scenario).rows.map(([, , chance]) => chance);
        for (const [share] of margin.matchAll(new RegExp(SHARE, 'g'))) expect(cells).toContain(share);
      }),
      { numRuns: 600 },
    );
  });
});

describe('the story of a run is true of its trace', () => {
  const DEPTH_SAID = { 'in full': 1, 'by a quarter': 0.25, 'by half': 0.5, 'by three quarters': 0.75 } as const;
  /** Sort what a claim has read by the names of its groups. */
  const inOrder = (says: RegExp, words: readonly string[], names: readonly string[]): string[] => {
    const order = [...says.source.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name);
    return names.map((name) => words[order.indexOf(name)]);
  };
  const NAMES = ['rising', 'nis-chokepoint', 'rupture', 'managed'];
  it('what is lowest or highest is, what is said to have moved has, and what began at a level did', async () => {
    for (const name of NAMES) {
      const loaded = await loadShipped(name);
      for (const replicate of [0, 1, 2, 3, 4, 5]) {
        const trajectory = run(loaded, { seed: 'claims', replicate });
        const { worlds, end, equidistance } = trajectory;
        const all = [...worlds, end];
        const { powers } = loaded.case;
        const n = powers.length;
        const byName = (text: string): number => powers.findIndex((power) => text.replace(/^the /i, '') === power.name);
        const claims: Claim<number>[] = [
          claim(new RegExp(`^(?:The run|It) (starts|ends) at an equidistance of ${NUMBER}, leaning `), (_, [which, at]) =>
            isWritten(at, which === 'starts' ? equidistance[0] : equidistance[equidistance.length - 1]),
          ),
          claim(
            new RegExp(`^Support for the government is at its lowest, ${NUMBER}, it began at ${NUMBER}\\.`),
            (month, [low, first]) => {
              const levels = all.map(({ legitimacy }) => legitimacy[0]);
              return isWritten(low, Math.min(...levels)) && levels[month] === Math.min(...levels) && isWritten(first, levels[0]);
            },
          ),
          claim(
            new RegExp(`^(.*)'s hostility to (.*) is at its (highest|lowest), ${NUMBER}, it began at ${NUMBER} \\(`),
            (month, [one, two, which, at, first]) => {
              const cell = byName(one) * n + byName(two);
              const levels = worlds.map(({ rivalry }) => rivalry[cell]);
              const most = which === 'highest' ? Math.max(...levels) : Math.min(...levels);
              return Math.abs(levels[month] - most) < 1e-6 && isWritten(at, most) && isWritten(first, levels[0]);
            },
          ),
          claim(
            new RegExp(`^Equidistance goes from ${NUMBER} to ${NUMBER} within the month, mostly by `),
            (month, [from, to]) => isWritten(from, equidistance[month]) && isWritten(to, equidistance[month + 1]) && from !== to,
          ),
          claim(
            new RegExp(
              `^Since .* \\((\\d+) months\\) (?:the tie with|the share held by) .* has gone from ${NUMBER} to ${NUMBER}\\.$`,
            ),
            (_, [months, from, to]) => Number(months) <= 12 && from !== to,
          ),
          claim(/^\w+ (?:has chosen|has left its start, towards) the (West|East): /, (month, [camp]) => {
            const found = choiceIn(trajectory.tilt);
            return found !== null && found.month === month && (camp === loaded.case.camps.positive ? 1 : -1) === found.side;
          }),
          ...[
            /^\w+ (?<did>refuses|meets in full|meets by \w+(?: \w+)?) a demand of (?<who>.*?) in (?<where>\w+)\. /,
            /^A demand of (?<who>.*?) in (?<where>\w+) is (?<did>refused|met in full|met by \w+(?: \w+)?)\. /,
            /^In (?<where>\w+), \w+ (?<did>refuses|meets in full|meets by \w+(?: \w+)?) what (?<who>.*?) asks for\. /,
          ].map((says) =>
            claim<number>(says, (month, words) => {
              const { channels } = loaded.case;
              const [did, who, where] = inOrder(says, words, ['did', 'who', 'where']);
              const [p, c] = [byName(who), channels.findIndex((each) => each.name.toLowerCase() === where.toLowerCase())];
              const depth = Object.entries(DEPTH_SAID).find(([said]) => did.endsWith(said))?.[1] ?? 0;
              const cell = p * channels.length + c;
              return all[month].demand[cell] === 1 && all[month].depth[cell] === depth;
            }),
          ),
          claim(/^Events?: |^No longer in force: /, () => true),
        ];
        for (const { month, text } of storyInWords(trajectory))
          expect([name, replicate, wrongIn([text.replace(/; /g, ', ')], claims, month)]).toEqual([name, replicate, []]);
      }
    }
  });
});
