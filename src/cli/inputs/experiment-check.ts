import { isExperiment, loadExperiment } from '../../experiment/ask/load.ts';
import { plural } from '../../report/words/words.ts';
import { type ExperimentText, findExperimentText, readerBeside } from './experiment-files.ts';

/** Find the experiment that a name or path means, if it means one rather than a scenario. */
export function experimentNamed(name: string, folder: string): ExperimentText | undefined {
  const found = findExperimentText(name, folder);
  return found && isExperiment(found.text) ? found : undefined;
}

/** Check an experiment; return the line that says it is good. */
export async function checkExperiment({ name, path, file, text }: ExperimentText, folder: string): Promise<string> {
  const { experiment } = await loadExperiment({ file, text }, readerBeside(path, folder));
  const { question, levers, uncertainties, outcomes, replicates, contest } = experiment;
  const parts = [
    ...(contest ? [`${contest.policies.length} policies`] : []),
    plural(levers.length, 'lever'),
    plural(uncertainties.length, 'uncertain number'),
    plural(outcomes.length, 'outcome'),
  ];
  return `✔ ${name}: ${question}, ${parts.join(', ')}, ${plural(replicates, 'replicate')}`;
}
