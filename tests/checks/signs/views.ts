import { parse, stringify } from 'yaml';
import { readerFrom } from '../../../src/cli/inputs/scenario-files.ts';
import { without } from '../../../src/experiment/runs/mechanisms.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import type { Read } from '../../../src/scenario/layers/extend.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import type { Change, Claim } from './claims.ts';

interface FileEvent {
  readonly at: number;
  readonly target: string;
}
type Tree = { [key: string]: unknown };

/** Load the scenario of a claim with its mechanism, or without it. */
export async function viewOf({ scenario, months, ...claim }: Claim, side: 'on' | 'off'): Promise<Scenario> {
  const { scenario: name = scenario, set = {}, drop = [], plus = [], without: mechanism } = claim[side] ?? {};
  const shipped = readerFrom('.');
  const read: Read = async (asked, from) => {
    const found = await shipped(asked, from);
    return from === undefined ? { ...found, text: edited(found.text, drop, plus) } : found;
  };
  const { scenario: loaded } = await loadScenario(name, {
    read,
    set: Object.entries(set).map(([path, value]) => ({ path, value: String(value) })),
    ...(months !== undefined && { months }),
  });
  return mechanism === undefined ? loaded : without(loaded, [mechanism]);
}

/** Write a file anew without some events and paths and with others; a name that drops nothing is a mistake. */
function edited(text: string, drop: readonly string[], plus: NonNullable<Change['plus']>): string {
  if (drop.length + plus.length === 0) return text;
  const file: Tree & { events?: FileEvent[] } = parse(text);
  for (const name of drop) {
    const before = file.events ?? [];
    file.events = before.filter((event) => !isNamed(name, event));
    if (file.events.length === before.length && !deleted(file, name.split('.'))) throw new Error(`nothing is called ${name}`);
  }
  file.events = [...(file.events ?? []), ...plus.map((event) => ({ mark: 'J', source: 'judgement', ...event }))];
  return stringify(file);
}

/** Tell whether `pressure.US` or `pressure.US.energy@9` names an event. */
export function isNamed(name: string, { at, target }: FileEvent): boolean {
  const [head, month] = name.split('@');
  return (target === head || target.startsWith(`${head}.`)) && (month === undefined || Number(month) === at);
}

/** Take what stands at a place out of a tree; names of paths may hold dots. */
function deleted(tree: Tree, [first, ...rest]: readonly string[]): boolean {
  const whole = [first, ...rest].join('.');
  if (Object.hasOwn(tree, whole)) return delete tree[whole];
  return rest.length > 0 && Object.hasOwn(tree, first) && deleted(tree[first] as Tree, rest);
}
