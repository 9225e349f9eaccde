import type { Decision, DecisionOption } from '../../../experiment/explain/decision.ts';
import type { Flip } from '../../../experiment/explain/flip.ts';
import type { Written } from '../../../experiment/explain/flip-inputs.ts';
import type { Term } from '../../../experiment/explain/reasons.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import { type StoryItem, storyInWords } from './story.ts';
import { optionName } from './words.ts';

/** The one object that `equidistance explain --json` prints. */
export interface ExplainJson {
  readonly schema: 'equidistance/explain/1';
  readonly version: string;
  readonly scenario: string;
  /** Mechanisms taken away, where any were. */
  readonly without?: readonly MechanismName[];
  readonly seed: string;
  readonly run: number;
  /** null without --month; then actor, decision and flip are null too. */
  readonly month: number | null;
  readonly actor: string | null;
  readonly decision: {
    readonly options: readonly {
      readonly name: string;
      readonly utility: number;
      readonly probability: number;
      /** They add up to the utility. */
      readonly terms: readonly Term[];
    }[];
    /** Names of options. */
    readonly chosen: string;
    readonly runnerUp: string | null;
    /** The chosen less the runner-up. */
    readonly margin: Decision['margin'];
    readonly uniform: number;
  } | null;
  /** null where no input within its range turns the decision. */
  readonly flip: { readonly input: string; readonly from: Written; readonly to: Written; readonly verified: true } | null;
  readonly story: readonly StoryItem[];
}

/** Write down an explanation as data. */
export function explainJson(
  trajectory: Trajectory,
  { version, without }: { readonly version: string; readonly without: readonly MechanismName[] },
  decision: Decision | undefined,
  flip: Flip | undefined,
): ExplainJson {
  const { scenario, seed, replicate } = trajectory;
  return {
    schema: 'equidistance/explain/1',
    version,
    scenario: scenario.id,
    ...(without.length > 0 && { without }),
    seed,
    run: replicate,
    month: decision?.month ?? null,
    actor: decision?.actor ?? null,
    decision: decision ? decisionJson(decision, (option) => optionName(option, scenario)) : null,
    flip: flip ? { input: flip.input, from: flip.from, to: flip.to, verified: flip.verified } : null,
    story: storyInWords(trajectory),
  };
}

function decisionJson(decision: Decision, name: (option: DecisionOption) => string): NonNullable<ExplainJson['decision']> {
  const { options, chosen, runnerUp, margin, uniform } = decision;
  return {
    options: options.map((option) => ({
      name: name(option),
      utility: option.utility,
      probability: option.probability,
      terms: option.terms,
    })),
    chosen: name(options[chosen]),
    runnerUp: runnerUp < 0 ? null : name(options[runnerUp]),
    margin,
    uniform,
  };
}
