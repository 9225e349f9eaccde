import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { metricsOf } from '../../../experiment/runs/metrics.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { theoriesOf, type UnderLens } from '../../../experiment/runs/theories.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { type RunJson, runJson } from '../../../report/subjects/run/json.ts';
import { summaryOf } from '../../../report/subjects/run/summary.ts';
import { metricsSentence } from '../../../report/subjects/theories/metrics-words.ts';
import { theoriesSentences } from '../../../report/subjects/theories/sentences.ts';
import { lensLine } from '../../../report/subjects/theories/words.ts';
import { uncertaintySentences } from '../../../report/subjects/uncertainty/words.ts';
import { paragraph } from '../../../report/words/terminal-text.ts';
import { capital } from '../../../report/words/words.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { quoted } from '../../flags/command-line.ts';
import { ALL } from '../../flags/shared-flags.ts';
import { loadScenarios, refuseUnnamed } from '../../inputs/noticed-scenarios.ts';
import { ownFile } from '../../inputs/scenario-files.ts';
import { packageVersion } from '../../package/package-root.ts';
import { type OutputFolder, openOutput } from '../../results/output.ts';
import { boxesTold } from '../../results/render/boxes-told.ts';
import { commitTelling } from '../../results/replaced.ts';
import { warnOfExpectations } from '../../runs/expectations.ts';
import {
  lensesFor,
  type NamedScenario,
  referenceFor,
  runEnsemble,
  runSettings,
  SIDE_RUNS,
  scepticFor,
} from '../../runs/reference-runs.ts';
import type { RunChoices } from '../../runs/run-flags.ts';
import { uncertaintyFor } from '../../runs/uncertainty-runs.ts';
import { sayClosing, written } from '../../terminal/closing.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, looksOf } from '../../terminal/terminal.ts';
import { commandLine } from './line.ts';
import { type ResultOptions, resultFiles } from './results.ts';

/** Runs under which the sceptic's figure would be noise. */
const LEAST_SCEPTIC = 50;

/** Run scenarios on shared luck: say what happened, and write pictures and data. */
export async function runScenarios(io: Io, choices: RunChoices): Promise<void> {
  const loaded = await loadAll(io, choices);
  const scenarios = loaded.map(({ scenario }) => scenario);
  const folders = scenarios.map(({ id }) => openOutput(choices.folderOf(id), io.warn));
  try {
    const printed: RunJson[] = [];
    const drawing = { ...choices, boxes: boxesTold(io) };
    for (const [k, each] of loaded.entries()) printed.push(...(await runOne(io, each, folders[k], drawing)));
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
  choices: RunChoices & Pick<ResultOptions, 'boxes'>,
): Promise<RunJson[]> {
  const { scenario } = loaded;
  const { runs, metrics } = choices;
  const ensemble = await runEnsemble(io, scenario, runs, choices);
  const few = Math.min(runs, SIDE_RUNS);
  const reference = await referenceFor(io, loaded, few, choices);
  const sceptic = scenario.preset === 'record' || runs < LEAST_SCEPTIC ? undefined : await scepticFor(io, loaded, few, choices);
  const side = { ...(reference && { reference }), ...(sceptic && { sceptic }) };
  const lenses =
    choices.lens === ALL ? await lensesFor(io, loaded, { ensemble, ...(reference && { reference }) }, choices) : undefined;
  const uncertainty = choices.uncertainty ? await uncertaintyFor(io, scenario, choices) : undefined;
  const known = uncertainty && { uncertainty };
  if (!choices.quiet) io.progress(`${scenario.id}: drawing`);
  const command = commandLine([scenario], choices);
  const { formats, dark, boxes } = choices;
  const how = { formats, dark, boxes, metrics, command };
  const options = { version: packageVersion(), ...how, ...side, ...known, ...(lenses && { lenses }) };
  const files = await resultFiles(ensemble, options);
  io.progress('');
  commitTelling(io, folder, files);
  await warnOfExpectations(io, loaded, reference ? [ensemble, reference] : [ensemble], choices);
  if (!choices.quiet && !choices.json)
    for (const line of linesOf(io, ensemble, { ...side, ...known, given: runSettings(choices), lenses }, metrics)) io.say(line);
  const paths = [...files.keys()].map((name) => relative(io.folder, `${folder.path}/${name}`));
  return lenses ? lensJson(ensemble, lenses, paths, uncertainty) : [runJson(ensemble, packageVersion(), paths, uncertainty)];
}

/** Write down every lens; the pictures and data of a single lens are the scenario's own. */
function lensJson(own: Ensemble, lenses: readonly UnderLens[], paths: readonly string[], uncertainty?: Uncertainty): RunJson[] {
  const shared = paths.filter((path) => /[\\/](theories(-dark)?\.[\w.]+|report\.html)$/.test(path));
  return lenses.map(({ ensemble }) =>
    ensemble === own ? runJson(ensemble, packageVersion(), paths, uncertainty) : runJson(ensemble, packageVersion(), shared),
  );
}

interface Side {
  readonly reference?: Ensemble;
  readonly sceptic?: { readonly middle: number; readonly choosing: number };
  readonly uncertainty?: Uncertainty;
  readonly given: readonly string[];
  readonly lenses: readonly UnderLens[] | undefined;
}

/** Say what happened, and what was asked for beyond it. */
function linesOf(io: Io, ensemble: Ensemble, { lenses, uncertainty, ...side }: Side, metrics: boolean): string[] {
  const { reference } = side;
  const looks = looksOf(io);
  const paragraphs: [string, string][] = [];
  if (uncertainty) paragraphs.push(['Not knowing', uncertaintySentences(uncertainty, ensemble).join(' ')]);
  if (lenses) {
    paragraphs.push(['Theories', theoriesSentences(theoriesOf(lenses), ensemble.scenario).join(' ')]);
    for (const lens of lenses) paragraphs.push([capital(lens.lens), `${capital(lensLine(lens))}.`]);
  }
  if (metrics) {
    const compared = reference && reference.scenario.hash !== ensemble.scenario.hash ? reference : undefined;
    paragraphs.push(['Indices', metricsSentence(metricsOf(ensemble, compared), compared?.scenario.id)]);
  }
  return [
    ...summaryOf(ensemble, { ...looks, ...side }),
    ...paragraphs.flatMap(([label, text]) => paragraph(label, text, looks)),
    '',
  ];
}

/** Write the command that makes a scenario of one's own from another; beside it, if that lies elsewhere. */
function yoursLine({ program, folder }: Io, base: string): string {
  const file = ownFile(base, folder);
  const path = file === undefined ? '' : relative(folder, file);
  const home = path.startsWith('..') || isAbsolute(path) ? dirname(base) : '.';
  return [program, 'new', quoted(freeName(folder, home)), '--from', quoted(base)].join(' ');
}

/** Find a name that no file has yet. */
function freeName(folder: string, home: string): string {
  const names = Array.from({ length: 99 }, (_, k) => join(home, k === 0 ? 'my-class' : `my-class-${k + 1}`).replaceAll(sep, '/'));
  return names.find((name) => !existsSync(resolve(folder, `${name}.yaml`))) ?? names[0];
}

function sayWhere(io: Io, scenarios: readonly Scenario[], choices: RunChoices): void {
  const places = scenarios.map(({ id }) => `${join(choices.out, id)}/`);
  sayClosing(io, [
    written(places.join(', '), choices.formats),
    ['Again', commandLine(scenarios, choices, io.program)],
    ['Next', `${io.program} list`],
    ['Yours', yoursLine(io, choices.scenarios[choices.scenarios.length - 1])],
  ]);
}
