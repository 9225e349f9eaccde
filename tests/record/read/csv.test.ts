import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/record/read/csv.ts';

const texts = (text: string) => csvRows(text).rows.map((row) => row.map((field) => field.text));

describe('a CSV file', () => {
  it('is read with commas, quotes and line ends within quotes', () => {
    expect(texts('a,b\n"1,5","say ""no""\nnow"\n')).toEqual([
      ['a', 'b'],
      ['1,5', 'say "no"\nnow'],
    ]);
  });

  it('may begin with a byte-order mark, end lines in CRLF, and have blank lines or none at its end', () => {
    expect(texts('\ufeffa,b\r\n\r\n1,2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(texts('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it('tells where every field begins, after a line end within quotes too', () => {
    const { rows } = csvRows('year,"a\nb",c\n1,"x",y\n');
    expect(rows.map((row) => row.map(({ line, column }) => `${line}:${column}`))).toEqual([
      ['1:1', '1:6', '2:4'],
      ['3:1', '3:3', '3:7'],
    ]);
  });

  it('tells a quote that is never closed, and what follows one that is', () => {
    expect(csvRows('a\n1,"open').fault).toMatchObject({ line: 2, column: 3 });
    expect(csvRows('"a"x,b').fault).toMatchObject({ line: 1, column: 4 });
  });

  it('gives back whatever was written by the same rules', () => {
    const cell = fc.string({ maxLength: 12 }).filter((text) => !text.includes('\r') && !text.startsWith('\ufeff'));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(table, (rows) => {
        expect(texts(rows.map((row) => row.map(quote).join()).join('\r\n'))).toEqual(rows);
      }),
    );
  });
});
