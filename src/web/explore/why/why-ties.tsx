import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { TieMove } from '../../engine/protocol.ts';
import { useSpeech } from '../../page/language.tsx';

interface TiesProps {
  readonly ties: readonly TieMove[];
  readonly scenario: Scenario;
  readonly channel: number;
}

/** Moves smaller than this print as nothing. */
const SEEN = 0.005;

/** What the month left of the ties in the channel that was asked for: before as a mark, after as a bar. */
export function WhyTies({ ties, scenario, channel }: TiesProps) {
  const { t, n } = useSpeech();
  const moved = ties.filter((tie) => tie.channel === channel && Math.abs(tie.after - tie.before) >= SEEN);
  if (moved.length === 0) return <p class="small">{t.why.noTies}</p>;
  return (
    <table class="moved">
      <caption class="quiet">{t.why.tiesMoved}</caption>
      <tbody>
        {moved.map(({ power, before, after }) => {
          const { id, axis } = scenario.case.powers[power];
          const camp = axis > 0 ? 'var(--positive)' : axis < 0 ? 'var(--negative)' : 'var(--band50)';
          return (
            <tr key={id}>
              <th scope="row">{t.names.power(scenario, id)}</th>
              <td aria-hidden="true">
                <span class="track" style={{ '--power': camp }}>
                  <b style={{ width: `${after * 100}%` }} />
                  <i style={{ left: `${before * 100}%` }} />
                </span>
              </td>
              <td>
                {n.number(before)} → {n.number(after)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
