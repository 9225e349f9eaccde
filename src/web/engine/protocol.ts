import type { Decision } from '../../experiment/explain/decision.ts';
import type { Written } from '../../experiment/explain/flip-inputs.ts';
import type { TurnedLucks } from '../../experiment/explain/flip-lucks.ts';
import type { TurningPoint } from '../../experiment/explain/turning-point.ts';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { UnderTheory } from '../../experiment/runs/theories.ts';
import type { Quantiles } from '../../experiment/statistics/statistics.ts';
import type { Choice } from '../../model/decisive-choice.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { ScenarioChoice } from '../game/choice.ts';
import type { DecisionKey } from '../game/decision-key.ts';
import type { Game } from '../game/pair.ts';
import type { Futures, PlayView } from '../game/view.ts';

/** A number that a reader may change: a lever of the page. */
export interface LeverInput {
  /** As `--set` takes it, `parameters.bite`. */
  readonly path: string;
  readonly value: number;
  readonly range: readonly [number, number];
  /** Whether the scenario moves it over time; its value is then that of the last month. */
  readonly moves?: boolean;
}

/** A scenario as the page shows it before anything is run. */
export interface Notes {
  readonly scenario: Scenario;
  /** Every number that may be changed, as the scenario has it. */
  readonly inputs: readonly LeverInput[];
  /** The lever of rivalry as it is written: a number, points by month, or an expression. */
  readonly lever: unknown;
}

/** Two ensembles on the same luck, a minus b. */
export interface Paired {
  readonly runs: number;
  readonly months: number;
  readonly mean: number;
  readonly interval: readonly [number, number];
  /** Shares of pairs in which a ends lower and higher. */
  readonly lower: number;
  readonly higher: number;
  readonly byMonth: readonly Quantiles[];
}

/** One run told whole. Worlds stay with the engine. */
export interface RunView {
  readonly replicate: number;
  readonly equidistance: readonly number[];
  readonly tilt: readonly number[];
  readonly points: readonly TurningPoint[];
  /** The points in English words, in the same order. */
  readonly words: readonly string[];
  readonly choice: Choice;
}

/** A tie before and after the month's answers and awards. */
export interface TieMove {
  /** Places in the case. */
  readonly power: number;
  readonly channel: number;
  readonly before: number;
  readonly after: number;
}

/** One month of one run. */
export interface MonthView {
  readonly replicate: number;
  readonly month: number;
  readonly decisions: readonly Decision[];
  readonly ties: readonly TieMove[];
}

/** The smallest change found to turn a decision, and how that run ends. */
export interface FlipView {
  readonly input: string;
  readonly from: Written;
  readonly to: Written;
  readonly share: number;
  /** In how many other lucks it turns the decision. */
  readonly lucks: TurnedLucks;
  /** What is then decided. */
  readonly decision: Decision;
  /** First month in which somebody decides otherwise. */
  readonly parted: number;
  readonly end: number;
  readonly choice: Choice;
  /** Tilt in the month of the choice; that of the start where there is none. */
  readonly tilt: number;
}

/** Which decision of which run. */
export interface DecisionPlace extends DecisionKey {
  readonly replicate: number;
  readonly month: number;
}

/** What the engine can be asked, and what it answers; answers may come several times, each better than the last. */
export interface Jobs {
  notes: { readonly ask: { readonly choice: ScenarioChoice }; readonly answer: Notes };
  run: { readonly ask: { readonly choice: ScenarioChoice; readonly runs: readonly number[] }; readonly answer: Ensemble };
  pair: {
    readonly ask: { readonly a: ScenarioChoice; readonly b: ScenarioChoice; readonly runs: readonly number[] };
    readonly answer: Paired;
  };
  theories: {
    readonly ask: { readonly choice: ScenarioChoice; readonly runs: readonly number[] };
    readonly answer: readonly UnderTheory[];
  };
  story: { readonly ask: { readonly choice: ScenarioChoice; readonly replicate: number }; readonly answer: RunView };
  month: {
    readonly ask: { readonly choice: ScenarioChoice; readonly replicate: number; readonly month: number };
    readonly answer: MonthView;
  };
  flip: { readonly ask: { readonly choice: ScenarioChoice; readonly place: DecisionPlace }; readonly answer: FlipView | null };
  table: { readonly ask: { readonly choice: ScenarioChoice; readonly runs: number }; readonly answer: string };
  file: {
    readonly ask: { readonly choice: ScenarioChoice; readonly name: string; readonly runs: number };
    readonly answer: string;
  };
  play: { readonly ask: { readonly game: Game }; readonly answer: PlayView };
  futures: { readonly ask: { readonly game: Game }; readonly answer: Futures };
}

export type JobName = keyof Jobs;
export type Ask<K extends JobName> = Jobs[K]['ask'];
export type Answer<K extends JobName> = Jobs[K]['answer'];

/** From the page. A request takes the place of an unfinished one of the same slot. */
export type Request =
  | { readonly [K in JobName]: { readonly kind: K; readonly id: number; readonly slot: string; readonly ask: Ask<K> } }[JobName]
  | { readonly kind: 'cancel'; readonly id: number };

/** Why there is no answer: mistakes in a scenario, in the words of the command line; or a mistake of ours. */
export interface Failure {
  readonly kind: 'scenario' | 'bug' | 'died';
  readonly texts: readonly string[];
}

/** From the engine. */
export type Reply =
  | {
      readonly [K in JobName]: { readonly kind: K; readonly id: number; readonly last: boolean; readonly answer: Answer<K> };
    }[JobName]
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };
