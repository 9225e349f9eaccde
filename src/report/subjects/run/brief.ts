import type { Origins } from '../../../experiment/compare/difference-origins.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { findingOf } from '../../chart/equidistance-finding.ts';
import { endsInWords, findingSentence } from '../../chart/equidistance-words.ts';
import { titleOf } from '../../chart/frame.ts';
import { comparableReference } from '../../chart/reference.ts';
import { citeLine } from '../../cite/citation.ts';
import type { Brief, Fold } from '../../page/brief.ts';
import type { Picture } from '../../page/picture.ts';
import { theCamp } from '../../words/camps.ts';
import { SHORT_LIMITS } from '../../words/limits.ts';
import { capital, count, monthName, number, percent, plural } from '../../words/words.ts';
import { originLead } from '../explain/origins.ts';
import { hangsOnHeading, hangsOnWords } from '../uncertainty/hangs-on.ts';
import { channelsTitles } from './charts/channels-titles.ts';
import { tiesTitles } from './charts/ties-words.ts';
import type { RunReportView } from './figures.ts';
import { choosingLine, nameAsRun } from './screen.ts';
import { demandSentence, enoughSentence, hedgingSentence, mostAsked, pairSentence } from './summary.ts';

/** Say what a reader of a scenario's runs is told in a minute. */
export function runBrief(ensemble: Ensemble, view: RunReportView): Brief {
  const { scenario, months } = ensemble;
  const { start, state } = scenario.case;
  const [positive, negative] = [theCamp(scenario, 'positive'), theCamp(scenario, 'negative')];
  const reference = comparableReference(ensemble, view.reference);
  return {
    question: `Where does ${state.name} stand between ${positive} and ${negative} by ${monthName(start, months)} under “${nameAsRun(scenario, view.given)}”?`,
    finding: findingSentence(ensemble),
    besides: [choosingLine(ensemble), ...(reference ? [pairSentence(ensemble, reference)] : [])].map(capital),
    reasons: reasonsOf(ensemble, view),
    hangsOn: view.hangsOn ? hangsOnWords(view.hangsOn, scenario) : '',
    limits: SHORT_LIMITS,
    cite: citeLine([scenario], ensemble, view.version),
  };
}

/** Say three things that the finding comes from: of the difference from the reference first, where there is one. */
function reasonsOf(ensemble: Ensemble, { reference, origins }: RunReportView): string[] {
  const against = reference && origins ? againstReference(origins, reference, ensemble) : '';
  return [against === '' ? `${channelsTitles(ensemble)[0]}.` : against, `${tiesTitles(ensemble)[0]}.`, demandsInShort(ensemble)];
}

function againstReference(origins: Origins, { scenario }: Ensemble, ensemble: Ensemble): string {
  const lead = originLead(origins, ensemble.scenario);
  return lead === '' ? '' : `What sets it apart from ${scenario.id}: ${lead}.`;
}

function demandsInShort(ensemble: Ensemble): string {
  const { perYear, refused } = ensemble.outcomes.demands;
  if (perYear === 0) return 'No power demands anything.';
  return `${number(perYear, 1)} demands a year, ${mostAsked(ensemble)}; ${percent(refused)} refused.`;
}

/** List the parts of the page below the brief, each under what is found in it. */
export function runFolds(ensemble: Ensemble, view: RunReportView, figures: readonly Picture[]): Fold[] {
  const titleIn = (id: string): string => {
    const found = figures.find((figure) => figure.id === id);
    return found ? titleOf(found.spec) : '';
  };
  const { scenario, outcomes, runs } = ensemble;
  const { hangsOn, reference: asked } = view;
  const reference = comparableReference(ensemble, asked);
  const ends = `${endsInWords(findingOf(ensemble).ends)}${runs === 1 ? '' : ' for half of the runs'}`;
  const judged = scenario.provenance.filter(({ mark }) => mark === 'J').length;
  const events = scenario.events.length === 0 ? 'no events' : plural(scenario.events.length, 'event');
  return [
    {
      id: 'over-time',
      heading: `Over time: ${number(outcomes.equidistance.start)} at the start, ${ends} at the end`,
      paragraphs: [],
      sections: ['equidistance'],
      parts: ['story'],
    },
    {
      id: 'where-from',
      heading: `Where it comes from: ${titleIn('channels')}`,
      paragraphs: reference ? [capital(pairSentence(ensemble, reference))] : [],
      sections: ['channels', 'ties'],
      parts: [],
    },
    {
      id: 'demanded',
      heading: `Demands and choices: ${titleIn('choice')}`,
      paragraphs: [demandSentence(ensemble), hedgingSentence(ensemble)].map(capital),
      sections: ['choice'],
      parts: [],
    },
    {
      id: 'how-sure',
      heading: `How sure: ${hangsOn ? hangsOnHeading(hangsOn, scenario) : enoughSentence(ensemble)}`,
      paragraphs: [enoughSentence(ensemble)],
      sections: ['hangs-on', 'uncertainty', 'theories', 'metrics'],
      parts: ['indicators'],
    },
    {
      id: 'went-in',
      heading: `What went in: ${count(scenario.provenance.length)} inputs, ${count(judged)} of them judgement, and ${events}`,
      paragraphs: [],
      sections: [],
      parts: ['facts', 'limits', 'events', 'inputs', 'again', 'cited'],
    },
  ];
}
