import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { type Loaded, openScenario, type Resolver, resolverOf } from '../../scenario/load.ts';
import type { Source } from '../../scenario/text/parse.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { keyOf, type ScenarioChoice } from '../game/choice.ts';

/** Scenarios and ensembles kept ready; a slider makes many. */
const KEPT = 12;

/** A shipped scenario: what the build has read and checked in its file. */
export interface ShippedFile {
  readonly value: { readonly extends?: string };
}

/** The shipped scenarios by name. */
export type ShippedFiles = Readonly<Record<string, ShippedFile>>;

/** Turns choices into scenarios; files are read and checked once. */
export interface ScenarioCache {
  scenarioOf(choice: ScenarioChoice): Promise<Scenario>;
  /** What was run before, by choice and number of runs. */
  readonly ensembles: Lru<Ensemble>;
  /** Make ready for the first setting, while nobody waits. */
  warmUp(): Promise<void>;
}

/** Keeps the last few of something. */
export interface Lru<T> {
  get(key: string): T | undefined;
  put(key: string, thing: T): T;
}

function shelf<T>(): Lru<T> {
  const things = new Map<string, T>();
  const put = (key: string, thing: T): T => {
    things.delete(key);
    things.set(key, thing);
    for (const oldest of things.keys()) if (things.size > KEPT) things.delete(oldest);
    return thing;
  };
  return { put, get: (key) => (things.has(key) ? put(key, things.get(key)!) : undefined) };
}

/** Make a cache over the shipped scenarios. */
export function deskOver(files: ShippedFiles): ScenarioCache {
  const opened = new Map<string, Promise<Resolver>>();
  const ready = shelf<Promise<Loaded>>();
  const open = ({ scenario, own }: ScenarioChoice): Promise<Resolver> => {
    const isOwn = own?.name === scenario;
    const key = isOwn ? `${scenario}\n${own.text}` : scenario;
    const isKnown = !isOwn && Object.hasOwn(files, scenario);
    const known = opened.get(key) ?? (isKnown ? prepared(files, scenario) : openScenario(scenario, readerOver(files, own)));
    opened.set(key, known);
    return known;
  };
  const load = async (choice: ScenarioChoice): Promise<Loaded> => {
    const resolved = await open(choice);
    const set = Object.entries(choice.set).map(([path, value]) => ({ path, value }));
    return resolved({ set, ...(choice.theory === null ? {} : { theory: choice.theory }) });
  };
  return {
    ensembles: shelf<Ensemble>(),
    async warmUp() {
      const [scenario] = Object.keys(files);
      await load({ scenario, set: { 'rivalry.lever': '0' }, theory: null, seed: '' });
    },
    async scenarioOf(choice) {
      const key = keyOf({ ...choice, seed: '' });
      return (await (ready.get(key) ?? ready.put(key, load(choice)))).scenario;
    },
  };
}

/** Shipped files have been checked: that nothing is read again saves a third of the wait for the first picture. */
async function prepared(files: ShippedFiles, scenario: string): Promise<Resolver> {
  const sources: Source[] = [];
  for (let id: string | undefined = scenario; id !== undefined; id = files[id].value.extends)
    sources.unshift({ file: `${id}.yaml`, id, value: files[id].value, locate: () => NOWHERE });
  return resolverOf({ sources, findings: [], notices: [] });
}

/** The page has no lines of a shipped file to point at. */
const NOWHERE = { line: 1, column: 1, length: 1, snippet: '' };

/**
 * Make a reader of the shipped scenarios. The visitor's own file goes before a shipped one only where it was asked for.
 *
 * Because  the values of a file as JSON are a text of it, so that the page need not hold each file twice
 */
export function readerOver(files: ShippedFiles, own?: ScenarioChoice['own']) {
  return async (name: string) => {
    if (own?.name === name) return { file: `${name}.yaml`, text: own.text };
    if (Object.hasOwn(files, name)) return { file: `${name}.yaml`, text: JSON.stringify(files[name].value) };
    throw new UsageError(`no scenario is called "${name}"`, 'a file on this page can extend the scenarios that come with it');
  };
}
