import { reporter } from '../../scenario/check/draft.ts';
import { hashOf } from '../../scenario/fields/hash.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { resolveEvents } from '../../scenario/resolve/events.ts';
import { SHOCK_NAMES, type ShockName, shockEvents } from './shocks.ts';

/** A shock that whoever leads the class has let happen. */
export interface Injection {
  /** Month at whose start it strikes. */
  readonly month: number;
  readonly shock: ShockName;
}

const NOWHERE = { line: 1, column: 1, length: 1, snippet: '' };
const NO_FILE = { file: 'game', id: 'game', value: {}, locate: () => NOWHERE };

/** Resolve a shock as the events of a file are resolved. */
function resolved({ month, shock }: Injection, scenario: Scenario) {
  const { powers, channels } = scenario.case;
  const report = reporter({ origin: (path) => ({ source: NO_FILE, path }) });
  const { timed } = resolveEvents(shockEvents(shock, scenario, month), {
    roster: {
      powers: powers.map(({ id }) => id),
      channels: channels.map(({ id }) => id),
      rates: channels.filter(({ kind }) => kind === 'rate').map(({ id }) => id),
    },
    horizon: scenario.horizon,
    start: scenario.case.start,
    ownHorizon: () => scenario.horizon,
    citation: () => undefined,
    report,
  });
  return { timed, isWhole: timed.length > 0 && report.problems.length === 0 };
}

/**
 * Put shocks into a scenario after its own events. Nothing before the month of the first one changes.
 *
 * Its notes of events stay as they are: the board names a shock in the language of the page.
 */
export function injectedInto(scenario: Scenario, injections: readonly Injection[]): Scenario {
  if (injections.length === 0) return scenario;
  const timed = injections.flatMap((injection) => resolved(injection, scenario).timed);
  const timeline = { ...scenario.timeline, events: [...scenario.timeline.events, ...timed] };
  return { ...scenario, timeline, hash: hashOf({ ...scenario, timeline }) };
}

/** List the shocks that a scenario can express: all powers, channels and rivalries of theirs are in it. */
export function shocksIn(scenario: Scenario): ShockName[] {
  return SHOCK_NAMES.filter((shock) => resolved({ month: 0, shock }, scenario).isWhole);
}
