import { isAbsolute, relative, resolve } from 'node:path';
import { isExperiment, type LoadedExperiment, loadExperiment } from '../../experiment/ask/load.ts';
import type { Question } from '../../experiment/experiment.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import { plural } from '../../report/words/words.ts';
import type { Read } from '../../scenario/layers/extend.ts';
import type { Assignment } from '../../scenario/layers/set.ts';
import { nearest } from '../../scenario/text/nearest.ts';
import { showProblem } from '../../scenario/text/problem.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { isFile } from '../files/ordinary-file.ts';
import { readText } from '../files/read-text.ts';
import { openShelf, type TextShelf } from '../files/text-shelf.ts';
import { experimentPath, shippedExperiments, shippedNames } from '../package/shipped.ts';
import type { Io } from '../terminal/io.ts';
import { PROGRAM } from '../terminal/program-words.ts';
import { ownFile, readerFrom } from './scenario-files.ts';

/** Bytes of an experiment file at most. */
const LARGEST = 1_000_000;

/** Find the file of an experiment: a shipped name, or a path from the folder one works in. */
function findExperiment(name: string, folder: string): string | undefined {
  const bare = /^[\w-]+$/.test(name) ? [experimentPath(name)] : [];
  const path = resolve(folder, name);
  return [...bare, path, `${path}.yaml`].find(isFile);
}

/** A file that may be an experiment. */
export interface ExperimentText {
  /** As it was asked for. */
  readonly name: string;
  readonly path: string;
  /** As shown to a person. */
  readonly file: string;
  readonly text: string;
}

/** Read the text that a name or path means, if there is one. */
export function findExperimentText(name: string, folder: string, texts: TextShelf = openShelf()): ExperimentText | undefined {
  const request = { kind: 'experiment', asked: name } as const;
  const kept = texts.known(request);
  if (kept !== undefined) return { name, path: kept.file, ...kept };
  const path = findExperiment(name, folder);
  if (path === undefined) return undefined;
  const shown = relative(folder, path);
  const file = isAbsolute(shown) || shown.startsWith('..') ? path : shown;
  const text = readText(path, { shown: file, kind: 'an experiment', largest: LARGEST });
  // Kept by its path: from there the scenarios beside it are asked for.
  texts.keep(request, { file: path, text });
  return { name, path, file, text };
}

/** Read the text of an experiment. */
function readExperiment(name: string, folder: string, texts: TextShelf | undefined): ExperimentText {
  const found = findExperimentText(name, folder, texts);
  if (found !== undefined && (isExperiment(found.text) || !looksLikeScenario(found.text))) return found;
  if (found !== undefined || shippedNames().includes(name) || ownFile(name, folder) !== undefined)
    throw new UsageError(
      `"${name}" is a scenario, and no experiment: it asks no question`,
      `run it: ${PROGRAM} run ${shellWord(name)}; experiments are ${shippedExperiments().join(', ')}`,
    );
  const near = nearest(name.replace(/^.*\//, '').replace(/\.ya?ml$/, ''), shippedExperiments());
  throw new UsageError(
    `no experiment is called "${name}"`,
    near ? `did you mean ${near}?` : `shipped are ${shippedExperiments().join(', ')}; a file of your own is given by its path`,
  );
}

/** Keys that a scenario has and an experiment does not. */
const looksLikeScenario = (text: string): boolean => /^(extends|horizon|ties|powers|rivalry|events)\s*:/m.test(text);

/** Make a reader of scenarios for an experiment: shipped names, or files beside its own. */
export function readerBeside(path: string, folder: string, texts?: TextShelf): Read {
  const here = readerFrom(folder, texts);
  return (name, from) => here(name, from ?? path);
}

/** What is to be answered, and what is held constant besides. */
export interface ExperimentRequest {
  readonly experiment: string;
  /** What it has to ask, where that is said. */
  readonly question: Question | undefined;
  readonly set: readonly Assignment[];
}

/** Load an experiment by name or path, and see that it asks what is to be answered, where that is said. */
export async function openExperiment(
  { experiment: name, question, set }: ExperimentRequest,
  { folder, texts }: Pick<Io, 'folder' | 'texts'>,
): Promise<LoadedExperiment> {
  const found = readExperiment(name, folder, texts);
  const loaded = await loadExperiment(found, readerBeside(found.path, folder, texts), set);
  const asked = loaded.experiment.question;
  if (question === undefined || asked === question) return loaded;
  throw new UsageError(`${name} asks for ${asked}, not for ${question}`, `ask it: ${PROGRAM} ask ${shellWord(name)}`);
}

/** Say what the author of an experiment should know: what it names by a former name, and which inputs change nothing. */
export function noticeLines({ idle, notices, experiment: { months } }: LoadedExperiment): string[] {
  const over = months === undefined ? '' : ` over ${plural(months, 'month')}`;
  return [...notices.map(showProblem), ...idle.map(({ path, values }) => `ℹ ${path}, ${values}: changes nothing${over}`)];
}
