import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pc from 'picocolors';
import { type Comparison, compareSteps, mostPairs } from '../experiment/compare.ts';
import { commonHorizon } from '../experiment/inputs.ts';
import { compareJson } from '../report/compare-json.ts';
import { compareSummary } from '../report/compare-summary.ts';
import { wrapped } from '../report/summary.ts';
import { count } from '../report/words.ts';
import { loadScenario } from '../scenario/load.ts';
import { showProblem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { UsageError } from '../scenario/usage-error.ts';
import { quoted } from './command-line.ts';
import type { CompareChoices } from './commands/compare.ts';
import { comparisonFiles } from './compare-results.ts';
import type { Io } from './io.ts';
import { openOutput } from './output.ts';
import { packageVersion } from './package-root.ts';
import { isShadowed, readerFrom } from './scenario-files.ts';

/** Compare scenarios on shared luck: say what differs, and write pictures and data. */
export async function compareScenarios(io: Io, choices: CompareChoices): Promise<void> {
  const scenarios = await loadAll(io, choices);
  const most = mostPairs(commonHorizon(scenarios));
  if (choices.runs > most)
    throw new UsageError(
      `--runs: ${count(choices.runs)} are too many to compare one by one over these months`,
      `did you mean ${most}?`,
    );
  const name = `compare-${scenarios.map(({ id }) => id).join('-')}`;
  const folder = openOutput(choices.folderOf(name));
  try {
    const reference = await referenceFor(io, scenarios, choices);
    const comparison = await runAll(io, scenarios, reference, choices);
    const version = packageVersion();
    const command = commandOf(choices);
    if (!choices.quiet) io.progress('drawing');
    const files = await comparisonFiles(comparison, { version, command, formats: choices.formats, dark: choices.dark });
    io.progress('');
    folder.commit(files);
    if (choices.json) io.say(JSON.stringify(compareJson(comparison, version)));
    else if (!choices.quiet) sayAll(io, comparison, `${join(choices.out, name)}/`, choices);
  } finally {
    folder.abandon();
  }
}

function optionsOf(io: Io, { months, lens, preset, set }: CompareChoices) {
  return { read: readerFrom(io.folder), set, ...(months && { months }), ...(lens && { lens }), ...(preset && { preset }) };
}

/** Load every scenario and tell all problems of all of them at once. */
async function loadAll(io: Io, choices: CompareChoices): Promise<Scenario[]> {
  for (const name of choices.scenarios.filter((each) => isShadowed(each, io.folder)))
    io.warn(`ℹ ${name} is the shipped scenario; the file here is ./${name}.yaml`);
  const options = optionsOf(io, choices);
  const loaded = await Promise.allSettled(choices.scenarios.map((name) => loadScenario(name, options)));
  const failed = loaded.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (failed.length > 0) throw new AggregateError(failed);
  const found = loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  for (const { notices } of found) for (const notice of notices) io.warn(showProblem(notice));
  const scenarios = found.map(({ scenario }) => scenario);
  const odd = scenarios.find(({ id }) => /^\.*$/.test(id));
  if (odd) throw new UsageError(`"${odd.id}" cannot name a folder for the results`, 'rename the file');
  const twice = scenarios.find(({ id }, k) => scenarios.findIndex((other) => other.id === id) !== k);
  if (twice) throw new UsageError(`two of the scenarios are called ${twice.id}`, 'nobody could tell them apart: rename one file');
  return scenarios;
}

/** What of `--set` is an assumption of the model: it holds for the reference too, as lens and preset do. */
const ASSUMPTION = /^(parameters|switches)\./;

/** The scenario that all of them extend, where it is not one of them. */
async function referenceFor(io: Io, scenarios: readonly Scenario[], choices: CompareChoices): Promise<Scenario | undefined> {
  const base = scenarios[0].extends;
  const isShared = base !== undefined && scenarios.every((scenario) => scenario.extends === base);
  if (!isShared || scenarios.some(({ id }) => id === base)) return undefined;
  const reader = readerFrom(io.folder);
  const { file } = await reader(choices.scenarios[0]);
  const { scenario } = await loadScenario(base, {
    ...optionsOf(io, choices),
    months: commonHorizon(scenarios),
    read: (asked, from) => reader(asked, from ?? file),
    set: choices.set.filter(({ path }) => ASSUMPTION.test(path)),
  });
  return scenario;
}

/** Run everything, with progress, and let an interruption through now and then. */
async function runAll(
  io: Io,
  scenarios: readonly Scenario[],
  reference: Scenario | undefined,
  { runs, seed, run: replicate, quiet }: CompareChoices,
): Promise<Comparison> {
  const steps = compareSteps(scenarios, { runs, seed, reference, replicate });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { scenario, done } = step.value;
    if (!quiet) io.progress(`${scenario.id}: ${count(done)} of ${count(runs)} runs`);
    await setImmediate();
  }
}

/** Write the command line that makes the same comparison again. */
function commandOf(
  { scenarios, runs, seed, months, lens, preset, set, run, out }: CompareChoices,
  program = 'equidistance',
): string {
  const words = [
    'compare',
    ...scenarios,
    '--runs',
    String(runs),
    ...(seed.startsWith('-') ? [`--seed=${seed}`] : ['--seed', seed]),
    ...(months === undefined ? [] : ['--months', String(months)]),
    ...(lens === undefined ? [] : ['--lens', lens]),
    ...(preset === undefined ? [] : ['--preset', preset]),
    ...set.flatMap(({ path, value }) => ['--set', `${path}=${value}`]),
    ...(run === undefined ? [] : ['--run', String(run)]),
    ...(out === 'output' ? [] : ['--out', out]),
  ];
  return [program, ...words.map(quoted)].join(' ');
}

function sayAll(io: Io, comparison: Comparison, folder: string, choices: CompareChoices): void {
  const { bold, dim } = pc.createColors(io.styled);
  for (const line of compareSummary(comparison, { width: io.columns, bold, dim })) io.say(line);
  const parted = comparison.pairs[0].divergence?.example?.parting;
  io.say('');
  const told: readonly (readonly [string, string])[] = [
    ['Written', `to ${folder}${choices.formats.includes('html') ? ': open report.html first' : ''}`],
    ['Again', commandOf(choices, io.program)],
    ['Next', `${io.program} compare ${choices.scenarios.map(quoted).join(' ')} --run ${parted?.replicate ?? 0}`],
  ];
  for (const [label, text] of told) io.say(`${bold(label.padEnd(7))} ${text}`);
  for (const line of wrapped(
    "A thinking tool, not a forecast: numbers marked as judgement are the authors', and the tipping level ranges from low rivalry to never.",
    io.columns - 1,
  ))
    io.say(dim(line));
}
