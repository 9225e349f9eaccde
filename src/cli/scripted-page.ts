import type { ReportContents } from '../report/report-page.ts';
import { reportPage } from '../report/report-page.ts';

/** Write a report with its script, and with the fonts that its text needs. */
export async function scriptedPage(contents: ReportContents): Promise<string> {
  const [{ reportFonts }, { scriptHash }] = await Promise.all([import('./render/picture.ts'), import('./render/report.ts')]);
  const scripted = { ...contents, scriptHash: scriptHash() };
  return reportPage({ ...scripted, fonts: reportFonts(reportPage(scripted)) });
}
