import type { LoadedExperiment } from '../../experiment/ask/load.ts';
import type { ReportContents, ReportSection } from '../../report/page/report-page.ts';
import type { AnswerFacts, AnswerWords } from '../../report/subjects/ask/answer.ts';
import { scenarioFacts } from '../../report/words/input-words.ts';
import { limitsOf } from '../../report/words/limits.ts';
import { monthName, plural } from '../../report/words/words.ts';
import { jsonText, type PictureFileOptions, writtenFiles } from '../results/report-files.ts';
import type { Files } from '../results/table-files.ts';

/** How the answer to an experiment is to be written. */
export interface AnswerFileOptions extends PictureFileOptions {
  readonly facts: AnswerFacts;
  /** Command line that makes it again. */
  readonly command: string;
  /** Files of single runs beside the answer, which stay where they are. */
  readonly journals: readonly string[];
}

/** Write down an answer as data. */
export function answerJson(
  { experiment, scenarios }: LoadedExperiment,
  answer: AnswerWords,
  { facts }: Pick<AnswerFileOptions, 'facts'>,
) {
  return {
    schema: `equidistance/${experiment.question}/1`,
    ...facts,
    experiment: experiment.id,
    scenarios: scenarios.map(({ id, hash }) => ({ id, hash })),
    sentences: answer.sentences.map(([, text]) => text),
    ...answer.json,
  };
}

/** Write an answer as files by name. */
export async function answerFiles(loaded: LoadedExperiment, answer: AnswerWords, options: AnswerFileOptions): Promise<Files> {
  const files = await writtenFiles(
    {
      pictures: () => answer.pictures,
      contents: (sections) => contentsOf(loaded, options, sections),
      tables: () => answer.csv,
    },
    options,
  );
  files.set('summary.json', jsonText(answerJson(loaded, answer, options)));
  const names = [...files.keys(), 'manifest.json'];
  files.set('manifest.json', jsonText(manifestOf(loaded, options, names)));
  return files;
}

function contentsOf(
  { experiment, scenarios }: LoadedExperiment,
  options: AnswerFileOptions,
  sections: readonly ReportSection[],
): ReportContents {
  const [scenario] = scenarios;
  const { version, seed, replicates, points } = options.facts;
  return {
    title: experiment.name,
    story: experiment.story,
    facts: `Equidistance ${version} · ${scenarioFacts(experiment, scenarios)} · ${plural(points, 'point')} × ${plural(replicates, 'run')}, seed “${seed}” · ${scenario.lens} lens`,
    limits: limitsOf(scenario),
    sections,
    events: [],
    monthOf: (month) => monthName(scenario.case.start, month),
    provenance: scenario.provenance,
    command: options.command,
  };
}

function manifestOf(
  { experiment, scenarios, texts }: LoadedExperiment,
  { facts, command, journals }: AnswerFileOptions,
  files: readonly string[],
) {
  return {
    schema: 'equidistance/experiment-manifest/2',
    ...facts,
    command,
    question: experiment.question,
    scenarios: scenarios.map(({ id, hash }) => ({ id, hash })),
    experiment,
    // what runs were made of, so that they can be made again wherever the folder goes
    texts,
    files,
    // not among the files of this answer: they outlive it, so that runs can go on
    journals,
  };
}
