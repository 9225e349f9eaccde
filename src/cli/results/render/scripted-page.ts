import { createHash } from 'node:crypto';
import { type ReportContents, reportPage } from '../../../report/page/report-page.ts';
import { REPORT_SCRIPT } from '../../../report/page/script.ts';
import { reportFonts } from './picture.ts';

/** Hash the script of a report for its policy: SHA-256 in base 64. */
const scriptHash = (): string => createHash('sha256').update(REPORT_SCRIPT, 'utf8').digest('base64');

/** Write a report with its script, and with the fonts that its text needs. */
export function scriptedPage(contents: ReportContents): string {
  const page = reportPage({ ...contents, scriptHash: scriptHash() });
  // The first style is the page's own: what stands before it is escaped.
  return page.replace('<style>', (style) => style + reportFonts(page));
}
