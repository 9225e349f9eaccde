import { type Decision, withoutHolding } from '../../../experiment/explain/decision.ts';
import { actorName } from '../../../report/subjects/explain/words.ts';
import { plural } from '../../../report/words/words.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { monthIn } from '../../../scenario/text/dates.ts';
import { suggest } from '../../../scenario/text/nearest.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';

/** Which decision a person asks for. */
export interface DecisionRequest {
  readonly month: number;
  readonly actor: string | undefined;
  readonly channel: string | undefined;
}

/**
 * Pick the decision that is asked for among those of the month: the state's answer to a demand if it had one to give,
 * else the closest choice among those who did something, else the closest.
 */
export function pickDecision(all: readonly Decision[], scenario: Scenario, { month, actor, channel }: DecisionRequest): Decision {
  refuseMonth(month, scenario);
  const who = actor === undefined ? undefined : knownActor(actor, scenario);
  const where = channel === undefined ? undefined : knownChannel(channel, scenario);
  const fitting = all.filter(
    (each) => (who === undefined || each.actor === who) && (where === undefined || each.channel === where),
  );
  const answers = fitting.filter(({ kind }) => kind === 'answer');
  const done = withoutHolding(fitting);
  const worth = [answers, done, fitting].find((some) => some.length > 0) ?? [];
  const [closest] = [...worth].sort((a, b) => distance(a) - distance(b));
  if (closest !== undefined) return closest;
  const name = who === undefined ? scenario.case.state.capital : actorName(scenario, who);
  const nobody = who === undefined && where === undefined;
  throw new UsageError(
    nobody
      ? `nobody had a choice to make in month ${month}`
      : `${name} had no choice to make ${where === undefined ? '' : 'there '}in month ${month}`,
    choosersHint(all),
  );
}

const distance = ({ margin, runnerUp }: Decision): number => (runnerUp < 0 ? 2 : Math.abs(margin.probability));

/** Count the months from the start of a scenario to one that is given as in a calendar. */
export function monthFromStart(given: number | string, { case: { start } }: Scenario): number {
  const month = monthIn(given, start);
  if (month >= 0) return month;
  throw new UsageError(`--month: ${given} lies before the start of the run, ${start}`, 'the first month is 0');
}

function refuseMonth(month: number, { horizon }: Scenario): void {
  if (month < horizon) return;
  const last = horizon - 1;
  throw new UsageError(`--month: the run has ${plural(horizon, 'month')}, 0 to ${last}; found ${month}`, `did you mean ${last}?`);
}

function knownActor(actor: string, { case: { powers, state } }: Scenario): string {
  const ids = [...powers.map(({ id }) => id), state.id];
  const found = ids.find((id) => id === actor);
  if (found !== undefined) return found;
  // A person may give a name, or an id in small letters: say which id is meant.
  const people = [...powers, state];
  const named = people.find(({ id, name }) => [id, name].some((word) => word.toLowerCase() === actor.toLowerCase()));
  const hint = named ? `did you mean ${named.id}?` : suggest(actor, ids);
  throw new UsageError(`--actor: nobody is called "${actor}" here`, hint ?? `known here: ${ids.join(', ')}`);
}

function knownChannel(channel: string, { case: { channels } }: Scenario): number {
  const ids = channels.map(({ id }) => id);
  const found = ids.indexOf(channel);
  if (found >= 0) return found;
  throw new UsageError(
    `--channel: no channel is called "${channel}" here`,
    suggest(channel, ids) ?? `known here: ${ids.join(', ')}`,
  );
}

function choosersHint(all: readonly Decision[]): string | undefined {
  const who = [...new Set(all.map(({ actor }) => actor))];
  return who.length > 0 ? `those who had: ${who.join(', ')}` : undefined;
}
