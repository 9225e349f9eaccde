import { useState } from 'preact/hooks';
import { save } from '../../downloads/picture.ts';
import { fileOf, gameQuery, type Saved } from '../../game/save.ts';
import { useSpeech } from '../../page/language.tsx';
import { copied, LinkField } from '../../screen/copying.tsx';
import type { PlayActs } from '../use-play.ts';

interface SavingProps {
  readonly saved: Saved;
  readonly acts: PlayActs;
  readonly tell: (text: string) => void;
}

/** Take the game along as a file or a link, or leave it. */
export function Saving({ saved, acts, tell }: SavingProps) {
  const { t } = useSpeech();
  const [link, setLink] = useState('');
  const name = `equidistance-${saved.game.scenario}-${saved.game.orders.length}.json`;
  const share = async (): Promise<void> => {
    const query = gameQuery(saved);
    if (query === null) return tell(t.playRules.noLink);
    const address = `${location.href.replace(/#.*$/, '')}#/play?${query}`;
    setLink(address);
    // Without a clipboard the link stands below, to be copied by hand.
    if (await copied(address)) tell(t.play.copied);
  };
  return (
    <div class="saving">
      <p class="buttons">
        <button type="button" onClick={() => save(name, new Blob([fileOf(saved)], { type: 'application/json' }))}>
          {t.play.saveFile}
        </button>
        <button type="button" onClick={() => void share()}>
          {t.play.copyLink}
        </button>
        <button type="button" onClick={acts.leave}>
          {t.play.newGame}
        </button>
      </p>
      <LinkField link={link} />
    </div>
  );
}
