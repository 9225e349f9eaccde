import pc from 'picocolors';
import type { CommandModule } from 'yargs';
import { wrapped } from '../../report/terminal-text.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Io } from '../io.ts';
import { readerFrom, shippedNames } from '../scenario-files.ts';

/** Make the command that lists the shipped scenarios. */
export function listCommand(io: Io): CommandModule<object, { json?: boolean | undefined }> {
  return {
    command: 'list',
    describe: 'list the shipped scenarios',
    builder: (yargs) => yargs.option('json', { type: 'boolean', describe: 'as a list of JSON objects' }),
    handler: async ({ json }) => {
      const read = readerFrom(io.folder);
      const scenarios = await Promise.all(shippedNames().map(async (name) => (await loadScenario(name, { read })).scenario));
      if (json) {
        io.say(
          JSON.stringify(
            scenarios.map(({ id, name, story, horizon, mechanisms, hash }) => ({ id, name, story, horizon, mechanisms, hash })),
          ),
        );
        return;
      }
      const { bold, dim } = pc.createColors(io.styled);
      for (const { id, name, changes, story } of scenarios) {
        const fits = `${id}  ${name}`.length < io.columns;
        for (const line of fits
          ? [`${bold(id)}  ${name}`]
          : [bold(id), ...wrapped(name, io.columns - 3).map((part) => `  ${part}`)])
          io.say(line);
        for (const line of wrapped(changes[0] ?? story, io.columns - 3)) io.say(`  ${dim(line)}`);
      }
      io.say('');
      for (const line of ['Run one:        equidistance run rising', 'Write your own: equidistance new my-future'])
        io.say(io.columns > line.length ? line : line.replace(/: +/, ': '));
    },
  };
}
