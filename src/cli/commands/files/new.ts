import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { CommandModule } from 'yargs';
import { loadScenario } from '../../../scenario/load.ts';
import { PLAIN_CASE } from '../../../scenario/plain-case.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { quoted } from '../../flags/command-line.ts';
import { chosenFrom, type Given, valueFlag, withFlags } from '../../flags/flag-table.ts';
import { once } from '../../flags/flags.ts';
import { ownFile, readerFrom } from '../../inputs/scenario-files.ts';
import { PACKAGE_ROOT } from '../../package/package-root.ts';
import { shippedNames } from '../../package/shipped.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';
import { draftOf } from './scenario-draft.ts';

export const NEW_FLAGS = {
  from: valueFlag(`scenario it extends (default ${PLAIN_CASE})`, (given, name) => once(name, given), { otherwise: PLAIN_CASE }),
};

type NewFlags = Given<typeof NEW_FLAGS> & { readonly name?: string | undefined };

/** Make the command that writes a first scenario of one's own. */
export function newCommand(io: Io): CommandModule<object, NewFlags> {
  return {
    command: 'new [name]',
    describe: 'write a scenario of your own to start from',
    builder: (yargs) =>
      withFlags(
        yargs.positional('name', { type: 'string', describe: 'name of the file, without .yaml; a folder may stand before it' }),
        NEW_FLAGS,
      ).epilogue(examplesText([['$0 new my-class --from rising', 'yours, and all that differs from rising']])),
    handler: async ({ name = '', ...flags }) => {
      const { id, file, shown } = newFile(io, name);
      const { from: base } = chosenFrom(NEW_FLAGS, flags);
      const read = readerFrom(io.folder, io.texts);
      const { scenario } = await loadScenario(base, { read });
      const parent = reachedFrom(io, base, { id, folder: dirname(file) });
      const schema = join(PACKAGE_ROOT, 'scenarios', 'scenario.schema.json');
      const text = draftOf(id, parent, scenario, relative(dirname(file), schema) || schema);
      // What is written can be run: it is told before anything is written where it could not.
      await loadScenario(id, {
        read: async (asked, asker) => (asker === undefined ? { file: shown, text } : read(asked, asker)),
      });
      writeNew(file, shown, text);
      io.say(`Written ${shown}. Edit it, then:`);
      for (const command of ['check', 'run']) io.say(`  ${io.program} ${command} ${quoted(shown)}`);
    },
  };
}

/** Find where a new file goes: a name, or a path to an existing folder with one. */
function newFile(io: Io, name: string) {
  if (name === '') throw new UsageError('which name?', `for example: ${PROGRAM} new my-class`);
  const id = basename(name).replace(/\.ya?ml$/, '');
  if (!/^[A-Za-z][\w-]{0,59}$/.test(id))
    throw new UsageError(`"${name}" cannot be a scenario's name`, 'use letters, digits and dashes, for example my-class');
  const shown = slashed(join(dirname(name), `${id}.yaml`));
  const file = resolve(io.folder, shown);
  if (existsSync(file)) throw new UsageError(`${shown} exists already`, 'choose another name; nothing was changed');
  if (shippedNames().includes(id)) throw new UsageError(`${id} is the name of a shipped scenario`, 'choose another name');
  return { id, file, shown };
}

/** Say how a new file names the scenario that it extends: by its name where it is shipped, else by its path from there. */
function reachedFrom(io: Io, base: string, { id, folder }: { readonly id: string; readonly folder: string }): string {
  const own = ownFile(base, io.folder);
  if (own === undefined) return base;
  const path = slashed(relative(folder, own));
  if (!path.startsWith('../') && !isAbsolute(path)) return /^[\w-]+\.yaml$/.test(path) ? `./${path}` : path;
  const beside = slashed(join(dirname(base), id));
  throw new UsageError(
    `${base} cannot be extended from there: a scenario reaches files beside it and below it`,
    `write the new one beside it: ${PROGRAM} new ${quoted(beside)} --from ${quoted(base)}`,
  );
}

function writeNew(file: string, shown: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `cannot write ${shown}: ${(code && REASONS[code]) ?? code}`,
      `choose another place, as in: ${PROGRAM} new FOLDER/my-class`,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'nobody may write there',
  EROFS: 'nobody may write there',
  ENOSPC: 'the disk is full',
};

const slashed = (path: string): string => path.replaceAll(sep, '/');
