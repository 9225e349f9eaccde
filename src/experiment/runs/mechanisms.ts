import type { Case } from '../../model/case.ts';
import { neutral } from '../../model/neutral.ts';
import type { Parameters, Switches } from '../../model/parameters.ts';
import type { TimedEvent, Timeline } from '../../model/simulation/timeline.ts';
import { hashOf } from '../../scenario/fields/hash.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';

/** What taking a mechanism away changes. The case is calibrated anew, as for any change of the model. */
interface Removal {
  /** What is left of the world without it, as the end of "…: ". */
  readonly means: string;
  readonly parameters?: Partial<Parameters>;
  readonly switches?: Partial<Switches>;
  readonly kase?: (kase: Case) => Partial<Case>;
  /** Variables whose paths and events are dropped. */
  readonly drops?: readonly string[];
}

const flat = (kase: Case, value: number): number[][] => kase.powers.map(() => kase.channels.map(() => value));

/** Mechanisms that `--without` can take away. */
export const MECHANISMS = {
  demands: { means: 'powers never demand', switches: { demands: false } },
  escalation: { means: 'a refused demand does not raise pressure', switches: { escalation: false } },
  binding: { means: 'what was yielded to one power does not bind against its rivals', parameters: neutral('bind') },
  derisk: { means: 'a presser without leverage does not repel', parameters: neutral('derisk') },
  honour: { means: 'yielding costs no face', parameters: neutral('honour') },
  face: { means: 'giving in costs no support at home', parameters: neutral('face') },
  stake: { means: 'turning away from a protector costs no support', parameters: neutral('stake') },
  squeeze: { means: 'strain does not make pressure bite harder', switches: { squeeze: false } },
  insecurity: { means: 'conditions do not threaten an insecure regime', parameters: neutral('insecurity') },
  backlash: { means: 'powers fear no backlash from pressing', parameters: neutral('backlash') },
  memory: { means: 'powers forget at once what they have demanded', parameters: { memory: 0 } },
  supply: {
    means: 'capability does not move what a power can supply',
    parameters: neutral('supply'),
    kase: ({ channels }) => ({ channels: channels.map((channel) => ({ ...channel, elastic: 0 })) }),
  },
  momentum: { means: 'observed drifts do not go on', parameters: neutral('momentum') },
  domestic: {
    means: 'legitimacy, protest and salience stand still',
    parameters: neutral('mu'),
    drops: ['legitimacy', 'protest', 'salience'],
  },
  habit: { means: 'what is held does not become what is normal', parameters: neutral('habit'), drops: ['rebase'] },
  affinity: { means: 'no sympathy or aversion', kase: (kase) => ({ affinity: flat(kase, 0) }), drops: ['affinity'] },
  alarm: { means: 'incidents alarm no one', drops: ['alarm'] },
  ceiling: { means: 'no tie has a ceiling', kase: (kase) => ({ ceiling: flat(kase, 1) }), drops: ['ceiling'] },
  claims: { means: 'claims add no leverage and do not grow', parameters: neutral('claimsLeverage', 'claimsBuild') },
  gateway: { means: 'the state is no gateway to a larger market', parameters: neutral('gateway') },
} as const satisfies Record<string, Removal>;

export type MechanismName = keyof typeof MECHANISMS;

export const MECHANISM_NAMES = Object.keys(MECHANISMS) as readonly MechanismName[];

/**
 * Take mechanisms out of a scenario, to see what an assumption does. The scenario gets an id, a hash
 * and a sentence of its own.
 */
export function without(scenario: Scenario, names: readonly MechanismName[]): Scenario {
  if (!Array.isArray(names)) throw new TypeError(`mechanisms are a list such as ['demands'], found ${String(names)}`);
  return names.reduce(withoutOne, scenario);
}

function withoutOne(scenario: Scenario, name: MechanismName): Scenario {
  if (!Object.hasOwn(MECHANISMS, name))
    throw new TypeError(`no mechanism is called "${name}"; known are ${MECHANISM_NAMES.join(', ')}`);
  const { means, parameters, switches, kase, drops = [] }: Removal = MECHANISMS[name];
  const changed = {
    ...scenario,
    id: `${scenario.id}-without-${name}`,
    case: { ...scenario.case, ...kase?.(scenario.case) },
    parameters: { ...scenario.parameters, ...parameters },
    switches: { ...scenario.switches, ...switches },
    timeline: dropped(scenario.timeline, drops),
    events: scenario.events.filter(({ target }) => !drops.includes(target.split('.')[0])),
    changes: [...scenario.changes, `Without ${name}: ${means}.`],
  };
  return { ...changed, hash: hashOf(changed) };
}

function dropped({ paths, events }: Timeline, drops: readonly string[]): Timeline {
  const stays = ({ variable }: Pick<TimedEvent, 'variable'>) => !drops.includes(variable);
  return { paths: paths.filter(stays), events: events.filter(stays) };
}
