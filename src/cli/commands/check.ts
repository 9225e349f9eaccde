import type { CommandModule } from 'yargs';
import { plural } from '../../report/words.ts';
import { loadScenario } from '../../scenario/load.ts';
import { type Problem, ScenarioError, showProblem } from '../../scenario/problem.ts';
import { type Io, UsageError } from '../io.ts';
import { readerFrom } from '../scenario-files.ts';

/** Make the command that checks scenario files and tells all problems at once. */
export function checkCommand(io: Io): CommandModule<object, { files?: readonly string[] | undefined }> {
  return {
    command: 'check [files..]',
    describe: 'check scenario files, all problems at once',
    builder: (yargs) => yargs.positional('files', { type: 'string', array: true, describe: 'paths, or names of shipped scenarios' }).example('$0 check my-class.yaml', ''),
    handler: async ({ files = [] }) => {
      if (files.length === 0) throw new UsageError('which file?', 'for example: equidistance check my-class.yaml');
      const problems: Problem[] = [];
      for (const name of files) problems.push(...(await checked(io, name)));
      if (problems.length > 0) throw new ScenarioError(problems);
    },
  };
}

async function checked(io: Io, name: string): Promise<readonly Problem[]> {
  try {
    const { scenario, notices } = await loadScenario(name, { read: readerFrom(io.folder) });
    for (const notice of notices) io.say(showProblem(notice));
    const { events, horizon, hash, provenance } = scenario;
    io.say(`✔ ${name}: ${plural(horizon, 'month')}, ${plural(events.length, 'event')}, ${plural(provenance.length, 'value')}, hash ${hash}`);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
}
