import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { readRecord } from '../../../src/record/read/read-record.ts';

const KNOWN = shippedRecord();
/** What figures may be of, without those on record. */
const TERMS = { indicators: KNOWN.indicators, sources: KNOWN.sources };
const HEAD = 'year,actor,indicator,value,unit,source\n';
const read = (lines: string, terms: Parameters<typeof readRecord>[2] = TERMS) => readRecord(HEAD + lines, 'mine.csv', terms);
const said = (lines: string, terms?: Parameters<typeof readRecord>[2]) =>
  read(lines, terms).problems.map(({ severity, path, line, column, message, hint }) => ({
    severity,
    at: `${line}:${column}`,
    path,
    message,
    hint,
  }));

describe('a record file', () => {
  it('gives figures with their reliability, where the source is one of ours', () => {
    expect(read('2020,EU,cfsp_alignment_rate,.5,share,ewb_2017\n2021,EU,cfsp_alignment_rate,>.4,,my class\n')).toEqual({
      measurements: [
        {
          year: 2020,
          actor: 'EU',
          indicator: 'cfsp_alignment_rate',
          value: 0.5,
          unit: 'share',
          source: 'ewb_2017',
          reliability: 'medium',
        },
        {
          year: 2021,
          actor: 'EU',
          indicator: 'cfsp_alignment_rate',
          value: 0.4,
          bound: 'lower',
          unit: 'share',
          source: 'my class',
          reliability: 'not stated',
        },
      ],
      problems: [],
    });
  });

  it('may have its columns in another order, and more of them', () => {
    const { measurements, problems } = readRecord(
      'note,source,value,indicator,actor,year,unit\nx,mine,.5,cfsp_alignment_rate,EU,2020,share\n',
      'mine.csv',
      TERMS,
    );
    expect([problems, measurements[0].value]).toEqual([[], 0.5]);
  });

  it.each([
    ['65', 'a share in per cent', 'expected a share from 0 to 1, found 65', 'did you mean 0.65?'],
    ['65 %', 'a share with its sign', 'expected a share from 0 to 1, found "65 %"', 'did you mean 0.65?'],
    ['"0,65"', 'a decimal comma', 'expected a share from 0 to 1, found "0,65"', 'did you mean 0.65?'],
    ['many', 'a word', 'expected a share from 0 to 1, found "many"', undefined],
    [
      '',
      'nothing',
      'expected a share from 0 to 1, found nothing',
      'leave the line out where nothing was measured: a gap is no zero',
    ],
    ['Infinity', 'no end', 'expected a share from 0 to 1, found "Infinity"', undefined],
  ])('tells the value %s: %s', (value, _, message, hint) => {
    expect(said(`2020,EU,cfsp_alignment_rate,${value},share,x\n`)).toEqual([
      { severity: 'problem', at: '2:29', path: 'value', message, hint },
    ]);
  });

  it.each([
    ['20l9', 'expected a year from 1990 to 2050, found "20l9"', undefined],
    ['1889', 'expected a year from 1990 to 2050, found "1889"', undefined],
    ['2019-06', 'expected a year from 1990 to 2050, found "2019-06"', 'did you mean 2019?'],
    ['2019.5', 'expected a year from 1990 to 2050, found "2019.5"', 'did you mean 2019?'],
  ])('tells the year %s', (year, message, hint) => {
    expect(said(`${year},EU,cfsp_alignment_rate,.5,share,x\n`)).toEqual([
      { severity: 'problem', at: '2:1', path: 'year', message, hint },
    ]);
  });

  it.each([
    ['RU', 'did you mean RUS?'],
    ['rus', 'did you mean RUS?'],
    ['Russia', 'known here: USA, EU, CHN, RUS'],
  ])('tells the actor %s with what was meant', (actor, hint) => {
    expect(said(`2020,${actor},trade_total_share,.1,share,x\n`)).toEqual([
      {
        severity: 'problem',
        at: '2:6',
        path: 'actor',
        message: `expected one of USA, EU, CHN, RUS, found "${actor}"`,
        hint,
      },
    ]);
  });

  it('wants a source for every figure, and no figure twice', () => {
    expect(said('2020,EU,cfsp_alignment_rate,.5,share,\n')).toMatchObject([{ path: 'source', at: '2:38' }]);
    expect(said('2020,EU,cfsp_alignment_rate,.5,share,x\n2020,EU,cfsp_alignment_rate,.6,share,x\n')).toMatchObject([
      { severity: 'problem', at: '3:1', message: 'cfsp_alignment_rate EU 2020 stands in line 2 already with the same source' },
    ]);
  });

  it('uses the first of two sources that disagree, tells the other with its place, and keeps both', () => {
    const lines =
      '2024,EU,cfsp_alignment_rate,.5,share,x\n2024,EU,cfsp_alignment_rate,.6,share,y\n2024,EU,cfsp_alignment_rate,.5,share,z\n';
    expect(said(lines)).toEqual([
      {
        severity: 'notice',
        at: '3:1',
        path: '',
        message: 'cfsp_alignment_rate EU 2024: 0.5 (x) and 0.6 (y) disagree; what stands first is used, line 2',
        hint: undefined,
      },
    ]);
    const [only, ...more] = read(lines).measurements;
    expect([only.value, only.source, more]).toEqual([0.5, 'x', []]);
    expect(only.others).toMatchObject([{ value: 0.6, source: 'y' }]);
    const record = recordWith(KNOWN, read(lines).measurements);
    expect(record.find('cfsp_alignment_rate', 'EU', 2024)).toMatchObject({ value: 0.5, others: [{ value: 0.6, given: true }] });
  });

  it('goes before the record of the package, and tells where the two disagree', () => {
    const lines = '2022,EU,cfsp_alignment_rate,.5,share,x\n2023,EU,cfsp_alignment_rate,.54,share,x\n';
    expect(said(lines, KNOWN)).toMatchObject([
      {
        severity: 'notice',
        at: '2:1',
        message:
          'cfsp_alignment_rate EU 2022: 0.5 (x) and 0.48 (isac_2023) disagree; the file goes before the record of the package',
      },
    ]);
    const record = recordWith(KNOWN, read(lines).measurements);
    expect(record.find('cfsp_alignment_rate', 'EU', 2022)).toMatchObject({
      value: 0.5,
      others: [{ value: 0.48, source: 'isac_2023' }],
    });
    expect(record.find('cfsp_alignment_rate', 'EU', 2023)).not.toHaveProperty('others');
    expect(recordWith(KNOWN).measurements.filter(({ others }) => others !== undefined)).toEqual([]);
  });

  it('tells a few disputes by name and counts the rest', () => {
    const lines = Array.from({ length: 10 }, (_, k) => `${2010 + k},USA,unga_ideal_distance_to_SRB,7.${k},units,x\n`).join('');
    const messages = said(lines, KNOWN).map(({ message }) => message);
    expect(messages).toHaveLength(7);
    expect(messages[6]).toBe('and 4 more figures that two sources give differently');
  });

  it('holds nothing of a year that has not begun', () => {
    const of = (year: number) =>
      readRecord(`${HEAD}${year},EU,cfsp_alignment_rate,.5,share,x\n`, 'mine.csv', { ...KNOWN, thisYear: 2026 }).problems;
    expect(of(2026)).toEqual([]);
    expect(of(2027)).toMatchObject([
      {
        severity: 'problem',
        path: 'year',
        line: 2,
        column: 1,
        message: 'expected a year that has begun, found 2027',
        hint: 'a figure is measured: the year is 2026',
      },
    ]);
  });

  it('lists the indicators that are known where one is not', () => {
    const [{ hint }] = said('2020,SRB,rain,3,mm,x\n2020,EU,cfsp_alignment_rate,.56,share,page_facts\n');
    expect(hint).toBe(`known here: ${[...KNOWN.indicators.keys()].join(', ')}`);
  });

  it('tells all mistakes at once, twenty by name', () => {
    const many = Array.from({ length: 30 }, (_, k) => `${2000 + k},EU,cfsp_alignment_rate,x,share,y\n`).join('');
    const problems = said(many);
    expect(problems).toHaveLength(21);
    expect(problems[20].message).toBe('and 10 more of the kind, from here on');
    expect(read(many).measurements).toEqual([]);
  });

  it('leaves out indicators and actors that are not used, in one notice of each kind', () => {
    const lines = '2010,SRB,vdem_libdem,.5,x,y\n2011,SRB,vdem_libdem,.5,x,y\n2011,SRB,rain,5,x,y\n2010,DEU,gpr_country,1,x,y\n';
    expect(said(lines).map(({ severity, message, at }) => `${severity} ${at} ${message}`)).toEqual([
      'notice 2:10 indicators that are not used here: vdem_libdem, rain; 3 lines left out',
      'notice 5:6 actors that are not used here: DEU; 1 line left out',
    ]);
  });

  it('suspects a slip of the pen in an unknown indicator or actor, and still reads the rest', () => {
    const { measurements, problems } = read(
      '2010,EU,cfsp_aligment_rate,.5,x,y\n2010,CHI,trade_total_share,.1,x,y\n2010,EU,trade_total_share,.5,x,y\n',
    );
    expect(problems.map(({ severity, hint }) => [severity, hint])).toEqual([
      ['notice', 'did you mean cfsp_alignment_rate?'],
      ['notice', 'did you mean CHN?'],
    ]);
    expect(measurements).toHaveLength(1);
  });

  it.each([
    ['cfsp_alignmnt', 'did you mean cfsp_alignment_rate?'],
    ['cfsp_alignment', 'did you mean cfsp_alignment_rate?'],
    ['unga_ideal_distanc', 'did you mean unga_ideal_distance_to_SRB?'],
    // these are indicators of a larger record, and no slips
    ['unga_ideal_distance', undefined],
    ['unga_identical_with_SRB', undefined],
    ['trade_exports_share', undefined],
    ['gpr', undefined],
  ])('guesses what %s begins', (name, hint) => {
    const { problems } = read(`2010,EU,${name},.5,x,y\n2010,EU,trade_total_share,.5,x,y\n`);
    expect(problems.map((each) => each.hint)).toEqual([hint ?? expect.stringMatching(/^known here: trade_imports_usd_m, /)]);
  });

  it.each([
    ['', 1, 'the file is empty'],
    [HEAD, 1, 'expected figures below the first line, found none'],
    ['yaer,actor,indicator,value,unit,source\n2000,EU,x,1,y,z\n', 1, 'expected a column of a record, found "yaer"'],
    ['year,actor\n2000,EU\n', 1, 'missing columns: indicator, value, unit, source'],
    [`year,${HEAD}`, 1, 'the column year stands twice'],
    [`${HEAD}2000,EU\n`, 2, 'expected 6 fields, found 2'],
    [`${HEAD}2000,"EU\n`, 2, 'a quote is opened here and never closed'],
  ])('refuses %j', (text, line, message) => {
    const { problems, measurements } = readRecord(text, 'mine.csv', TERMS);
    expect(problems[0]).toMatchObject({ severity: 'problem', file: 'mine.csv', line, message });
    expect(measurements).toEqual([]);
  });

  it('wins over the record of the package, and adds later years', () => {
    const { measurements } = read('2019,EU,cfsp_alignment_rate,.6,share,mine\n2025,EU,cfsp_alignment_rate,.5,share,mine\n');
    const record = recordWith(KNOWN, measurements);
    expect(record.valueAt('cfsp_alignment_rate', 'EU', 2019)).toBe(0.6);
    expect(record.valueAt('cfsp_alignment_rate', 'EU', 2018)).toBe(0.52);
    expect(record.valueAt('cfsp_alignment_rate', 'EU', 2025)).toBe(0.5);
    expect(recordWith(KNOWN).valueAt('cfsp_alignment_rate', 'EU', 2025)).toBeNull();
    expect(record.measurements).toHaveLength(KNOWN.figures.length + 1);
  });
});

