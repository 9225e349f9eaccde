// What the classroom page knows of the shipped scenarios before its engine has started.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensemble } from '../src/experiment/runs/ensemble.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { parse } from '../src/scenario/text/parse.ts';
import type { Scenario } from '../src/scenario/fields/scenario.ts';
import { readerOver, type ShippedFile, type ShippedFiles } from '../src/web/engine/scenario-cache.ts';
import { RUN_COUNTS } from '../src/web/engine/run-counts.ts';
import { peakOf } from '../src/web/engine/rivalry.ts';
import type { ShippedBand, Shipped } from '../src/web/page/catalogue.ts';
import { PAGE_SEED } from '../src/web/page/share.ts';
import { PLAIN_CASE } from '../src/scenario/plain-case.ts';

const FOLDER = 'scenarios';
/** Shown first, in this order; the rest by name. */
const FIRST = ['managed', 'rising', 'rupture', PLAIN_CASE];

/** Read the shipped scenarios by name. */
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
  return { value: parsed.source.value as ShippedFile['value'] };
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
      const shown = { id, name: scenario.name, first, peak, from, start: scenario.case.start };
      return first ? { ...shown, band: bandOf(scenario) } : shown;
    }),
  );
}

/** Months between two points of a band. */
const STEP = 3;
const THOUSAND = 1000;

/** Run a scenario as the page does and keep its bands, coarsely: they are drawn an inch wide. */
function bandOf(scenario: Scenario): ShippedBand {
  const { outcomes, months } = ensemble(scenario, { runs: RUN_COUNTS, seed: PAGE_SEED });
  const at = (name: 'p05' | 'p25' | 'p75' | 'p95'): number[] =>
    outcomes.equidistance.byMonth
      .filter((_, month) => month % STEP === 0 || month === months)
      .map((quantiles) => Math.round(quantiles[name] * THOUSAND) / THOUSAND);
  return { runs: RUN_COUNTS, p05: at('p05'), p25: at('p25'), p75: at('p75'), p95: at('p95') };
}

/** Pick the scenarios shown first and what they extend. */
export function firstFiles(files: ShippedFiles, catalogue: readonly Shipped[]): ShippedFiles {
  const names = new Set<string>();
  for (const { id, first } of catalogue)
    for (let name: string | undefined = first ? id : undefined; name !== undefined; name = files[name].value.extends) names.add(name);
  return Object.fromEntries([...names].map((name) => [name, files[name]]));
}
