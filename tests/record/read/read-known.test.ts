import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { knownRecord, RECORD_FILES, type RecordFile } from '../../../src/record/read/read-known.ts';
import { eventsCsv, recordCsv } from '../../../src/report/subjects/record/csv.ts';
import { recordView } from '../../../src/report/subjects/record/view.ts';
import { type Problem, ScenarioError } from '../../../src/scenario/text/problem.ts';
import { serbia } from '../serbia.ts';

const textOf = (name: RecordFile): string => readFileSync(`scenarios/record/${name}.csv`, 'utf8');

/** What is said once a text within a file is another. */
function said(file: RecordFile, from: string | RegExp, to: string): readonly Problem[] {
  const broken = textOf(file).replace(from, to);
  expect(broken).not.toBe(textOf(file));
  try {
    knownRecord((name) => ({ file: `${name}.csv`, text: name === file ? broken : textOf(name) }));
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
}

describe('the files of the record', () => {
  it('are those of the folder, and are read without a problem', () => {
    expect(readdirSync('scenarios/record').sort()).toEqual(RECORD_FILES.map((name) => `${name}.csv`).sort());
    const { indicators, sources, figures, events } = shippedRecord();
    expect([indicators.size, sources.size, figures.length, events.length]).toEqual([18, 21, 828, 144]);
  });

  it('have one figure for each year, actor and indicator, and a source for every figure', () => {
    const { figures, sources } = shippedRecord();
    expect(new Set(figures.map(({ year, actor, indicator }) => `${year} ${actor} ${indicator}`)).size).toBe(figures.length);
    for (const { source } of figures) expect([...sources.keys()]).toContain(source);
  });

  it('have the form that the command writes', async () => {
    const view = recordView(shippedRecord(), await serbia(), 'equidistance');
    expect(textOf('figures')).toBe(recordCsv(view));
    // Names of events in pictures stand in a last column.
    const withoutNames = textOf('events').replace(/,(title|[^,\n]*)$/gm, '');
    expect(withoutNames).toBe(eventsCsv(view));
  });

  it('may end their lines as Windows does', () => {
    const read = knownRecord((name) => ({ file: name, text: textOf(name).replaceAll('\n', '\r\n') }));
    expect(read).toEqual(shippedRecord());
  });
});

describe('a broken cell of the record of the package', () => {
  it.each([
    [
      'figures',
      ',470.91,',
      ',4x70,',
      '2:33',
      'value',
      'expected a number from -100000 to 100000 (million current USD), found "4x70"',
    ],
    ['figures', /,wdi_open_numbers\n/, ',wdi_open_number\n', '2:60', 'source', 'no source is called wdi_open_number'],
    ['figures', '2001,EU,aid', '2000,EU,aid', '3:1', 'year', 'aid_net_bilateral_usd_m EU 2000 stands in line 2 already'],
    ['figures', ',aid_net_bilateral_usd_m,', ',aid_net,', '2:9', '', 'indicator "aid_net" is not known: 1 line left out'],
    ['figures', 'year,actor', 'yaer,actor', '1:1', '', 'expected a column of a record, found "yaer"'],
    ['events', '2008-01,', '2008-13,', '2:1', 'date', 'expected a month such as 2014-03, found "2008-13"'],
    ['events', 'toward|reward,5', 'toward|reward,6', '2:33', 'magnitude', 'expected a number from 1 to 5, found "6"'],
    [
      'events',
      'toward|reward,5',
      'towards|reward,5',
      '2:19',
      'direction',
      'expected toward, away, reward, pressure, withheld, concession, defiance, relief, alone or as pressure:CN, with | between them, found "towards|reward"',
    ],
    [
      'events',
      ',RU,energy,toward',
      ',RUS,energy,toward',
      '2:9',
      'actor',
      'expected one of US, EU, CN, RU, RS, other, found "RUS"',
    ],
    [
      'events',
      ',RU,energy,toward',
      ',RU,gas,toward',
      '2:12',
      'channel',
      'expected one of trade, investment, technology, security, energy, diplomacy, domestic, found "gas"',
    ],
    [
      'events',
      'defiance:US,3,wins',
      'defiance:USA,3,wins',
      '5:22',
      'direction',
      'expected one of US, EU, CN, RU, RS, other, public after the colon, found "defiance:USA"',
    ],
    ['sources', ',medium,', ',middling,', '2:103', 'reliability', 'expected one of high, medium, low, found "middling"'],
    ['sources', 'unvotes_calc', 'mit_network', '4:1', 'source', 'mit_network stands in line 2 already'],
    ['sources', 'Printed pages', '', '12:12', 'title', 'expected a text, found nothing'],
    ['declarations', ',0,8,', ',0,-8,', '11:79', 'highest', 'expected a number from 0 up, found "-8"'],
    ['declarations', ',no,share', ',nein,share', '17:66', 'tie', 'expected one of yes, no, found "nein"'],
  ] as const)('of %s, %s made %s, is told at %s', (file, from, to, place, path, message) => {
    const [{ file: shown, line, column, path: where, message: found }] = said(file, from, to);
    expect([shown, `${line}:${column}`, where, found]).toEqual([`${file}.csv`, place, path, message]);
  });
});
