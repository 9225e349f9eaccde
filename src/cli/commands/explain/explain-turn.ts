import { type Decision, decisionsOf } from '../../../experiment/explain/decision.ts';
import { type Flip, flipOf } from '../../../experiment/explain/flip.ts';
import { luckTest } from '../../../experiment/explain/flip-lucks.ts';
import { MECHANISMS, type MechanismName, without } from '../../../experiment/runs/mechanisms.ts';
import { run, type Trajectory } from '../../../experiment/runs/trajectory.ts';
import type { FlippedRun } from '../../../report/subjects/explain/flip.ts';
import type { Assignment } from '../../../scenario/layers/set.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { loadOptionsFor } from '../../inputs/noticed-scenarios.ts';
import type { Io } from '../../terminal/io.ts';
import type { ExplainChoices } from './flags.ts';

/** Inputs tried where what `--set` makes of the file is not what was tried here. */
const TRIALS = 3;

/** Load the scenario as chosen, with more settings laid over; what is to be taken away goes last. */
async function loadChosen(io: Io, choices: ExplainChoices, more: readonly Assignment[]): ReturnType<typeof loadScenario> {
  const { scenario: name, set, without: names } = choices;
  const loaded = await loadScenario(name, { ...loadOptionsFor(io, choices), set: [...set, ...more] });
  return { ...loaded, scenario: without(loaded.scenario, names) };
}

/** List the parameters that a mechanism's removal sets: no `--set` moves them any more. */
function fixedBy(name: MechanismName): string[] {
  const { parameters = {} } = MECHANISMS[name] as { readonly parameters?: object };
  return Object.keys(parameters).map((key) => `parameters.${key}`);
}

/** List the decisions of a month; beyond the horizon there are none. */
export function decisionsAt(trajectory: Trajectory, month: number): Decision[] {
  return month < trajectory.worlds.length ? decisionsOf(trajectory)(month) : [];
}

/** Tell whether two decisions are about the same. */
export function isSameDecision(a: Decision, b: Decision): boolean {
  return a.kind === b.kind && a.actor === b.actor && a.channel === b.channel;
}

/** Find the smallest change that turns a decision, as it was run. */
export async function turn(
  io: Io,
  choices: ExplainChoices,
  original: Trajectory,
  decision: Decision,
): Promise<FlippedRun | undefined> {
  const { seed, replicate } = original;
  const flip = await flipAsWritten(io, choices, original, decision);
  if (flip === undefined) return undefined;
  const trajectory = run(flip.scenario, { seed, replicate });
  const then = decisionsAt(trajectory, decision.month).find((each) => isSameDecision(each, decision));
  return then && { flip, trajectory, decision: then };
}

/** Find a flip and see that the number as it is printed, read as `--set` reads it, turns the decision too. */
async function flipAsWritten(
  io: Io,
  choices: ExplainChoices,
  { scenario, seed, replicate }: Trajectory,
  decision: Decision,
): Promise<Flip | undefined> {
  const choice = { scenario, seed, replicate };
  const { turns } = luckTest(choice, decision);
  const refused = choices.without.flatMap(fixedBy);
  for (let trial = 0; trial < TRIALS; trial++) {
    const flip = flipOf(choice, decision, refused);
    if (flip === undefined) return undefined;
    const { scenario: read } = await loadChosen(io, choices, [{ path: flip.input, value: String(flip.to) }]);
    if (turns(read)) return { ...flip, scenario: read };
    refused.push(flip.input);
  }
  return undefined;
}
