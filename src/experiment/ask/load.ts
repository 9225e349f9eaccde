import { check } from '../../scenario/check/check.ts';
import type { Reporter } from '../../scenario/check/draft.ts';
import { inFormatOfNow } from '../../scenario/fields/format.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Read } from '../../scenario/layers/extend.ts';
import type { Assignment } from '../../scenario/layers/set.ts';
import { openScenario } from '../../scenario/load.ts';
import { parse } from '../../scenario/text/parse.ts';
import { type Problem, ScenarioError } from '../../scenario/text/problem.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import type { Experiment, NamedInput } from '../experiment.ts';
import { textKey } from '../points/point-runs.ts';
import { checkMeaning, type OpenedScenario } from './check.ts';
import { checkContest, refuseContest } from './check-policies.ts';
import { experimentOf, inputOf } from './file.ts';
import { withNamesOfNow } from './former-names.ts';
import { type IdleInput, idleInputs } from './idle-inputs.ts';
import { experimentReporter } from './report.ts';
import { EXPERIMENT_FILE, EXPERIMENT_KEYS, type ExperimentFile } from './schema.ts';

/** An experiment that can be run, with its scenarios as they stand and the texts that they were read from. */
export interface LoadedExperiment {
  readonly experiment: Experiment;
  /** The scenarios under the constants of the experiment, in the order of the file. */
  readonly scenarios: readonly Scenario[];
  /** What of its inputs changes nothing. */
  readonly idle: readonly IdleInput[];
  /** What else its author should know. */
  readonly notices: readonly Problem[];
  readonly texts: Readonly<Record<string, { readonly file: string; readonly text: string }>>;
}

/** Tell whether a text is an experiment rather than a scenario: it asks a question. */
export function isExperiment(text: string): boolean {
  return /^question\s*:/m.test(text);
}

/**
 * Load an experiment: parse, check its shape, then its meaning against the scenarios that it names. Throws a
 * ScenarioError with every problem found.
 *
 * @param read reads scenario files for somebody who stands where the experiment's file stands
 * @param set held constant too, over the constants of the file
 */
export async function loadExperiment(
  found: { file: string; text: string },
  read: Read,
  set: readonly Assignment[] = [],
): Promise<LoadedExperiment> {
  const parsed = parse(found.text, found.file, { one: 'an experiment', starts: 'format: 2, name:, story: and question:' });
  if ('problems' in parsed) throw new ScenarioError(parsed.problems);
  const { source, notices: renamed } = inFormatOfNow(parsed.source, EXPERIMENT_KEYS);
  const shape = check(source, EXPERIMENT_FILE);
  if (shape.length > 0) throw new ScenarioError(shape.map(({ problem }) => problem));
  const tell = experimentReporter(source);
  const file = withNamesOfNow(EXPERIMENT_FILE.parse(source.value), (place, words) => tell(place, words, { severity: 'notice' }));
  const texts: Record<string, { file: string; text: string }> = {};
  const remembering: Read = async (name, from) => {
    const text = await read(name, from);
    texts[textKey(name, from)] = text;
    return text;
  };
  const report = experimentReporter(source);
  const opened = await openAll(file, remembering, report);
  const [{ plain }] = opened;
  const uncertainties = inputsOf(file, plain, report);
  const experiment = experimentOf(source.id, file, uncertainties);
  await checkMeaning(experiment, { opened, report });
  if (file.question === 'robust') await checkContest(experiment, { opened, report });
  else refuseContest(file, report);
  if (report.problems.length > 0) throw new ScenarioError([...report.problems].sort((a, b) => a.line - b.line));
  refuseVaried(experiment, set);
  const held = { ...experiment, constants: [...experiment.constants, ...set] };
  const months = experiment.months === undefined ? {} : { months: experiment.months };
  const asSet = await Promise.all(opened.map(async ({ open }) => (await open({ set: held.constants, ...months })).scenario));
  const idle = await idleInputs(
    held,
    opened.map(({ open }) => open),
  );
  return { experiment: held, scenarios: asSet, idle, notices: [...renamed, ...tell.problems], texts };
}

/** What is varied cannot be held constant as well. */
function refuseVaried({ levers, uncertainties, contest }: Experiment, set: readonly Assignment[]): void {
  const chosen = contest?.policies.flatMap(({ settings }) => settings.map(({ path }) => path)) ?? [];
  const varied = [...levers.map(({ path }) => path), ...uncertainties.map(({ name }) => name), ...chosen];
  const found = set.find(({ path }) => varied.includes(path));
  if (found)
    throw new UsageError(`--set: this experiment varies ${found.path}`, 'take it out of a copy of the file to hold it constant');
}

async function openAll(file: ExperimentFile, read: Read, report: Reporter): Promise<OpenedScenario[]> {
  const names = [file.scenario].flat();
  const opened = await Promise.all(
    names.map(async (name, k) => {
      try {
        const open = await openScenario(name, read);
        return [{ open, plain: (await open({})).scenario }];
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        report(Array.isArray(file.scenario) ? ['scenario', k] : ['scenario'], error.message, { hint: error.hint });
        return [];
      }
    }),
  );
  const found = opened.flat();
  // Without a scenario nothing else can be judged.
  if (found.length < names.length) throw new ScenarioError(report.problems);
  if (new Set(names).size < names.length) report(['scenario'], 'a scenario is named twice', { hint: 'name each once' });
  return found;
}

function inputsOf(file: ExperimentFile, scenario: Scenario, report: Reporter): NamedInput[] {
  return Object.entries(file.uncertainties ?? {}).flatMap(([path, given]) => {
    const input = inputOf(path, given, scenario);
    if (input === undefined)
      report(['uncertainties', path], 'no range is declared for it', {
        part: 'key',
        hint: 'give one: {uniform: [low, high]}',
      });
    return input ?? [];
  });
}
