import { join } from 'node:path';
import type { FileShape } from '../../scenario/check/draft.ts';
import { parse } from '../../scenario/text/parse.ts';
import { readShipped } from '../files/read-text.ts';
import { SHIPPED_FOLDER, shippedNames } from '../package/shipped.ts';

/** What a list says of a shipped scenario. */
export interface ScenarioHead {
  readonly id: string;
  readonly name: string;
  /** What it changes first, or its story. */
  readonly about: string;
}

/** Read what the shipped scenarios say of themselves in their own files; none is worked out. */
export function scenarioHeads(): ScenarioHead[] {
  return shippedNames().map((id) => {
    const path = join(SHIPPED_FOLDER, `${id}.yaml`);
    const parsed = parse(readShipped(path), path);
    if ('problems' in parsed) throw new Error(`${path}: ${parsed.problems[0].message}`);
    const { name = '', story = '', changes = [] } = parsed.source.value as FileShape;
    return { id, name, about: changes[0] ?? story };
  });
}
