// Computes the numbers of the answer keys from the model, and writes them as data of the page.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensemble } from '../src/experiment/runs/ensemble.ts';
import type { Ensemble } from '../src/experiment/runs/outcomes.ts';
import { deskOver } from '../src/web/engine/scenario-cache.ts';
import { RUN_COUNTS } from '../src/web/engine/run-counts.ts';
import type { Answers } from '../src/web/teach/keys/answered.ts';
import { answersOf } from '../src/web/teach/keys/numbers.ts';
import { SET_UPS, type SetUpName } from '../src/web/teach/set-ups.ts';
import { shippedFiles } from './build-scenarios.ts';

const FILE = 'src/web/teach/keys/answers.json';

/** Run every set-up as the page runs it, and read the numbers of the keys from the runs. */
export async function computedAnswers(): Promise<Readonly<Record<string, Answers>>> {
  const desk = deskOver(shippedFiles());
  const ensembles = new Map<string, Ensemble>();
  for (const [name, choice] of Object.entries(SET_UPS))
    ensembles.set(name, ensemble(await desk.scenarioOf(choice), { runs: RUN_COUNTS, seed: choice.seed }));
  return answersOf((name: SetUpName) => ensembles.get(name)!);
}

/** Write the keys where they differ from those that are there. */
export async function writeAnswers(): Promise<void> {
  const rows = Object.entries(await computedAnswers()).map(
    ([exercise, numbers]) =>
      `  "${exercise}": {\n${Object.entries(numbers)
        .map(([name, answered]) => `    "${name}": ${JSON.stringify(answered).replace(',', ', ')}`)
        .join(',\n')}\n  }`,
  );
  const text = `{\n${rows.join(',\n')}\n}\n`;
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) writeFileSync(FILE, text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await writeAnswers();
