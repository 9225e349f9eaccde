import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { renderSvg } from '../../src/cli/results/render/picture.ts';
import { MEASURED_INDICES } from '../../src/record/measure/measured-indices.ts';
import { readRecord } from '../../src/record/read/read-record.ts';
import { CAPTION_LINE, SUBTITLE_LINE, TITLE } from '../../src/report/chart/frame.ts';
import { themeConfig } from '../../src/report/colour/theme.ts';
import { figuresOf } from '../../src/report/report.ts';
import { recordCsv } from '../../src/report/subjects/record/csv.ts';
import { familyMoves } from '../../src/report/subjects/record/moves.ts';
import { recordReport } from '../../src/report/subjects/record/report.ts';
import { recordSummary } from '../../src/report/subjects/record/summary.ts';
import { recordView } from '../../src/report/subjects/record/view.ts';
import { changeSentence, lastYearSentence } from '../../src/report/subjects/record/words.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { number } from '../../src/report/words/words.ts';
import { serbia } from '../record/serbia.ts';

const scenario = await serbia();
const KNOWN = shippedRecord();
const HEAD = 'year,actor,indicator,value,unit,source\n';

function given(lines: string, index: (typeof MEASURED_INDICES)[number] = 'equidistance') {
  return recordView(KNOWN, scenario, index, {
    file: 'mine.csv',
    figures: readRecord(HEAD + lines, 'mine.csv', KNOWN).measurements,
  });
}

/** Later years of two channels, and a name that is far too long. */
const LATER = Array.from({ length: 6 }, (_, k) =>
  [
    ['USA', 0.03, 2],
    ['EU', 0.55, 0.8],
    ['CHN', 0.12, 1],
    ['RUS', 0.04, 0.6],
  ]
    .map(
      ([actor, share, distance]) =>
        `${2020 + k},${actor},trade_total_share,${share},share,a\n${2020 + k},${actor},unga_ideal_distance_to_SRB,${distance},x,a\n`,
    )
    .join(''),
).join('');

const VIEWS = {
  ...Object.fromEntries(MEASURED_INDICES.map((index) => [index, recordView(KNOWN, scenario, index)])),
  'with later years': given(LATER, 'within'),
  'with one odd figure': given('1995,EU,trade_total_share,.5,share,"a, ""b"" <c>"\n'),
};

