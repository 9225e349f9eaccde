import { createHash } from 'node:crypto';
import { type ReportContents, reportPage } from '../../report/page/report-page.ts';
import { REPORT_SCRIPT } from '../../report/page/script.ts';

/** Hash the script of a report for its policy: SHA-256 in base 64. */
export const scriptHash = (): string => createHash('sha256').update(REPORT_SCRIPT, 'utf8').digest('base64');

/** Write a report with its script, and with the fonts that its text needs. */
export async function scriptedPage(contents: ReportContents): Promise<string> {
  const { reportFonts } = await import('./render/picture.ts');
  const page = reportPage({ ...contents, scriptHash: scriptHash() });
  // The first style is the page's own: what stands before it is escaped.
  return page.replace('<style>', (style) => style + reportFonts(page));
}
