import type { LoadedExperiment } from '../experiment/experiment-load.ts';
import type { Answer, AnswerFacts } from '../report/experiment-answer.ts';
import { scenarioFacts } from '../report/experiment-words.ts';
import { limitsOf } from '../report/limits.ts';
import type { ReportContents, ReportSection } from '../report/report-page.ts';
import { monthName, plural } from '../report/words.ts';
import type { Format } from './formats.ts';
import { scriptedPage } from './scripted-page.ts';

/** How the answer to an experiment is to be written. */
export interface AnswerFileOptions {
  readonly facts: AnswerFacts;
  readonly formats: readonly Format[];
  readonly dark: boolean;
  /** Command line that makes it again. */
  readonly command: string;
  /** Files of single runs beside the answer, which stay where they are. */
  readonly journals: readonly string[];
}

type Files = Map<string, string | Uint8Array>;

/** Write down an answer as data. */
export function answerJson(
  { experiment, scenarios }: LoadedExperiment,
  answer: Answer,
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
export async function answerFiles(loaded: LoadedExperiment, answer: Answer, options: AnswerFileOptions): Promise<Files> {
  const files: Files = new Map();
  const wants = (format: Format): boolean => options.formats.includes(format);
  if (wants('vl')) for (const { id, spec } of answer.pictures) files.set(`${id}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
  if (wants('svg') || wants('png') || wants('html')) await drawInto(files, loaded, answer, options);
  if (wants('csv')) for (const [name, text] of answer.csv) files.set(name, text);
  files.set('summary.json', `${JSON.stringify(answerJson(loaded, answer, options), null, 1)}\n`);
  const names = [...files.keys(), 'manifest.json'];
  files.set('manifest.json', `${JSON.stringify(manifestOf(loaded, options, names), null, 1)}\n`);
  return files;
}

async function drawInto(files: Files, loaded: LoadedExperiment, answer: Answer, options: AnswerFileOptions): Promise<void> {
  const { renderPng, renderSvg } = await import('./render/picture.ts');
  const wants = (format: Format): boolean => options.formats.includes(format);
  const sections: ReportSection[] = [];
  for (const { id, spec, tables, heading, paragraphs } of answer.pictures) {
    const light = await renderSvg(spec, 'light', { prefix: `${id}-` });
    if (wants('svg')) files.set(`${id}.svg`, light);
    if (wants('png')) files.set(`${id}.png`, await renderPng(light));
    const dark = options.dark || wants('html') ? await renderSvg(spec, 'dark', { prefix: `${id}-dark-` }) : '';
    if (options.dark && wants('svg')) files.set(`${id}-dark.svg`, dark);
    if (options.dark && wants('png')) files.set(`${id}-dark.png`, await renderPng(dark));
    sections.push({
      id,
      heading,
      paragraphs,
      pictures: [{ light, dark, description: spec.description, tables, file: id, spec }],
    });
  }
  if (wants('html')) files.set('report.html', await scriptedPage(contentsOf(loaded, options, sections)));
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
  { experiment, scenarios }: LoadedExperiment,
  { facts, command, journals }: AnswerFileOptions,
  files: readonly string[],
) {
  return {
    schema: 'equidistance/experiment-manifest/1',
    ...facts,
    command,
    question: experiment.question,
    scenarios: scenarios.map(({ id, hash }) => ({ id, hash })),
    experiment,
    files,
    // not among the files of this answer: they outlive it, so that runs can go on
    journals,
  };
}
