import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { commonHorizon } from '../../../experiment/compare/comparable.ts';
import { type Comparison, compareSteps, mostPairs } from '../../../experiment/compare/compare.ts';
import { type MechanismName, without } from '../../../experiment/runs/mechanisms.ts';
import type { UncertainPair } from '../../../record/plausible/pairs.ts';
import { compareJson } from '../../../report/subjects/compare/json.ts';
import { compareSummary } from '../../../report/subjects/compare/summary.ts';
import { nameWithout } from '../../../report/words/without.ts';
import { count } from '../../../report/words/words.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { loadScenarios, refuseUnnamed } from '../../inputs/noticed-scenarios.ts';
import { packageVersion } from '../../package/package-root.ts';
import { openOutput } from '../../results/output.ts';
import { boxesTold } from '../../results/render/boxes-told.ts';
import { commitTelling } from '../../results/replaced.ts';
import { loadBase } from '../../runs/reference.ts';
import { uncertainPairsFor } from '../../runs/uncertainty-runs.ts';
import { sayClosing, written } from '../../terminal/closing.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, looksOf } from '../../terminal/terminal.ts';
import type { CompareChoices } from './flags.ts';
import { compareLine } from './line.ts';
import { comparisonFiles } from './results.ts';

/** Compare scenarios on shared luck: say what differs, and write pictures and data. */
export async function compareScenarios(io: Io, choices: CompareChoices): Promise<void> {
  const asked = await loadAll(io, choices);
  refuseTooMany(asked, choices.runs);
  const name = nameWithout(`compare-${asked.map(({ id }) => id).join('-')}`, choices.without);
  const folder = openOutput(choices.folderOf(name), io.warn);
  try {
    const reference = await referenceFor(io, asked, choices);
    const lacking = (scenario: Scenario) => withoutAlike(scenario, choices.without);
    const scenarios = asked.map(lacking);
    const comparison = await runAll(io, scenarios, reference && lacking(reference), choices);
    const uncertainty = choices.uncertainty ? await uncertainPairsFor(io, scenarios, choices) : undefined;
    const told = { version: packageVersion(), without: choices.without, uncertainty };
    if (!choices.quiet) io.progress('drawing');
    const { formats, dark } = choices;
    const files = await comparisonFiles(comparison, {
      ...told,
      command: compareLine(choices),
      formats,
      dark,
      boxes: boxesTold(io),
    });
    io.progress('');
    commitTelling(io, folder, files);
    if (choices.json) io.say(jsonLine(compareJson(comparison, told)));
    else if (!choices.quiet) sayAll(io, comparison, `${join(choices.out, name)}/`, { ...choices, uncertain: uncertainty });
  } finally {
    folder.abandon();
  }
}

function refuseTooMany(scenarios: readonly Scenario[], runs: number): void {
  const most = mostPairs(commonHorizon(scenarios));
  if (runs <= most) return;
  throw new UsageError(`--runs: ${count(runs)} are too many to compare one by one over these months`, `did you mean ${most}?`);
}

/** Take mechanisms out of a scenario of several: as all lack the same, it keeps its short name and they are told once. */
function withoutAlike(scenario: Scenario, names: readonly MechanismName[]): Scenario {
  return { ...without(scenario, names), id: scenario.id };
}

async function loadAll(io: Io, choices: CompareChoices): Promise<Scenario[]> {
  const scenarios = (await loadScenarios(io, choices.scenarios, choices)).map(({ whole }) => whole);
  refuseUnnamed(scenarios, 'nobody could tell them apart');
  return scenarios;
}

/** The scenario that all of them extend, where it is not one of them. */
async function referenceFor(io: Io, scenarios: readonly Scenario[], choices: CompareChoices): Promise<Scenario | undefined> {
  const base = scenarios[0].extends;
  const isShared = base !== undefined && scenarios.every((scenario) => scenario.extends === base);
  if (!isShared || scenarios.some(({ id }) => id === base)) return undefined;
  const { lens, preset, set } = choices;
  return loadBase(io, choices.scenarios[0], base, { months: commonHorizon(scenarios), lens, preset, set });
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

interface SayChoices extends CompareChoices {
  readonly uncertain: readonly UncertainPair[] | undefined;
}

function sayAll(io: Io, comparison: Comparison, folder: string, choices: SayChoices): void {
  const looks = { ...looksOf(io), without: choices.without, uncertainty: choices.uncertain };
  for (const line of compareSummary(comparison, looks)) io.say(line);
  const parted = comparison.pairs[0].divergence?.example?.parting;
  io.say('');
  sayClosing(io, [
    written(folder, choices.formats),
    ['Again', compareLine(choices, io.program)],
    // The pair that parts as most do.
    ['Next', compareLine({ ...choices, run: parted?.replicate ?? 0 }, io.program)],
  ]);
}
