import { readFileSync } from 'node:fs';
import { quantileSorted } from 'd3-array';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { without } from '../../src/experiment/runs/mechanisms.ts';
import { PARAMETERS, PRESETS } from '../../src/model/parameters.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import { OBSERVATION_PARAMETERS } from '../../src/record/observe/observation.ts';
import { rollingWindows } from '../../src/record/observe/record-origins.ts';
import { FITTED } from '../../src/record/plausible/parameters.ts';
import { PLAUSIBLE } from '../../src/record/plausible/set.ts';
import { type Backcast, backcast } from '../../src/record/test/backcast.ts';
import { compareDemands } from '../../src/record/test/demands.ts';
import { type Summary, scaledErrorOf, scoreSummary } from '../../src/record/test/series-scores.ts';
import { demandsTable } from '../../src/report/subjects/test/demands/tables.ts';
import {
  answersSentence,
  carriersSentence,
  cosineSentence,
  levelSentence,
} from '../../src/report/subjects/test/demands/words.ts';
import { caveatSentence, inOrder, seriesName } from '../../src/report/subjects/test/words.ts';
import { number, percent } from '../../src/report/words/words.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { PLAIN_CASE } from '../../src/scenario/plain-case.ts';
import { readClaims } from '../checks/signs/claims.ts';
import { readMisses, readSigns } from '../checks/signs/signs.ts';
import { loadShipped } from '../shipped.ts';
import { fitTable } from './fit-tables.ts';
import { laterText } from './later-years.ts';
import { code, span, tableOf } from './markdown.ts';
import { PATTERNS, type PatternRecord } from './model-sources.ts';
import { signText } from './sign-tables.ts';

const LAST = 2019;
const RUNS = 200;
const SEED = 'equidistance';
const PROSE = 'tests/docs/validity.md';

/** Changes of the model that are held against the record beside it. */
const VARIANTS: readonly { readonly name: string; readonly how: string; readonly of: (scenario: Scenario) => Scenario }[] = [
  { name: 'the model as it is', how: '--rolling', of: (scenario) => scenario },
  ...(['stake', 'demands', 'binding', 'supply', 'momentum', 'derisk', 'squeeze'] as const).map((mechanism) => ({
    name: `without ${mechanism}`,
    how: `--rolling --without ${mechanism}`,
    of: (scenario: Scenario) => without(scenario, [mechanism]),
  })),
  {
    name: 'the second opinion',
    how: '--rolling --preset second-opinion',
    of: (scenario) => ({ ...scenario, parameters: { ...scenario.parameters, ...PRESETS['second-opinion'] } }),
  },
];

/** Write docs/validity.md from runs made now. */
export async function validityDocument(): Promise<string> {
  const windows = await Promise.all(
    rollingWindows(LAST).map(async ({ origin, to }) => ({ from: origin.year, to, scenario: await loadShipped(origin.scenario) })),
  );
  const record = recordWith(shippedRecord());
  const held = (scenario: Scenario, from: number, to: number) => backcast(scenario, record, { from, to, runs: RUNS, seed: SEED });
  const runs = VARIANTS.map(({ of }) => ({
    rolling: windows.map(({ from, to, scenario }) => held(of(scenario), from, to)),
    whole: held(of(windows[0].scenario), windows[0].from, LAST),
  }));
  const patterns: PatternRecord = JSON.parse(readFileSync(PATTERNS, 'utf8'));
  const parts: Record<string, string> = {
    patterns: patternText(patterns),
    signs: signText(readClaims(), readSigns(), readMisses()),
    medians: medianText(runs[0].rolling),
    series: seriesTable(runs[0].rolling),
    variants: variantTable(runs),
    fits: fitTable({ origins: windows, record, to: LAST, runs: RUNS, seed: SEED }),
    calibration: calibrationText(),
    later: await laterText(record, { runs: RUNS, seed: SEED }),
    caveat: caveatSentence({ ...windows[0], to: LAST }),
    demands: demandText(windows[windows.length - 1].scenario, await loadShipped(PLAIN_CASE)),
  };
  return readFileSync(PROSE, 'utf8').replaceAll(/<!-- (\w+) -->/g, (mark, name: string) => parts[name] ?? mark);
}

function patternText({ patterns, runs, seed }: PatternRecord): string {
  const why: readonly { id: string; why: string }[] = JSON.parse(readFileSync('tests/checks/known-failures.json', 'utf8'));
  const failed = patterns.filter(({ passed }) => !passed);
  const rows = failed.map(({ id, claim, detail }) => [
    id,
    claim,
    `${why.find((each) => each.id === id)?.why ?? ''} (${detail.split(' | ')[0]})`,
  ]);
  return `${patterns.length - failed.length} of ${patterns.length} patterns hold (${runs} runs of each set-up, seed "${seed}"). These do not:\n\n${tableOf(['', 'claim', 'what happens instead'], rows)}`;
}

const ratio = (value: number | null): string => (value === null ? '–' : Number.isFinite(value) ? number(value) : '∞');

