import { isExperiment, loadExperiment } from '../../experiment/ask/load.ts';
import { plural } from '../../report/words/words.ts';
import { type ExperimentText, findExperimentText, noticeLines, readerBeside } from './experiment-files.ts';

/** Find the experiment that a name or path means, if it means one rather than a scenario. */
export function experimentNamed(name: string, folder: string): ExperimentText | undefined {
  const found = findExperimentText(name, folder);
  return found && isExperiment(found.text) ? found : undefined;
}

/** Check an experiment; return a line for each input that changes nothing, and the one that says it is good. */
export async function checkExperiment({ name, path, file, text }: ExperimentText, folder: string): Promise<string[]> {
  const loaded = await loadExperiment({ file, text }, readerBeside(path, folder));
  const { experiment } = loaded;
  const { question, levers, uncertainties, outcomes, replicates, contest } = experiment;
  const parts = [
    ...(contest ? [`${contest.policies.length} policies`] : []),
    plural(levers.length, 'lever'),
    plural(uncertainties.length, 'uncertain number'),
    plural(outcomes.length, 'outcome'),
  ];
  return [...noticeLines(loaded), `✔ ${name}: ${question}, ${parts.join(', ')}, ${plural(replicates, 'run')} of each point`];
}
