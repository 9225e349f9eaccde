import { type Decision, decisionsOf } from '../../experiment/decision.ts';
import { type Flip, flipOf } from '../../experiment/flip.ts';
import { flipTest, partingOf } from '../../experiment/flip-run.ts';
import { decisiveChoiceOf } from '../../experiment/story.ts';
import { run, type Trajectory } from '../../experiment/trajectory.ts';
import type { Choice } from './choice.ts';
import type { Desk } from './desk.ts';
import type { DecisionPlace, FlipTold, MonthTold, TieMove } from './protocol.ts';

/** Inputs tried where the number as it is written does not turn the decision. */
const TRIALS = 3;

/** Tell one month of a run: who decided what, and which ties moved. */
export function monthTold(trajectory: Trajectory, month: number): MonthTold {
  const { worlds, replicate } = trajectory;
  const decisions = month < worlds.length ? decisionsOf(trajectory)(month) : [];
  return { replicate, month, decisions, ties: month < worlds.length ? tiesMoved(trajectory, month) : [] };
}

function tiesMoved({ worlds, end, scenario }: Trajectory, month: number): TieMove[] {
  const m = scenario.case.channels.length;
  const after = (worlds[month + 1] ?? end).tie;
  return Array.from(worlds[month].tie, (before, i) => ({
    power: Math.floor(i / m),
    channel: i % m,
    before,
    after: after[i],
  }));
}

/** Find the decision that a place means. */
export function decisionAt(decisions: readonly Decision[], { kind, actor, channel }: Omit<DecisionPlace, 'replicate' | 'month'>) {
  return decisions.find((each) => each.kind === kind && each.actor === actor && each.channel === channel);
}

/** Search the smallest change that turns a decision, as it can be set on this page and on the command line. */
export async function* flipSteps(choice: Choice, place: DecisionPlace, desk: Desk): AsyncGenerator<undefined, FlipTold | null> {
  yield undefined;
  const scenario = await desk.scenarioOf(choice);
  const original = run(scenario, { seed: choice.seed, replicate: place.replicate });
  const decision = decisionAt(monthTold(original, place.month).decisions, place);
  if (decision === undefined) return null;
  const which = { scenario, seed: choice.seed, replicate: place.replicate };
  const flips = flipTest(which, decision);
  const refused: string[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const flip = flipOf(which, decision, refused);
    if (flip === undefined) return null;
    yield undefined;
    const set = { ...choice.set, [flip.input]: String(flip.to) };
    const written = await desk.scenarioOf({ ...choice, set });
    if (flips(written)) return flipTold({ ...flip, scenario: written }, original, place);
    refused.push(flip.input);
  }
  return null;
}

function flipTold(flip: Flip, original: Trajectory, place: DecisionPlace): FlipTold | null {
  const { seed, replicate } = original;
  const changed = run(flip.scenario, { seed, replicate });
  const decision = decisionAt(monthTold(changed, place.month).decisions, place);
  if (decision === undefined) return null;
  const { equidistance } = changed;
  return {
    input: flip.input,
    from: flip.from,
    to: flip.to,
    share: flip.share,
    decision,
    parted: partingOf(original, changed) ?? place.month,
    end: equidistance[equidistance.length - 1],
    choice: decisiveChoiceOf(changed),
  };
}
