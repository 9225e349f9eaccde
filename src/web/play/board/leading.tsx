import { useState } from 'preact/hooks';
import { monthDue } from '../../game/game.ts';
import type { ShockName } from '../../game/shocks.ts';
import type { PlayView } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import type { PlayActs, Session } from '../use-play.ts';

interface LeadingProps {
  readonly session: Session;
  readonly told: PlayView;
  /** Whether a month is being decided, so that something can happen in it. */
  readonly isDeciding: boolean;
  readonly acts: PlayActs;
}

/** What whoever leads a class can do while a game is running. */
export function Leading({ session: { game, hidden }, told, isDeciding, acts }: LeadingProps) {
  const { t } = useSpeech();
  const canRestart = monthDue(game) > 0 || game.injections.length > 0;
  return (
    <details class="leading">
      <summary>{t.playLead.leading}</summary>
      <p class="buttons">
        <button type="button" onClick={() => acts.hide(!hidden)}>
          {hidden ? t.playLead.show : t.playLead.hide}
        </button>
      </p>
      {isDeciding && <Strike key={told.month} told={told} struck={struckNow()} acts={acts} />}
      {canRestart && (
        <p class="buttons">
          <button type="button" onClick={acts.restart}>
            {t.playLead.restart}
          </button>
          <small>{t.playLead.restartHint}</small>
        </p>
      )}
    </details>
  );

  function struckNow(): readonly ShockName[] {
    return game.injections.filter(({ month }) => month === told.month).map(({ shock }) => shock);
  }
}

interface StrikeProps {
  readonly told: PlayView;
  /** What has been let happen in this month. */
  readonly struck: readonly ShockName[];
  readonly acts: PlayActs;
}

function Strike({ told, struck, acts }: StrikeProps) {
  const { t, n } = useSpeech();
  const [chosen, choose] = useState<ShockName | null>(null);
  const free = told.shocks.filter((shock) => !struck.includes(shock));
  const strike = (): void => {
    if (chosen === null) return;
    acts.strike(chosen);
    choose(null);
  };
  return (
    <>
      <label class="field">
        <span>{t.playLead.inject}</span>
        <select
          value={chosen ?? ''}
          onChange={({ currentTarget }) => choose(free.find((shock) => shock === currentTarget.value) ?? null)}
        >
          <option value="">{t.playLead.choose}</option>
          {free.map((shock) => (
            <option key={shock} value={shock}>
              {t.playLead.shock(shock)}
            </option>
          ))}
        </select>
      </label>
      <p class="buttons">
        <button type="button" aria-disabled={chosen === null} onClick={strike}>
          {t.playLead.strike(n.longMonth(told.scenario.case.start, told.month))}
        </button>
      </p>
      <p class="small">{t.playLead.injectHint}</p>
      <ul class="struck">
        {struck.map((shock) => (
          <li key={shock}>
            {t.playLead.shock(shock)}{' '}
            <button
              type="button"
              class="link"
              aria-label={t.playLead.takeBackLong(t.playLead.shock(shock))}
              onClick={() => acts.takeBack(shock)}
            >
              {t.playLead.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
