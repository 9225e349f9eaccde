import { coursesOf } from '../../../experiment/runs/course.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { theoriesOf } from '../../../experiment/runs/theories.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { findingWordings } from '../../chart/equidistance-words.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import type { Passage } from '../../words/passages.ts';
import { capital, monthName, plural } from '../../words/words.ts';
import { theoriesSentences } from '../theories/sentences.ts';
import { lensLine } from '../theories/words.ts';
import { uncertaintySentences } from '../uncertainty/words.ts';
import { DEMAND_HEAD, demandRows, trajectoryHead, trajectoryRows, WRITTEN_RUNS } from './csv.ts';
import { otherIndices, type RunReportView, runFigures } from './figures.ts';
import { findingParagraph, startSentence } from './finding.ts';
import { runJson } from './json.ts';
import { runSummary } from './summary.ts';
import { indicatorsTable } from './tables.ts';

/** Say, draw and tabulate what happened in an ensemble. */
export function runReport(ensemble: Ensemble, view: RunReportView): Report {
  const { scenario, seed, runs, months } = ensemble;
  const { id, hash, lens, preset } = scenario;
  const { version, uncertainty } = view;
  return {
    headline: {
      question: `Where do the ties of ${scenario.case.state.name} stand after ${plural(months, 'month')} of “${scenario.name}”?`,
      finding: `${findingWordings(ensemble)[0]}.`,
    },
    summary: [...runSummary(ensemble, view), ...besides(ensemble, view)],
    sections: runFigures(ensemble, view),
    page: pageOf(ensemble, version),
    tables: () => tablesOf(ensemble),
    json: runJson(ensemble, version, uncertainty),
    namesFiles: true,
    manifest: {
      facts: { schema: 'equidistance/manifest/2', version },
      settings: { id, hash, seed, runs, months, lens, preset },
      inputs: { scenario },
    },
  };
}

/** Say what was asked for beyond the runs. */
function besides(ensemble: Ensemble, { lenses, uncertainty, metrics, reference }: RunReportView): Passage[] {
  return [
    ...(uncertainty ? [{ label: 'Not knowing', text: uncertaintySentences(uncertainty, ensemble).join(' ') }] : []),
    ...(lenses ? [{ label: 'Theories', text: theoriesSentences(theoriesOf(lenses), ensemble.scenario).join(' ') }] : []),
    ...(lenses ?? []).map((lens) => ({ label: capital(lens.lens), text: `${capital(lensLine(lens))}.` })),
    ...(metrics ? [{ label: 'Indices', text: otherIndices(ensemble, reference).sentence }] : []),
  ];
}

function pageOf(ensemble: Ensemble, version: string): Report['page'] {
  const { scenario, runs, months, seed } = ensemble;
  return {
    title: scenario.name,
    story: [findingParagraph(ensemble), `At the start ${startSentence(ensemble)}`, scenario.story, ...scenario.changes].join(
      '\n\n',
    ),
    facts: `Equidistance ${version} · scenario ${scenario.id}, ${shortHash(scenario.hash)} · ${plural(runs, 'run')} of ${plural(months, 'month')} · seed “${seed}” · ${scenario.lens} lens · ${scenario.preset} settings`,
    limits: limitsOf(scenario),
    indicators: indicatorsTable(ensemble),
    events: scenario.events,
    monthOf: (month) => monthName(scenario.case.start, month),
    provenance: scenario.provenance,
  };
}

/** Make the first runs once more, month by month. */
function tablesOf({ scenario, seed, runs }: Ensemble): [string, string][] {
  const trajectories = [trajectoryHead(scenario)];
  const demands = [DEMAND_HEAD];
  const courseOf = coursesOf(scenario, seed);
  for (let replicate = 0; replicate < Math.min(runs, WRITTEN_RUNS); replicate++) {
    const course = courseOf(replicate);
    trajectories.push(...trajectoryRows(course));
    demands.push(...demandRows(course));
  }
  return [
    ['trajectories.csv', `${trajectories.join('\n')}\n`],
    ['demands.csv', `${demands.join('\n')}\n`],
  ];
}
