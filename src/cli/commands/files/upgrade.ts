import { chmodSync, existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { loadExperiment } from '../../../experiment/ask/load.ts';
import { EXPERIMENT_KEYS } from '../../../experiment/ask/schema.ts';
import { FORMAT, inFormatOfNow, SCENARIO_KEYS } from '../../../scenario/fields/format.ts';
import { type UpgradedText, upgradedText } from '../../../scenario/fields/upgraded-text.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { parse } from '../../../scenario/text/parse.ts';
import { ScenarioError } from '../../../scenario/text/problem.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { telling } from '../../files/disk-errors.ts';
import { readBytes } from '../../files/read-text.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { experimentNamed } from '../../inputs/experiment-check.ts';
import { readerBeside } from '../../inputs/experiment-files.ts';
import { LARGEST_SCENARIO, readerFrom } from '../../inputs/scenario-files.ts';
import type { Io } from '../../terminal/io.ts';

/** A file that may be of a former format: what it says, and what comes of a text in its place. */
interface Upgradable {
  readonly path: string;
  readonly text: string;
  readonly places: typeof SCENARIO_KEYS;
  /** Write down all that a text means, to be held against another; throws where something is wrong in it. */
  meaning(text: string): Promise<string>;
}

/**
 * Rewrite files of a former format in the one of now, each in its place; the old text is kept beside it. A file in
 * which something is wrong stays as it is.
 *
 * @throws AggregateError with what is wrong in each
 */
export async function upgradeFiles(io: Io, files: readonly string[]): Promise<void> {
  const failed: unknown[] = [];
  for (const name of files) {
    try {
      io.say(`✔ ${name}: ${await upgraded(name, io.folder)}`);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed);
}

async function upgraded(name: string, folder: string): Promise<string> {
  const { path, text, places, meaning } = await found(name, folder);
  const before = await meaning(text);
  const parsed = parse(text, name);
  if ('problems' in parsed) throw new ScenarioError(parsed.problems);
  const update = inFormatOfNow(parsed.source, places);
  if (!update.isFormer) return `format ${FORMAT} already, and left as it is`;
  const fresh = upgradedText(text, parsed.source, update);
  if ((await meaning(fresh.text)) !== before) throw new Error(`${name} would say something else in format ${FORMAT}`);
  return `${[`now format ${FORMAT}`, ...fresh.changes].join('; ')}; the old text is in ${replace(path, fresh, folder)}`;
}

async function found(name: string, folder: string): Promise<Upgradable> {
  const experiment = experimentNamed(name, folder);
  if (experiment !== undefined) {
    const { path, file, text } = experiment;
    const meaning = async (given: string): Promise<string> =>
      JSON.stringify((await loadExperiment({ file, text: given }, readerBeside(path, folder))).experiment);
    return { path, text, places: EXPERIMENT_KEYS, meaning };
  }
  const read = readerFrom(folder);
  const { file, text } = await read(name);
  const meaning = async (given: string): Promise<string> => {
    const { scenario } = await loadScenario(name, {
      read: async (asked, asker) => (asker === undefined ? { file, text: given } : read(asked, asker)),
    });
    return JSON.stringify([scenario, scenario.hash]);
  };
  return { path: resolve(folder, file), text, places: SCENARIO_KEYS, meaning };
}

/** Bytes that say of a text that it is UTF-8. */
const MARK = Buffer.from('\ufeff');

/** Put a text in the place of a file, which is kept under another name; return that name. */
function replace(path: string, { text }: UpgradedText, folder: string): string {
  const file = realpathSync(path);
  const kept = `${file}.old`;
  const shown = relative(folder, kept);
  if (existsSync(kept))
    throw new UsageError(`${shown} exists already, and the old text goes there`, 'move it away; nothing was changed');
  const bytes = readBytes(file, { shown: path, kind: 'a scenario or an experiment', largest: LARGEST_SCENARIO });
  const { mode } = statSync(file);
  telling(
    file,
    () => {
      writeWhole(kept, bytes);
      writeWhole(file, bytes.subarray(0, MARK.length).equals(MARK) ? Buffer.concat([MARK, Buffer.from(text)]) : text);
      for (const each of [kept, file]) chmodSync(each, mode);
    },
    () => 'the file is as it was',
  );
  return shown;
}
