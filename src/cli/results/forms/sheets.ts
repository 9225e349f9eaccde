import type { DeckFacts } from '../../../report/office/deck.ts';
import { type Sheet, workbookOf } from '../../../report/office/workbook.ts';
import type { Report } from '../../../report/report.ts';
import { loadSheets } from '../../package/office.ts';
import { repacked } from './repack.ts';

/** Characters of the columns of the first sheet, and of any other. */
const ABOUT = [{ width: 24 }, { width: 110 }];
const WIDTH = 14;

/**
 * Write a report as a workbook for spreadsheets.
 *
 * @throws UsageError where the library is not installed
 */
export async function sheetsOf(report: Report, facts: DeckFacts): Promise<Uint8Array> {
  const { default: write } = await loadSheets();
  const sheets = workbookOf(report, facts).map((sheet, k) => ({
    sheet: sheet.name,
    data: rowsOf(sheet, k === 0),
    columns: k === 0 ? ABOUT : sheet.head.map((name) => ({ width: Math.max(WIDTH, name.length + 2) })),
    stickyRowsCount: 1,
  }));
  return repacked(await write(sheets).toBuffer());
}

function rowsOf({ head, rows }: Sheet, wraps: boolean) {
  const bold = head.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = wraps
    ? rows.map((row) => row.map((value) => ({ value: value ?? '', wrap: true, alignVertical: 'top' as const })))
    : rows.map((row) => [...row]);
  return [bold, ...body];
}
