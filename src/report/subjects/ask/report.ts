import type { LoadedExperiment } from '../../../experiment/ask/load.ts';
import type { Report } from '../../report.ts';
import { scenarioFacts } from '../../words/input-words.ts';
import { limitsOf } from '../../words/limits.ts';
import { monthName, plural } from '../../words/words.ts';
import type { AnswerFacts, AnswerWords } from './answer.ts';
import { answerSummary } from './summary.ts';

/** Make a report of an answer; `journals` are the files of single runs beside it. */
export function answerReport(
  loaded: LoadedExperiment,
  answer: AnswerWords,
  facts: AnswerFacts,
  journals: readonly string[] = [],
): Report {
  const { experiment, texts } = loaded;
  const { question } = experiment;
  const scenarios = loaded.scenarios.map(({ id, hash }) => ({ id, hash }));
  return {
    headline: { question: questionIn(experiment.story), finding: answer.sentences[0][1] },
    summary: answerSummary(loaded, answer, facts),
    sections: answer.pictures,
    page: pageOf(loaded, facts),
    tables: () => answer.csv,
    json: {
      schema: `equidistance/${question}/2`,
      ...facts,
      experiment: experiment.id,
      scenarios,
      sentences: answer.sentences.map(([, text]) => text),
      ...answer.json,
    },
    namesFiles: false,
    manifest: {
      facts: { schema: 'equidistance/experiment-manifest/3', ...facts },
      // with the texts that runs were made of, so that they can be made again wherever the folder goes
      settings: { question, scenarios, experiment, texts },
      // not among the files of this answer: they outlive it, so that runs can go on
      inputs: { journals },
    },
  };
}

/** Find the question in a story; all of it where it asks none. */
function questionIn(story: string): string {
  const sentences = story.trim().split(/(?<=[.?!])\s+/);
  return sentences.find((sentence) => sentence.endsWith('?')) ?? sentences.join(' ');
}

function pageOf({ experiment, scenarios }: LoadedExperiment, facts: AnswerFacts): Report['page'] {
  const [scenario] = scenarios;
  const { version, seed, replicates, points } = facts;
  return {
    title: experiment.name,
    story: experiment.story,
    facts: `Equidistance ${version} · ${scenarioFacts(experiment, scenarios)} · ${plural(points, 'point')} × ${plural(replicates, 'run')}, seed “${seed}” · ${scenario.theory} theory`,
    limits: limitsOf(scenario),
    events: [],
    monthOf: (month) => monthName(scenario.case.start, month),
    provenance: scenario.provenance,
  };
}
