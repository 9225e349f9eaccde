import type { Decision } from '../../experiment/explain/decision.ts';

/** What a decision of a month is about: no month has two of one matter. */
export type DecisionKey = Pick<Decision, 'kind' | 'actor' | 'channel'>;

/** Tell decisions about a matter from others. */
export function matches({ kind, actor, channel }: DecisionKey): (other: DecisionKey) => boolean {
  return (other) => other.kind === kind && other.actor === actor && other.channel === channel;
}
