import { useRef } from 'preact/hooks';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { Paired } from '../engine/protocol.ts';
import { FIRST_LOOK, QUICK, RUNS } from '../engine/run-counts.ts';
import { type Choice, isSameChoice, keyOf } from '../game/choice.ts';
import { useEngines } from '../page/engines.tsx';
import type { Shared } from '../page/share.ts';
import { type Answered, useAnswer } from '../screen/use-answer.ts';
import { isOf, type Picked, type Read, useRead } from './reading.ts';

/** Everything that the screen shows of a choice. */
export interface Results extends Read {
  readonly notes: Answered<'notes'>;
  readonly run: Answered<'run'>;
  readonly pinned: Ensemble | null;
  readonly paired: Paired | null;
}

const bare = ({ scenario, own, seed }: Choice): Choice => ({ scenario, ...(own ? { own } : {}), set: {}, lens: null, seed });

/** Ask for everything that the screen shows. */
export function useResults(shared: Shared, picked: Picked): Results {
  const { choice, pinned } = shared;
  const { front } = useEngines();
  const notes = useAnswer(front, { kind: 'notes', slot: 'notes', ask: { choice: bare(choice) } });
  const isFirst = useRef(keyOf(choice)).current === keyOf(choice);
  const run = useAnswer(front, { kind: 'run', slot: 'run', ask: { choice, runs: [isFirst ? FIRST_LOOK : QUICK, RUNS] } });
  const reference = useAnswer(front, { kind: 'run', slot: 'pinned', ask: pinned && { choice: pinned, runs: [RUNS] } });
  const compares = pinned !== null && !isSameChoice(choice, pinned);
  const paired = useAnswer(front, { kind: 'pair', slot: 'pair', ask: compares ? { a: choice, b: pinned, runs: [RUNS] } : null });
  return {
    notes,
    run,
    pinned: compares && pinned && isOf(reference.asked, pinned) ? reference.answer : null,
    paired: compares ? paired.answer : null,
    ...useRead(shared, run, picked),
  };
}
