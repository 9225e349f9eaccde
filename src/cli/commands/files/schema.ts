import type { CommandModule } from 'yargs';
import type { Io } from '../../terminal/io.ts';

/** Make the command that prints the JSON Schema of scenario files. */
export function schemaCommand(io: Io): CommandModule {
  return {
    command: 'schema',
    describe: 'print the JSON Schema of scenario files, for editors',
    handler: async () => {
      const { jsonSchema } = await import('../../../scenario/fields/schema.ts');
      io.say(JSON.stringify(jsonSchema(), null, 2));
    },
  };
}
