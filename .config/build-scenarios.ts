// What the classroom page knows of the shipped scenarios before its engine has started.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../src/scenario/load.ts';
import { parse } from '../src/scenario/parse.ts';
import { readerOver, type ShippedFile, type ShippedFiles } from '../src/web/engine/desk.ts';
import { peakOf } from '../src/web/explore/rivalry.ts';
import type { Shipped } from '../src/web/page/catalogue.ts';

const FOLDER = 'scenarios';
/** Shown first, in this order; the rest by name. */
const FIRST = ['managed', 'rising', 'rupture', 'serbia-2025'];

/** Read the shipped scenarios by name: their texts, and the trees in them. */
export function shippedFiles(): ShippedFiles {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  const names = files.map((file) => file.slice(0, -'.yaml'.length));
  const place = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const sorted = names.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map((name) => [name, shippedFile(`${name}.yaml`)]));
}

function shippedFile(file: string): ShippedFile {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const parsed = parse(text, file);
  if ('problems' in parsed) throw new Error(`${file} cannot be read`);
  return { text, value: parsed.source.value as ShippedFile['value'] };
}

/** List the shipped scenarios, those shown first in front. */
export async function catalogueOf(files: ShippedFiles): Promise<Shipped[]> {
  const read = readerOver(files);
  return Promise.all(
    Object.keys(files).map(async (id) => {
      const { scenario } = await loadScenario(id, { read });
      const peak = peakOf(scenario.lever);
      const from = Math.max(0, scenario.lever.indexOf(peak));
      const first = FIRST.slice(0, 3).includes(id);
      return { id, name: scenario.name, first, peak, from, start: scenario.case.start };
    }),
  );
}
