import type { Decision } from '../../../experiment/explain/decision.ts';
import { type Flip, isOnlyLuck } from '../../../experiment/explain/flip.ts';
import type { DecisionOption } from '../../../experiment/explain/questions.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import { storyInWords } from './story.ts';
import { optionName } from './words.ts';

/** Write down an explanation as data: what `equidistance explain --json` prints. */
export function explainJson(
  trajectory: Trajectory,
  { version, without }: { readonly version: string; readonly without: readonly MechanismName[] },
  decision: Decision | undefined,
  flip: Flip | undefined,
) {
  const { scenario, seed, replicate } = trajectory;
  return {
    schema: 'equidistance/explain/2',
    version,
    scenario: scenario.id,
    // mechanisms taken away, where any were
    ...(without.length > 0 && { without }),
    seed,
    run: replicate,
    // null without --month; then actor, decision and flip are null too
    month: decision?.month ?? null,
    actor: decision?.actor ?? null,
    decision: decision ? decisionJson(decision, (option) => optionName(option, scenario)) : null,
    // null where no named assumption, moved within its range, turns the decision in most lucks
    flip: flip ? flipJson(flip) : null,
    // null without a decision
    onlyLuck: decision ? flip === undefined && isOnlyLuck(decision) : null,
    story: storyInWords(trajectory),
  };
}

function flipJson({ input, from, to, share, lucks, verified }: Flip) {
  // of its declared range; in how many lucks that led to the choice it turns it
  return { input, from, to, share, turned: lucks.turned, lucks: lucks.of, verified };
}

function decisionJson(decision: Decision, name: (option: DecisionOption) => string) {
  const { options, chosen, runnerUp, margin, uniform } = decision;
  return {
    options: options.map((option) => ({
      name: name(option),
      utility: option.utility,
      probability: option.probability,
      // they add up to the utility
      terms: option.terms,
    })),
    chosen: name(options[chosen]),
    runnerUp: runnerUp < 0 ? null : name(options[runnerUp]),
    // the chosen less the runner-up
    margin,
    uniform,
  };
}
