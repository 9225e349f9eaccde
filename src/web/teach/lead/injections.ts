import type { ScenarioChoice } from '../../game/choice.ts';
import { addressHash } from '../../page/router.ts';
import { queryOf } from '../../page/share.ts';
import { SET_UPS } from '../set-ups.ts';

/** A change in one month that whoever leads a class can put into the present case. */
interface Injection {
  readonly path: string;
  /** As it is in the case until then; a test holds it against the case. */
  readonly before: number;
  readonly after: number;
}

/** Events to inject, by the name of their text. */
export const INJECTIONS = {
  rupture: { path: 'rivalry.lever', before: 0, after: 0.8 },
  detente: { path: 'rivalry.lever', before: 0, after: -0.6 },
  strait: { path: 'rivalry.paths.US-CN', before: 0.5, after: 0.8 },
  front: { path: 'rivalry.paths.EU-RU', before: 0.8, after: 1 },
  promise: { path: 'paths.credibility', before: 0.35, after: 0.7 },
  freeze: { path: 'paths.credibility', before: 0.35, after: 0.1 },
  stick: { path: 'paths.coerciveness.US', before: 0.65, after: 0.95 },
  retreat: { path: 'paths.capability.CN', before: 1, after: 0.5 },
} as const satisfies Readonly<Record<string, Injection>>;

export type InjectionName = keyof typeof INJECTIONS;
export const INJECTION_NAMES = Object.keys(INJECTIONS) as readonly InjectionName[];
/** Months in which an event can be injected: the case has to have begun, and some of it has to be left. */
export const FIRST_MONTH = 1;
export const LAST_MONTH = 59;

/** Put an event into the present case. */
export function injected(name: InjectionName, month: number): ScenarioChoice {
  const { path, before, after } = INJECTIONS[name];
  return { ...SET_UPS.present, set: { [path]: `{${month - 1}: ${before}, ${month}: ${after}}` } };
}

/** Write the address of Explore with an event, held against the case without it. */
export function injectedAddress(name: InjectionName, month: number): string {
  const query = queryOf({ choice: injected(name, month), pinned: SET_UPS.present, replicate: null, month });
  return addressHash({ screen: 'explore', query });
}
