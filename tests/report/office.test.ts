import { describe, expect, it } from 'vitest';
import { heightOf, inchesOf, linesIn, setText, writable } from '../../src/report/office/fit.ts';
import { placedPicture } from '../../src/report/office/place.ts';
import { roomUnder, SLIDE, stacked, TITLE_BOX, titled } from '../../src/report/office/stack.ts';
import { mainTable } from '../../src/report/office/table-slide.ts';
import { workbookOf } from '../../src/report/office/workbook.ts';
import type { Report } from '../../src/report/report.ts';

const LONG =
  'Half of the runs end at an equidistance of 0.58 to 0.69, leaning to the West; 1 % end within a tenth of balance, and in the other half it is anything between 0.40 and 0.58 or above 0.69 as far as these 200 runs can tell us';

describe('text on a slide', () => {
  it('is counted in lines: words go on, and what is wider than a line is broken', () => {
    const width = inchesOf('one two', 18) + 0.01;
    expect(linesIn('one two', width, 18)).toBe(1);
    expect(linesIn('one two three', width, 18)).toBe(2);
    expect(linesIn('one\ntwo', width, 18)).toBe(2);
    expect(linesIn('x'.repeat(100), inchesOf('x'.repeat(10), 18), 18)).toBe(10);
  });

  it('of a title with a finding of two hundred characters fits its box whole, at 18 points or more', () => {
    expect(LONG.length).toBeGreaterThan(200);
    const { text, size, height } = titled(LONG);
    expect([text.replaceAll('\u00a0', ' '), size]).toEqual([LONG, 18]);
    expect(height).toBeLessThanOrEqual(TITLE_BOX.height);
  });

  it('that fits nowhere is cut between words at the smallest size, and never set smaller', () => {
    const { text, size, height } = titled(`${LONG}. ${LONG}. ${LONG}`);
    expect(text).toMatch(/\w…$/);
    expect(size).toBe(18);
    expect(height).toBeLessThanOrEqual(TITLE_BOX.height);
    expect(setText('a b', 1, [[18, 1]])).toEqual({ text: 'a b', size: 18, height: heightOf(1, 18) });
  });

  it('of several paragraphs stays in its room however long they are, one below the other', () => {
    const room = roomUnder(titled(LONG));
    for (const times of [1, 3, 9, 30]) {
      const words = ['', 'Finding', 'Limits'].map((label) => [label, Array(times).fill(LONG).join(' ')] as const);
      const set = stacked(words, [2, 6, 9], room);
      expect(set).toHaveLength(3);
      for (const [k, { box, size }] of set.entries()) {
        expect(size).toBeGreaterThanOrEqual(18);
        expect(box.y + box.height).toBeLessThanOrEqual(SLIDE.height);
        if (k > 0) expect(box.y).toBeGreaterThanOrEqual(set[k - 1].box.y + set[k - 1].box.height);
      }
    }
  });

  it('holds nothing that XML cannot, and keeps numbers with their per cent sign', () => {
    expect(writable('a\u0000b\u001bc\ud800d\ufffee\tf 5 % g 𝄞')).toBe('abcde\tf 5\u00a0% g 𝄞');
  });
});

describe('a picture on a slide', () => {
  const room = roomUnder(titled('A title'));

  it.each([
    [800, 300],
    [800, 500],
    [800, 900],
    [100, 2000],
    [3000, 100],
  ])('of %i by %i keeps its shape, and neither it nor its words leave the room or meet', (width, height) => {
    for (const reading of ['Short.', LONG]) {
      const { picture, words } = placedPicture(room, { width, height }, reading);
      expect(picture.width / picture.height).toBeCloseTo(width / height, 6);
      for (const box of [picture, words.box]) {
        expect(box.x).toBeGreaterThanOrEqual(room.x);
        expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width + 1e-9);
        expect(box.y + box.height).toBeLessThanOrEqual(room.y + room.height + 1e-9);
      }
      const isBeside = words.box.x >= picture.x + picture.width;
      expect(isBeside || words.box.y >= picture.y + picture.height).toBe(true);
    }
  });
});

describe('the main table of a deck', () => {
  const section = (heading: string, columns: number, rows: number, cell = '0.50') => ({
    ...{ id: heading, heading, paragraphs: [] },
    tables: [{ words: '', table: { columns: Array(columns).fill('Column'), rows: Array(rows).fill(Array(columns).fill(cell)) } }],
  });

  it('is the first that fits whole', () => {
    expect(mainTable({ sections: [section('long', 3, 40), section('short', 3, 4)] }, 12, 5)).toMatchObject({ heading: 'short' });
  });

  it('is shortened where none fits, and says of how many rows', () => {
    const found = mainTable({ sections: [section('long', 3, 40)] }, 12, 5);
    expect(found).toMatchObject({ heading: 'long', of: 40 });
    expect(found?.heights.reduce((sum, high) => sum + high, 0)).toBeLessThanOrEqual(5);
    expect(found?.heights).toHaveLength((found?.table.rows.length ?? 0) + 1);
  });

  it('is none where no table has room for its words, or there is no table', () => {
    expect(mainTable({ sections: [section('wide', 30, 3, 'unbreakable')] }, 12, 5)).toBeUndefined();
    expect(mainTable({ sections: [] }, 12, 5)).toBeUndefined();
  });
});

describe('a workbook', () => {
  const cited = { version: '1.0.0', scenarios: [] };
  const report = (tables: readonly (readonly [string, string])[]): Report => ({
    headline: { question: 'q', finding: 'f' },
    ...{ summary: [], sections: [], tables: () => tables, json: {}, namesFiles: false },
    manifest: { facts: {}, settings: {} },
    page: { title: 't', story: '', facts: '', limits: 'l', events: [], monthOf: String, provenance: [] },
  });
  const sheets = (...tables: readonly (readonly [string, string])[]) => workbookOf(report(tables), { cited, command: 'x' });

  it('names every sheet in 31 characters at most, and no two alike', () => {
    const long = 'a-table-with-a-name-that-is-far-too-long';
    const names = sheets(
      [`${long}.csv`, 'a\n1\n'],
      [`${long}-2.csv`, 'a\n1\n'],
      ['About.csv', 'a\n1\n'],
      ['a[b]:c.csv', 'a\n1\n'],
    );
    expect(names.map(({ name }) => name)).toEqual([
      'About',
      'a-table-with-a-name-that-is-far',
      'a-table-with-a-name-that-is-f 2',
      'About 2',
      'a-b--c',
    ]);
  });

  it('makes a column numbers where all of its cells are, and leaves text that looks like them', () => {
    const [, { head, rows }] = sheets(['t.csv', 'seed,x,y,z\n007,-1.5e-3,,a\n8,,2,3\n']);
    expect(head).toEqual(['seed', 'x', 'y', 'z']);
    expect(rows).toEqual([
      ['007', -0.0015, null, 'a'],
      ['8', null, 2, '3'],
    ]);
  });

  it('reads quoted cells as they were meant', () => {
    const [, { rows }] = sheets(['t.csv', 'name,x\n"a, ""b""",1\n']);
    expect(rows).toEqual([['a, "b"', 1]]);
  });

  it('says on its first sheet where a table is longer than a sheet', () => {
    const [about, { rows, of }] = sheets(['t.csv', `a\n${'1\n'.repeat(1_048_577)}`]);
    expect([rows.length, of]).toEqual([1_048_575, 1_048_577]);
    expect(about.rows).toContainEqual(['Rows of t', '1048575 of 1048577; all are in the CSV']);
  });
});
