import { metricsOf } from '../../../experiment/runs/metrics.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { theoriesOf, type UnderLens } from '../../../experiment/runs/theories.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { equidistanceHover } from '../../../report/page/hover.ts';
import type { Picture } from '../../../report/page/picture.ts';
import { picturesOf } from '../../../report/subjects/run/pictures.ts';
import { SECTION_WORDS } from '../../../report/subjects/run/section-words.ts';
import { theoriesChart } from '../../../report/subjects/theories/chart.ts';
import { metricsChart } from '../../../report/subjects/theories/metrics-chart.ts';
import { metricsSentence, metricsTable } from '../../../report/subjects/theories/metrics-words.ts';
import { theoriesSentences } from '../../../report/subjects/theories/sentences.ts';
import { theoriesTable } from '../../../report/subjects/theories/words.ts';
import { uncertaintyChart } from '../../../report/subjects/uncertainty/chart.ts';
import { uncertaintySentences, uncertaintyTable, underSettingsTable } from '../../../report/subjects/uncertainty/words.ts';
import { capital, monthName } from '../../../report/words/words.ts';

export interface PictureOptions {
  readonly version: string;
  readonly reference?: Ensemble;
  readonly sceptic?: { readonly middle: number; readonly choosing: number };
  /** The same scenario under every lens, where that was asked for. */
  readonly lenses?: readonly UnderLens[];
  /** The same scenario under settings that the record does not rule out, where that was asked for. */
  readonly uncertainty?: Uncertainty;
  /** Whether the picture of indices is a file of its own. */
  readonly metrics: boolean;
}

/** List all pictures of a scenario in the order of its report. */
export function reportPictures(ensemble: Ensemble, options: PictureOptions): Picture[] {
  const [first, ...rest] = picturesOf(ensemble, options).map(
    (picture): Picture => ({
      ...picture,
      ...SECTION_WORDS[picture.id],
      ...(picture.id === 'equidistance' && { hover: equidistanceHover(ensemble, picture.spec) }),
    }),
  );
  return [
    first,
    ...(options.uncertainty ? [uncertaintyPicture(ensemble, options.uncertainty, options)] : []),
    ...(options.lenses ? [theoriesPicture(ensemble, options.lenses, options)] : []),
    ...rest,
    metricsPicture(ensemble, options),
  ];
}

function theoriesPicture(ensemble: Ensemble, lenses: readonly UnderLens[], options: PictureOptions): Picture {
  return {
    id: 'theories',
    heading: 'The same scenario under each theory',
    paragraphs: [
      'A lens weighs three motives: gains, security and identity. All lenses start from the same ties and share all luck, so what differs between the panels is the theory.',
      theoriesSentences(theoriesOf(lenses), ensemble.scenario).join(' '),
    ],
    spec: theoriesChart(lenses, ensemble, options),
    tables: [theoriesTable(lenses)],
  };
}

function uncertaintyPicture(ensemble: Ensemble, uncertainty: Uncertainty, options: PictureOptions): Picture {
  const { start } = ensemble.scenario.case;
  return {
    id: 'uncertainty',
    heading: 'Chance and not knowing the settings',
    paragraphs: uncertaintySentences(uncertainty, ensemble).map(capital),
    spec: uncertaintyChart(ensemble, uncertainty, options),
    tables: [uncertaintyTable(uncertainty, (month) => monthName(start, month)), underSettingsTable(uncertainty)],
  };
}

function metricsPicture(ensemble: Ensemble, options: PictureOptions): Picture {
  const { reference } = options;
  const compared = reference && reference.scenario.hash !== ensemble.scenario.hash ? reference : undefined;
  const metrics = metricsOf(ensemble, compared);
  return {
    id: 'metrics',
    heading: 'Does it hang on the choice of index?',
    paragraphs: [metricsSentence(metrics, compared?.scenario.id)],
    spec: metricsChart(ensemble, options),
    tables: [metricsTable(metrics, compared?.scenario.id)],
    reportOnly: !options.metrics,
  };
}
