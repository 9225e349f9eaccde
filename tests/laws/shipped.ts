import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type CalibratedCase, steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { Timeline } from '../../src/model/simulation/timeline.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { type LoadOptions, loadScenario } from '../../src/scenario/load.ts';

/** A calibrated case under a timeline: all that a law needs to run it. */
export interface Subject {
  readonly name: string;
  readonly calibrated: CalibratedCase;
  readonly timeline: Timeline;
  readonly months: number;
}

/** Names of the scenarios that are shipped. */
export const SHIPPED = readdirSync('scenarios')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .sort();

/** Read a shipped scenario's text, perhaps rewritten. */
export function reader(rewrite: (text: string) => string = (text) => text): LoadOptions['read'] {
  return async (name) => {
    const file = `scenarios/${name.replace(/\.yaml$/, '')}.yaml`;
    return { file, text: rewrite(await readFile(file, 'utf8')) };
  };
}

export async function shipped(name: string, rewrite?: (text: string) => string): Promise<Scenario> {
  return (await loadScenario(name, { read: reader(rewrite) })).scenario;
}

export function subjectOf(scenario: Scenario): Subject {
  const { id, theory, parameters, switches, timeline, horizon } = scenario;
  return { name: id, calibrated: steadyStart(scenario.case, { theory, parameters, switches }), timeline, months: horizon };
}
