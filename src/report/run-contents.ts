import type { Ensemble } from '../experiment/outcomes.ts';
import { shortHash } from '../scenario/hash.ts';
import { limitsOf } from './limits.ts';
import type { ReportContents, ReportSection } from './report-page.ts';
import { indicatorsTable } from './table.ts';
import { monthName, plural } from './words.ts';

/** Gather what the report of one ensemble says. */
export function runContents(
  ensemble: Ensemble,
  sections: readonly ReportSection[],
  { version, command }: { readonly version: string; readonly command: string },
): ReportContents {
  const { scenario, runs, months, seed } = ensemble;
  return {
    title: scenario.name,
    story: [scenario.story, ...scenario.changes].join('\n\n'),
    facts: `Equidistance ${version} · scenario ${scenario.id}, ${shortHash(scenario.hash)} · ${plural(runs, 'run')} of ${plural(months, 'month')} · seed “${seed}” · ${scenario.lens} lens · ${scenario.preset} settings`,
    limits: limitsOf(scenario),
    sections,
    indicators: indicatorsTable(ensemble),
    events: scenario.events,
    monthOf: (month: number) => monthName(scenario.case.start, month),
    provenance: scenario.provenance,
    command,
  };
}
