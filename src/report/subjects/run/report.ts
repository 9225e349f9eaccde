import type { HangsOn } from '../../../experiment/hangs/hangs-on.ts';
import { coursesOf } from '../../../experiment/runs/course.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { theoriesOf } from '../../../experiment/runs/theories.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Brief } from '../../page/brief.ts';
import type { Picture } from '../../page/picture.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import { onScreen } from '../../words/passages.ts';
import { capital, monthName, plural } from '../../words/words.ts';
import { theoriesSentences } from '../theories/sentences.ts';
import { theoryLine } from '../theories/words.ts';
import { hangsOnMethod, hangsOnTable, hangsOnWords } from '../uncertainty/hangs-on.ts';
import { uncertaintySentences } from '../uncertainty/words.ts';
import { runBrief, runFolds } from './brief.ts';
import { DEMAND_HEAD, demandRows, trajectoryHead, trajectoryRows, WRITTEN_RUNS } from './csv.ts';
import { otherIndices, type RunReportView, runFigures } from './figures.ts';
import { findingParagraph, startSentence } from './finding.ts';
import { runJson } from './json.ts';
import { runScreen } from './screen.ts';
import { runSummary } from './summary.ts';
import { indicatorsTable } from './tables.ts';

/** Say, draw and tabulate what happened in an ensemble. */
export function runReport(ensemble: Ensemble, view: RunReportView): Report {
  const { scenario, seed, runs, months } = ensemble;
  const { id, hash, theory, preset } = scenario;
  const { version, uncertainty, hangsOn } = view;
  const figures = runFigures(ensemble, view);
  const asked = askedFor(ensemble, view);
  const brief = runBrief(ensemble, view);
  return {
    headline: { question: brief.question, finding: brief.finding },
    screen: [...runScreen(ensemble, view), ...asked.map(askedOnScreen)],
    summary: [...runSummary(ensemble, view), ...asked],
    sections: [...figures, ...(hangsOn ? [hangsOnSection(hangsOn, ensemble)] : [])],
    page: pageOf(ensemble, view, { brief, figures }),
    tables: () => tablesOf(ensemble),
    json: runJson(ensemble, version, { hangsOn, uncertainty }),
    namesFiles: true,
    manifest: {
      facts: { schema: 'equidistance/manifest/3', version },
      settings: { id, hash, seed, runs, months, theory, preset },
      inputs: { scenario },
    },
  };
}

/** What of a page is made before it. */
interface Made {
  readonly brief: Brief;
  readonly figures: readonly Picture[];
}

/** Labels that are too long for one screen, and those that stand there as they are; a theory says its name itself. */
const SHORT_LABELS: Readonly<Record<string, string>> = { 'Not knowing': 'Settings', Theories: 'Theories', Indices: 'Indices' };

const askedOnScreen = ({ label, text }: { readonly label: string; readonly text: string }) =>
  label in SHORT_LABELS ? onScreen(SHORT_LABELS[label], text) : onScreen('', `${label}: ${text}`);

/** Say what was asked for beyond the runs. */
function askedFor(
  ensemble: Ensemble,
  { theories, uncertainty, metrics, reference }: RunReportView,
): { readonly label: string; readonly text: string }[] {
  return [
    ...(uncertainty ? [{ label: 'Not knowing', text: uncertaintySentences(uncertainty, ensemble).join(' ') }] : []),
    ...(theories ? [{ label: 'Theories', text: theoriesSentences(theoriesOf(theories), ensemble.scenario).join(' ') }] : []),
    ...(theories ?? []).map((theory) => ({ label: capital(theory.theory), text: `${capital(theoryLine(theory))}.` })),
    ...(metrics ? [{ label: 'Indices', text: otherIndices(ensemble, reference).sentence }] : []),
  ];
}

function pageOf(ensemble: Ensemble, view: RunReportView, { brief, figures }: Made): Report['page'] {
  const { scenario, runs, months, seed } = ensemble;
  return {
    title: scenario.name,
    brief,
    folds: runFolds(ensemble, view, figures),
    story: [findingParagraph(ensemble), `At the start ${startSentence(ensemble)}`, scenario.story, ...scenario.changes].join(
      '\n\n',
    ),
    facts: `Equidistance ${view.version} · scenario ${scenario.id}, ${shortHash(scenario.hash)} · ${plural(runs, 'run')} of ${plural(months, 'month')} · seed “${seed}” · ${scenario.theory} theory · ${scenario.preset} settings`,
    limits: limitsOf(scenario),
    indicators: indicatorsTable(ensemble),
    events: scenario.events,
    monthOf: (month) => monthName(scenario.case.start, month),
    provenance: scenario.provenance,
  };
}

/** The table of what the lean hangs on is the message itself. */
function hangsOnSection(hangsOn: HangsOn, { scenario }: Ensemble): Report['sections'][number] {
  return {
    id: 'hangs-on',
    heading: 'What it hangs on',
    paragraphs: [hangsOnMethod(hangsOn)],
    tables: [{ words: capital(hangsOnWords(hangsOn, scenario)), table: hangsOnTable(hangsOn, scenario) }],
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
