import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { loadScenario } from '../../scenario/load.ts';
import { type Flag, once } from '../flags.ts';
import { type Io, UsageError } from '../io.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { readerFrom, shippedNames } from '../scenario-files.ts';
import { draftOf } from '../scenario-draft.ts';

/** Make the command that writes a first scenario of one's own. */
export function newCommand(io: Io): CommandModule<object, { name?: string | undefined; from?: Flag }> {
  return {
    command: 'new <name>',
    describe: 'write a scenario of your own to start from',
    builder: (yargs) =>
      yargs
        .positional('name', { type: 'string', describe: 'name of the file, without .yaml' })
        .option('from', { type: 'string', describe: 'scenario it extends (default serbia-2025)' })
        .example('$0 new my-class --from rising', ''),
    handler: async ({ name = '', from }) => {
      const id = name.replace(/\.ya?ml$/, '');
      if (!/^[A-Za-z][\w-]{0,60}$/.test(id)) throw new UsageError(`"${name}" cannot be a scenario's name`, 'use letters, digits and dashes, for example my-class');
      const file = join(resolve(io.folder), `${id}.yaml`);
      if (existsSync(file)) throw new UsageError(`${id}.yaml stands already`, 'choose another name: nothing was changed');
      if (shippedNames().includes(id)) throw new UsageError(`${id} is the name of a shipped scenario`, 'choose another name');
      const base = once('from', from) ?? 'serbia-2025';
      const { scenario } = await loadScenario(base, { read: readerFrom(io.folder) });
      const schema = join(PACKAGE_ROOT, 'scenarios', 'scenario.schema.json');
      mkdirSync(io.folder, { recursive: true });
      writeFileSync(file, draftOf(id, base, scenario, relative(io.folder, schema) || schema), { flag: 'wx' });
      io.say(`Written ${id}.yaml. Edit it, then: equidistance check ${id}.yaml && equidistance run ${id}.yaml`);
    },
  };
}
