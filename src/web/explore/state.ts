import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TheoryName } from '../../model/theory.ts';
import type { OwnFile, ScenarioChoice } from '../game/choice.ts';
import { isShipped } from '../page/catalogue.ts';
import { useSpeech } from '../page/language.tsx';
import type { ScreenProps } from '../page/screens.ts';
import { type AddressState, type Fault, FIRST, queryOf, sharedFrom } from '../page/share.ts';
import { leaveStanding } from '../page/standing.ts';
import type { Texts } from '../strings/strings.ts';
import type { Picked } from './reading.ts';

/** What may be done on the screen. */
export interface Acts {
  choose(scenario: string): void;
  open(file: OwnFile): void;
  set(path: string, value: string | null): void;
  look(theory: TheoryName | null): void;
  reset(): void;
  newLuck(): void;
  pin(): void;
  unpin(): void;
  readRun(replicate: number | null): void;
  readMonth(month: number | null): void;
  pick(decision: Picked): void;
}

export interface ExploreState extends AddressState {
  readonly picked: Picked;
}

function faultWords(fault: Fault, { shell }: Texts): string {
  if (fault.kind === 'version') return shell.linkVersion;
  return fault.kind === 'scenario' ? shell.linkScenario(fault.name) : shell.linkParts(fault.names.join(', '));
}

/** Keep what is on the screen, from its address and into it. */
export function useExploreState({ query, remember, tell }: ScreenProps): readonly [ExploreState, Acts] {
  const { t } = useSpeech();
  const [state, setState] = useState<ExploreState>(() => ({ ...sharedFrom(query, isShipped).shared, picked: null }));
  useEffect(() => {
    const { shared, faults } = sharedFrom(query, isShipped);
    for (const fault of faults) tell(faultWords(fault, t));
    if (query !== '' && query !== queryOf(state)) setState({ ...shared, picked: null });
  }, [query]);
  useEffect(() => {
    leaveStanding(state.choice);
    const timer = setTimeout(() => remember(queryOf(state)), 200);
    return () => clearTimeout(timer);
  }, [state]);
  const acts = useMemo(() => {
    const change: Change<ExploreState> = (part) => setState((before) => ({ ...before, ...part(before) }));
    return actsFrom(change, (part) => change(({ choice }) => ({ choice: { ...choice, ...part(choice) }, picked: null })));
  }, []);
  return [state, acts];
}

type Change<T> = (part: (before: T) => Partial<T>) => void;

const UNREAD = { replicate: null, month: null, picked: null } as const;

function actsFrom(change: Change<ExploreState>, rechoose: Change<ScenarioChoice>): Acts {
  return {
    choose: (scenario) => change(({ choice }) => ({ ...UNREAD, choice: { ...choice, scenario, set: {} } })),
    open: (own) => change(({ choice }) => ({ ...UNREAD, choice: { ...choice, own, scenario: own.name, set: {} } })),
    set: (path, value) =>
      rechoose(({ set }) => {
        const { [path]: _, ...others } = set;
        return { set: value === null ? others : { ...others, [path]: value } };
      }),
    look: (theory) => rechoose(() => ({ theory })),
    reset: () => change(({ choice }) => ({ ...UNREAD, choice: { ...choice, set: {}, theory: null, seed: FIRST.choice.seed } })),
    newLuck: () =>
      change(({ choice, pinned }) => {
        const seed = `class-${crypto.getRandomValues(new Uint16Array(1))[0]}`;
        return { ...UNREAD, choice: { ...choice, seed }, pinned: pinned && { ...pinned, seed } };
      }),
    pin: () => change(({ choice }) => ({ pinned: choice })),
    unpin: () => change(() => ({ pinned: null })),
    readRun: (replicate) => change(() => ({ replicate, month: null, picked: null })),
    readMonth: (month) => change(() => ({ month, picked: null })),
    pick: (picked) => change(() => ({ picked })),
  };
}
