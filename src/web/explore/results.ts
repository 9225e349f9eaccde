import { useRef } from 'preact/hooks';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { Paired } from '../engine/protocol.ts';
import { FIRST_LOOK, QUICK, RUN_COUNTS } from '../engine/run-counts.ts';
import { isSameChoice, keyOf, type ScenarioChoice } from '../game/choice.ts';
import { useEngines } from '../page/engines.tsx';
import type { AddressState } from '../page/share.ts';
import { type AnswerSoFar, useAnswer } from '../screen/use-answer.ts';
import { isOf, type Picked, type ReadRun, useRead } from './reading.ts';

/** Everything that the screen shows of a choice. */
export interface Results extends ReadRun {
  readonly notes: AnswerSoFar<'notes'>;
  readonly run: AnswerSoFar<'run'>;
  readonly pinned: Ensemble | null;
  readonly paired: Paired | null;
}

const bare = ({ scenario, own, seed }: ScenarioChoice): ScenarioChoice => ({
  scenario,
  ...(own ? { own } : {}),
  set: {},
  theory: null,
  seed,
});

/** Ask for everything that the screen shows. */
export function useResults(shared: AddressState, picked: Picked): Results {
  const { choice, pinned } = shared;
  const { front } = useEngines();
  const notes = useAnswer(front, { kind: 'notes', slot: 'notes', ask: { choice: bare(choice) } });
  const isFirst = useRef(keyOf(choice)).current === keyOf(choice);
  const run = useAnswer(front, { kind: 'run', slot: 'run', ask: { choice, runs: [isFirst ? FIRST_LOOK : QUICK, RUN_COUNTS] } });
  const reference = useAnswer(front, { kind: 'run', slot: 'pinned', ask: pinned && { choice: pinned, runs: [RUN_COUNTS] } });
  const compares = pinned !== null && !isSameChoice(choice, pinned);
  const paired = useAnswer(front, {
    kind: 'pair',
    slot: 'pair',
    ask: compares ? { a: choice, b: pinned, runs: [RUN_COUNTS] } : null,
  });
  return {
    notes,
    run,
    pinned: compares && pinned && isOf(reference.asked, pinned) ? reference.answer : null,
    paired: compares ? paired.answer : null,
    ...useRead(shared, run, picked),
  };
}
