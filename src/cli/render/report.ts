import { createHash } from 'node:crypto';
import type { Ensemble } from '../../experiment/outcomes.ts';
import { limitsOf } from '../../report/limits.ts';
import type { ReportSection } from '../../report/report-page.ts';
import { reportPage } from '../../report/report-page.ts';
import { REPORT_SCRIPT } from '../../report/report-script.ts';
import { indicatorsTable } from '../../report/table.ts';
import { monthName, plural } from '../../report/words.ts';
import { reportFonts } from './picture.ts';

/** Hash the script of a report for its policy: SHA-256 in base 64. */
export function scriptHash(): string {
  return createHash('sha256').update(REPORT_SCRIPT, 'utf8').digest('base64');
}

/** Write the report of one ensemble. */
export function reportOf(
  ensemble: Ensemble,
  sections: readonly ReportSection[],
  { version, command }: { readonly version: string; readonly command: string },
): string {
  const { scenario, runs, months, seed } = ensemble;
  const contents = {
    title: scenario.name,
    story: [scenario.story, ...scenario.changes].join('\n\n'),
    facts: `Equidistance ${version} · scenario ${scenario.id}, ${scenario.hash} · ${plural(runs, 'run')} of ${plural(months, 'month')} · seed “${seed}” · ${scenario.lens} lens · ${scenario.preset} settings`,
    limits: limitsOf(scenario),
    sections,
    indicators: indicatorsTable(ensemble),
    events: scenario.events,
    monthOf: (month: number) => monthName(scenario.case.start, month),
    provenance: scenario.provenance,
    command,
    scriptHash: scriptHash(),
  };
  return reportPage({ ...contents, fonts: reportFonts(reportPage(contents)) });
}
