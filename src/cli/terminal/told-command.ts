import type { Argv, CommandModule } from 'yargs';
import type { Io } from './io.ts';
import { inProgramWords } from './program-words.ts';

/** Let a command say how it is called; `parent` are the words before it. */
export function toldCommand(module: CommandModule, io: Io, parent = ''): CommandModule {
  const { builder, command, describe } = module;
  return {
    ...module,
    builder: (parser: Argv) => {
      const epilogue = parser.epilogue.bind(parser);
      parser.epilogue = (text: string) => epilogue(inProgramWords(text, io.program));
      const built = (typeof builder === 'function' ? builder(parser) : parser) as Argv;
      return built.usage(`${io.program} ${parent}${command}\n\n${describe}`);
    },
  };
}
