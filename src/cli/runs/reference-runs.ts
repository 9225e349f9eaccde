import { setImmediate } from 'node:timers/promises';
import { ensembleSteps } from '../../experiment/runs/ensemble.ts';
import { without } from '../../experiment/runs/mechanisms.ts';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { UnderTheory } from '../../experiment/runs/theories.ts';
import { THEORY_NAMES } from '../../model/theory.ts';
import { namedWith, settingWords } from '../../report/words/setting-words.ts';
import { count } from '../../report/words/words.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { loadScenario } from '../../scenario/load.ts';
import { ALL } from '../flags/shared-flags.ts';
import { readerFrom } from '../inputs/scenario-files.ts';
import type { Io } from '../terminal/io.ts';
import { loadBase } from './reference.ts';
import type { RunChoices } from './run-flags.ts';

/** Runs of the side ensembles (reference, second opinion) at most: they only give one line each. */
export const SIDE_RUNS = 1000;

/** A scenario with what is needed to load it or its base again. */
export interface NamedScenario {
  readonly name: string;
  readonly scenario: Scenario;
}

/** Run an ensemble, with progress, and let an interruption through now and then. */
export async function runEnsemble(
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

/** The scenario with every mechanism: what one without some is measured against. */
async function asItStands(io: Io, { name, scenario }: NamedScenario, choices: RunChoices): Promise<Scenario> {
  const { theory, preset, horizon: months } = scenario;
  const { scenario: whole } = await loadScenario(name, {
    read: readerFrom(io.folder, io.texts),
    months,
    theory,
    preset,
    set: choices.set,
  });
  return { ...whole, id: namedWith(whole, runSettings(choices)).id };
}

/** Say what a run is given besides its file; several theories are told apart elsewhere. */
export const runSettings = ({ set, theory, preset }: RunChoices): string[] =>
  settingWords({ set, preset, theory: theory === ALL ? undefined : theory });

/**
 * The scenario that this one extends, over the same months and on the same luck; for one without a mechanism,
 * the scenario as it stands.
 */
export async function referenceFor(
  io: Io,
  { name, scenario }: NamedScenario,
  runs: number,
  choices: RunChoices,
): Promise<Ensemble | undefined> {
  if (choices.without.length > 0) return runEnsemble(io, await asItStands(io, { name, scenario }, choices), runs, choices);
  if (scenario.extends === undefined) return undefined;
  const { theory, preset, horizon: months } = scenario;
  const base = await loadBase(io, name, scenario.extends, {
    ...{ months, theory, preset, set: choices.set },
    theoryApart: choices.theory === ALL,
  });
  return runEnsemble(io, base, runs, { ...choices, as: `${scenario.id}, reference ${base.id}` });
}

/** Where the same scenario ends in the second opinion; nothing to tell where that is what was run. */
export async function secondOpinionFor(
  io: Io,
  { name, scenario }: NamedScenario,
  runs: number,
  choices: RunChoices,
): Promise<{ middle: number; choosing: number } | undefined> {
  const { theory, horizon: months } = scenario;
  const { scenario: same } = await loadScenario(name, {
    read: readerFrom(io.folder, io.texts),
    months,
    theory,
    preset: 'second-opinion',
    set: choices.set,
  });
  const other = without(same, choices.without);
  if (other.hash === scenario.hash) return undefined;
  const { outcomes } = await runEnsemble(io, other, runs, { ...choices, as: `${scenario.id}, second opinion` });
  return { middle: outcomes.equidistance.end.p50, choosing: outcomes.decisiveChoice.probability };
}

/** The same scenario and its reference under every theory, on the same luck; the scenario's own are not run again. */
export async function theoriesFor(
  io: Io,
  loaded: NamedScenario,
  own: Omit<UnderTheory, 'theory'>,
  choices: RunChoices,
): Promise<UnderTheory[]> {
  const { name, scenario } = loaded;
  const { horizon: months, preset } = scenario;
  const theories: UnderTheory[] = [];
  for (const theory of [...THEORY_NAMES].sort()) {
    if (theory === scenario.theory) {
      theories.push({ ...own, theory });
      continue;
    }
    const { scenario: found } = await loadScenario(name, {
      read: readerFrom(io.folder, io.texts),
      months,
      theory,
      preset,
      set: choices.set,
    });
    const same = without(found, choices.without);
    const ensemble = await runEnsemble(io, same, choices.runs, { ...choices, as: `${scenario.id}, ${theory} theory` });
    const reference = await referenceFor(io, { name, scenario: same }, Math.min(choices.runs, SIDE_RUNS), choices);
    theories.push({ theory, ensemble, ...(reference && { reference }) });
  }
  return theories;
}
