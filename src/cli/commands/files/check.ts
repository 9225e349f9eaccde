import type { CommandModule } from 'yargs';
import { plural } from '../../../report/words/words.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { eitherFlag, type Given, switchFlag, withFlags } from '../../flags/flag-table.ts';
import type { NoticedScenario } from '../../inputs/idle-notices.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';

export const CHECK_FLAGS = {
  expect: eitherFlag('tell each expectation by itself; --no-expect tests none and saves a second a file'),
  upgrade: switchFlag('rewrite files of format 1 in format 2; the old text is kept in FILE.old'),
  schema: switchFlag('print the JSON Schema of scenario files, for editors, and check nothing'),
};

type CheckFlags = Given<typeof CHECK_FLAGS> & { readonly files?: readonly string[] | undefined };

/** Make the command that checks scenario files and tells all problems at once; it also says what one may hold. */
export function checkCommand(io: Io): CommandModule<object, CheckFlags> {
  return {
    command: 'check [files..]',
    describe: 'check files: all problems at once, and what they expect of runs',
    builder: (yargs) =>
      withFlags(
        yargs.positional('files', { type: 'string', array: true, describe: 'paths, or names of shipped scenarios' }),
        CHECK_FLAGS,
      ).epilogue(
        examplesText([
          ['$0 check my-class.yaml', ''],
          ['$0 check rising --expect', 'does it show what its author believes?'],
          ['$0 check *.yaml --no-expect', 'mistakes only: nothing is run'],
          ['$0 check --upgrade my-class.yaml', 'a file of an earlier version, as this one writes it'],
          ['$0 check --schema', 'what a scenario may say, for an editor'],
        ]),
      ),
    handler: async ({ files = [], expect, schema, upgrade: isUpgrade }) => {
      if (schema) return await printSchema(io, files, { expect, isUpgrade });
      if (isUpgrade) return await upgrade(io, files, expect);
      await checkFiles(io, files, expect);
    },
  };
}

function refuseNone(files: readonly string[]): void {
  if (files.length === 0) throw new UsageError('which file?', `for example: ${PROGRAM} check my-class.yaml`);
}

async function upgrade(io: Io, files: readonly string[], expect: boolean | undefined): Promise<void> {
  refuseNone(files);
  if (expect !== undefined) throw new UsageError('--upgrade rewrites a file, and tests no expectation', 'leave out --expect');
  await (await import('./upgrade.ts')).upgradeFiles(io, files);
}

async function checkFiles(io: Io, files: readonly string[], expect: boolean | undefined): Promise<void> {
  refuseNone(files);
  const [{ checkExperiment, experimentNamed }, { loadNoticed: loadTold }, { checkExpectations }] = await Promise.all([
    import('../../inputs/experiment-check.ts'),
    import('../../inputs/idle-notices.ts'),
    import('../../runs/expectations.ts'),
  ]);
  const asked = files.map((name) => ({ name, experiment: experimentNamed(name, io.folder) }));
  const experiments = asked.flatMap(({ experiment }) => experiment ?? []);
  const scenarios = asked.flatMap(({ name, experiment }) => (experiment ? [] : [name]));
  const checked = await Promise.allSettled(scenarios.map((name) => loadTold(name, { read: readerFrom(io.folder, io.texts) })));
  const failed: unknown[] = [];
  for (const [k, each] of checked.entries()) {
    if (each.status === 'rejected') failed.push(each.reason);
    else {
      sayGood(io, scenarios[k], each.value);
      if (expect !== false)
        failed.push(...(await checkExpectations(io, { name: scenarios[k], scenario: each.value.scenario }, expect === true)));
    }
  }
  const answers = await Promise.allSettled(experiments.map((found) => checkExperiment(found, io.folder)));
  for (const each of answers) {
    if (each.status === 'rejected') failed.push(each.reason);
    else for (const line of each.value) io.say(line);
  }
  if (failed.length > 0) throw new AggregateError(failed);
}

async function printSchema(
  io: Io,
  files: readonly string[],
  { expect, isUpgrade }: { readonly expect: boolean | undefined; readonly isUpgrade: boolean | undefined },
): Promise<void> {
  const odd = files[0] ?? (expect !== undefined ? '--expect' : isUpgrade ? '--upgrade' : undefined);
  if (odd !== undefined)
    throw new UsageError('--schema prints what a scenario may say, and checks nothing', `leave out either it or ${odd}`);
  const { jsonSchema } = await import('../../../scenario/fields/schema.ts');
  io.say(JSON.stringify(jsonSchema(), null, 2));
}

function sayGood(io: Io, name: string, { scenario, notices }: NoticedScenario): void {
  for (const notice of notices) io.say(notice);
  const { events, horizon, hash, provenance } = scenario;
  io.say(
    `✔ ${name}: ${plural(horizon, 'month')}, ${plural(events.length, 'event')}, ${plural(provenance.length, 'value')}, hash ${shortHash(hash)}`,
  );
}
