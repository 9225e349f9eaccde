import type { Origins } from '../../../experiment/compare/difference-origins.ts';
import { metricsOf } from '../../../experiment/runs/metrics.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { theoriesOf, type UnderTheory } from '../../../experiment/runs/theories.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { equidistanceHover } from '../../page/hover.ts';
import type { Picture } from '../../page/picture.ts';
import { capital, monthName } from '../../words/words.ts';
import { theoriesChart } from '../theories/chart.ts';
import { metricsChart } from '../theories/metrics-chart.ts';
import { metricsSentence, metricsTable } from '../theories/metrics-words.ts';
import { theoriesSentences } from '../theories/sentences.ts';
import { theoriesTable } from '../theories/words.ts';
import { uncertaintyChart } from '../uncertainty/chart.ts';
import { uncertaintySentences, uncertaintyTable, underSettingsTable } from '../uncertainty/words.ts';
import { picturesOf } from './pictures.ts';
import { SECTION_WORDS } from './section-words.ts';
import type { SummaryView } from './summary.ts';

/** What a report of a scenario's runs is told besides them. */
export interface RunReportView extends SummaryView {
  readonly version: string;
  /** The same scenario under every theory, where that was asked for. */
  readonly theories?: readonly UnderTheory[];
  /** The same scenario under settings that the record does not rule out, where that was asked for. */
  readonly uncertainty?: Uncertainty;
  /** What the difference from the reference comes from, where there is one. */
  readonly origins?: Origins;
  /** Whether the indices are told too, and their picture is a file of its own. */
  readonly metrics: boolean;
}

/** List all pictures of a scenario in the order of its report. */
export function runFigures(ensemble: Ensemble, view: RunReportView): Picture[] {
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
    ...(view.theories ? [theoriesPicture(ensemble, view.theories, view)] : []),
    ...rest,
    metricsPicture(ensemble, view),
  ];
  return all.map((picture) => ({ ...picture, file: `${ensemble.scenario.id}-${picture.id}` }));
}

function theoriesPicture(ensemble: Ensemble, theories: readonly UnderTheory[], view: RunReportView): Picture {
  return {
    id: 'theories',
    heading: 'The same scenario under each theory',
    paragraphs: [
      'A theory weighs three motives: gains, security and identity. All theories start from the same ties and share all luck, so what differs between the panels is the theory.',
      theoriesSentences(theoriesOf(theories), ensemble.scenario).join(' '),
    ],
    spec: theoriesChart(theories, ensemble, view),
    tables: [theoriesTable(theories)],
  };
}

function uncertaintyPicture(ensemble: Ensemble, uncertainty: Uncertainty, view: RunReportView): Picture {
  const { start } = ensemble.scenario.case;
  return {
    id: 'uncertainty',
    heading: 'Chance and not knowing the settings',
    paragraphs: uncertaintySentences(uncertainty, ensemble).map(capital),
    spec: uncertaintyChart(ensemble, uncertainty, view),
    tables: [uncertaintyTable(uncertainty, (month) => monthName(start, month)), underSettingsTable(uncertainty)],
  };
}

function metricsPicture(ensemble: Ensemble, view: RunReportView): Picture {
  const { sentence, table } = otherIndices(ensemble, view.reference);
  return {
    id: 'metrics',
    heading: 'Does it hang on the choice of index?',
    paragraphs: [sentence],
    spec: metricsChart(ensemble, view),
    tables: [table],
    reportOnly: !view.metrics,
  };
}

/** Say what other indices make of the runs, held against the reference unless that is the same scenario. */
export function otherIndices(ensemble: Ensemble, reference: Ensemble | undefined) {
  const compared = reference && reference.scenario.hash !== ensemble.scenario.hash ? reference : undefined;
  const metrics = metricsOf(ensemble, compared);
  const id = compared?.scenario.id;
  return { sentence: metricsSentence(metrics, id), table: metricsTable(metrics, id) };
}
