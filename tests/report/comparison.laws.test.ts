import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../../src/experiment/compare/compare.ts';
import { pairOf } from '../../src/experiment/compare/pair.ts';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { DEMAND, HOLD, INDUCE, PRESS } from '../../src/model/decisions/options.ts';
import type { UncertainPair } from '../../src/record/plausible/pairs.ts';
import { PLAUSIBLE } from '../../src/record/plausible/set.ts';
import { CAPTION_LINE, type Spec, SUBTITLE_LINE, TITLE, titleOf } from '../../src/report/chart/frame.ts';
import { themeConfig } from '../../src/report/colour/theme.ts';
import { channelsGainedChart } from '../../src/report/subjects/compare/charts/channels.ts';
import { gainLines } from '../../src/report/subjects/compare/charts/channels-words.ts';
import { comparisonChart } from '../../src/report/subjects/compare/charts/chart.ts';
import { eventsOfAll } from '../../src/report/subjects/compare/charts/events.ts';
import { meanRivalry } from '../../src/report/subjects/compare/charts/rivalry-ramp.ts';
import { settingsChart } from '../../src/report/subjects/compare/charts/settings.ts';
import { drawnOf } from '../../src/report/subjects/compare/charts/styles.ts';
import { beginningSentence, firstDivergence, whatInWords } from '../../src/report/subjects/compare/decisions.ts';
import { gainsSentence } from '../../src/report/subjects/compare/gains.ts';
import { courseWords, inputSentences } from '../../src/report/subjects/compare/inputs.ts';
import { differenceRows } from '../../src/report/subjects/compare/json.ts';
import { comparisonPictures } from '../../src/report/subjects/compare/pictures.ts';
import { compareSummary } from '../../src/report/subjects/compare/summary.ts';
import { endSentence, savedRunsSentence, settledSentence } from '../../src/report/subjects/compare/words.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { textWidth } from '../../src/report/words/text-width.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { variant } from '../scenario/small-case.ts';
import { loadShipped } from '../shipped.ts';
import { type SampleOptions, sampleEnsemble } from './sample.ts';

const COLOUR = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|"(?:fill|stroke|color)":"(?!independent)/i;
const NAMES = [
  'serbia-2026',
  'rising',
  'rupture',
  'managed',
  'detente-after-crisis',
  'judged-chokepoints',
  'serbia-2025',
  'serbia-2014',
  'nis-chokepoint',
  'tariff-war',
  'taiwan-crisis',
];
const shipped = new Map<string, Scenario>();
const of = (name: string): Scenario => shipped.get(name) as Scenario;

beforeAll(async () => {
  for (const name of NAMES) shipped.set(name, await loadShipped(name));
});

const TOLD = { version: '0.1.0', without: [] };

const comparisonOf = (names: readonly string[], runs = 30, reference?: string): Comparison =>
  compare(names.map(of), { runs, seed: 's', replicate: 1, reference: reference === undefined ? undefined : of(reference) });

