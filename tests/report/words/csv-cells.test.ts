import { describe, expect, it } from 'vitest';
import { csvText, textCell } from '../../../src/report/words/csv-cells.ts';

describe('a text in a table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-a', "'-a"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('that begins like a formula is shown by a spreadsheet, and not computed: %j', (text, cell) => {
    expect(textCell(text)).toBe(cell);
    expect(csvText([text], [])).toBe(`${cell}\n`);
  });

  it.each(['-0.5', '+3', 'a=b', '1-2', ''])('stays as it is where it begins none: %j', (text) => {
    expect(textCell(text)).toBe(text);
  });
});
