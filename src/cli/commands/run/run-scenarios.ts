import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { originsBetween } from '../../../experiment/compare/divergence.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { runJson } from '../../../report/subjects/run/json.ts';
import { runReport } from '../../../report/subjects/run/report.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { ALL } from '../../flags/shared-flags.ts';
import { loadScenarios, refuseUnnamed } from '../../inputs/noticed-scenarios.ts';
import { ownFile } from '../../inputs/scenario-files.ts';
import { packageVersion } from '../../package/package-root.ts';
import { type OutputFolder, openOutput } from '../../results/output.ts';
import { sayCommands, sayReport, sayScreenEnd, writeFinished } from '../../results/perform.ts';
import { type BoxesTold, boxesTold } from '../../results/render/boxes-told.ts';
import { dataOf } from '../../results/report-files.ts';
import { warnOfExpectations } from '../../runs/expectations.ts';
import { hangsOnFor } from '../../runs/hangs-on-runs.ts';
import {
  type NamedScenario,
  referenceFor,
  runEnsemble,
  runSettings,
  SIDE_RUNS,
  secondOpinionFor,
  theoriesFor,
} from '../../runs/reference-runs.ts';
import type { RunChoices } from '../../runs/run-flags.ts';
import { uncertaintyFor } from '../../runs/uncertainty-runs.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine } from '../../terminal/terminal.ts';
import { nextWords, runWords } from './line.ts';

/** Runs under which the figure of the second opinion would be noise. */
const LEAST_SECOND = 50;

/** Run scenarios on shared luck: say what happened, and write pictures and data. */
export async function runScenarios(io: Io, choices: RunChoices): Promise<void> {
  const loaded = await loadAll(io, choices);
  const scenarios = loaded.map(({ scenario }) => scenario);
  const folders = scenarios.map(({ id }) => openOutput(choices.folderOf(id), io.warn));
  try {
    const printed: object[] = [];
    const boxes = boxesTold(io);
    for (const [k, each] of loaded.entries()) {
      const isApart = k > 0 && !choices.more && !choices.json && !choices.quiet;
      printed.push(...(await runOne(io, each, folders[k], { ...choices, boxes, isApart })));
    }
    if (choices.json) io.say(jsonLine(printed.length === 1 ? printed[0] : printed));
    else if (!choices.quiet) sayWhere(io, scenarios, choices);
  } finally {
    for (const folder of folders) folder.abandon();
  }
}

async function loadAll(io: Io, choices: RunChoices): Promise<NamedScenario[]> {
  const scenarios = (await loadScenarios(io, choices.scenarios, choices)).map(({ scenario }) => scenario);
  refuseUnnamed(scenarios, 'their results would share a folder');
  return scenarios.map((scenario, k) => ({ name: choices.scenarios[k], scenario }));
}

async function runOne(
  io: Io,
  loaded: NamedScenario,
  folder: OutputFolder,
  choices: RunChoices & { readonly boxes: BoxesTold; readonly isApart: boolean },
): Promise<object[]> {
  const { scenario } = loaded;
  const { runs, metrics } = choices;
  const ensemble = await runEnsemble(io, scenario, runs, choices);
  const few = Math.min(runs, SIDE_RUNS);
  const reference = await referenceFor(io, loaded, few, choices);
  const secondOpinion =
    scenario.preset === 'second-opinion' || runs < LEAST_SECOND ? undefined : await secondOpinionFor(io, loaded, few, choices);
  const theories =
    choices.theory === ALL ? await theoriesFor(io, loaded, { ensemble, ...(reference && { reference }) }, choices) : undefined;
  const uncertainty = choices.uncertainty ? await uncertaintyFor(io, scenario, choices) : undefined;
  const origins = reference ? originsBetween(ensemble, reference) : null;
  const hangsOn = await hangsOnFor(io, scenario, choices);
  const report = runReport(ensemble, {
    version: packageVersion(),
    metrics,
    given: runSettings(choices),
    hangsOn,
    ...(origins && { origins }),
    ...(reference && { reference }),
    ...(secondOpinion && { secondOpinion }),
    ...(theories && { theories }),
    ...(uncertainty && { uncertainty }),
  });
  const { formats, dark, boxes, quiet } = choices;
  const drawing = { formats, dark, boxes, quiet, doing: `${scenario.id}: drawing` };
  const files = await writeFinished(io, folder, { report, command: runWords([scenario], choices) }, drawing);
  await warnOfExpectations(io, loaded, reference ? [ensemble, reference] : [ensemble], choices);
  if (choices.isApart) io.say('');
  if (!quiet && !choices.json) sayReport(io, report, choices.more);
  const paths = files.map((name) => relative(io.folder, `${folder.path}/${name}`));
  const own = dataOf(report, paths);
  return theories ? theories.map((each) => (each.ensemble === ensemble ? own : theoryData(each.ensemble, paths))) : [own];
}

/** Write down a further theory; the pictures and data of a single theory are the scenario's own. */
function theoryData(ensemble: Ensemble, paths: readonly string[]): object {
  const shared = paths.filter((path) => /[\\/](theories(-dark)?\.[\w.]+|report\.html)$/.test(path));
  return { ...runJson(ensemble, packageVersion()), files: shared };
}

/** Write the command that makes a scenario of one's own from another; beside it, if that lies elsewhere. */
function yoursWords({ folder }: Io, base: string): string[] {
  const file = ownFile(base, folder);
  const path = file === undefined ? '' : relative(folder, file);
  const home = path.startsWith('..') || isAbsolute(path) ? dirname(base) : '.';
  return ['new', freeName(folder, home), '--from', base];
}

/** Find a name that no file has yet. */
function freeName(folder: string, home: string): string {
  const names = Array.from({ length: 99 }, (_, k) => join(home, k === 0 ? 'my-class' : `my-class-${k + 1}`).replaceAll(sep, '/'));
  return names.find((name) => !existsSync(resolve(folder, `${name}.yaml`))) ?? names[0];
}

function sayWhere(io: Io, scenarios: readonly Scenario[], choices: RunChoices): void {
  const folders = scenarios.map(({ id }) => join(choices.out, id));
  const last = choices.scenarios[choices.scenarios.length - 1];
  const next = [['Next', nextWords(choices)] as const, ['Yours', yoursWords(io, last)] as const];
  const say = choices.more ? sayCommands : sayScreenEnd;
  say(io, folders, { command: runWords(scenarios, choices), next }, choices.formats);
}
