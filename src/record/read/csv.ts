/** One field of a CSV file, and where it begins; lines and columns from 1. */
export interface Field {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Characters it takes in the file, quotes included, up to the end of its first line. */
  readonly length: number;
}

/** A CSV file taken apart; `fault` is the first place where it cannot be read, and rows end before it. */
export interface CsvRows {
  readonly rows: readonly (readonly Field[])[];
  readonly fault?: { readonly message: string; readonly hint: string; readonly line: number; readonly column: number };
}

/** Fields of one line at most; what is given for each field would otherwise fill the memory. */
const MOST_FIELDS = 200;
const TOO_MANY = { message: `a line has more than ${MOST_FIELDS} fields`, hint: 'is it the right file?' };

interface Cursor {
  at: number;
  line: number;
  /** Where the current line begins. */
  begin: number;
}

/**
 * Take a CSV text apart as RFC 4180 says: commas, quotes doubled within quotes, line ends within quotes.
 *
 * The known packages tell the row of a mistake but not the column of each field, and a mistake is shown where it
 * was made; hence a reader of our own. Lines may end in LF or CRLF, blank lines and a byte-order mark are skipped.
 */
export function csvRows(text: string): CsvRows {
  const rows: Field[][] = [];
  const cursor: Cursor = { at: text.charCodeAt(0) === 0xfeff ? 1 : 0, line: 1, begin: 0 };
  cursor.begin = cursor.at;
  while (cursor.at < text.length) {
    const row: Field[] = [];
    for (;;) {
      const field = text[cursor.at] === '"' ? quotedField(text, cursor) : plainField(text, cursor);
      if ('message' in field) return { rows, fault: field };
      row.push(field);
      if (row.length > MOST_FIELDS) return { rows, fault: { ...TOO_MANY, line: field.line, column: field.column } };
      if (text[cursor.at] !== ',') break;
      cursor.at++;
    }
    endLine(text, cursor);
    if (row.length > 1 || row[0].text.trim() !== '') rows.push(row);
  }
  return { rows };
}

function endLine(text: string, cursor: Cursor): void {
  if (text[cursor.at] === '\r') cursor.at++;
  if (text[cursor.at] === '\n') cursor.at++;
  cursor.line++;
  cursor.begin = cursor.at;
}

/** Ends a field that is not in quotes. */
const END = /[,\r\n]/g;

function plainField(text: string, cursor: Cursor): Field {
  const from = cursor.at;
  END.lastIndex = from;
  cursor.at = END.exec(text)?.index ?? text.length;
  return { text: text.slice(from, cursor.at), line: cursor.line, column: from - cursor.begin + 1, length: cursor.at - from };
}

function quotedField(text: string, cursor: Cursor): Field | NonNullable<CsvRows['fault']> {
  const from = cursor.at;
  const place = { line: cursor.line, column: from - cursor.begin + 1 };
  let content = '';
  cursor.at++;
  for (; cursor.at < text.length; cursor.at++) {
    const character = text[cursor.at];
    if (character === '"' && text[cursor.at + 1] !== '"') break;
    if (character === '"') cursor.at++;
    if (character === '\n') {
      cursor.line++;
      cursor.begin = cursor.at + 1;
    }
    content += character;
  }
  if (cursor.at >= text.length)
    return {
      message: 'a quote is opened here and never closed',
      hint: 'close it with "; write a quote within quotes twice',
      ...place,
    };
  cursor.at++;
  if (cursor.at < text.length && !/[,\r\n]/.test(text[cursor.at]))
    return {
      message: `expected a comma or the end of the line after the closing quote, found "${text[cursor.at]}"`,
      hint: 'write a quote within quotes twice',
      line: cursor.line,
      column: cursor.at - cursor.begin + 1,
    };
  const end = cursor.line === place.line ? cursor.at : text.indexOf('\n', from);
  return { text: content, ...place, length: end - from };
}
