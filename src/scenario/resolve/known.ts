import type { Channel } from '../../model/case.ts';
import type { Draft, Reporter } from '../check/draft.ts';
import { bare, numberOf, own, UNKNOWN } from '../fields/value.ts';
import { plain } from '../text/words.ts';
import type { Roster } from './cells.ts';

/** List the channels in which the tie of a power is said to be unknown. */
export function unknownChannels({ value: { ties } }: Draft, { powers, channels }: Roster): readonly string[] {
  return channels.filter((c) => powers.some((p) => isUnknown(ties, p, c)));
}

const isUnknown = (ties: Draft['value']['ties'], p: string, c: string): boolean => bare(own(own(ties, p), c)) === UNKNOWN;

interface Told {
  readonly draft: Draft;
  readonly roster: Roster;
  readonly report: Reporter;
}

/**
 * Take channels out of the weights in which nobody has a tie, or one is unknown: the others weigh as much more.
 *
 * Because  nothing is known of the one; and a tilt compares the ties of both camps, so that of the other cannot be told
 *          without all of them. At full weight either would pass for balance
 */
export function knownOnly(channels: readonly Channel[], told: Told): readonly Channel[] {
  const { draft, roster, report } = told;
  const unknown = unknownChannels(draft, roster);
  const hasTie = (id: string): boolean => roster.powers.some((p) => numberOf(own(own(draft.value.ties, p), id) ?? 0) > 0);
  const counts = ({ id }: Channel): boolean => !unknown.includes(id) && hasTie(id);
  const left = channels.filter(counts).reduce((sum, { weight }) => sum + weight, 0);
  const out = channels.filter((channel) => !counts(channel) && (channel.weight > 0 || unknown.includes(channel.id)));
  if (out.length === 0) return channels;
  if (left === 0) {
    refuse(unknown, told);
    return channels;
  }
  for (const { id, weight } of out) {
    const powers = roster.powers.filter((p) => isUnknown(draft.value.ties, p, id));
    const goes = `its weight of ${plain(weight)} goes to the other channels`;
    if (powers.length === 0) report(['channels', id], `nobody has a tie here: ${goes}`, { severity: 'notice', part: 'key' });
    else
      report(['ties', powers[0], id], `the tilt of ${id} cannot be told, ${unknownTies(powers)}: ${goes}`, {
        severity: 'notice',
      });
  }
  return channels.map((channel) => ({ ...channel, weight: counts(channel) ? channel.weight / left : 0 }));
}

const unknownTies = (powers: readonly string[]): string =>
  `the ${powers.length === 1 ? 'tie' : 'ties'} of ${powers.join(', ')} being unknown`;

/** A case needs a channel whose tilt can be told. */
function refuse(unknown: readonly string[], { draft, roster, report }: Told): void {
  const power = unknown.length > 0 ? roster.powers.find((p) => isUnknown(draft.value.ties, p, unknown[0])) : undefined;
  if (power === undefined) report(['ties'], 'no power has a tie in any channel; expected at least one above 0', { part: 'key' });
  else report(['ties', power, unknown[0]], NOTHING_KNOWN, { hint: GUESS });
}

const NOTHING_KNOWN =
  'every channel has an unknown tie, or none above 0: nothing is left to weigh; expected one with all its ties known';
const GUESS =
  'give 0 where there is no tie, and a judgement with its range where there is one: {value: 0.1, range: [0, 0.3], mark: J}';
