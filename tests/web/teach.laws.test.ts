import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { computedAnswers } from '../../.config/build-teach.ts';
import { readerFrom } from '../../src/cli/inputs/scenario-files.ts';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import { scenarioFile } from '../../src/web/engine/scenario-file.ts';
import type { ScenarioChoice } from '../../src/web/game/choice.ts';
import { type Both, type TextTable, verbatim } from '../../src/web/strings/both.ts';
import { numbersIn } from '../../src/web/strings/numbers.ts';
import { textsIn } from '../../src/web/strings/strings.ts';
import { TEACH_TABLES } from '../../src/web/strings/teach/tables.ts';
import { placeOf, teachAddress } from '../../src/web/teach/address.ts';
import { EXERCISE_IDS, EXERCISES, type Exercise } from '../../src/web/teach/exercises.ts';
import { type Answers, filled } from '../../src/web/teach/keys/answered.ts';
import { INJECTION_NAMES, INJECTIONS, injected } from '../../src/web/teach/lead/injections.ts';
import { PLANS } from '../../src/web/teach/plan-rows.ts';
import { SET_UPS } from '../../src/web/teach/set-ups.ts';
import { loadShipped } from '../shipped.ts';
import { CLAIMS } from './teach-claims.ts';

const kept = JSON.parse(readFileSync('src/web/teach/keys/answers.json', 'utf8')) as Readonly<Record<string, Answers>>;
const tables: readonly (readonly [string, TextTable])[] = Object.entries(TEACH_TABLES);
const textsOf = (table: TextTable): readonly (readonly [string, Both<string>])[] =>
  Object.entries(table).filter((entry): entry is [string, Both<string>] => typeof entry[1].en === 'string');
