import type { CommandModule } from 'yargs';
import { plural } from '../../report/words.ts';
import { shortHash } from '../../scenario/hash.ts';
import { loadScenario } from '../../scenario/load.ts';
import { type Problem, showProblem } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { UsageError } from '../../scenario/usage-error.ts';
import { examplesText } from '../examples.ts';
import { DEFAULT_SEED } from '../flags.ts';
import type { Io } from '../io.ts';
import { readerFrom } from '../scenario-files.ts';

interface CheckFlags {
  readonly files?: readonly string[] | undefined;
  readonly expect?: boolean | undefined;
}

/** Make the command that checks scenario files and tells all problems at once. */
export function checkCommand(io: Io): CommandModule<object, CheckFlags> {
  return {
    command: 'check [files..]',
    describe: 'check scenario and experiment files, all problems at once',
    builder: (yargs) =>
      yargs
        .positional('files', { type: 'string', array: true, describe: 'paths, or names of shipped scenarios' })
        .option('expect', { type: 'boolean', describe: 'run the scenario and test what it expects' })
        .epilogue(
          examplesText([
            ['$0 check my-class.yaml', ''],
            ['$0 check rising --expect', 'does it show what its author believes?'],
          ]),
        ),
    handler: async ({ files = [], expect }) => {
      if (files.length === 0) throw new UsageError('which file?', 'for example: $0 check my-class.yaml');
      const { checkExperiment, experimentNamed } = await import('../experiment-check.ts');
      const asked = files.map((name) => ({ name, experiment: experimentNamed(name, io.folder) }));
      const experiments = asked.flatMap(({ experiment }) => experiment ?? []);
      const scenarios = asked.flatMap(({ name, experiment }) => (experiment ? [] : [name]));
      const checked = await Promise.allSettled(scenarios.map((name) => loadScenario(name, { read: readerFrom(io.folder) })));
      const failed: unknown[] = [];
      for (const [k, each] of checked.entries()) {
        if (each.status === 'rejected') failed.push(each.reason);
        else {
          sayGood(io, scenarios[k], each.value);
          if (expect) failed.push(...(await unmet(io, scenarios[k], each.value.scenario)));
        }
      }
      const answers = await Promise.allSettled(experiments.map((found) => checkExperiment(found, io.folder)));
      for (const each of answers) {
        if (each.status === 'rejected') failed.push(each.reason);
        else io.say(each.value);
      }
      if (failed.length > 0) throw new AggregateError(failed);
    },
  };
}

/** Test what a scenario expects, say what came of it, and return what does not hold. */
async function unmet(io: Io, name: string, scenario: Scenario): Promise<UsageError[]> {
  const [{ testExpectations }, { testedInWords }] = await Promise.all([
    import('../../experiment/expectations.ts'),
    import('../../report/expectation-words.ts'),
  ]);
  const reader = readerFrom(io.folder);
  const { file } = await reader(name);
  const load = async (asked: string, months: number): Promise<Scenario> =>
    (
      await loadScenario(asked === scenario.id ? name : asked, {
        read: (other, from) => reader(other, from ?? (other === name ? undefined : file)),
        months,
      })
    ).scenario;
  const tested = await testExpectations(scenario, DEFAULT_SEED, load);
  for (const one of tested) io.say(`  ${testedInWords(one)}`);
  const wrong = tested.filter(({ holds }) => !holds).length;
  return wrong === 0
    ? []
    : [
        new UsageError(
          `${name}: ${plural(wrong, 'expectation')} of ${tested.length} not met`,
          'the finding is what the run says: change the text, or the scenario',
        ),
      ];
}

function sayGood(io: Io, name: string, { scenario, notices }: { scenario: Scenario; notices: readonly Problem[] }): void {
  for (const notice of notices) io.say(showProblem(notice));
  const { events, horizon, hash, provenance } = scenario;
  io.say(
    `✔ ${name}: ${plural(horizon, 'month')}, ${plural(events.length, 'event')}, ${plural(provenance.length, 'value')}, hash ${shortHash(hash)}`,
  );
}
