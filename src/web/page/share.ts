import { THEORY_NAMES, type TheoryName } from '../../model/theory.ts';
import { LONGEST, type ScenarioChoice, STEERING, settingFrom } from '../game/choice.ts';

/** Version of the addresses that this page writes. */
const VERSION = '1';
/** The seed of whoever names none: the same as on the command line. */
export const PAGE_SEED = 'equidistance';

/** What an address holds. */
export interface AddressState {
  readonly choice: ScenarioChoice;
  readonly pinned: ScenarioChoice | null;
  readonly replicate: number | null;
  readonly month: number | null;
}

/** What of an address could not be read. */
export type Fault =
  | { readonly kind: 'version' }
  | { readonly kind: 'scenario'; readonly name: string }
  | { readonly kind: 'parts'; readonly names: readonly string[] };

const START: ScenarioChoice = { scenario: 'rupture', set: {}, theory: null, seed: PAGE_SEED };
/** What the page shows first. */
export const FIRST: AddressState = { choice: START, pinned: { ...START, scenario: 'managed' }, replicate: null, month: null };

function choiceQuery({ scenario, set, theory, seed }: ScenarioChoice): URLSearchParams {
  const query = new URLSearchParams({ scenario });
  if (theory !== null) query.set('theory', theory);
  if (seed !== PAGE_SEED) query.set('seed', seed);
  for (const [path, value] of Object.entries(set)) query.append('set', `${path}=${value}`);
  return query;
}

/** Write what is on the screen as the query of an address. A file of the reader's own stays out. */
export function queryOf({ choice, pinned, replicate, month }: AddressState): string {
  const query = choiceQuery(choice);
  query.set('pin', pinned === null ? '' : choiceQuery(pinned).toString());
  if (replicate !== null) query.set('run', String(replicate));
  if (month !== null) query.set('month', String(month));
  query.set('v', VERSION);
  return query.toString();
}

/** Read the query of an address; what cannot be read is told and left out. */
export function sharedFrom(
  text: string,
  known: (scenario: string) => boolean,
): { shared: AddressState; faults: readonly Fault[] } {
  if (text === '') return { shared: FIRST, faults: [] };
  const query = new URLSearchParams(text);
  if (query.get('v') !== VERSION) return { shared: FIRST, faults: [{ kind: 'version' }] };
  const scenario = query.get('scenario') ?? FIRST.choice.scenario;
  if (!known(scenario)) return { shared: FIRST, faults: [{ kind: 'scenario', name: scenario.slice(0, LONGEST) }] };
  const odd: string[] = [];
  const choice = choiceFrom(query, odd);
  const shared = {
    choice,
    pinned: pinnedFrom(query.get('pin'), known, odd),
    replicate: wholeFrom(query, 'run', odd),
    month: wholeFrom(query, 'month', odd),
  };
  return { shared, faults: odd.length === 0 ? [] : [{ kind: 'parts', names: [...new Set(odd)] }] };
}

function pinnedFrom(pin: string | null, known: (scenario: string) => boolean, odd: string[]): ScenarioChoice | null {
  if (pin === null || pin === '') return pin === null ? FIRST.pinned : null;
  const pinned = choiceFrom(new URLSearchParams(pin), odd);
  if (known(pinned.scenario)) return pinned;
  odd.push('pin');
  return null;
}

function choiceFrom(query: URLSearchParams, odd: string[]): ScenarioChoice {
  // earlier versions wrote it as lens
  const theory = query.get('theory') ?? query.get('lens');
  const isTheory = THEORY_NAMES.includes(theory as TheoryName);
  if (theory !== null && !isTheory) odd.push('theory');
  const seed = query.get('seed') ?? PAGE_SEED;
  const isSeed = seed !== '' && seed.length <= LONGEST && !STEERING.test(seed);
  if (!isSeed) odd.push('seed');
  return {
    scenario: query.get('scenario') ?? FIRST.choice.scenario,
    set: settingsFrom(query, odd),
    theory: isTheory ? (theory as TheoryName) : null,
    seed: isSeed ? seed : PAGE_SEED,
  };
}

function settingsFrom(query: URLSearchParams, odd: string[]): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const text of query.getAll('set')) {
    const setting = settingFrom(text);
    if (setting === null) odd.push('set');
    else settings[setting[0]] = setting[1];
  }
  return settings;
}

function wholeFrom(query: URLSearchParams, name: string, odd: string[]): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  odd.push(name);
  return null;
}