const plain = (text: string): string => text.split(verbatim('|')[0]).join('').split(verbatim('|')[2]).join('');
const places = (text: string): string[] => [...plain(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const exercises = EXERCISE_IDS.map((id) => ({ id, texts: TEACH_TABLES[id], ...(EXERCISES[id] as Exercise) }));

describe('answer keys', () => {
  it('hold the very numbers that the model gives now; if not, run `npx tsx .config/build-teach.ts` and read the texts again', async () => {
    expect(kept).toEqual(JSON.parse(JSON.stringify(await computedAnswers())));
  });

  it.each(CLAIMS)('$exercise: $says', ({ exercise, holds }) => {
    const of = (name: string): number => {
      const [value] = kept[exercise][name];
      expect(Number.isFinite(value)).toBe(true);
      return value;
    };
    expect(holds(of)).toBe(true);
  });

  it('claim something of every exercise', () => {
    expect(new Set(CLAIMS.map(({ exercise }) => exercise))).toEqual(new Set(EXERCISE_IDS));
  });

  it('are filled with numbers as a language writes them', () => {
    const answers = { c8: [0.58, 'percent'], g8: [0.8, 'signed'], rise: [0.0163, 'percentTenths'] } as const;
    expect(filled('{c8} at {g8}, {rise}, {unknown}', answers, numbersIn('en'))).toBe('58\u00a0% at +0.80, 1.6\u00a0%, {unknown}');
    expect(filled('{c8} na {g8}', answers, numbersIn('sr-Latn'))).toBe('58\u00a0% na +0,80');
  });

  it('lean on patterns that hold, and say of every pattern that fails that it does', () => {
    const { patterns } = JSON.parse(readFileSync('docs/patterns.json', 'utf8')) as {
      patterns: { id: string; passed: boolean }[];
    };
    const failing = patterns.filter(({ passed }) => !passed).map(({ id }) => id);
    const named = patterns.map(({ id }) => id);
    const leans = exercises.flatMap(({ holds = [] }) => holds);
    expect(leans.filter((id) => !named.includes(id) || failing.includes(id))).toEqual([]);
    expect(exercises.flatMap(({ fails = [] }) => fails).sort()).toEqual(failing.sort());
  });
});

describe('texts of the Teach screen', () => {
  it.each(tables)('of %s hold no number typed by hand', (_, table) => {
    const typed = textsOf(table).flatMap(([name, { en, sr }]) =>
      [en, sr].filter((text) => /\d/.test(plain(text).replace(/\{\w+\}/g, ''))).map(() => name),
    );
    expect(typed).toEqual([]);
  });

  it.each(exercises)('of $id have a number for every place, and a place for every number, in both languages', ({ id, texts }) => {
    const all = textsOf(texts);
    for (const [name, { en, sr }] of all) expect([name, places(sr)]).toEqual([name, places(en)]);
    expect([...new Set(all.flatMap(([, { en }]) => places(en)))].sort()).toEqual(Object.keys(kept[id]).sort());
  });

  it('of the role cards have a number for every place, and word the powers alike', () => {
    const { belgradeBrief, washingtonBrief, brusselsBrief, beijingBrief, moscowBrief } = TEACH_TABLES.teachRoles;
    const briefs = [washingtonBrief, brusselsBrief, beijingBrief, moscowBrief];
    const used = [belgradeBrief, ...briefs].flatMap(({ en }) => places(en));
    expect(used.sort()).toEqual(Object.keys(kept.roles).sort());
    for (const language of ['en', 'sr'] as const) {
      const [aims, , , fears] = [0, 1, 2, 3].map((line) => new Set(briefs.map((brief) => brief[language].split('\n')[line])));
      expect([aims.size, fears.size]).toEqual([1, 1]);
    }
  });

  it.each(exercises)('of $id have a line for every step and an answer for every question', ({ texts, steps }) => {
    for (const language of ['en', 'sr'] as const) {
      const lines = (name: 'steps' | 'questions' | 'answers') => texts[name][language].split('\n');
      expect(lines('steps')).toHaveLength(steps.length);
      expect(lines('answers')).toHaveLength(lines('questions').length);
      expect([...lines('steps'), ...lines('answers')].every((line) => line.trim() === line && line !== '')).toBe(true);
    }
  });

  it('write no Latin letter in Cyrillic but in places and names', () => {
    const texts = textsIn('sr-Cyrl') as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const all = tables.flatMap(([name]) => Object.values(texts[name]).filter((text) => typeof text === 'string'));
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((text) => /\p{Script=Latin}/u.test(text.replace(/\{\w+\}|CSV|Escape|domestic\.credibility/g, '')))).toEqual(
      [],
    );
  });
});

describe('what a link of the Teach screen says', () => {
  it.each([
    [{ part: 'exercises' }],
    [{ part: 'lead' }],
    [{ part: 'exercise', id: 'pressure', hidden: 'nothing' }],
    [{ part: 'exercise', id: 'pressure', hidden: 'key' }],
    [{ part: 'exercise', id: 'pressure', hidden: 'steps' }],
    [{ part: 'slides', id: 'redTeam' }],
  ] as const)('is read back: %o', (place) => {
    expect(placeOf(teachAddress(place).replace('#/teach?', ''))).toEqual(place);
  });

  it('is told when it names no exercise, and is the list when it says nothing', () => {
    expect(placeOf('exercise=constructor')).toEqual({ part: 'unknown', name: 'constructor' });
    expect(placeOf('part=elsewhere')).toEqual({ part: 'exercises' });
  });
});

describe('a set-up', () => {
  const named = [...Object.entries(SET_UPS), ...INJECTION_NAMES.map((name) => [name, injected(name, 24)] as const)];
  it.each(named)('%s downloads as a file that the command line reads to the same thing', async (_, choice: ScenarioChoice) => {
    const set = Object.entries(choice.set).map(([path, value]) => ({ path, value }));
    const scenario = await loadShipped(choice.scenario, { set, ...(choice.theory === null ? {} : { theory: choice.theory }) });
    const text = scenarioFile(choice, scenario, { name: 'mine', runs: 200 });
    const shipped = readerFrom('.');
    const read: typeof shipped = async (name, from) => (name === 'mine' ? { file: 'mine.yaml', text } : shipped(name, from));
    const again = await loadShipped('mine', { read });
    for (const part of ['case', 'theory', 'parameters', 'timeline', 'horizon'] as const)
      expect(again[part]).toEqual(scenario[part]);
  });
});

describe('lesson plans', () => {
  it('take fifty minutes and three hours', () => {
    expect(PLANS.map((plan) => plan.reduce((sum, [minutes]) => sum + minutes, 0))).toEqual([50, 180]);
  });
});

describe('an injected event', () => {
  const RUNS = 10;
  const MONTH = 24;
  const load = ({ scenario, set }: { scenario: string; set: Readonly<Record<string, string>> }) =>
    loadShipped(scenario, { set: Object.entries(set).map(([path, value]) => ({ path, value })) });
  let usual: ReturnType<typeof ensemble>;
  beforeAll(async () => {
    usual = ensemble(await load(SET_UPS.present), { runs: RUNS, seed: SET_UPS.present.seed });
  });

  it.each(INJECTION_NAMES)('%s changes nothing before its month, and something after', async (name) => {
    const { runs, outcomes } = ensemble(await load(injected(name, MONTH)), { runs: RUNS, seed: SET_UPS.present.seed });
    const [before, after] = [usual.outcomes.equidistance.byMonth, outcomes.equidistance.byMonth];
    expect(runs).toBe(RUNS);
    expect(after.slice(0, MONTH + 1)).toEqual(before.slice(0, MONTH + 1));
    expect(after.slice(MONTH + 1)).not.toEqual(before.slice(MONTH + 1));
    expect(INJECTIONS[name].after).not.toBe(INJECTIONS[name].before);
  });
});
