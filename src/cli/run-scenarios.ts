import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pc from 'picocolors';
import { ensembleSteps } from '../experiment/ensemble.ts';
import type { Ensemble } from '../experiment/outcomes.ts';
import { type RunJson, runJson } from '../report/json.ts';
import { summaryOf, wrapped } from '../report/summary.ts';
import { count } from '../report/words.ts';
import { loadScenario } from '../scenario/load.ts';
import { showProblem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { UsageError } from '../scenario/usage-error.ts';
import { commandLine } from './command-line.ts';
import type { RunChoices } from './commands/run.ts';
import type { Io } from './io.ts';
import { type OutputFolder, openOutput } from './output.ts';
import { packageVersion } from './package-root.ts';
import { resultFiles } from './results.ts';
import { isShadowed, readerFrom } from './scenario-files.ts';

/** Runs of the side ensembles (reference, sceptic) at most: they only give one line each. */
const SIDE_RUNS = 1000;
/** Runs under which the sceptic's figure would be noise. */
const LEAST_SCEPTIC = 50;

/** A scenario with what is needed to load it or its base again. */
interface Loaded {
  readonly name: string;
  readonly scenario: Scenario;
}

/** Run scenarios on shared luck: say what happened, and write pictures and data. */
export async function runScenarios(io: Io, choices: RunChoices): Promise<void> {
  const loaded = await loadAll(io, choices);
  const scenarios = loaded.map(({ scenario }) => scenario);
  const folders = scenarios.map(({ id }) => openOutput(choices.folderOf(id)));
  try {
    const printed: RunJson[] = [];
    for (const [k, each] of loaded.entries()) printed.push(await runOne(io, each, folders[k], choices));
    if (choices.json) io.say(JSON.stringify(printed.length === 1 ? printed[0] : printed));
    else if (!choices.quiet) sayWhere(io, scenarios, choices);
  } finally {
    for (const folder of folders) folder.abandon();
  }
}

/** Load every scenario and tell all problems of all of them at once. */
async function loadAll(io: Io, choices: RunChoices): Promise<Loaded[]> {
  const { months, lens, preset, set } = choices;
  for (const name of choices.scenarios.filter((each) => isShadowed(each, io.folder)))
    io.warn(`ℹ ${name} is the shipped scenario; the file here is ./${name}.yaml`);
  const options = {
    read: readerFrom(io.folder),
    set,
    ...(months && { months }),
    ...(lens && { lens }),
    ...(preset && { preset }),
  };
  const loaded = await Promise.allSettled(choices.scenarios.map((name) => loadScenario(name, options)));
  for (const each of loaded)
    if (each.status === 'fulfilled') for (const notice of each.value.notices) io.warn(showProblem(notice));
  const failed = loaded.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (failed.length > 0) throw new AggregateError(failed);
  const scenarios = loaded.map((each) => (each as PromiseFulfilledResult<{ scenario: Scenario }>).value.scenario);
  const odd = scenarios.find(({ id }) => /^\.*$/.test(id));
  if (odd) throw new UsageError(`"${odd.id}" cannot name a folder for the results`, 'rename the file');
  const twice = scenarios.find(({ id }, k) => scenarios.findIndex((other) => other.id === id) !== k);
  if (twice)
    throw new UsageError(`two of the scenarios are called ${twice.id}`, 'their results would share a folder: rename one file');
  return scenarios.map((scenario, k) => ({ name: choices.scenarios[k], scenario }));
}

async function runOne(io: Io, loaded: Loaded, folder: OutputFolder, choices: RunChoices): Promise<RunJson> {
  const { scenario } = loaded;
  const { runs, seed } = choices;
  const ensemble = await runEnsemble(io, scenario, runs, choices);
  const few = Math.min(runs, SIDE_RUNS);
  const reference = await referenceFor(io, loaded, few, choices);
  const sceptic = scenario.preset === 'record' || runs < LEAST_SCEPTIC ? undefined : await scepticFor(io, loaded, few, choices);
  const version = packageVersion();
  const side = { ...(reference && { reference }), ...(sceptic && { sceptic }) };
  if (!choices.quiet) io.progress(`${scenario.id}: drawing`);
  const command = commandLine([scenario], choices);
  const files = await resultFiles(ensemble, { version, formats: choices.formats, dark: choices.dark, command, ...side });
  io.progress('');
  folder.commit(files);
  if (!choices.quiet && !choices.json) for (const line of [...summaryOf(ensemble, { ...looks(io), ...side }), '']) io.say(line);
  return runJson(
    { ...ensemble, seed },
    version,
    [...files.keys()].map((name) => relative(io.folder, `${folder.path}/${name}`)),
  );
}

/** Run an ensemble, with progress, and let an interruption through now and then. */
async function runEnsemble(
  io: Io,
  scenario: Scenario,
  runs: number,
  { seed, quiet, as = scenario.id }: Pick<RunChoices, 'seed' | 'quiet'> & { as?: string },
): Promise<Ensemble> {
  const steps = ensembleSteps(scenario, { runs, seed });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!quiet) io.progress(`${as}: ${count(step.value)} of ${count(runs)} runs`);
    await setImmediate();
  }
}

