import { coursesOf } from '../../../experiment/runs/course.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { runContents } from '../../../report/subjects/run/contents.ts';
import { DEMAND_HEAD, demandRows, trajectoryHead, trajectoryRows, WRITTEN_RUNS } from '../../../report/subjects/run/csv.ts';
import { runJson } from '../../../report/subjects/run/json.ts';
import type { PictureOptions } from '../../results/render/pictures.ts';
import { jsonText, type PictureFileOptions, writtenFiles } from '../../results/report-files.ts';
import type { Files } from '../../results/table-files.ts';

/** How the results of one scenario are to be written. */
export interface ResultOptions extends PictureOptions, PictureFileOptions {
  /** Command line that makes them again. */
  readonly command: string;
}

/** Write the results of one ensemble as files by name. */
export async function resultFiles(ensemble: Ensemble, options: ResultOptions): Promise<Files> {
  const { reportPictures } = await import('../../results/render/pictures.ts');
  const files = await writtenFiles(
    {
      pictures: () => reportPictures(ensemble, options),
      contents: (sections) => runContents(ensemble, sections, options),
      tables: () => tablesOf(ensemble),
    },
    { ...options, saved: (id) => `${ensemble.scenario.id}-${id}` },
  );
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  files.set('summary.json', jsonText(runJson(ensemble, options.version, names, options.uncertainty)));
  files.set('manifest.json', jsonText(manifestOf(ensemble, options, names)));
  return files;
}

function tablesOf({ scenario, seed, runs }: Ensemble): [string, string][] {
  const trajectories = [trajectoryHead(scenario)];
  const demands = [DEMAND_HEAD];
  const courseOf = coursesOf(scenario, seed);
  for (let replicate = 0; replicate < Math.min(runs, WRITTEN_RUNS); replicate++) {
    const course = courseOf(replicate);
    trajectories.push(...trajectoryRows(course));
    demands.push(...demandRows(course));
  }
  return [
    ['trajectories.csv', `${trajectories.join('\n')}\n`],
    ['demands.csv', `${demands.join('\n')}\n`],
  ];
}

function manifestOf({ scenario, seed, runs, months }: Ensemble, { version, command }: ResultOptions, files: readonly string[]) {
  const { id, hash, lens, preset } = scenario;
  return { schema: 'equidistance/manifest/2', version, command, id, hash, seed, runs, months, lens, preset, files, scenario };
}
