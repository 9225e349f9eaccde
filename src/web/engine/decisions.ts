import { decisionsOf } from '../../experiment/explain/decision.ts';
import { type Flip, flipOf } from '../../experiment/explain/flip.ts';
import { luckTest } from '../../experiment/explain/flip-lucks.ts';
import { partingOf } from '../../experiment/explain/flip-run.ts';
import { decisiveChoiceOf } from '../../experiment/explain/story.ts';
import { run, type Trajectory } from '../../experiment/runs/trajectory.ts';
import type { ScenarioChoice } from '../game/choice.ts';
import { matches } from '../game/decision-key.ts';
import type { DecisionPlace, FlipView, MonthView, TieMove } from './protocol.ts';
import type { ScenarioCache } from './scenario-cache.ts';

/** Inputs tried where the number as it is written does not turn the decision. */
const TRIALS = 3;

/** Tell one month of a run: who decided what, and which ties moved. */
export function monthView(trajectory: Trajectory, month: number): MonthView {
  const { worlds, replicate } = trajectory;
  if (month >= worlds.length) return { replicate, month, decisions: [], ties: [] };
  return { replicate, month, decisions: decisionsOf(trajectory)(month), ties: tiesMoved(trajectory, month) };
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

/** Search the smallest change that turns a decision, as it can be set on this page and on the command line. */
export async function* flipSteps(
  choice: ScenarioChoice,
  place: DecisionPlace,
  cache: ScenarioCache,
): AsyncGenerator<undefined, FlipView | null> {
  yield undefined;
  const scenario = await cache.scenarioOf(choice);
  const original = run(scenario, { seed: choice.seed, replicate: place.replicate });
  const decision = monthView(original, place.month).decisions.find(matches(place));
  if (decision === undefined) return null;
  const which = { scenario, seed: choice.seed, replicate: place.replicate };
  const { turns } = luckTest(which, decision);
  const refused: string[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const flip = flipOf(which, decision, refused);
    if (flip === undefined) return null;
    yield undefined;
    const set = { ...choice.set, [flip.input]: String(flip.to) };
    const written = await cache.scenarioOf({ ...choice, set });
    if (turns(written)) return flipView({ ...flip, scenario: written }, original, place);
    refused.push(flip.input);
  }
  return null;
}

function flipView(flip: Flip, original: Trajectory, place: DecisionPlace): FlipView | null {
  const { seed, replicate } = original;
  const changed = run(flip.scenario, { seed, replicate });
  const decision = monthView(changed, place.month).decisions.find(matches(place));
  if (decision === undefined) return null;
  const { equidistance, tilt } = changed;
  const choice = decisiveChoiceOf(changed);
  return {
    input: flip.input,
    from: flip.from,
    to: flip.to,
    share: flip.share,
    lucks: flip.lucks,
    decision,
    parted: partingOf(original, changed) ?? place.month,
    end: equidistance[equidistance.length - 1],
    choice,
    tilt: tilt[choice.month],
  };
}
