import type { Ensemble } from '../experiment/outcomes.ts';
import { runnerOf } from '../experiment/trajectory.ts';
import { DEMAND_HEAD, demandRows, trajectoryHead, trajectoryRows } from '../report/csv.ts';
import { runJson } from '../report/json.ts';
import { limitsOf } from '../report/limits.ts';
import { type Picture, picturesOf } from '../report/pictures.ts';
import { type ReportSection, reportPage } from '../report/report-page.ts';
import { SECTION_WORDS } from '../report/section-words.ts';
import { indicatorsTable } from '../report/table.ts';
import { monthName, plural } from '../report/words.ts';
import type { Format } from './formats.ts';

/** Runs whose months are written one by one; the rest is in the summary. */
const WRITTEN_RUNS = 1000;

/** How the results of one scenario are to be written. */
export interface ResultOptions {
  readonly version: string;
  readonly formats: readonly Format[];
  /** Also write the dark pictures as files of their own. */
  readonly dark: boolean;
  /** Command line that makes them again. */
  readonly command: string;
  readonly reference?: Ensemble;
  readonly sceptic?: { readonly middle: number; readonly choosing: number };
}

/** Write the results of one ensemble as files by name. */
export async function resultFiles(ensemble: Ensemble, options: ResultOptions): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const wants = (format: Format) => options.formats.includes(format);
  const pictures = picturesOf(ensemble, options);
  if (wants('vl')) for (const { id, spec } of pictures) files.set(`${id}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
  if (wants('svg') || wants('png') || wants('html')) await drawInto(files, ensemble, pictures, options);
  if (wants('csv')) writeTables(files, ensemble);
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  files.set('summary.json', `${JSON.stringify(runJson(ensemble, options.version, names), null, 1)}\n`);
  files.set('manifest.json', `${JSON.stringify(manifestOf(ensemble, options, names), null, 1)}\n`);
  return files;
}

async function drawInto(
  files: Map<string, string | Uint8Array>,
  ensemble: Ensemble,
  pictures: readonly Picture[],
  options: ResultOptions,
): Promise<void> {
  const { renderPng, renderSvg, reportFonts } = await import('./render/picture.ts');
  const wants = (format: Format) => options.formats.includes(format);
  const sections: ReportSection[] = [];
  for (const { id, spec, tables } of pictures) {
    const light = await renderSvg(spec, 'light', { prefix: `${id}-` });
    if (wants('svg')) files.set(`${id}.svg`, light);
    if (wants('png')) files.set(`${id}.png`, await renderPng(light));
    const needsDark = options.dark || wants('html');
    const dark = needsDark ? await renderSvg(spec, 'dark', { prefix: `${id}-dark-` }) : '';
    if (options.dark && wants('svg')) files.set(`${id}-dark.svg`, dark);
    if (options.dark && wants('png')) files.set(`${id}-dark.png`, await renderPng(dark));
    sections.push({ id, ...SECTION_WORDS[id], pictures: [{ light, dark, description: spec.description, tables }] });
  }
  if (wants('html')) files.set('report.html', reportOf(ensemble, sections, options, reportFonts));
}

function reportOf(
  ensemble: Ensemble,
  sections: readonly ReportSection[],
  options: ResultOptions,
  fonts: (text: string) => string,
): string {
  const { scenario, runs, months, seed } = ensemble;
  const contents = {
    title: scenario.name,
    story: [scenario.story, ...scenario.changes].join('\n\n'),
    facts: `Equidistance ${options.version} · scenario ${scenario.id}, ${scenario.hash} · ${plural(runs, 'run')} of ${plural(months, 'month')} · seed “${seed}” · ${scenario.lens} lens · ${scenario.preset} settings`,
    limits: limitsOf(scenario),
    sections,
    indicators: indicatorsTable(ensemble),
    events: scenario.events,
    monthOf: (month: number) => monthName(scenario.case.start, month),
    provenance: scenario.provenance,
    command: options.command,
  };
  return reportPage({ ...contents, fonts: fonts(reportPage(contents)) });
}

function writeTables(files: Map<string, string | Uint8Array>, { scenario, seed, runs }: Ensemble): void {
  const trajectories = [trajectoryHead(scenario)];
  const demands = [DEMAND_HEAD];
  const run = runnerOf(scenario, seed);
  for (let replicate = 0; replicate < Math.min(runs, WRITTEN_RUNS); replicate++) {
    const trajectory = run(replicate);
    trajectories.push(...trajectoryRows(trajectory));
    demands.push(...demandRows(trajectory));
  }
  files.set('trajectories.csv', `${trajectories.join('\n')}\n`);
  files.set('demands.csv', `${demands.join('\n')}\n`);
}

function manifestOf({ scenario, seed, runs, months }: Ensemble, { version, command }: ResultOptions, files: readonly string[]) {
  const { id, hash, lens, preset } = scenario;
  return { schema: 'equidistance/manifest/1', version, command, id, hash, seed, runs, months, lens, preset, files, scenario };
}
