import { type LoadOptions, loadScenario } from '../../src/scenario/load.ts';
import { type Problem, ScenarioError } from '../../src/scenario/text/problem.ts';

/** A case of two powers and two channels, declared in an order that is not the sorted one. */
export const SMALL = `format: 2
name: Small case
story: Two powers and a state between them.
sources:
  eu-trade: Office of Statistics 2022
start: 2025-01
horizon: 24
state: {id: XX, name: Exland, adjective: Exlandic, capital: Exville}
camps: {positive: West, negative: East}
powers:
  US: {name: United States, axis: 1, coerciveness: 0.5, capability: 1, chokepoint: {trade: 0.45}, stance: -0.5}
  CN: {name: China, axis: -1, coerciveness: 0.3, capability: 0.8, chokepoint: {trade: 0.2}, stance: 0.5, lender: 1}
channels:
  trade: {name: Trade, kind: share, weight: 0.6, rate: 0.02, elastic: 1}
  security: {name: Security, kind: rate, weight: 0.4, rate: 0.05, conditional: true}
ties:
  US:
    trade: {value: 0.58, unit: share, range: [0.5, 0.65], mark: S, source: eu-trade, why: first half, kind: uncertainty}
    security: 0.4
  CN: {trade: 0.1, security: 0.2}
rivalry:
  present: {US-CN: 0.4}
domestic:
  legitimacy: 0.57
  protest: 0.1
  salience: 0.5
  credibility: 0.6
`;

export const HEAD = 'format: 2\nname: A variant\nstory: Something differs.\nextends: small\n';

export type Files = Readonly<Record<string, string>>;

export function load(files: Files, options: Partial<LoadOptions> = {}, name = 'mine') {
  const read = async (asked: string) => {
    const file = `scenarios/${asked.replace(/\.yaml$/, '')}.yaml`;
    const text = files[file.slice('scenarios/'.length, -'.yaml'.length)];
    if (text === undefined) throw new Error(`no such file: ${file}`);
    return { file, text };
  };
  return loadScenario(name, { read, ...options });
}

/** Load a variant of the small case. */
export async function variant(body: string, options: Partial<LoadOptions> = {}) {
  return (await load({ small: SMALL, mine: HEAD + body }, options)).scenario;
}

export async function problemsOf(loading: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await loading;
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
}

/** Problems of a variant, each as path: message (hint). */
export async function complaints(body: string, options: Partial<LoadOptions> = {}): Promise<string[]> {
  return told(await problemsOf(load({ small: SMALL, mine: HEAD + body }, options)));
}

export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ path, message, hint }) => `${path}: ${message}${hint === undefined ? '' : ` (${hint})`}`);
}
