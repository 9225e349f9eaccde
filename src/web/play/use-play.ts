import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { branched, played, restarted, struck, unstruck } from '../game/game.ts';
import { keepOn } from '../game/kept.ts';
import type { Game, Together } from '../game/pair.ts';
import { type Checkpoint, fromQuery, gameQuery, type Opened, type Saved } from '../game/save.ts';
import type { ShockName } from '../game/shocks.ts';
import type { PlayView } from '../game/view.ts';
import { isShipped } from '../page/catalogue.ts';
import { useSpeech } from '../page/language.tsx';
import type { ScreenProps } from '../page/screens.ts';
import { faultWords } from './words.ts';

/** The game on the screen. */
export interface Session {
  /** Under which it is kept. */
  readonly id: string;
  readonly game: Game;
  /** What a game that was opened says of its own end; null once that has been looked at. */
  readonly claimed: Checkpoint | null;
  /** Whether its players have stopped to compare. */
  readonly stopped: boolean;
  /** Whether numbers and charts are hidden from the class. */
  readonly hidden: boolean;
}

/** What may be done with games. */
export interface PlayActs {
  begin(game: Game): void;
  /** Open what was read, or say why it cannot be. */
  open(opened: Opened, id?: string): void;
  play(sealed: Together): void;
  branch(month: number): void;
  stop(stopped: boolean): void;
  /** Let a shock strike in the month that is being decided, or take it back. */
  strike(shock: ShockName): void;
  takeBack(shock: ShockName): void;
  hide(hidden: boolean): void;
  /** The same game from its first month, beside the one that is kept. */
  restart(): void;
  leave(): void;
}

const NEW = { claimed: null, stopped: false, hidden: false } as const;
const newId = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');
export const shelf = (): Storage => localStorage;

/** Keep the game on the screen: from the address, in the address, and in the browser. */
export function usePlay({ query, remember, tell }: ScreenProps): readonly [Session | null, PlayActs] {
  const { t } = useSpeech();
  const [session, setSession] = useState<Session | null>(null);
  const acts = useMemo((): PlayActs => {
    const change = (part: (before: Session) => Partial<Session>) =>
      setSession((before) => before && { ...before, ...part(before) });
    return {
      begin: (game) => setSession({ ...NEW, id: newId(), game }),
      open(opened, id = newId()) {
        if ('fault' in opened) tell(faultWords(opened.fault, t));
        else setSession({ ...NEW, id, game: opened.saved.game, claimed: opened.saved.seal });
      },
      play: (sealed) => change(({ game }) => ({ game: played(game, sealed), claimed: null })),
      branch: (month) => change(({ game }) => ({ id: newId(), game: branched(game, month), claimed: null, stopped: false })),
      stop: (stopped) => change(() => ({ stopped })),
      strike: (shock) => change(({ game }) => ({ game: struck(game, shock), claimed: null })),
      takeBack: (shock) => change(({ game }) => ({ game: unstruck(game, shock), claimed: null })),
      hide: (hidden) => change(() => ({ hidden })),
      restart: () => change(({ game }) => ({ id: newId(), game: restarted(game), claimed: null, stopped: false })),
      leave() {
        setSession(null);
        remember('');
      },
    };
  }, [t]);
  const shown = useRef('');
  useEffect(() => {
    if (query !== '' && query !== shown.current) acts.open(fromQuery(query, isShipped));
    shown.current = query;
  }, [query]);
  return [session, acts];
}

/** Keep what has been played once the engine has told how it stands, and say so where it cannot be kept. */
export function useKeeping(session: Session, seal: Checkpoint | null, { remember, tell }: Omit<ScreenProps, 'query'>): void {
  const { t } = useSpeech();
  const refused = useRef(false);
  useEffect(() => {
    if (seal === null) return;
    const saved: Saved = { game: session.game, seal };
    remember(gameQuery(saved) ?? '');
    if (keepOn(shelf, { id: session.id, ...saved }) || refused.current) return;
    refused.current = true;
    tell(t.play.notKept);
  }, [session.game, seal?.end, seal?.hash]);
}

/** Say once whether a game that was opened plays out as it did where it was saved. */
export function useCheck(
  { claimed, game }: Session,
  told: PlayView | null,
  seal: Checkpoint | null,
  tell: (text: string) => void,
): void {
  const { t } = useSpeech();
  useEffect(() => {
    if (told === null || seal === null || claimed === null) return;
    if (told.stray > 0) tell(t.play.stray(told.stray));
    if (claimed.hash !== seal.hash || claimed.end !== seal.end) tell(t.play.otherNumbers);
  }, [claimed, game, seal?.end]);
}
