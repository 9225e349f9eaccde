import type { Override } from '../../../model/simulation/override.ts';
import type { PlayView } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { channelLabel, channelsShown } from '../words.ts';
import { AdvicePanel } from './advice.tsx';
import { Pick, type QuestionProps } from './pick-question.tsx';

/** Blocks of a power's options after holding, each one option a channel. */
const BLOCKS = ['induce', 'press', 'demand'] as const;

/** Choose what a power does: hold, or induce, press or demand in one channel. */
export function ActQuestion({ told, question, orders, put }: QuestionProps) {
  const { t } = useSpeech();
  const { scenario } = told;
  const m = scenario.case.channels.length;
  const power = scenario.case.powers.findIndex(({ id }) => id === question.actor);
  const channels = channelsShown(scenario);
  const given = orders.find((order) => order.kind === 'act' && order.power === power);
  const option = given?.kind === 'act' ? given.option : null;
  const block = option === null || option === 0 ? -1 : Math.floor((option - 1) / m);
  const channel = block < 0 ? channels[0] : (option! - 1) % m;
  const order = (next: number): Override => ({ kind: 'act', power, option: next });
  const set = put(order(0));
  const canDemand = scenario.switches.demands;
  return (
    <fieldset class="matter act">
      <legend>{t.play.actQuestion}</legend>
      <div class="picks">
        <Pick name={`act-${power}`} checked={option === null} choose={() => set(null)} text={t.play.leave} />
        <Pick name={`act-${power}`} checked={option === 0} choose={() => set(order(0))} text={t.play.hold} />
        {BLOCKS.filter((name) => name !== 'demand' || canDemand).map((name, k) => (
          <Pick
            key={name}
            name={`act-${power}`}
            checked={block === k}
            choose={() => set(order(1 + k * m + channel))}
            text={t.play[name]}
          />
        ))}
      </div>
      {block >= 0 && (
        <fieldset class="where">
          <legend class="small">{t.play.where}</legend>
          <div class="picks">
            {channels.map((c) => (
              <Pick
                key={c}
                name={`where-${power}`}
                checked={channel === c}
                choose={() => set(order(1 + block * m + c))}
                text={channelLabel(c, scenario, t)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {BLOCKS[block] === 'demand' && <p class="small">{t.play.demandHint}</p>}
      <AdvicePanel advice={question.advice} scenario={scenario} />
      <Hopes told={told} power={power} />
    </fieldset>
  );
}

interface HopesProps {
  readonly told: PlayView;
  readonly power: number;
}

/** What each theory expects of a demand. */
function Hopes({ told: { hopes, scenario }, power }: HopesProps) {
  const { t } = useSpeech();
  const own = hopes.filter((hope) => hope.power === power);
  if (own.length === 0) return null;
  return (
    <>
      <p class="small quiet">{t.play.hopes}</p>
      <ul class="advice">
        {own.map(({ theory, channel, refused }) => (
          <li key={theory}>{t.play.hope(t.explore[theory], channelLabel(channel, scenario, t), refused)}</li>
        ))}
      </ul>
    </>
  );
}
