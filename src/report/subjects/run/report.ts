import { coursesOf } from '../../../experiment/runs/course.ts';
import { metricsOf } from '../../../experiment/runs/metrics.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { theoriesOf, type UnderLens } from '../../../experiment/runs/theories.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { equidistanceHover } from '../../page/hover.ts';
import type { Picture } from '../../page/picture.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import type { Passage } from '../../words/passages.ts';
import { capital, monthName, plural } from '../../words/words.ts';
import { theoriesChart } from '../theories/chart.ts';
import { metricsChart } from '../theories/metrics-chart.ts';
import { metricsSentence, metricsTable } from '../theories/metrics-words.ts';
import { theoriesSentences } from '../theories/sentences.ts';
import { lensLine, theoriesTable } from '../theories/words.ts';
import { uncertaintyChart } from '../uncertainty/chart.ts';
import { uncertaintySentences, uncertaintyTable, underSettingsTable } from '../uncertainty/words.ts';
import { DEMAND_HEAD, demandRows, trajectoryHead, trajectoryRows, WRITTEN_RUNS } from './csv.ts';
import { runJson } from './json.ts';
import { picturesOf } from './pictures.ts';
import { SECTION_WORDS } from './section-words.ts';
import { runSummary, type SummaryView } from './summary.ts';
import { indicatorsTable } from './tables.ts';

/** What a report of a scenario's runs is told besides them. */
interface RunView extends SummaryView {
  readonly version: string;
  /** The same scenario under every lens, where that was asked for. */
  readonly lenses?: readonly UnderLens[];
  /** The same scenario under settings that the record does not rule out, where that was asked for. */
  readonly uncertainty?: Uncertainty;
  /** Whether the indices are told too, and their picture is a file of its own. */
  readonly metrics: boolean;
}

/** Say, draw and tabulate what happened in an ensemble. */
export function runReport(ensemble: Ensemble, view: RunView): Report {
  const { scenario, seed, runs, months } = ensemble;
  const { id, hash, lens, preset } = scenario;
  const { version, uncertainty } = view;
  return {
    summary: [...runSummary(ensemble, view), ...besides(ensemble, view)],
    sections: figures(ensemble, view),
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
function besides(ensemble: Ensemble, { lenses, uncertainty, metrics, reference }: RunView): Passage[] {
  return [
    ...(uncertainty ? [{ label: 'Not knowing', text: uncertaintySentences(uncertainty, ensemble).join(' ') }] : []),
    ...(lenses ? [{ label: 'Theories', text: theoriesSentences(theoriesOf(lenses), ensemble.scenario).join(' ') }] : []),
    ...(lenses ?? []).map((lens) => ({ label: capital(lens.lens), text: `${capital(lensLine(lens))}.` })),
    ...(metrics ? [{ label: 'Indices', text: indices(ensemble, reference).sentence }] : []),
  ];
}

/** Say what other indices make of the runs, held against the reference unless that is the same scenario. */
function indices(ensemble: Ensemble, reference: Ensemble | undefined) {
  const compared = reference && reference.scenario.hash !== ensemble.scenario.hash ? reference : undefined;
  const metrics = metricsOf(ensemble, compared);
  const id = compared?.scenario.id;
  return { sentence: metricsSentence(metrics, id), table: metricsTable(metrics, id) };
}

/** List all pictures of a scenario in the order of its report. */
function figures(ensemble: Ensemble, view: RunView): Picture[] {
  const [first, ...rest] = picturesOf(ensemble, view).map(
    (picture): Picture => ({
      ...picture,
      ...SECTION_WORDS[picture.id],
      ...(picture.id === 'equidistance' && { hover: equidistanceHover(ensemble, picture.spec) }),
    }),
  );
  const all = [
    first,
    ...(view.uncertainty ? [uncertaintyPicture(ensemble, view.uncertainty, view)] : []),
    ...(view.lenses ? [theoriesPicture(ensemble, view.lenses, view)] : []),
    ...rest,
    metricsPicture(ensemble, view),
  ];
  return all.map((picture) => ({ ...picture, file: `${ensemble.scenario.id}-${picture.id}` }));
}

function theoriesPicture(ensemble: Ensemble, lenses: readonly UnderLens[], view: RunView): Picture {
  return {
    id: 'theories',
    heading: 'The same scenario under each theory',
    paragraphs: [
      'A lens weighs three motives: gains, security and identity. All lenses start from the same ties and share all luck, so what differs between the panels is the theory.',
      theoriesSentences(theoriesOf(lenses), ensemble.scenario).join(' '),
    ],
    spec: theoriesChart(lenses, ensemble, view),
    tables: [theoriesTable(lenses)],
  };
}

function uncertaintyPicture(ensemble: Ensemble, uncertainty: Uncertainty, view: RunView): Picture {
  const { start } = ensemble.scenario.case;
  return {
    id: 'uncertainty',
    heading: 'Chance and not knowing the settings',
    paragraphs: uncertaintySentences(uncertainty, ensemble).map(capital),
    spec: uncertaintyChart(ensemble, uncertainty, view),
    tables: [uncertaintyTable(uncertainty, (month) => monthName(start, month)), underSettingsTable(uncertainty)],
  };
}

function metricsPicture(ensemble: Ensemble, view: RunView): Picture {
  const { sentence, table } = indices(ensemble, view.reference);
  return {
    id: 'metrics',
    heading: 'Does it hang on the choice of index?',
    paragraphs: [sentence],
    spec: metricsChart(ensemble, view),
    tables: [table],
    reportOnly: !view.metrics,
  };
}

function pageOf(ensemble: Ensemble, version: string): Report['page'] {
  const { scenario, runs, months, seed } = ensemble;
  return {
    title: scenario.name,
    story: [scenario.story, ...scenario.changes].join('\n\n'),
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