function medianText(results: readonly Backcast[]): string {
  const all = scoreSummary(results.flatMap(({ indicators }) => indicators));
  const rows = [
    ...results.map((each): [string, Summary] => [`${each.from} to ${each.to}`, each.summary]),
    ['all three', all] as const,
  ];
  return tableOf(
    [
      'years',
      'series',
      'measured years',
      'error over that of the last value',
      'over that of a straight line',
      'in the band of 90 %',
    ],
    rows.map(([name, { indicators, points, median, coverage90 }]) => [
      name,
      String(indicators),
      String(points),
      ratio(median.skill.persistence),
      ratio(median.skill.trend),
      coverage90 === null ? '–' : percent(coverage90),
    ]),
  );
}

/** One row a series: its error over that of the last value from each origin, and the years within the bands. */
function seriesTable(results: readonly Backcast[]): string {
  const [first] = results;
  const rows = inOrder(first.indicators).map((row) => {
    const own = results.map(({ indicators }) => indicators.find(({ id }) => id === row.id)?.scores);
    const { coverage90 } = scoreSummary(own.flatMap((scores) => (scores ? [{ scores }] : [])));
    const skills = own.map((scores) => ratio(scores?.skill.persistence ?? null));
    return [seriesName(row, first), ...skills, coverage90 === null ? '–' : percent(coverage90), verdict(own)];
  });
  return tableOf(['series', ...results.map(({ from }) => `from ${from}`), 'in the band', 'against the last value'], rows);
}

/** Tell in how many origins the model is closer than the last value. */
function verdict(own: readonly ({ readonly skill: { readonly persistence: number | null } } | undefined)[]): string {
  const known = own.flatMap((scores) => scores?.skill.persistence ?? []);
  if (known.length === 0) return 'nothing to compare with';
  const closer = known.filter((skill) => skill < 1).length;
  return closer === known.length ? 'closer' : closer === 0 ? '**farther off**' : `closer from ${closer} of ${known.length}`;
}

/** Tell what is kept of the settings tried, and what becomes of each range. */
function calibrationText(): string {
  const { from, points } = PLAUSIBLE;
  const rows = FITTED.map((name) => {
    const values = points.map(({ settings }) => settings[name]).sort((a, b) => a - b);
    const at = (share: number): string => number(quantileSorted(values, share) ?? 0);
    const { range } = { ...PARAMETERS, ...OBSERVATION_PARAMETERS }[name];
    return [code(name), span(range), `${at(0.05)} to ${at(0.95)}`];
  });
  return `Of ${from.tried} settings of ${FITTED.length} parameters, spread evenly over their declared ranges, ${from.kept} are not ruled out by the years to ${Math.max(...from.windows.map(([, to]) => to))} (implausibility up to ${from.cutOff} in all families of series but one; ${from.runs} runs from each origin, seed "${from.seed}", design ${from.design}):\n\n${tableOf(['parameter', 'declared', 'middle nine tenths of what is kept'], rows)}`;
}

/** Set the demands of the latest case beside the events on record. */
function demandText(scenario: Scenario, blind: Scenario): string {
  const demands = compareDemands(scenario, shippedRecord().events, { runs: RUNS, seed: SEED });
  const shown = { scenario, demands };
  const { columns, rows } = demandsTable(shown);
  const said = [levelSentence(shown), cosineSentence(shown), carriersSentence(shown), answersSentence(shown)];
  return `${said.join(' ')}\n\n${tableOf(columns, rows)}\n\n${blindSentence(scenario, blind)}`;
}

/** Say what becomes of the likeness where chokepoints were coded by people who had not seen the events. */
function blindSentence(scenario: Scenario, blind: Scenario): string {
  const chokepointOf = (id: string) => blind.case.powers.find((power) => power.id === id)?.chokepoint ?? [];
  const powers = scenario.case.powers.map((power) => ({ ...power, chokepoint: chokepointOf(power.id) }));
  const coded = { ...scenario, case: { ...scenario.case, powers } };
  const { cosine } = compareDemands(coded, shippedRecord().events, { runs: RUNS, seed: SEED });
  return `With the chokepoints of \`${PLAIN_CASE}\`, coded from sources alone, the cosine is **${number(cosine.pressure ?? 0)}**, ${number(cosine.withoutWithheld ?? 0)} without what is withheld.`;
}

interface Held {
  readonly rolling: readonly Backcast[];
  readonly whole: Backcast;
}

function variantTable(runs: readonly Held[]): string {
  const rows = runs.map(({ rolling, whole }, k) => {
    const { median, coverage90 } = scoreSummary(rolling.flatMap(({ indicators }) => indicators));
    const error = rolling.reduce((sum, { indicators }) => sum + scaledErrorOf(indicators).total, 0) / rolling.length;
    const { name, how } = VARIANTS[k];
    return [
      name,
      ratio(median.skill.persistence),
      ratio(median.skill.trend),
      coverage90 === null ? '–' : percent(coverage90),
      number(error),
      number(scaledErrorOf(whole.indicators).total),
      code(`record --test ${how}`),
    ];
  });
  const columns = ['', 'over the last value', 'over a line', 'in the band', 'error, five years', 'error, 2010–2019', 'command'];
  return tableOf(columns, rows);
}
