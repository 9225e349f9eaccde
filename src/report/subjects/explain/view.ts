import type { Decision } from '../../../experiment/explain/decision.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import type { ShownRun } from './picture-words.ts';

/** A run that is explained; among others once those are run. */
export type ExplainedRun = Omit<ShownRun, 'ensemble'> & Partial<Pick<ShownRun, 'ensemble'>>;

/** One whose decision is explained. */
export type ExplainedDecision = ExplainedRun & { readonly decision: Decision };

/** Another decision of the month, with the words that ask for it. */
export interface OtherDecision {
  readonly decision: Decision;
  readonly flags: string;
}

/** What is told of a run besides what it shows. */
export interface ExplainView {
  readonly version: string;
  /** Mechanisms taken away. */
  readonly without: readonly MechanismName[];
  readonly others: readonly OtherDecision[];
  /** Words of the command that shows the decision turned, where a flip was found. */
  readonly turning: readonly string[] | undefined;
  /** Name under which its picture is saved from the page. */
  readonly file: string;
}