/** What of `--set` is an assumption of the model: it holds for the reference too, as lens and preset do. */
const ASSUMPTION = /^(parameters|switches)\./;

/** The scenario that this one extends, over the same months and on the same luck. */
async function referenceFor(
  io: Io,
  { name, scenario }: Loaded,
  runs: number,
  choices: RunChoices,
): Promise<Ensemble | undefined> {
  if (scenario.extends === undefined) return undefined;
  const reader = readerFrom(io.folder);
  const { file } = await reader(name);
  const { lens, preset, horizon: months } = scenario;
  const { scenario: base } = await loadScenario(scenario.extends, {
    read: (asked, from) => reader(asked, from ?? file),
    months,
    lens,
    preset,
    set: choices.set.filter(({ path }) => ASSUMPTION.test(path)),
  });
  return runEnsemble(io, base, runs, { ...choices, as: `${scenario.id}, reference ${base.id}` });
}

/** Where the same scenario ends under the sceptic's settings; nothing to tell where those are what was run. */
async function scepticFor(
  io: Io,
  { name, scenario }: Loaded,
  runs: number,
  choices: RunChoices,
): Promise<{ middle: number; choosing: number } | undefined> {
  const { lens, horizon: months } = scenario;
  const { scenario: same } = await loadScenario(name, {
    read: readerFrom(io.folder),
    months,
    lens,
    preset: 'record',
    set: choices.set,
  });
  if (same.hash === scenario.hash) return undefined;
  const { outcomes } = await runEnsemble(io, same, runs, { ...choices, as: `${scenario.id}, sceptic` });
  return { middle: outcomes.equidistance.end.p50, choosing: outcomes.decisiveChoice.probability };
}

function looks({ columns, styled }: Io) {
  const { bold, dim } = pc.createColors(styled);
  return { width: columns, bold, dim };
}

function sayWhere(io: Io, scenarios: readonly Scenario[], choices: RunChoices): void {
  const { bold, dim } = looks(io);
  const places = scenarios.map(({ id }) => `${join(choices.out, id)}/`);
  io.say(`${bold('Written')} to ${places.join(', ')}${choices.formats.includes('html') ? ': open report.html first' : ''}`);
  io.say(`${bold('Again')}   ${commandLine(scenarios, choices, io.program)}`);
  io.say(`${bold('Next')}    ${io.program} list`);
  io.say(`${bold('Yours')}   ${io.program} new my-class --from ${scenarios[scenarios.length - 1].id}`);
  for (const line of wrapped(
    "A thinking tool, not a forecast: numbers marked as judgement are the authors', and the tipping level ranges from low rivalry to never.",
    io.columns - 1,
  ))
    io.say(dim(line));
}