describe('a record file that tells state and power apart', () => {
  const PAIRS = 'year,state,power,indicator,value,unit,source\n';
  const pairs = (lines: string) => readRecord(PAIRS + lines, 'mine.csv', TERMS);

  it('gives the figures that the other form gives, powers by either of their names', () => {
    const rows = [
      ['2025', 'SRB', 'US', 'USA', 'trade_total_share,.02,share,mine'],
      ['2025', 'RS', 'EU', 'EU', 'trade_total_share,.58,share,mine'],
      ['2025', 'Serbia', 'CHN', 'CHN', 'trade_total_share,>.1,share,mine'],
      ['2025', 'SRB', '', 'SRB', 'eu_membership_support_mei,.4,,mine'],
    ];
    const found = pairs(rows.map(([year, state, power, , rest]) => `${year},${state},${power},${rest}\n`).join(''));
    expect(found).toEqual(read(rows.map(([year, , , actor, rest]) => `${year},${actor},${rest}\n`).join('')));
    expect([found.measurements.length, found.problems]).toEqual([4, []]);
  });

  it.each([
    ['2025,HRV,EU,trade_total_share,.5,share,x\n', '2:6', 'state', 'expected SRB, the state of this record, found "HRV"'],
    ['2025,,EU,trade_total_share,.5,share,x\n', '2:6', 'state', 'expected SRB, the state of this record, found nothing'],
    [
      '2025,SRB,,trade_total_share,.5,share,x\n2025,SRB,Rusia,trade_total_share,.5,s,x\n',
      '3:10',
      'power',
      'expected one of USA, EU, CHN, RUS',
    ],
    ['2025,SRB,EU,trade_total_share,58,share,x\n', '2:31', 'value', 'expected a share from 0 to 1, found 58'],
  ])('tells mistakes at their place: %j', (lines, at, path, message) => {
    const [problem] = pairs(lines).problems;
    expect([`${problem.line}:${problem.column}`, problem.path]).toEqual([at, path]);
    expect(problem.message).toContain(message);
  });

  it('asks for the columns of its own form', () => {
    const { problems } = readRecord('year,power,indicator,value,unit,source\n2025,EU,x,1,u,s\n', 'mine.csv', TERMS);
    expect(problems[0].message).toBe('missing columns: state');
  });
});
