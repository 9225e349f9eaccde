import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { ReportContents, ReportSection } from '../../page/report-page.ts';
import { limitsOf } from '../../words/limits.ts';
import { monthName, plural } from '../../words/words.ts';
import { indicatorsTable } from './tables.ts';

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