describe.each(Object.entries(VIEWS))('pictures of the record, %s', (_, view) => {
  const pictures = figuresOf(recordReport(view, '0.1.0'));

  it.each(pictures.map((picture) => [picture.id, picture] as const))(
    '%s compiles without a warning at the one width, in short words, without colour',
    async (_id, { spec }) => {
      for (const theme of ['light', 'dark'] as const)
        expect(/<svg[^>]* width="([\d.]+)"/.exec(await renderSvg(spec, theme))![1]).toBe('800');
      expect(JSON.stringify(spec)).not.toMatch(/#[0-9a-f]{3,8}\b|"(?:fill|stroke|color)":"(?!independent)/i);
      expect(JSON.stringify(spec)).not.toMatch(/NaN|undefined|Infinity/);
      expect(spec.title.text.length).toBeLessThanOrEqual(TITLE);
      expect(spec.title.text).not.toContain('…');
      for (const line of spec.title.subtitle) expect(line.length).toBeLessThanOrEqual(SUBTITLE_LINE);
      const caption = (spec.vconcat as { mark?: { text: string[] } }[]).flatMap((part) => part.mark?.text ?? []);
      expect(caption).toHaveLength(2);
      for (const line of caption) expect(line.length).toBeLessThanOrEqual(CAPTION_LINE);
    },
  );

  it.each(pictures.map((picture) => [picture.id, picture] as const))(
    '%s uses styles of both themes, says start and end, and has a table twin',
    (_id, { spec, tables }) => {
      const styles = Object.keys(themeConfig('light').style as Record<string, unknown>);
      for (const [, style] of JSON.stringify(spec).matchAll(/"style":"([^"]+)"/g)) expect(styles).toContain(style);
      expect(spec.description).toMatch(/start/);
      expect(spec.description).toMatch(/end/);
      for (const { columns, rows } of tables) {
        expect(rows.length).toBeGreaterThanOrEqual(view.years.length);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    },
  );
});

interface Layer {
  readonly mark: { readonly type: string; readonly style?: string };
  readonly data: { readonly values: readonly { readonly x: number; readonly k?: number }[] };
}

describe('the picture of measured equidistance', () => {
  it('never links years across a change of the set of channels', () => {
    const [{ spec }] = figuresOf(recordReport(recordView(KNOWN, scenario, 'equidistance'), '0.1.0'));
    const [main] = spec.vconcat as unknown as readonly { readonly layer: readonly Layer[] }[];
    const median = main.layer.find(({ mark }) => mark.type === 'line')!;
    const groups = new Map<number, number[]>();
    for (const { x, k } of median.data.values) groups.set(k!, [...(groups.get(k!) ?? []), Math.floor(x)]);
    expect([...groups.values()].map((list) => `${list[0]}-${list[list.length - 1]}`)).toEqual([
      '2000-2002',
      '2006-2014',
      '2016-2018',
      '2020-2024',
    ]);
  });

  it('states the finding from the numbers, and its limit from the range', () => {
    const title = (view: Parameters<typeof recordReport>[0]) => figuresOf(recordReport(view, '0.1.0'))[0].spec.title.text;
    expect(title(recordView(KNOWN, scenario, 'equidistance'))).toBe('Equidistance, measured to 2019: rose from 0.59 to 0.71');
    expect(title(recordView(KNOWN, scenario, 'within'))).toBe('Within channels, measured to 2019: held: 0.59 and 0.60');
    const with2019 = (eu: number, china: number, russia: number) =>
      given(
        `2019,EU,trade_total_share,${eu},s,a\n2019,CHN,trade_total_share,${china},s,a\n2019,RUS,trade_total_share,${russia},s,a\n`,
      );
    expect(title(with2019(0.9, 0.01, 0.01))).toBe('Trade and diplomacy to 2019: equidistance held: 0.59 and 0.55');
    expect(title(with2019(0.4, 0.2, 0.15))).toBe('Equidistance, measured to 2019: rose from 0.59 to 0.98');
  });
});

describe('what held and what moved', () => {
  it('is told from first and last figures, with the camp that it moved to', () => {
    const moves = familyMoves(recordView(KNOWN, scenario, 'equidistance'), ['trade', 'unga', 'cfsp', 'arms', 'finance']);
    expect(moves.map(({ family, moved, towards }) => `${family} ${moved} ${towards}`)).toEqual([
      'trade false 0',
      'unga true -1',
      'cfsp true -1',
      'arms true -1',
      'finance true -1',
    ]);
  });

  it('changes with the figures', () => {
    const [trade] = familyMoves(given('2025,EU,trade_total_share,.9,share,a\n'), ['trade']);
    expect(trade).toMatchObject({ moved: true, towards: 1 });
  });
});

describe('the totals of official money', () => {
  it('end in the last year in which both are known', () => {
    const [, { spec }] = figuresOf(recordReport(recordView(KNOWN, scenario, 'equidistance'), '0.1.0'));
    const amount = (indicator: string, actor: string): string =>
      number(
        KNOWN.figures
          .filter((each) => each.indicator === indicator && each.actor === actor && each.year >= 2012 && each.year <= 2021)
          .reduce((sum, { value }) => sum + value / 1000, 0),
        1,
      );
    const words = `Totals 2012–2021: China ${amount('aiddata_total_usd2021_m', 'CHN')}, EU ${amount('aid_net_bilateral_usd_m', 'EU')}`;
    expect(JSON.stringify(spec)).toContain(words);
  });
});

describe('the words of the record', () => {
  it('say how the index moved, by how much, and when sources change', () => {
    expect(changeSentence(recordView(KNOWN, scenario, 'equidistance'))).toBe(
      'over trade and diplomacy, measured together in 15 years, equidistance rose by 0.12: 0.59 in 2000, 0.71 in 2019. With other weights, and with what the figures leave open, the change is −0.01 to +0.22. The last year rests on other sources than the first; those of the first go to 2014, when it was 0.66.',
    );
  });

  it('say how much of the balance is leanings that cancel, where any do', () => {
    const early = { ...KNOWN, figures: KNOWN.figures.filter(({ year }) => year <= 2019) };
    expect(lastYearSentence(recordView(early, scenario, 'equidistance'))).toContain(
      'It would be 0.43 if each channel had to balance by itself: the rest is leanings that cancel.',
    );
    expect(lastYearSentence(recordView(KNOWN, scenario, 'equidistance'))).not.toContain('cancel');
  });

  it('fit every terminal', () => {
    const same = (text: string) => text;
    for (const width of [40, 60, 80, 120])
      for (const view of Object.values(VIEWS)) {
        const lines = passageLines(recordSummary(view), { width, bold: same, dim: same });
        expect(lines.filter((line) => line.length >= width)).toEqual([]);
        expect(lines.join(' ')).not.toMatch(/NaN|undefined|null/);
      }
  });
});

describe('the tables of the record', () => {
  it('can be read back as a record of the same figures', () => {
    const view = recordView(KNOWN, scenario, 'equidistance');
    const { measurements, problems } = readRecord(recordCsv(view), 'record.csv', KNOWN);
    expect(problems).toEqual([]);
    expect(measurements).toEqual(view.record.measurements);
  });

  it('name every source with its terms, and every event with its address, in the report', () => {
    const { sections, page } = recordReport(VIEWS['with one odd figure'], '1');
    const sources = sections.find(({ id }) => id === 'sources')!.paragraphs.join('\n');
    expect(sources).toContain('CC BY 4.0');
    expect(sources).toContain('cite SIPRI');
    expect(sources).toContain('a, "b" <c>: from the given file');
    expect(page.events).toHaveLength(144);
    expect(page.provenance).toHaveLength(KNOWN.figures.length + 1);
  });
});
