import type { CommandModule } from 'yargs';
import { plural } from '../../report/words.ts';
import { loadScenario } from '../../scenario/load.ts';
import { type Problem, showProblem } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
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
      const checked = await Promise.allSettled(files.map((name) => loadScenario(name, { read: readerFrom(io.folder) })));
      const failed: unknown[] = [];
      for (const [k, each] of checked.entries()) {
        if (each.status === 'rejected') failed.push(each.reason);
        else sayGood(io, files[k], each.value);
      }
      if (failed.length > 0) throw new AggregateError(failed);
    },
  };
}

function sayGood(io: Io, name: string, { scenario, notices }: { scenario: Scenario; notices: readonly Problem[] }): void {
  for (const notice of notices) io.say(showProblem(notice));
  const { events, horizon, hash, provenance } = scenario;
  io.say(`✔ ${name}: ${plural(horizon, 'month')}, ${plural(events.length, 'event')}, ${plural(provenance.length, 'value')}, hash ${hash}`);
}
