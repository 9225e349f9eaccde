import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadExperiment } from '../../../experiment/ask/load.ts';
import { type CitationStyle, type Cited, type CitedScenario, citation, LICENCES } from '../../../report/cite/citation.ts';
import { wrapped } from '../../../report/words/terminal-text.ts';
import { list, plural } from '../../../report/words/words.ts';
import { PLAIN_CASE } from '../../../scenario/plain-case.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { experimentNamed } from '../../inputs/experiment-check.ts';
import { readerBeside } from '../../inputs/experiment-files.ts';
import { loadScenarios } from '../../inputs/noticed-scenarios.ts';
import { packageVersion } from '../../package/package-root.ts';
import { shippedNames } from '../../package/shipped.ts';
import { citedFrom, releaseOf } from '../../results/forms/cited.ts';
import { sealState } from '../../results/manifest-seal.ts';
import { foundResults, type ResultFolder } from '../../results/result-folders.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';
import { stylesOf } from '../../terminal/terminal.ts';

const NAMES: Readonly<Record<CitationStyle, string>> = { bibtex: 'BibTeX', apa: 'APA', ris: 'RIS' };

/**
 * Say how the software is cited, and with it a scenario, an experiment or a result. A single form is given alone, so that
 * it can go into a file.
 *
 * @throws UsageError where a folder holds no result, or several
 */
export async function cite(io: Io, of: string | undefined, styles: readonly CitationStyle[]): Promise<void> {
  const cited = await citedAs(io, of);
  const { bold, dim } = stylesOf(io);
  const alone = styles.length === 1;
  for (const style of styles) {
    if (!alone) io.say(bold(NAMES[style]));
    for (const line of citation(cited, style).split('\n')) io.say(line);
    if (!alone) io.say('');
  }
  if (!alone) for (const line of wrapped(LICENCES, io.columns - 1)) io.say(dim(line));
}

async function citedAs(io: Io, of: string | undefined): Promise<Cited> {
  const release = releaseOf(packageVersion());
  if (of === undefined) return { ...release, scenarios: [] };
  if (of.trim() === '')
    throw new UsageError('which scenario, experiment or result?', `${PROGRAM} cite alone is for the software`);
  // A folder that happens to be called as a scenario is not meant, unless it holds results.
  const isFolder = statSync(resolve(io.folder, of), { throwIfNoEntry: false })?.isDirectory() ?? false;
  const found = isFolder ? foundResults([of], io.folder, io.warn) : [];
  if (found.length > 0) return citedResult(io, of, found);
  if (isFolder && !shippedNames().includes(of))
    throw new UsageError(`there is no result in ${of}`, `make one: ${PROGRAM} run ${PLAIN_CASE}`);
  const asked = experimentNamed(of, io.folder);
  if (asked !== undefined) {
    const { experiment, scenarios } = await loadExperiment(asked, readerBeside(asked.path, io.folder));
    return { ...release, experiment: experiment.name, scenarios: scenarios.map(named) };
  }
  const loaded = await loadScenarios(io, [of], { set: [], without: [] });
  return { ...release, scenarios: loaded.map(({ scenario }) => named(scenario)) };
}

const named = ({ id, name, hash }: Required<CitedScenario>): CitedScenario => ({ id, name, hash });

function citedResult(io: Io, of: string, found: readonly ResultFolder[]): Cited {
  if (found.length > 1)
    throw new UsageError(
      `${of} holds ${plural(found.length, 'result')}: ${list(found.map(({ name }) => name))}`,
      `name one of them, for example ${of}/${found[0].name}`,
    );
  const [{ manifest }] = found;
  const cited = citedFrom(manifest);
  if (cited === undefined)
    throw new UsageError(`the manifest in ${of} names no version`, 'give the command of the result once more');
  if (sealState(manifest) === 'broken') io.warn(`⚠ ${of}: its manifest was changed since it was written`);
  return cited;
}
