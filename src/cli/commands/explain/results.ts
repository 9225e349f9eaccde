import type { Decision } from '../../../experiment/explain/decision.ts';
import { withCaption } from '../../../report/chart/frame.ts';
import type { ReportPicture } from '../../../report/page/report-page.ts';
import { explainJson } from '../../../report/subjects/explain/json.ts';
import { explainContents } from '../../../report/subjects/explain/page.ts';
import { runChart } from '../../../report/subjects/explain/picture.ts';
import { runHover, runTable, type ShownRun } from '../../../report/subjects/explain/picture-words.ts';
import { withoutSentences } from '../../../report/words/without.ts';
import { packageVersion } from '../../package/package-root.ts';
import { scriptedPage } from '../../results/render/scripted-page.ts';
import { isSameDecision } from './explain-turn.ts';
import type { ExplainChoices } from './flags.ts';
import { commandFor, explainWords, flagsFor } from './line.ts';

/** Name the folder of what is written of a run. */
export function resultName(id: string, { run, month, actor, channel }: ExplainChoices): string {
  const whose = [actor, channel].flatMap((each) => (each === undefined ? [] : [each]));
  return [id, 'run', run, ...(month === undefined ? [] : ['month', month]), ...whose].join('-');
}

/** Write the page and the data of a run as files by name; `all` are the decisions of its month. */
export async function explainFiles(
  shown: ShownRun,
  all: readonly Decision[],
  choices: ExplainChoices,
): Promise<Map<string, string>> {
  const { trajectory, decision, turned } = shown;
  const { without } = choices;
  const { scenario } = trajectory;
  const version = packageVersion();
  const others = all
    .filter((each) => decision !== undefined && !isSameDecision(each, decision))
    .map((each) => ({ decision: each, flags: flagsFor(each, scenario).join(' ') }));
  const page = explainContents(shown, {
    version,
    command: explainWords(choices).join(' '),
    turning: decision && turned && commandFor(decision, turned.flip, trajectory, choices).join(' '),
    others,
    without,
    picture: await pictureOf(shown, choices),
  });
  const json = explainJson(trajectory, { version, without }, decision, turned?.flip);
  const files = new Map([
    ['report.html', await scriptedPage(page)],
    ['summary.json', `${JSON.stringify(json, null, 1)}\n`],
  ]);
  const manifest = manifestOf(shown, choices, [...files.keys(), 'manifest.json']);
  return files.set('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
}

async function pictureOf(shown: ShownRun, choices: ExplainChoices): Promise<ReportPicture> {
  const { renderThemes } = await import('../../results/render/picture.ts');
  const spec = withCaption(runChart(shown, packageVersion()), withoutSentences(choices.without).join(' '));
  return {
    ...(await renderThemes(spec, { light: 'run-', dark: 'run-dark-' })),
    description: spec.description,
    tables: [runTable(shown)],
    file: resultName(shown.trajectory.scenario.id, choices),
    spec,
    hover: runHover(shown, spec),
  };
}

function manifestOf({ trajectory, decision }: ShownRun, choices: ExplainChoices, files: readonly string[]) {
  const { scenario, seed, replicate } = trajectory;
  const { id, hash, lens, preset, horizon: months } = scenario;
  return {
    schema: 'equidistance/explain-manifest/2',
    version: packageVersion(),
    command: explainWords(choices).join(' '),
    id,
    hash,
    seed,
    run: replicate,
    month: decision?.month ?? null,
    actor: decision?.actor ?? null,
    months,
    lens,
    preset,
    files,
    scenario,
  };
}
