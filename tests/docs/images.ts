import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { renderSvg } from '../../src/cli/results/render/picture.ts';
import { renderPng } from '../../src/cli/results/render/png.ts';
import { compare } from '../../src/experiment/compare/compare.ts';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { comparisonChart } from '../../src/report/subjects/compare/charts/chart.ts';
import { recordEquidistanceChart } from '../../src/report/subjects/record/charts/equidistance.ts';
import { recordView } from '../../src/report/subjects/record/view.ts';
import { picturesOf } from '../../src/report/subjects/run/pictures.ts';
import { loadShipped } from '../shipped.ts';
import { choiceCurves } from './choice-curves.ts';
import { choicePlate } from './choice-plate.ts';

/** Runs and seed of the pictures in the documentation. */
export const IMAGE_RUNS = { runs: 400, seed: 'equidistance' };

/** Make the pictures of the documentation: SVG by file name. */
export async function documentationImages(): Promise<Map<string, string>> {
  const [base, rising] = await Promise.all(['serbia-2026', 'rising'].map((name) => loadShipped(name)));
  const reference = ensemble(base, IMAGE_RUNS);
  const version = packageVersion();
  const svgs = new Map<string, string>();
  const draw = async (name: string, shown: Ensemble, id: string) => {
    const picture = picturesOf(shown, { version, ...(shown === reference ? {} : { reference }) }).find((each) => each.id === id);
    if (picture) svgs.set(name, await renderSvg(picture.spec, 'light'));
  };
  await draw('rising-equidistance', ensemble(rising, IMAGE_RUNS), 'equidistance');
  await draw('serbia-2026-channels', reference, 'channels');
  const futures = await Promise.all(['managed', 'rising', 'rupture'].map((name) => loadShipped(name)));
  const comparison = compare(futures, { ...IMAGE_RUNS, reference: base });
  svgs.set('comparison', await renderSvg(comparisonChart(comparison, version), 'light'));
  const view = recordView(shippedRecord(), base, 'equidistance');
  svgs.set('measured-equidistance', await renderSvg(recordEquidistanceChart(view, version), 'light'));
  svgs.set('what-the-choice-hangs-on', await renderSvg(choicePlate(await choiceCurves(), version), 'light'));
  return svgs;
}

/** Rasterise one of them. */
export const toPng = renderPng;
