import type { Assignment } from '../scenario/layers/set.ts';
import type { Input } from './design/ranges.ts';

/** Questions that need many runs, each a command of its own. */
export const QUESTIONS = ['sweep', 'sensitivity', 'discover', 'tipping', 'robust'] as const;
export type Question = (typeof QUESTIONS)[number];

/** An input with what it is called in sentences and pictures. */
export interface NamedInput extends Input {
  readonly label: string;
}

/** What a person could set: it is moved from end to end in even steps. */
export interface Lever {
  /** Path of the scenario, as in --set. */
  readonly path: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly levels: number;
}

/** How many points, and how they are laid out. */
export interface Sampling {
  readonly method: 'latin hypercube' | 'sobol points';
  /** Draws of what is uncertain; base points where shares of variance are asked for. */
  readonly points: number;
  /** Trajectories of the screening, and levels of its grid. */
  readonly trajectories: number;
  readonly grid: number;
  /** Inputs that are kept after screening, at most. */
  readonly keep: number;
  readonly pairs: boolean;
}

/** What counts as a case of interest. */
export interface CaseOfInterest {
  readonly outcome: string;
  readonly above?: number;
  readonly below?: number;
}

/** A named alternative: what somebody would set, and keep, in every world alike. */
export interface Policy {
  readonly name: string;
  /** Nothing leaves the scenario as it stands. */
  readonly settings: readonly Assignment[];
  /** What it means, in a few words. */
  readonly why?: string;
}

/** Which alternatives are held against which criteria, and for whom. */
export interface PolicyComparison {
  readonly policies: readonly Policy[];
  /** One for each outcome, in their order: the bound says which way is better, and what is good enough. */
  readonly criteria: readonly CaseOfInterest[];
  /** Id of the state or of a power; the state where nothing is said. */
  readonly viewpoint?: string;
}

/** A question to the whole space of what might be true, ready to be run. */
export interface Experiment {
  /** File name without `.yaml`. */
  readonly id: string;
  readonly name: string;
  readonly story: string;
  readonly question: Question;
  /** Names of scenarios; more than one are a choice among the inputs. */
  readonly scenarios: readonly string[];
  readonly months?: number;
  readonly levers: readonly Lever[];
  readonly uncertainties: readonly NamedInput[];
  readonly constants: readonly Assignment[];
  /** What is watched; the first is what the question is about. */
  readonly outcomes: readonly string[];
  readonly interest?: CaseOfInterest;
  readonly contest?: PolicyComparison;
  readonly layout: Sampling;
  readonly replicates: number;
  readonly seed?: string;
}

/** Name of the input that chooses among several scenarios. */
export const SCENARIO_INPUT = 'scenario';
