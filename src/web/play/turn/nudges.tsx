import type { Override } from '../../../model/simulation/override.ts';
import { LEAN_STEP, MOST_LEAN } from '../../game/game.ts';
import { nudgeOf } from '../../game/moves.ts';
import type { PlayView } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { channelLabel, channelsShown, powerNames, powersShown } from '../words.ts';
import type { Put } from './pick-question.tsx';

interface LeansProps {
  readonly told: PlayView;
  readonly orders: readonly Override[];
  readonly put: Put;
}

/** What a lean starts at, in steps. */
const FIRST = 3;

/** Lean a little in the channels that have no single winner. */
export function Leans({ told: { scenario }, orders, put }: LeansProps) {
  const { t } = useSpeech();
  const { channels } = scenario.case;
  const shared = channelsShown(scenario).filter((c) => !(channels[c].lumpy && channels[c].kind === 'share'));
  return (
    <div>
      <p class="small">{t.play.leanHint}</p>
      {shared.map((channel) => {
        const given = orders.find((order) => order.kind === 'lean' && order.channel === channel);
        const lean = given?.kind === 'lean' ? given : null;
        const order = (power: number, by: number): Override => ({ kind: 'lean', channel, power, by });
        const set = put(order(0, 0));
        const name = channelLabel(channel, scenario, t);
        return (
          <div class="lean" key={channel}>
            <label>
              <span>{name}</span>
              <select
                value={lean?.power ?? -1}
                onChange={({ currentTarget }) => {
                  const power = Number(currentTarget.value);
                  set(power < 0 ? null : order(power, lean?.by ?? nudgeOf(FIRST)));
                }}
              >
                <option value={-1}>{t.play.noLean}</option>
                {powersShown(scenario).map((p) => (
                  <option value={p}>{t.play.leanToward(powerNames([p], scenario, t))}</option>
                ))}
              </select>
            </label>
            {lean && (
              <>
                <input
                  type="range"
                  min={-MOST_LEAN}
                  max={MOST_LEAN}
                  step={LEAN_STEP}
                  value={lean.by}
                  aria-label={t.play.leanAmount(name)}
                  aria-valuetext={t.play.leanValue(lean.by, Math.exp(lean.by))}
                  onInput={({ currentTarget }) =>
                    set(order(lean.power, nudgeOf(Math.round(Number(currentTarget.value) / LEAN_STEP))))
                  }
                />
                <output>{t.play.leanValue(lean.by, Math.exp(lean.by))}</output>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