/** Find every value under a key, anywhere in a specification. */
function valuesOf(node: unknown, key: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((each) => valuesOf(each, key));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

function checkSpec(spec: Spec): void {
  for (const line of [spec.title.text].flat()) expect(line.length).toBeLessThanOrEqual(TITLE);
  expect(`${titleOf(spec)} ${spec.title.subtitle.join(' ')}`).not.toMatch(/…|NaN|undefined/);
  expect(spec.title.subtitle.length).toBeLessThanOrEqual(2);
  for (const line of spec.title.subtitle) expect(line.length).toBeLessThanOrEqual(SUBTITLE_LINE);
  const panels = spec.vconcat as readonly { mark: { text: string[] } }[];
  const caption = panels[panels.length - 1].mark.text;
  expect(caption).toHaveLength(2);
  for (const line of caption) expect(line.length).toBeLessThanOrEqual(CAPTION_LINE);
  expect(JSON.stringify(spec)).not.toMatch(COLOUR);
  expect(JSON.stringify(spec)).not.toMatch(/NaN|undefined|Infinity/);
  for (const theme of ['light', 'dark'] as const) {
    const styles = Object.keys(themeConfig(theme).style as object);
    for (const style of valuesOf(spec, 'style')) expect(styles).toContain(style);
  }
}

/** Two made-up ensembles as a comparison; what they decide is not known. */
function madeUp(a: SampleOptions, b: SampleOptions): Comparison {
  const withRuns = (options: SampleOptions, id: string): Ensemble => {
    const sample = sampleEnsemble({ runs: 200, ...options, scenario: { id, lever: [] } });
    const { runs, months, detail } = sample;
    const byRun = new Float64Array((months + 1) * runs);
    for (let month = 0; month <= months; month++)
      for (let run = 0; run < runs; run++) byRun[month * runs + run] = 0.9 + ((detail.end[run] - 0.9) * month) / months;
    return { ...sample, detail: { ...detail, byRun } };
  };
  const ensembles = [withRuns(a, 'split'), withRuns(b, 'calm')];
  const pair = pairOf(
    ensembles[0],
    ensembles[1],
    { roster: ['XX'], horizons: undefined, starts: undefined, twoCases: true },
    undefined,
  );
  const { runs, months } = ensembles[0];
  return { seed: 's', runs, months, ensembles, reference: undefined, inputs: [], pairs: [pair], settled: true, runsNeeded: runs };
}

describe('the pictures of a comparison', () => {
  it.each([
    [['managed', 'rising', 'rupture'], 'serbia-2026'],
    [['serbia-2025', 'nis-chokepoint'], undefined],
    [['detente-after-crisis', 'rising'], 'serbia-2026'],
    [['rising', 'tariff-war', 'nis-chokepoint', 'taiwan-crisis', 'detente-after-crisis', 'rupture'], undefined],
  ])('of %j say a finding, fit, and carry no colour', (names, reference) => {
    const pictures = comparisonPictures(comparisonOf(names, 30, reference), TOLD);
    expect(pictures.map(({ id }) => id)).toEqual(['comparison', 'channels-gained']);
    for (const { spec, tables } of pictures) {
      checkSpec(spec);
      for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    if (reference) expect(pictures[0].spec.description).toContain(reference);
  });

  it('tell scenarios apart by dash or width, and never by colour alone', () => {
    const spec = comparisonChart(comparisonOf(['serbia-2026', 'rising', 'rupture', 'managed', 'taiwan-crisis']), '0');
    const marks = valuesOf(spec, 'mark') as { type: string; style?: string; strokeWidth?: number; strokeDash?: number[] }[];
    const looks = marks
      .filter(({ type, style }) => type === 'line' && style === 'scenario')
      .map(({ strokeWidth, strokeDash }) => `${strokeWidth} ${strokeDash}`);
    expect(new Set(looks).size).toBe(5);
  });

  it('shade scenarios from grey to violet by their mean rivalry, and say so', () => {
    const comparison = comparisonOf(['rupture', 'managed', 'rising'], 5, 'serbia-2026');
    const drawn = drawnOf(comparison);
    expect(drawn.map(({ ensemble }) => ensemble.scenario.id)).toEqual(['managed', 'serbia-2026', 'rising', 'rupture']);
    expect(drawn.map(({ look }) => look.shade)).toEqual([0, 1 / 3, 2 / 3, 1]);
    const spec = comparisonChart(comparison, '0');
    expect(new Set(valuesOf(valuesOf(spec, 'color'), 'range'))).toEqual(new Set(['rivalry', 'rivalryText']));
    expect(spec.title.subtitle.join(' ')).toContain('Grey to violet: low to high rivalry');
    expect(spec.description).toMatch(/managed, mean rivalry 0\.\d+, ends .* rupture, mean rivalry 0\.\d+, /);
  });

  it('tell scenarios of the same rivalry apart, and claim no order among them', () => {
    const comparison = comparisonOf(['serbia-2025', 'nis-chokepoint', 'tariff-war'], 5);
    const drawn = drawnOf(comparison);
    expect(new Set(drawn.map(({ rivalry }) => rivalry.toFixed(6))).size).toBe(1);
    expect(new Set(drawn.map(({ look }) => look.shade)).size).toBe(3);
    expect(comparisonChart(comparison, '0').title.subtitle.join(' ')).not.toContain('violet');
  });

  it('name powers in full beside their channels, on two lines at most', () => {
    const [{ tables, spec }] = comparisonPictures(comparisonOf(['managed', 'rupture']), TOLD).filter(
      ({ id }) => id === 'channels-gained',
    );
    expect(JSON.stringify(spec)).toMatch(/"t":"China \+0\.\d\d, /);
    expect(JSON.stringify(spec)).not.toMatch(/\b(CN|RU) [+−]/);
    expect(tables).not.toEqual([]);
    const names = ['United States of America', 'European Union', 'People’s Republic of China', 'Russian Federation', 'Turkey'];
    const powers = names.map((name, k) => ({ id: String(k), name, difference: 0.3 - 0.11 * k }));
    const lines = gainLines({ id: 't', name: 'Trade', weight: 1, start: 0, a: 0, b: 0, powers }, 370);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(textWidth(line, 11.5)).toBeLessThanOrEqual(370);
    const few = gainLines({ id: 't', name: 'Trade', weight: 1, start: 0, a: 0, b: 0, powers }, 200);
    expect(few.join(' ')).toMatch(/United States of America \+0\.30, .*3 more$/);
    expect(few.join(' ')).not.toContain('…');
  });

  it('tell the events of one month and scenario under its name once', () => {
    const told = eventsOfAll(comparisonOf(['rupture', 'nis-chokepoint'], 2));
    expect(told.map(({ title }) => title)).toContain('nis-chokepoint: Sanctions on NIS in force, full Russian exit demanded');
    expect(told.map(({ title }) => title)).toContain('rupture: Rivalry jumps');
  });

  it('lay scenarios that start at different times over one axis, and say whose years it has', () => {
    const spec = comparisonChart(comparisonOf(['serbia-2026', 'serbia-2014'], 4), '0');
    const years = valuesOf(spec, 'values')
      .flatMap((rows) => valuesOf(rows, 'x'))
      .filter((x): x is number => typeof x === 'number' && x > 1900);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2026);
    expect(Math.max(...years)).toBeLessThanOrEqual(2031);
    expect(JSON.stringify(spec)).toContain('the years are those of serbia-2026');
  });
  it('draw two kinds of runs as two lines, and no middle through pairs of two kinds', () => {
    const split = madeUp({ choosing: 0.6, jump: 0.4, slide: 0 }, { choosing: 0, slide: 0 });
    expect(split.pairs[0].twoKinds[60]).toBe(true);
    const spec = comparisonChart(split, '0');
    checkSpec(spec);
    expect(valuesOf(spec, 'type')).toContain('trail');
    expect(spec.title.subtitle.join(' ')).toContain('split: two kinds of runs, width = share');
    expect(JSON.stringify(spec)).toContain('two kinds of pairs, so no middle line');
    expect(spec.description).toContain('falls into two kinds of runs');
    expect(endSentence(split.pairs[0])).toContain('split ends lower than calm');
  });

  it('leave out the channels where powers differ', async () => {
    const small = await variant('');
    const comparison = compare([of('rising'), small], { runs: 10, seed: 's' });
    expect(channelsGainedChart(comparison, '0')).toBeNull();
    checkSpec(comparisonChart(comparison, '0'));
    expect(gainsSentence(comparison.pairs[0])).toMatch(/^not compared: EU, RU/);
    expect(beginningSentence(comparison.pairs[0])).toContain('cannot be compared');
    expect(firstDivergence(comparison.pairs[0])).toBeNull();
  });
});

describe('mean rivalry', () => {
  const scenario = sampleEnsemble({ runs: 5 }).scenario;
  const rivals = 4 * 3;
  const over = (timeline: unknown): Scenario => ({ ...scenario, timeline }) as Scenario;

  it('is that of the case where nothing moves it', () => expect(meanRivalry(scenario, 60)).toBeCloseTo(0.35, 12));

  it('follows the paths of its dyads', () => {
    const path = { variable: 'rivalry', cell: 1, values: [0.35, 0.95] };
    expect(meanRivalry(over({ paths: [path], events: [] }), 2)).toBeCloseTo(0.35 + 0.6 / rivals / 2, 12);
    expect(meanRivalry(over({ paths: [path], events: [] }), 4)).toBeCloseTo(0.35 + (0.6 / rivals) * (3 / 4), 12);
  });

  it('counts dated events as long as they last, within the range, and none that waits for something', () => {
    const event = { at: 1, variable: 'rivalry', cell: 2, operator: '+', value: 5, months: 2 };
    expect(meanRivalry(over({ paths: [], events: [event] }), 4)).toBeCloseTo(0.35 + (0.65 / rivals) * (2 / 4), 12);
    const waiting = { ...event, until: { variable: 'protest', cell: 0, operator: '>', value: 0.5 } };
    expect(meanRivalry(over({ paths: [], events: [waiting] }), 4)).toBeCloseTo(0.35, 12);
  });
});

describe('what a comparison says', () => {
  it('tells inputs in words', () => {
    expect(inputSentences(comparisonOf(['rising', 'serbia-2026'], 2))).toEqual([
      'the lever of rivalry climbs from 0 to 0.6 over 36 months in rising and stays at 0 in serbia-2026',
    ]);
    const [first, held] = inputSentences(comparisonOf(['serbia-2025', 'nis-chokepoint'], 2));
    expect(held).toContain('set to 0.8 until the tie with Russia in energy is below 0.30');
    expect(first).toBe(
      '“Sanctions on NIS announced” in month 0 (Jan 2025) only in nis-chokepoint (the pressure of the United States in energy up by 0.2)',
    );
    expect(inputSentences(comparisonOf(['rising', 'rising'], 2))).toEqual(['in nothing: they are the same scenario']);
    expect(inputSentences(comparisonOf(['serbia-2026', 'judged-chokepoints'], 2))).toEqual([
      'the leverage without a tie of the European Union in energy is 0.59 in serbia-2026 and is 0.1 in judged-chokepoints (of 23 such numbers that differ this differs most)',
    ]);
  });

  it.each([
    [{ 0: 0, 36: 0.6 }, 'climbs from 0 to 0.6 over 36 months'],
    [{ 0: 0, 11: 0, 12: 0.8 }, 'jumps from 0 to 0.8 in month 12'],
    [{ 0: 1, 6: 1, 30: 0.6 }, 'falls from 1 to 0.6 between months 6 and 30'],
    [0.25, 'stays at 0.25'],
  ])('tells the course %j', (value, words) => expect(courseWords(value)).toBe(words));

  it('tells decisions in words', () => {
    const scenario = of('rising');
    const { channels, powers } = scenario.case;
    const [trade, investment] = ['trade', 'investment'].map((id) => channels.findIndex((channel) => channel.id === id));
    const p = powers.findIndex(({ id }) => id === 'CN');
    const words = (kind: 'act' | 'award' | 'answer' | 'demand', a: number, b: number, channel = investment) =>
      whatInWords({ kind, power: p, channel, a, b }, scenario);
    expect(words('act', DEMAND, INDUCE, trade)).toBe('demands instead of offering more in trade');
    expect(words('act', HOLD, PRESS, trade)).toBe('does nothing new instead of pressing in trade');
    expect(words('award', p, -1)).toBe('investment goes to China instead of none of the powers');
    expect(words('answer', 0.5, 0)).toBe('the demand of China in investment is met by half instead of refused');
    expect(words('demand', 1, 0)).toBe('an event makes a demand of China in investment');
  });

  it('is plain about what is not known', () => {
    const comparison = comparisonOf(['rising', 'serbia-2026'], 1);
    expect(endSentence(comparison.pairs[0])).toContain('cannot be told apart');
    expect(savedRunsSentence(comparison.pairs[0])).toBe('cannot be measured with one pair.');
    expect(comparison.settled).toBe(false);
    expect(settledSentence({ ...comparison, runs: 200, runsNeeded: 900 })).toMatch(
      /^not settled at 200 runs, about 900 needed: open is /,
    );
  });

  it.each([40, 80])('keeps to %i columns', (width) => {
    const plain = (text: string): string => text;
    for (const names of [
      ['managed', 'rising', 'rupture'],
      ['detente-after-crisis', 'nis-chokepoint'],
    ]) {
      const lines = passageLines(compareSummary(comparisonOf(names), { without: [] }), { width, bold: plain, dim: plain });
      expect(lines.filter((line) => line.length > width)).toEqual([]);
      expect(lines.join('\n')).not.toMatch(/NaN|undefined|\bnull\b/);
    }
  });

  it('writes a row for every run and month', () => {
    const rows = differenceRows(comparisonOf(['rising', 'serbia-2026', 'rupture'], 3), 2);
    expect(rows).toHaveLength(1 + 2 * 2 * 61);
    const [a, , b, , seed, run, month, date, one, other, difference] = rows[61].split(',');
    expect([a, b, seed, run, month, date]).toEqual(['rising', 'serbia-2026', 's', '0', '60', '2031-01']);
    expect(Number(difference)).toBeCloseTo(Number(one) - Number(other), 3);
  });
});

describe('a comparison under settings that the record does not rule out', () => {
  const under = (...ends: readonly (readonly [lo: number, mean: number, hi: number])[]): UncertainPair => ({
    from: PLAUSIBLE.from,
    replicates: 10,
    held: { a: [], b: [] },
    under: ends.map(([lo, mean, hi], row) => ({ row, end: { lo, mean, hi } })),
  });

  it('is drawn setting by setting, those that settle nothing paler', () => {
    const comparison = comparisonOf(['managed', 'rising']);
    const uncertainty = [under([0.2, 0.3, 0.4], [-0.1, 0.05, 0.2], [0.1, 0.2, 0.3])];
    const picture = comparisonPictures(comparison, { ...TOLD, uncertainty }).find(({ id }) => id === 'settings')!;
    const dotsIn = (style: string) =>
      JSON.stringify(picture.spec).match(
        new RegExp(`"values":\\[[^\\]]*\\]\\},"mark":\\{"type":"circle","style":"${style}"`),
      )![0];
    expect(dotsIn('kindHedging').match(/"x":/g)).toHaveLength(2);
    expect(dotsIn('event').match(/"x":/g)).toHaveLength(1);
    expect(picture.spec.title.text).toBe('Managed ends higher than rising under all 3 settings');
    expect(picture.tables[0].rows.map(([setting]) => setting)).toEqual(['1', '2', '0']);
    expect(picture.paragraphs[0]).toContain('In 1 of them 10 pairs do not show which ends lower.');
  });

  it('says under how many settings the first ends lower, and that all end alike where none differs', () => {
    const comparison = comparisonOf(['managed', 'rising']);
    const titleOf = (pair: UncertainPair): string => String(settingsChart(comparison, [pair], '0.1.0').title.text);
    expect(titleOf(under([-0.3, -0.2, -0.1], [-0.1, 0.01, 0.2], [-0.3, -0.1, 0.3]))).toContain(
      'lower than rising under 2 of 3 settings',
    );
    expect(titleOf(under([0, 0, 0], [0, 0, 0]))).toContain('end alike under every setting');
  });
});
