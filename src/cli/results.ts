import type { Ensemble } from '../experiment/outcomes.ts';
import { runnerOf } from '../experiment/trajectory.ts';
import { DEMAND_HEAD, demandRows, trajectoryHead, trajectoryRows } from '../report/csv.ts';
import { runJson } from '../report/json.ts';
import type { ReportSection } from '../report/report-page.ts';
import type { Format } from './formats.ts';
import type { Plate, PlateOptions } from './render/plates.ts';

/** Runs whose months are written one by one; the rest is in the summary. */
const WRITTEN_RUNS = 1000;

/** How the results of one scenario are to be written. */
export interface ResultOptions extends PlateOptions {
  readonly formats: readonly Format[];
  /** Also write the dark pictures as files of their own. */
  readonly dark: boolean;
  /** Command line that makes them again. */
  readonly command: string;
}

/** Write the results of one ensemble as files by name. */
export async function resultFiles(ensemble: Ensemble, options: ResultOptions): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const wants = (format: Format) => options.formats.includes(format);
  const draws = wants('svg') || wants('png') || wants('html');
  if (draws || wants('vl')) {
    const { platesOf } = await import('./render/plates.ts');
    const plates = platesOf(ensemble, options);
    if (wants('vl'))
      for (const { id, spec } of plates.filter(({ reportOnly }) => !reportOnly))
        files.set(`${id}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`);
    if (draws) await drawInto(files, ensemble, plates, options);
  }
  if (wants('csv')) writeTables(files, ensemble);
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  files.set('summary.json', `${JSON.stringify(runJson(ensemble, options.version, names, options.uncertainty), null, 1)}\n`);
  files.set('manifest.json', `${JSON.stringify(manifestOf(ensemble, options, names), null, 1)}\n`);
  return files;
}

/** Draw the pictures, and write the report around them. */
async function drawInto(
  files: Map<string, string | Uint8Array>,
  ensemble: Ensemble,
  plates: readonly Plate[],
  options: ResultOptions,
): Promise<void> {
  const { renderPng, renderSvg } = await import('./render/picture.ts');
  const html = options.formats.includes('html');
  const sections: ReportSection[] = [];
  for (const plate of plates.filter(({ reportOnly }) => html || !reportOnly)) {
    const { id, spec, tables, hover, heading, paragraphs, reportOnly } = plate;
    const light = await renderSvg(spec, 'light', { prefix: `${id}-` });
    const dark = options.dark || html ? await renderSvg(spec, 'dark', { prefix: `${id}-dark-` }) : '';
    const wants = (format: Format) => options.formats.includes(format) && !reportOnly;
    if (wants('svg')) files.set(`${id}.svg`, light);
    if (wants('png')) files.set(`${id}.png`, await renderPng(light));
    if (options.dark && wants('svg')) files.set(`${id}-dark.svg`, dark);
    if (options.dark && wants('png')) files.set(`${id}-dark.png`, await renderPng(dark));
    const file = `${ensemble.scenario.id}-${id}`;
    const picture = { light, dark, description: spec.description, tables, file, spec, ...(hover && { hover }) };
    sections.push({ id, heading, paragraphs, pictures: [picture] });
  }
  if (!html) return;
  const { reportOf } = await import('./render/report.ts');
  files.set('report.html', reportOf(ensemble, sections, options));
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
