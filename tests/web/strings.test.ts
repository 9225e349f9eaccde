import { beforeAll, describe, expect, it } from 'vitest';
import { decisionsOf } from '../../src/experiment/explain/decision.ts';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import { run } from '../../src/experiment/runs/trajectory.ts';
import { findingOf } from '../../src/report/chart/equidistance-finding.ts';
import { findingWordings } from '../../src/report/chart/equidistance-words.ts';
import { percent } from '../../src/report/words/words.ts';
import type { MonthCase } from '../../src/report/words/writing.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { sourceParts } from '../../src/web/explore/plot/event-source.ts';
import { both, inLanguage, verbatim } from '../../src/web/strings/both.ts';
import { toCyrillic } from '../../src/web/strings/cyrillic.ts';
import { REASONS } from '../../src/web/strings/explore/event-reasons.ts';
import { EVENT_SOURCES } from '../../src/web/strings/explore/event-sources.ts';
import { TITLES } from '../../src/web/strings/explore/event-titles.ts';
import { SERBIAN } from '../../src/web/strings/explore/scenarios.ts';
import { numbersIn, serbianCount } from '../../src/web/strings/numbers.ts';
import { TABLES, textsIn } from '../../src/web/strings/strings.ts';
import { TERMS } from '../../src/web/strings/terms.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

let scenarios: readonly Scenario[];
beforeAll(async () => {
  scenarios = await Promise.all(SHIPPED_NAMES.map((name) => loadShipped(name)));
});

describe('Cyrillic', () => {
  it.each([
    ['Ljubav, Njegoš i džep', 'Љубав, Његош и џеп'],
    ['LJUBAV', 'ЉУБАВ'],
    ['EU i NIS, SAD i Kina', 'ЕУ и НИС, САД и Кина'],
    ['konjunktura, injekcija, nadživeti, Tanjug, ali odžak i đak', 'конјунктура, инјекција, надживети, Танјуг, али оџак и ђак'],
    ['Grafikon (Vega-Lite), YAML i PNG', 'Графикон (Vega-Lite), YAML и PNG'],
    ['100 %, 0,85 → 1', '100 %, 0,85 → 1'],
  ])('of "%s" is "%s"', (latin, cyrillic) => expect(toCyrillic(latin)).toBe(cyrillic));

  it('leaves alone what is marked as the same in every script', () => {
    const table = {
      file: both(
        (name: string) => name,
        (name) => `Datoteka ${verbatim(name)}`,
      ),
    };
    expect(inLanguage(table, 'sr-Cyrl').file('nis.yaml')).toBe('Датотека nis.yaml');
    expect(inLanguage(table, 'sr-Latn').file('nis.yaml')).toBe('Datoteka nis.yaml');
  });
});

