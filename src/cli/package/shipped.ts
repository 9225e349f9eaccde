import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { QUESTIONS, type Question } from '../../experiment/experiment.ts';
import { readShipped } from '../files/read-text.ts';
import { PACKAGE_ROOT } from './package-root.ts';

/** Folder of the scenarios that come with the package. */
export const SHIPPED_FOLDER = join(PACKAGE_ROOT, 'scenarios');
/** Where the record of the package lies, from its root. */
export const RECORD_FOLDER = 'scenarios/record';
const EXPERIMENTS = join(SHIPPED_FOLDER, 'experiments');

/** List the names of the shipped scenarios: cases first, from the latest back, then variants. */
export function shippedNames(): string[] {
  const names = namesIn(SHIPPED_FOLDER);
  const isBase = (name: string) => /-\d{4}$/.test(name);
  return names.sort((a, b) => Number(isBase(b)) - Number(isBase(a)) || (a < b === isBase(a) ? 1 : -1));
}

/** List the names of the shipped experiments; those of one question where it is given. */
export function shippedExperiments(question?: Question): string[] {
  return namesIn(EXPERIMENTS).filter((name) => question === undefined || shippedQuestion(name) === question);
}

/** Find the file of a shipped experiment. */
export const experimentPath = (name: string): string => join(EXPERIMENTS, `${name}.yaml`);

/** Find the question of a shipped experiment; none where no experiment is called so. */
export function shippedQuestion(name: string): Question | undefined {
  return namesIn(EXPERIMENTS).includes(name) ? questionIn(readShipped(experimentPath(name))) : undefined;
}

/** Find the question that a text asks, as an experiment does and no scenario. */
export function questionIn(text: string): Question | undefined {
  const asked = /^question\s*:\s*["']?(\w+)/m.exec(text)?.[1];
  return QUESTIONS.find((question) => question === asked);
}

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));
