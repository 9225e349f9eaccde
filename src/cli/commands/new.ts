import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { loadScenario } from '../../scenario/load.ts';
import { UsageError } from '../../scenario/usage-error.ts';
import { type Flag, once } from '../flags.ts';
import type { Io } from '../io.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { draftOf } from '../scenario-draft.ts';
import { readerFrom, shippedNames } from '../scenario-files.ts';

/** Make the command that writes a first scenario of one's own. */
export function newCommand(io: Io): CommandModule<object, { name?: string | undefined; from?: Flag }> {
  return {
    command: 'new [name]',
    describe: 'write a scenario of your own to start from',
    builder: (yargs) =>
      yargs
        .positional('name', { type: 'string', describe: 'name of the file, without .yaml' })
        .option('from', { type: 'string', requiresArg: true, describe: 'scenario it extends (default serbia-2025)' })
        .example('$0 new my-class --from rising', ''),
    handler: async ({ name = '', from }) => {
      if (name === '') throw new UsageError('which name?', 'for example: equidistance new my-class');
      const id = name.replace(/\.ya?ml$/, '');
      if (!/^[A-Za-z][\w-]{0,59}$/.test(id))
        throw new UsageError(`"${name}" cannot be a scenario's name`, 'use letters, digits and dashes, for example my-class');
      const file = join(resolve(io.folder), `${id}.yaml`);
      if (existsSync(file)) throw new UsageError(`${id}.yaml exists already`, 'choose another name; nothing was changed');
      if (shippedNames().includes(id)) throw new UsageError(`${id} is the name of a shipped scenario`, 'choose another name');
      const base = once('from', from) ?? 'serbia-2025';
      const read = readerFrom(io.folder);
      const { scenario } = await loadScenario(base, { read });
      const schema = join(PACKAGE_ROOT, 'scenarios', 'scenario.schema.json');
      const text = draftOf(id, base, scenario, relative(io.folder, schema) || schema);
      // What is written can be run: a base outside the folder, for one, is told before anything is written.
      await loadScenario(id, {
        read: async (asked, asker) => (asker === undefined ? { file: `${id}.yaml`, text } : read(asked, asker)),
      });
      writeFileSync(file, text, { flag: 'wx' });
      io.say(`Written ${id}.yaml. Edit it, then:`);
      io.say(`  equidistance check ${id}.yaml && equidistance run ${id}.yaml`);
    },
  };
}