describe('texts', () => {
  it('keep a number with its per cent sign, and write no Latin letter but in names when in Cyrillic', () => {
    const { shell, explore, below, why, limits } = textsIn('sr-Cyrl');
    expect(explore.mostLabel).toBe('90\u00a0% токова');
    const plain = [shell, explore, below, why, limits].flatMap((table) =>
      Object.values(table).filter((text): text is string => typeof text === 'string'),
    );
    expect(plain.length).toBeGreaterThan(80);
    const names = /YAML|CSV|SVG|PNG|Vega-Lite|Equidistance|\b[SDJCFP] =/g;
    expect(plain.filter((text) => /\p{Script=Latin}/u.test(text.replace(names, '')))).toEqual([]);
  });

  it('differ between the languages, or are known to be the same', () => {
    const same = Object.values(TABLES).flatMap((table) =>
      Object.entries(table).flatMap(([name, { en, sr }]) => (typeof en === 'string' && en === sr ? [name] : [])),
    );
    expect(same.sort()).toEqual(['mostShort', 'scenario', 'scenarioFile']);
  });

  it('know the name, the story and every event of every shipped scenario in Serbian', () => {
    expect(scenarios.filter(({ id }) => !SERBIAN[id]).map(({ id }) => id)).toEqual([]);
    const titles = new Set(scenarios.flatMap(({ events }) => events.map(({ title }) => title)));
    expect([...titles].filter((title) => !TITLES[title])).toEqual([]);
    const events = scenarios.flatMap((scenario) => scenario.events);
    const reasons = new Set(events.flatMap(({ why }) => why ?? []));
    expect([...reasons].filter((why) => !REASONS[why])).toEqual([]);
    for (const { id, story } of scenarios) expect(SERBIAN[id].story.length).toBeGreaterThan(story.length / 2);
  });

  it('say in Serbian what every source of an event says, and leave titles of works alone', () => {
    const sources = new Set(scenarios.flatMap(({ events }) => events.flatMap(({ source }) => source ?? [])));
    const parts = [...sources].map(sourceParts);
    const pages = parts.filter(({ kind }) => kind === 'page').map(({ text }) => text);
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter((text) => !EVENT_SOURCES[text])).toEqual([]);
    expect(Object.keys(EVENT_SOURCES).filter((text) => !pages.includes(text))).toEqual([]);
    expect(parts.filter(({ kind }) => kind === 'work').length).toBeGreaterThan(2);
    expect(parts.filter(({ kind, text }) => kind === 'work' && !/\d{4}$/.test(text))).toEqual([]);
    const cyrillic = textsIn('sr-Cyrl').scenarios;
    expect(cyrillic.source('Parade in Beijing, September 2025')).toBe('Парада у Пекингу, септембар 2025.');
    expect(cyrillic.source('a source of one’s own')).toBe('');
  });

  it('know every reason that a run can give in Serbian', async () => {
    const names = ['rupture', 'nis-chokepoint', 'kosovo-flashpoint'];
    const found = new Set<string>();
    for (const name of names) {
      const trajectory = run(await loadShipped(name), { seed: 'reasons', replicate: 1 });
      const decisionsIn = decisionsOf(trajectory);
      for (let month = 0; month < trajectory.worlds.length; month++)
        for (const { options } of decisionsIn(month))
          for (const { terms } of options) for (const term of terms) found.add(term.name);
    }
    expect([...found].filter((name) => !TERMS[name])).toEqual([]);
    expect(Object.keys(TERMS).filter((name) => !found.has(name))).toEqual([]);
  });

  it('find in every scenario what the title of the report finds', () => {
    const sides = new Set<string>();
    for (const scenario of scenarios) {
      const one = ensemble(scenario, { runs: 100, seed: 'titles' });
      const finding = findingOf(one);
      const heading = textsIn('en').finding.heading(one).replace(/\s/g, ' ');
      sides.add(`${finding.towards} ${finding.little}`);
      expect(findingWordings(one)).toContain(heading);
      expect(heading).toContain(percent(finding.shareBalanced));
      expect(textsIn('sr-Latn').finding.heading(one).length).toBeLessThan(90);
    }
    expect(sides.size).toBeGreaterThan(1);
  });

  it('write numbers and dates as their language does', () => {
    const [english, latin, cyrillic] = (['en', 'sr-Latn', 'sr-Cyrl'] as const).map(numbersIn);
    expect([english.number(0.853), latin.number(0.853), latin.number(-0.5), latin.signed(0.12)]).toEqual([
      '0.85',
      '0,85',
      '−0,50',
      '+0,12',
    ]);
    expect([english.month('2025-01', 9), latin.longMonth('2025-01', 9), cyrillic.month('2025-01', 9)]).toEqual([
      'Oct 2025',
      'oktobar 2025.',
      'окт 2025',
    ]);
    const declined = (['nominative', 'genitive', 'locative'] as const).map((form) => latin.longMonth('2025-01', 9, form));
    expect(declined).toEqual(['oktobar 2025.', 'oktobra 2025.', 'oktobru 2025.']);
    const { explore } = textsIn('sr-Latn');
    const now = (form?: MonthCase): string => latin.longMonth('2025-01', 9, form);
    expect(explore.noThreshold(explore.rivalryText(0, now))).toMatch(/^Kao u oktobru 2025\. Nema/);
    expect(explore.rivalryText(0.5, now)).toBe('50\u00a0% puta od oktobra 2025. do rata');
    expect([1, 2, 5, 11, 21, 112].map((value) => serbianCount(value, 'tok', 'toka', 'tokova'))).toEqual([
      '1 tok',
      '2 toka',
      '5 tokova',
      '11 tokova',
      '21 tok',
      '112 tokova',
    ]);
  });
});
