import { setImmediate } from 'node:timers/promises';
import { commonHorizon } from '../../../experiment/compare/comparable.ts';
import { type Comparison, compareSteps, mostPairs } from '../../../experiment/compare/compare.ts';
import { type MechanismName, without } from '../../../experiment/runs/mechanisms.ts';
import { compareReport } from '../../../report/subjects/compare/report.ts';
import { nameWithout } from '../../../report/words/without.ts';
import { count } from '../../../report/words/words.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { loadScenarios, refuseUnnamed } from '../../inputs/noticed-scenarios.ts';
import { packageVersion } from '../../package/package-root.ts';
import { perform } from '../../results/perform.ts';
import { pairsHangOnFor } from '../../runs/hangs-on-runs.ts';
import { loadBase } from '../../runs/reference.ts';
import { uncertainPairsFor } from '../../runs/uncertainty-runs.ts';
import type { Io } from '../../terminal/io.ts';
import type { CompareChoices } from './flags.ts';
import { compareWords } from './line.ts';

/** Compare scenarios on shared luck: say what differs, and write pictures and data. */
export async function compareScenarios(io: Io, choices: CompareChoices): Promise<void> {
  const asked = await loadAll(io, choices);
  refuseTooMany(asked, choices.runs);
  const name = nameWithout(`compare-${asked.map(({ id }) => id).join('-')}`, choices.without);
  await perform(io, choices, name, async () => {
    const reference = await referenceFor(io, asked, choices);
    const lacking = (scenario: Scenario) => withoutAlike(scenario, choices.without);
    const scenarios = asked.map(lacking);
    const comparison = await runAll(io, scenarios, reference && lacking(reference), choices);
    const hangsOn = await pairsHangOnFor(
      io,
      comparison.ensembles.map(({ scenario }) => scenario),
      choices,
    );
    const uncertainty = choices.uncertainty ? await uncertainPairsFor(io, scenarios, choices) : undefined;
    // The pair that parts as most do.
    const parted = comparison.pairs[0].divergence?.example?.parting;
    return {
      report: compareReport(comparison, { version: packageVersion(), without: choices.without, hangsOn, uncertainty }),
      command: compareWords(choices),
      next: [['Next', compareWords({ ...choices, run: parted?.replicate ?? 0 })]],
    };
  });
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
  const { theory, preset, set } = choices;
  return loadBase(io, choices.scenarios[0], base, { months: commonHorizon(scenarios), theory, preset, set });
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
