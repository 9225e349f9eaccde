import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, textFlag, valueFlag, wholeBetween, withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';

const FILE = 'equidistance-classroom.html';
const HIGHEST_PORT = 65_535;

export const CLASSROOM_FLAGS = {
  out: textFlag(`where to write the page (default ${FILE})`),
  serve: switchFlag('serve the page to this computer instead of writing it'),
  port: valueFlag('port to serve on (default a free one)', wholeBetween(1, HIGHEST_PORT)),
};

/** Make the command that writes or serves the classroom page. */
export function classroomCommand(io: Io): CommandModule<object, Given<typeof CLASSROOM_FLAGS>> {
  return {
    command: 'classroom',
    describe: 'the classroom page: one file for a memory stick, or served here',
    builder: (yargs) =>
      withFlags(yargs, CLASSROOM_FLAGS).epilogue(
        examplesText([
          ['$0 classroom', 'write one file that opens by double-click, without a network'],
          ['$0 classroom --serve', 'open it in a browser on this computer'],
        ]),
      ),
    handler: async (flags) => {
      const { out, serve, port } = chosenFrom(CLASSROOM_FLAGS, flags);
      if (serve && out !== undefined) throw new UsageError('--serve writes nothing', 'leave --out away, or leave --serve away');
      if (!serve && port !== undefined)
        throw new UsageError('--port is for --serve', `try: ${PROGRAM} classroom --serve --port 8080`);
      const { classroomPage } = await import('./page.ts');
      const page = () => classroomPage(io);
      await (serve ? served(io, await page(), port ?? 0) : written(io, out ?? FILE, page));
    },
  };
}

async function served(io: Io, page: string, port: number): Promise<void> {
  const { servePage } = await import('./serve.ts');
  const { address, stopped } = await servePage(page, port);
  io.say(`The classroom page: ${address}`);
  io.say('Only this computer can see it. Stop with Ctrl+C.');
  await stopped;
}

async function written(io: Io, out: string, page: () => Promise<string>): Promise<void> {
  const asked = resolve(io.folder, out);
  const isFolder = statSync(asked, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? join(asked, FILE) : asked;
  if (!isFolder && !/\.html?$/i.test(file))
    throw new UsageError(`--out: expected a file that ends in .html or a folder, found "${out}"`, `for example --out ${FILE}`);
  const { writePage } = await import('./write.ts');
  writePage(file, await page());
  io.say(`Written ${file}`);
  io.say('  It opens by double-click, without a network. Copy it to a memory stick or put it on any web server.');
}
