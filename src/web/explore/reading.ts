import { useRef } from 'preact/hooks';
import type { Decision } from '../../experiment/explain/decision.ts';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { DecisionPlace, MonthView, RunView } from '../engine/protocol.ts';
import { isSameChoice, type ScenarioChoice } from '../game/choice.ts';
import { type DecisionKey, matches } from '../game/decision-key.ts';
import { useEngines } from '../page/engines.tsx';
import type { AddressState } from '../page/share.ts';
import { type AnswerSoFar, useAnswer } from '../screen/use-answer.ts';

/** Milliseconds of rest before the search for what turns a decision begins. */
const REST = 350;

/** One month of one run, with all that is needed to read it; everything of one choice. */
export interface RunReading {
  readonly ensemble: Ensemble;
  readonly told: RunView;
  readonly month: MonthView;
  readonly decision: Decision | null;
}

/** Which decision of the month is read; null = the one worth reading. */
export type Picked = DecisionKey | null;

/** What is read besides the ensemble: one run, one month of it, one decision, and what would have turned it. */
export interface ReadRun {
  /** The run that is drawn over the ensemble; null until it is told. */
  readonly told: RunView | null;
  /** The month that is read. */
  readonly at: number | null;
  readonly reading: RunReading | null;
  readonly flip: AnswerSoFar<'flip'>;
}

/** Ask for the run and the month that are chosen, or for those worth reading. */
export function useRead({ choice, replicate, month }: AddressState, run: AnswerSoFar<'run'>, picked: Picked): ReadRun {
  const { front } = useEngines();
  const isFresh = run.settled && isOf(run.asked, choice);
  const which = isFresh ? (replicate ?? run.answer?.detail.realRuns[2]?.replicate ?? 0) : null;
  const told = useAnswer(front, { kind: 'story', slot: 'story', ask: which === null ? null : { choice, replicate: which } });
  const isTold = isOf(told.asked, run.asked?.choice);
  // A link may name a month that the scenario does not have.
  const asked = month === null ? null : Math.min(month, run.answer?.months ?? month);
  const at = asked ?? (told.answer === null ? null : monthWorthReading(told.answer));
  const wanted = which === null || at === null || !told.settled ? null : { choice, replicate: which, month: at };
  const monthTold = useAnswer(front, { kind: 'month', slot: 'month', ask: wanted });
  const reading = useReading(run, isTold ? told : null, monthTold, picked);
  return { told: isTold ? told.answer : null, at, reading, flip: useFlip(reading, wanted?.choice ?? null) };
}

/** Look for what would have turned the decision that is read, while nothing else moves. */
function useFlip(reading: RunReading | null, choice: ScenarioChoice | null): AnswerSoFar<'flip'> {
  const { back } = useEngines();
  const place = reading && placeOf(reading);
  const ask = place && choice && { choice, place };
  const flip = useAnswer(back, { kind: 'flip', slot: 'flip', ask, delay: REST });
  const isCurrent = flip.asked !== null && JSON.stringify(flip.asked) === JSON.stringify(ask);
  return isCurrent ? flip : { ...flip, answer: null, settled: flip.failure !== null };
}

/** Tell whether something was asked of a choice. */
export function isOf(asked: { readonly choice: ScenarioChoice } | null, choice: ScenarioChoice | undefined): boolean {
  return asked !== null && choice !== undefined && isSameChoice(asked.choice, choice);
}

/** Keep what is read until all of the next is there, so that never two choices are mixed. */
function useReading(
  run: AnswerSoFar<'run'>,
  told: AnswerSoFar<'story'> | null,
  month: AnswerSoFar<'month'>,
  picked: Picked,
): RunReading | null {
  const last = useRef<RunReading | null>(null);
  const isWhole = run.settled && told?.answer && month.settled && month.answer && isOf(month.asked, run.asked?.choice);
  if (isWhole && run.answer && month.asked?.replicate === told.answer.replicate) {
    const decision = decisionRead(month.answer.decisions, picked);
    last.current = { ensemble: run.answer, told: told.answer, month: month.answer, decision };
  }
  return last.current;
}

function placeOf({ month, decision }: RunReading): DecisionPlace | null {
  if (decision === null) return null;
  const { kind, actor, channel } = decision;
  return { replicate: month.replicate, month: month.month, kind, actor, channel };
}

/** Find the month of a run in which most is decided: the answer that cost most, else the largest turn. */
export function monthWorthReading({ points, equidistance }: RunView): number {
  const answers = points.filter((point) => point.kind === 'answer');
  const others = points.filter(({ kind }) => kind !== 'start' && kind !== 'end' && kind !== 'events');
  const largest = [...(answers.length > 0 ? answers : others)].sort((a, b) => b.size - a.size)[0];
  return Math.min(largest?.month ?? Math.round(equidistance.length / 2), equidistance.length - 2);
}

/** Find the decision of a month that is read: the one picked, else an answer to a demand, else an act that is not nothing. */
export function decisionRead(decisions: readonly Decision[], picked: Picked): Decision | null {
  const isDeed = ({ kind, options, chosen }: Decision): boolean => kind === 'act' && options[chosen].deed !== 'hold';
  return (
    (picked && decisions.find(matches(picked))) ??
    decisions.find(({ kind }) => kind === 'answer') ??
    decisions.find(isDeed) ??
    decisions[0] ??
    null
  );
}
